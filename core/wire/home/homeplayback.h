// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// A quality that a playback can show. Only those of one `group` can follow each other without a new
/// playback.
struct HomePlaybackQuality {
    int resolution = 0; ///< short edge in pixels, 0 = only sound
    int width = 0;
    int height = 0;
    int fps = 0;
    std::int64_t bandwidth = 0; ///< peak bits/s
    int group = 0;
    bool operator==(const HomePlaybackQuality &) const = default;
};

/// What a player reads: the virtual file of one video (POST and PATCH /playback).
struct HomePlayback {
    Uuid id;
    std::string path; ///< on the home listener: "/play/<id>"
    std::int64_t size = 0; ///< bytes; never changes
    std::int64_t durationMs = 0;
    bool hasAudio = false;
    bool hasVideo = false;
    std::optional<int> resolution; ///< the chosen one; unset: automatic
    std::vector<HomePlaybackQuality> resolutions; ///< best first
    bool operator==(const HomePlayback &) const = default;
};

std::string encode(const HomePlayback &playback);
Result<HomePlayback> decodeHomePlayback(std::string_view json);

/// POST /playback.
struct PlaybackRequest {
    Uuid video;
    std::optional<int> resolution; ///< unset: automatic
    bool operator==(const PlaybackRequest &) const = default;
};

std::string encode(const PlaybackRequest &request);
Result<PlaybackRequest> decodePlaybackRequest(std::string_view json);

/// PATCH /playback/{id}: the resolution from the next unread slot on, unset = automatic.
std::string encodePlaybackChange(std::optional<int> resolution);
Result<std::optional<int>> decodePlaybackChange(std::string_view json);

}
