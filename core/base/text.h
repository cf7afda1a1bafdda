// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula
{

/// True for well-formed UTF-8 without NUL.
bool isUtf8(std::string_view text);
/// `text` with every malformed sequence replaced by U+FFFD.
std::string toUtf8(std::string_view text);
/// Number of code points of well-formed UTF-8.
std::size_t codePoints(std::string_view text);
/// The first `count` code points.
std::string_view leftCodePoints(std::string_view text, std::size_t count);

/// Takes the next code point off the front; U+FFFD for a malformed sequence or NUL, nullopt at the end.
std::optional<char32_t> takeCodePoint(std::string_view &rest);
/// Appends `c` as UTF-8; U+FFFD for what is no character (0, surrogates, above U+10FFFF).
void appendCodePoint(std::string &text, char32_t c);

std::string_view trim(std::string_view text); ///< without ASCII white space at both ends
std::string toLower(std::string_view text); ///< ASCII only
bool equalsNoCase(std::string_view a, std::string_view b); ///< ASCII only
std::vector<std::string_view> split(std::string_view text, char separator);

/// A whole decimal number, nothing before or behind it, in range.
std::optional<long long> parseInt(std::string_view text);

std::string toHex(std::string_view bytes);
std::optional<std::string> fromHex(std::string_view hex);

/// RFC 3986 percent-encoding of everything but unreserved characters; and back (nullopt for a bad escape).
std::string percentEncode(std::string_view text);
std::optional<std::string> percentDecode(std::string_view text);

/// & < > " ' as entities: safe between tags and inside quoted attributes.
std::string escapeHtml(std::string_view text);

} // namespace spirula
