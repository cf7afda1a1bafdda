// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/captiontext.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace spirula::wire
{

std::optional<std::string_view> CaptionLines::peek() const
{
    if (m_rest.empty()) {
        return std::nullopt;
    }
    return m_rest.substr(0, m_rest.find_first_of("\r\n"));
}

void CaptionLines::take()
{
    const std::size_t end = std::min(m_rest.find_first_of("\r\n"), m_rest.size());
    const bool isPair = m_rest.substr(end, 2) == "\r\n";
    m_rest.remove_prefix(std::min(end + (isPair ? 2 : 1), m_rest.size()));
}

namespace
{

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Digits at the front; -1 when there are none or too many.
int takeNumber(std::string_view &text, std::size_t least, std::size_t most)
{
    std::size_t count = 0;
    int value = 0;
    while (count < text.size() && count < most && isDigit(text[count])) {
        value = value * 10 + (text[count++] - '0');
    }
    text.remove_prefix(count);
    return count < least || (!text.empty() && isDigit(text.front())) ? -1 : value;
}

bool takeCharacter(std::string_view &text, std::string_view accepted)
{
    if (text.empty() || accepted.find(text.front()) == std::string_view::npos) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

}

std::optional<std::int64_t> parseCueTime(std::string_view text, bool strict)
{
    const bool hasHours = std::count(text.begin(), text.end(), ':') == 2;
    const std::size_t least = strict ? 2 : 1;
    const int hours = hasHours ? takeNumber(text, least, 5) : 0;
    if (hours < 0 || (hasHours && !takeCharacter(text, ":"))) {
        return std::nullopt;
    }
    const int minutes = takeNumber(text, least, 2);
    if (minutes < 0 || minutes > 59 || !takeCharacter(text, ":")) {
        return std::nullopt;
    }
    const int seconds = takeNumber(text, least, 2);
    if (seconds < 0 || seconds > 59 || !takeCharacter(text, ".,")) {
        return std::nullopt;
    }
    const std::size_t digits = text.size();
    int fraction = takeNumber(text, strict ? 3 : 1, 3);
    if (fraction < 0 || !text.empty()) {
        return std::nullopt;
    }
    for (std::size_t i = digits; i < 3; ++i) {
        fraction *= 10;
    }
    return ((hours * 60LL + minutes) * 60 + seconds) * 1000 + fraction;
}

bool parseCueTiming(std::string_view line, bool strict, VttCue &cue, std::string_view &settings)
{
    const std::size_t arrow = line.find("-->");
    if (arrow == std::string_view::npos) {
        return false;
    }
    const std::optional<std::int64_t> start = parseCueTime(trim(line.substr(0, arrow)), strict);
    std::string_view rest = trim(line.substr(arrow + 3));
    const std::size_t space = std::min(rest.find_first_of(" \t"), rest.size());
    const std::optional<std::int64_t> end = parseCueTime(rest.substr(0, space), strict);
    if (!start || !end || *end <= *start) {
        return false;
    }
    cue.startMs = *start;
    cue.endMs = *end;
    settings = trim(rest.substr(space));
    return true;
}

namespace
{

std::string fromUtf16(std::string_view content, bool bigEndian)
{
    const auto unit = [&](std::size_t i) {
        const auto first = static_cast<unsigned char>(content[i]);
        const auto second = static_cast<unsigned char>(content[i + 1]);
        return bigEndian ? (first << 8) | second : (second << 8) | first;
    };
    std::string out;
    for (std::size_t i = 0; i + 1 < content.size(); i += 2) {
        char32_t c = unit(i);
        if (c >= 0xD800 && c < 0xDC00 && i + 3 < content.size()) {
            const char32_t low = unit(i + 2);
            if (low >= 0xDC00 && low < 0xE000) {
                c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
                i += 2;
            }
        }
        appendCodePoint(out, c);
    }
    return out;
}

std::string fromWindows1252(std::string_view content)
{
    // 0x80..0x9F; the rest is Latin-1.
    constexpr std::array<char16_t, 32> upper{0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
                                             0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string out;
    for (const char c : content) {
        const auto byte = static_cast<unsigned char>(c);
        appendCodePoint(out, byte >= 0x80 && byte < 0xA0 ? upper[byte - 0x80] : char16_t(byte));
    }
    return out;
}

}

std::string captionToUtf8(std::string_view content)
{
    if (content.starts_with("\xFF\xFE") || content.starts_with("\xFE\xFF")) {
        return fromUtf16(content.substr(2), content.starts_with("\xFE\xFF"));
    }
    if (content.starts_with("\xEF\xBB\xBF")) {
        return toUtf8(content.substr(3));
    }
    std::string withoutNul(content);
    std::replace(withoutNul.begin(), withoutNul.end(), '\0', ' ');
    return isUtf8(withoutNul) ? toUtf8(content) : fromWindows1252(content);
}

}
