// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

// What both kinds of playlists are read with (RFC 8216 section 4). Only for this folder's .cpp files.
namespace spirula::wire
{

inline constexpr std::size_t maxPlaylistBytes = 32 << 20;
inline constexpr std::size_t maxHlsUri = 2048;

/// Hands out the lines of a playlist without their ends; empty lines and comments are skipped.
class HlsLines
{
public:
    explicit HlsLines(std::string_view text)
        : m_rest(text)
    {
    }
    std::optional<std::string_view> next();

private:
    std::string_view m_rest;
};

/// NAME=value,NAME="value": section 4.2. nullopt for a list that breaks the form.
using HlsAttributes = std::map<std::string, std::string, std::less<>>;
std::optional<HlsAttributes> parseHlsAttributes(std::string_view text);
/// A quoted string as written: without the characters that end it.
std::string hlsQuoted(std::string_view text);

/// "4.000000" or "4" to 10^digits units, rounded down; nullopt for anything else or more than ten digits
/// before the point.
std::optional<std::int64_t> parseDecimal(std::string_view text, int digits);
/// The reverse; `fill` writes all digits.
std::string writeDecimal(std::int64_t value, int digits, bool fill);

/// A URI line as written: one line, no control characters.
bool isHlsUri(std::string_view text);

}
