// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// Grows with every change that an older program would not understand.
inline constexpr int homeApiLevel = 2;

/// One mechanism of the media sandbox on this machine.
struct HomeMechanism {
    std::string name; ///< "seccomp", "landlock", …
    bool available = false;
    bool operator==(const HomeMechanism &) const = default;
};

/// GET /status.
struct HomeStatus {
    int apiLevel = homeApiLevel;
    std::string version;
    std::string build; ///< commit or "release"
    std::int64_t pid = 0;
    std::string publicUrl;
    std::string publicListen; ///< each host:port really bound, with commas
    std::string host;
    std::string account; ///< handle's first half
    std::string channel;
    bool identityLocked = false; ///< federated already: the public URL cannot change any more
    bool allowPrivateNetwork = false; ///< shown as a warning
    std::string dataFolder;
    int schema = 0;
    WallTime startedAt = 0;
    std::int64_t uptimeMs = 0;
    std::int64_t videos = 0;
    std::int64_t jobsWaiting = 0;
    std::int64_t jobsRunning = 0;
    std::int64_t jobsFailed = 0;
    bool preparingPaused = false;
    std::int64_t eventSequence = 0; ///< of the newest durable event
    std::vector<HomeMechanism> sandbox;
    bool operator==(const HomeStatus &) const = default;
};

std::string encode(const HomeStatus &status);
Result<HomeStatus> decodeHomeStatus(std::string_view json);

/// An encoder that FFmpeg names, after a short test encode (GET /encoders).
struct HomeEncoder {
    std::string name; ///< "h264_vaapi"
    std::string codec; ///< "h264"
    bool hardware = false;
    bool works = false;
    std::string reason; ///< why not
    std::int64_t testMs = 0; ///< how long the test took
    WallTime checkedAt = 0;
    bool operator==(const HomeEncoder &) const = default;
};

std::string encode(const std::vector<HomeEncoder> &encoders);
Result<std::vector<HomeEncoder>> decodeHomeEncoders(std::string_view json);

/// What one kind of file takes.
struct HomeStoragePart {
    std::string
        name; ///< "originals", "hls", "webVideos", "pictures", "captions", "torrents", "jobs", "database"
    std::int64_t bytes = 0;
    std::int64_t files = 0;
    bool operator==(const HomeStoragePart &) const = default;
};

/// GET /storage.
struct HomeStorage {
    std::string dataFolder;
    std::int64_t free = 0;
    std::int64_t used = 0;
    std::vector<HomeStoragePart> parts;
    bool operator==(const HomeStorage &) const = default;
};

std::string encode(const HomeStorage &storage);
Result<HomeStorage> decodeHomeStorage(std::string_view json);

}
