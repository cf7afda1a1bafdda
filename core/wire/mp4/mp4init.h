// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// A track as the initialisation of a fragmented MP4 describes it.
struct Mp4Track {
    std::uint32_t id = 0;
    bool isVideo = false; ///< else sound; other tracks are not read
    std::uint32_t timescale = 0; ///< units per second
    std::int64_t start = 0; ///< media time shown at 0, from the edit list; negative: begins later
    std::uint32_t width = 0; ///< 16.16
    std::uint32_t height = 0;
    std::array<std::int32_t, 9> matrix{0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000}; ///< rotation
    std::uint16_t language = 0x55c4; ///< packed, "und"
    std::string sampleEntry; ///< the whole box: codec, colours, HDR
    // Of trex, where a fragment says nothing.
    std::uint32_t defaultDuration = 0;
    std::uint32_t defaultSize = 0;
    std::uint32_t defaultFlags = 0;
    bool operator==(const Mp4Track &) const = default;
};

inline constexpr std::size_t maxMp4InitBytes = 1 << 20;

/// ftyp and moov of a fragmented MP4: its video and sound tracks. Error brokenMedia, or unsupported for
/// encrypted ones.
Result<std::vector<Mp4Track>> parseMp4Init(std::string_view bytes);
/// A negative start is written as none.
std::string writeMp4Init(const std::vector<Mp4Track> &tracks, std::int64_t durationMs);

/// The parts of the file that a player can go to (sidx, ISO/IEC 14496-12 section 8.16.3). Times in
/// microseconds.
struct Mp4IndexEntry {
    std::uint32_t size = 0; ///< bytes, below 2^31
    std::uint32_t duration = 0; ///< in the timescale of the index
    bool operator==(const Mp4IndexEntry &) const = default;
};
inline constexpr std::size_t maxMp4IndexEntries = 65535;
std::string writeMp4Index(std::uint32_t trackId, std::uint32_t timescale,
                          const std::vector<Mp4IndexEntry> &entries);

}
