// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// EXT-X-MEDIA: the common audio track, or subtitles.
struct HlsRendition {
    enum class Type { audio, subtitles } type = Type::audio;
    std::string groupId;
    std::string name;
    std::string language;
    bool isDefault = false;
    bool autoSelect = false;
    std::string uri;
    bool operator==(const HlsRendition &) const = default;
};

/// EXT-X-STREAM-INF: one quality.
struct HlsVariant {
    std::int64_t bandwidth = 0; ///< peak bits/s
    int width = 0; ///< 0 = audio only
    int height = 0;
    std::int64_t frameRateMilli = 0; ///< 29970 = 29.97; 0 = not told
    std::string codecs;
    std::string audioGroup;
    std::string subtitlesGroup;
    std::string uri;
    bool operator==(const HlsVariant &) const = default;
};

struct MasterPlaylist {
    int version = 3;
    std::vector<HlsRendition> renditions;
    std::vector<HlsVariant> variants; ///< ascending resolution, as PeerTube writes them
    bool operator==(const MasterPlaylist &) const = default;
};

Result<MasterPlaylist> parseMasterPlaylist(std::string_view text);
std::string writeMasterPlaylist(const MasterPlaylist &playlist);

/// True if the text is a master playlist (it names streams, not segments).
bool isMasterPlaylist(std::string_view text);

/// What a player must be able to decode, from ffprobe's words (RFC 6381; protocol/media.md section 2).
/// `codec` e.g. "h264", `profile` e.g. "High", `level` e.g. 31. Empty for a codec that is not known.
std::string videoCodecString(std::string_view codec, std::string_view profile, int level);
std::string audioCodecString(std::string_view codec, std::string_view profile = {});

}
