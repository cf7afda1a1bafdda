// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// Bytes of a file: [offset, offset + length).
struct ByteRange {
    std::uint64_t length = 0;
    std::uint64_t offset = 0;
    bool operator==(const ByteRange &) const = default;
};

/// Where a segment's initialisation is (EXT-X-MAP).
struct HlsMap {
    std::string uri;
    std::optional<ByteRange> range;
    bool operator==(const HlsMap &) const = default;
};

struct HlsSegment {
    std::string uri;
    std::int64_t durationUs = 0;
    std::optional<ByteRange> range;
    bool discontinuity = false; ///< before this one
    bool operator==(const HlsSegment &) const = default;
};

/// The playlist of one quality (RFC 8216; form of PeerTube in protocol/media.md section 2).
struct MediaPlaylist {
    int version = 7;
    int targetDuration = 4; ///< seconds
    std::int64_t mediaSequence = 0;
    bool vod = true; ///< EXT-X-PLAYLIST-TYPE:VOD
    bool ended = true; ///< EXT-X-ENDLIST
    bool independentSegments = false;
    std::optional<HlsMap> map;
    std::vector<HlsSegment> segments;
    bool operator==(const MediaPlaylist &) const = default;

    std::int64_t durationUs() const;
};

/// Refused: other keys than METHOD=NONE, a second map, more than 100,000 segments, URIs over 2048 bytes.
Result<MediaPlaylist> parseMediaPlaylist(std::string_view text);
std::string writeMediaPlaylist(const MediaPlaylist &playlist);

}
