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

struct SegmentHash {
    std::uint64_t first = 0; ///< bytes, both inclusive
    std::uint64_t last = 0;
    std::string sha256; ///< 64 hex digits, lower case
    bool operator==(const SegmentHash &) const = default;
};

/// The hashes of one fragmented MP4's media segments (not of its map).
struct FileHashes {
    std::string fileName;
    std::vector<SegmentHash> segments;
    bool operator==(const FileHashes &) const = default;
};

/// The segments-sha256 JSON of a VOD (protocol/media.md section 2), in the order given.
std::string encodeSegmentHashes(const std::vector<FileHashes> &files);
Result<std::vector<FileHashes>> decodeSegmentHashes(std::string_view json, std::size_t maxBytes = 32 << 20);

}
