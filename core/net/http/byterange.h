// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace spirula::net
{

/// A part of a file: `length` bytes from `first` on.
struct ByteRange {
    std::uint64_t first = 0;
    std::uint64_t length = 0;
    bool operator==(const ByteRange &) const = default;
};

/// What a Range field asks of a representation of `size` bytes (RFC 9110 section 14.2).
struct RangeRequest {
    enum class Kind {
        whole, ///< no range, a malformed one, another unit or several ranges: all of it, as the RFC allows
        part,
        unsatisfiable, ///< 416
    };
    Kind kind = Kind::whole;
    ByteRange range;

    static RangeRequest parse(std::string_view field, std::uint64_t size);
};

}
