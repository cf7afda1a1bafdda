// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "wire/mp4/mp4init.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

/// One picture or piece of sound of a fragment.
struct Mp4Sample {
    std::uint64_t offset = 0; ///< of its bytes in the file
    std::uint32_t size = 0;
    std::uint64_t time = 0; ///< when it is decoded, in the track's units
    std::uint32_t duration = 0;
    std::int32_t shownAfter = 0; ///< composition offset
    std::uint32_t flags = 0;
    bool operator==(const Mp4Sample &) const = default;

    bool isSync() const { return (flags & 0x10000) == 0; }
};

/// The samples of one track in a fragment.
struct Mp4TrackFragment {
    std::uint32_t trackId = 0;
    std::vector<Mp4Sample> samples;
    bool operator==(const Mp4TrackFragment &) const = default;
};

inline constexpr std::size_t maxMp4FragmentSamples = 100'000;
inline constexpr std::size_t maxMp4FragmentBytes = 4 << 20;

/// A moof whose first byte is at `offset` of its file; tracks that `tracks` does not name are left out. Error
/// brokenMedia for what does not fit or breaks a limit.
Result<std::vector<Mp4TrackFragment>> parseMp4Fragment(std::string_view moof, std::uint64_t offset,
                                                       const std::vector<Mp4Track> &tracks);
/// The moof at offset 0 of samples that follow each other in time; those whose bytes do not follow each other
/// get runs of their own. Its length does not depend on the value of offsets.
std::string writeMp4Fragment(std::uint32_t sequence, const std::vector<Mp4TrackFragment> &tracks);

}
