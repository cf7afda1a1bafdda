// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/log.h"

#include "base/clock.h"
#include "base/errortext.h"
#include "base/text.h"

#include <array>
#include <cstdio>

namespace spirula
{

namespace
{

constexpr std::size_t lineLimit = 4096;

/// C0, DEL, C1, line and paragraph separators, and the marks that turn the direction of text.
bool isControl(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x200E && c <= 0x200F) || (c >= 0x2028 && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

std::string_view levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::debug:
        return "debug";
    case LogLevel::info:
        return "info";
    case LogLevel::warning:
        return "warning";
    case LogLevel::error:
        return "error";
    }
    return "error";
}

} // namespace

std::string printable(std::string_view text)
{
    std::string result;
    while (const auto c = takeCodePoint(text)) {
        if (result.size() > lineLimit) {
            return result + "…";
        }
        if (*c == U'\n') {
            result += "\\n";
        } else if (isControl(*c)) {
            std::array<char, 16> escape{};
            std::snprintf(escape.data(), escape.size(), "\\u{%x}", static_cast<unsigned>(*c));
            result += escape.data();
        } else {
            appendCodePoint(result, *c);
        }
    }
    return result;
}

Log::Log(LogLevel least)
    : m_least(least)
{
}

void Log::error(std::string_view room, std::string_view what, const Error &error)
{
    std::string text(what);
    text += ": " + errorText(error) + " [" + std::string(name(error.code));
    text += error.detail.empty() ? "]" : "; " + error.detail + "]";
    write(LogLevel::error, room, text);
}

void Log::write(LogLevel level, std::string_view room, std::string_view text)
{
    if (level < m_least) {
        return;
    }
    std::string line = isoTime(Clock().now());
    line += ' ';
    line += levelName(level);
    line += ' ';
    line += printable(room);
    line += ": ";
    line += printable(text);
    line += '\n';
    // One call: stdio locks the stream, so lines of several threads never mix.
    std::fwrite(line.data(), 1, line.size(), stderr);
}

} // namespace spirula
