// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace spirula::wire
{

/// What a decoder must know of a video track's codec, read from its sample entry.
struct Mp4Codec {
    /// Tracks with the same one can follow each other in one track: codec, lengths, colours, HDR. Empty: this
    /// codec cannot switch.
    std::string family;
    /// Goes in front of every sync sample of such a track: SPS and PPS (and VPS) with their lengths. AV1 and
    /// VP9 carry theirs in every key frame already.
    std::string parameterSets;
};

Mp4Codec readMp4Codec(std::string_view sampleEntry);
/// The entry of a track whose parameter sets come with its samples (ISO/IEC 14496-15: avc3, hev1), of any
/// pixel shape.
std::string switchableSampleEntry(std::string_view sampleEntry);

}
