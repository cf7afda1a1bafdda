// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "model/video.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spirula::media
{

/// A byte range of a media file and its hash, for segments-sha256.json.
struct HashedSegment {
    std::uint64_t offset = 0;
    std::uint64_t length = 0;
    std::string sha256; ///< 64 hex digits
};

/// A rendition in the job folder under its final name. The caller moves it to its place and adds the torrent.
struct PreparedFile {
    model::VideoFile file; ///< all but id, videoId, torrentName, infoHash, createdAt
    fs::path path;
    fs::path playlistPath; ///< empty for a web video
    std::vector<HashedSegment> segments; ///< empty for a web video
};

struct PreparedPicture {
    model::Picture picture;
    fs::path path;
};

struct PreparedAvatar {
    int size = 0; ///< pixels, both ways
    std::string fileName;
    fs::path path;
};

struct PreparedStoryboard {
    model::Storyboard storyboard;
    fs::path path;
};

/// A subtitle track of the container as WebVTT.
struct PreparedCaption {
    std::string
        language; ///< as the container says, e.g. "eng", may be empty; the caller maps it to the vocabulary
    std::string title;
    fs::path path;
};

}
