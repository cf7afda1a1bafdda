// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/hls/hlstext.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::wire
{

std::optional<std::string_view> HlsLines::next()
{
    while (!m_rest.empty()) {
        const std::size_t end = std::min(m_rest.find('\n'), m_rest.size());
        std::string_view line = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        if (line.ends_with('\r')) {
            line.remove_suffix(1);
        }
        const bool isComment = line.starts_with('#') && !line.starts_with("#EXT");
        if (!trim(line).empty() && !isComment) {
            return line;
        }
    }
    return std::nullopt;
}

namespace
{

bool isAttributeName(std::string_view name)
{
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
}

}

std::optional<HlsAttributes> parseHlsAttributes(std::string_view text)
{
    HlsAttributes attributes;
    while (!text.empty()) {
        const std::size_t equals = text.find('=');
        if (equals == std::string_view::npos || !isAttributeName(trim(text.substr(0, equals)))) {
            return std::nullopt;
        }
        const std::string name(trim(text.substr(0, equals)));
        text.remove_prefix(equals + 1);
        const bool isQuoted = text.starts_with('"');
        const std::size_t end = isQuoted ? text.find('"', 1) : std::min(text.find(','), text.size());
        if (end == std::string_view::npos) {
            return std::nullopt;
        }
        const std::string_view value = isQuoted ? text.substr(1, end - 1) : trim(text.substr(0, end));
        if (value.find_first_of("\"\r") != std::string_view::npos) {
            return std::nullopt;
        }
        attributes[name] = value;
        text.remove_prefix(end + (isQuoted ? 1 : 0));
        if (!text.empty() && text.front() != ',') {
            return std::nullopt;
        }
        text.remove_prefix(text.empty() ? 0 : 1);
    }
    return attributes;
}

std::string hlsQuoted(std::string_view text)
{
    std::string out = "\"";
    for (const char c : text) {
        if (c != '"' && c != '\n' && c != '\r') {
            out += c;
        }
    }
    return out + '"';
}

std::optional<std::int64_t> parseDecimal(std::string_view text, int digits)
{
    const std::size_t point = std::min(text.find('.'), text.size());
    const std::string_view whole = text.substr(0, point);
    std::string_view fraction = text.substr(std::min(point + 1, text.size()));
    const auto isDigits = [](std::string_view part) {
        return std::all_of(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    };
    if (whole.empty() || whole.size() > 10 || !isDigits(whole) || !isDigits(fraction)) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    for (const char c : whole) {
        value = value * 10 + (c - '0');
    }
    for (int i = 0; i < digits; ++i) {
        value = value * 10 + (fraction.empty() ? 0 : fraction.front() - '0');
        fraction.remove_prefix(fraction.empty() ? 0 : 1);
    }
    return value;
}

std::string writeDecimal(std::int64_t value, int digits, bool fill)
{
    std::string text = std::to_string(std::max<std::int64_t>(value, 0));
    if (text.size() <= static_cast<std::size_t>(digits)) {
        text.insert(0, digits + 1 - text.size(), '0');
    }
    text.insert(text.size() - digits, ".");
    while (!fill && text.ends_with('0')) {
        text.pop_back();
    }
    if (text.ends_with('.')) {
        text.pop_back();
    }
    return text;
}

bool isHlsUri(std::string_view text)
{
    return !text.empty() && text.size() <= maxHlsUri && isUtf8(text) && trim(text) == text
        && !text.starts_with('#') && std::none_of(text.begin(), text.end(), [](char c) {
               return static_cast<unsigned char>(c) < ' ' || c == '"' || c == '\x7f';
           });
}

}
