// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

// What the fuzz targets of the codecs share.
namespace spirula::fuzz
{

inline void require(bool condition)
{
    if (!condition) {
        std::abort();
    }
}

inline std::string_view textOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), size};
}

/// The input cut at a byte that no UTF-8 text holds.
inline std::vector<std::string> partsOf(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == '\xff') {
            parts.emplace_back();
        } else {
            parts.back() += c;
        }
    }
    return parts;
}

/// decode(encode(x)) == x for whatever was understood.
template<class Decode, class Encode>
void requireRoundTrip(std::string_view text, Decode decode, Encode encode)
{
    if (const auto value = decode(text)) {
        const auto again = decode(std::string_view(encode(*value)));
        require(again && *again == *value);
    }
}

}
