// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/xml.h"

#include "base/text.h"

namespace spirula::wire
{

namespace
{

// XML 1.0, section 2.2: control characters and the two non-characters cannot be written in any way.
std::string allowedCharacters(std::string_view text)
{
    std::string out;
    std::string_view rest = text;
    while (const std::optional<char32_t> c = takeCodePoint(rest)) {
        const bool isControl = *c < 0x20 && *c != '\t' && *c != '\n' && *c != '\r';
        appendCodePoint(out, isControl || *c == 0xFFFE || *c == 0xFFFF ? U'\uFFFD' : *c);
    }
    return out;
}

}

std::string escapeXml(std::string_view text)
{
    std::string out;
    for (const char c : allowedCharacters(text)) {
        switch (c) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&apos;";
            break;
        case '\r': // a plain one would be read as a line feed
            out += "&#13;";
            break;
        default:
            out += c;
        }
    }
    return out;
}

std::string xmlCdata(std::string_view text)
{
    std::string inner = allowedCharacters(text);
    constexpr std::string_view end = "]]>";
    constexpr std::string_view divided = "]]]]><![CDATA[>";
    for (std::size_t at = inner.find(end); at != std::string::npos;
         at = inner.find(end, at + divided.size())) {
        inner.replace(at, end.size(), divided);
    }
    return "<![CDATA[" + inner + "]]>";
}

}
