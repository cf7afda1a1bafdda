// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/links.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::wire
{

namespace
{

bool isAsciiAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool hasOnlyUrlCharacters(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '\x7f' || c == '"' || c == '<' || c == '>'
            || c == '\\' || c == '`';
    });
}

bool startsWithWeb(std::string_view text)
{
    const std::string start = toLower(text.substr(0, 8));
    return start.starts_with("http://") || start.starts_with("https://");
}

// Marks that end a sentence or a bracket rather than an address.
std::string_view withoutTail(std::string_view url)
{
    while (!url.empty()) {
        const char last = url.back();
        const bool isOpenBracket = last == ')'
            && std::count(url.begin(), url.end(), '(') >= std::count(url.begin(), url.end(), ')');
        if (std::string_view(".,;:!?'*_~)]}|").find(last) == std::string_view::npos || isOpenBracket) {
            break;
        }
        url.remove_suffix(1);
    }
    return url;
}

std::string_view urlAt(std::string_view text)
{
    if (!startsWithWeb(text)) {
        return {};
    }
    std::size_t end = 0;
    while (end < text.size() && hasOnlyUrlCharacters(text.substr(end, 1))) {
        ++end;
    }
    const std::string_view url = withoutTail(text.substr(0, end));
    const std::size_t host = url.find("://") + 3;
    return url.size() > host && isAsciiAlnum(url[host]) ? url : std::string_view();
}

}

bool isSafeLink(std::string_view url)
{
    const bool isMail = toLower(url.substr(0, 7)) == "mailto:";
    return url.size() <= 2000 && hasOnlyUrlCharacters(url) && (startsWithWeb(url) || isMail);
}

std::vector<TextPiece> splitLinks(std::string_view text)
{
    std::vector<TextPiece> pieces;
    std::size_t plain = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const bool mayStart
            = (text[at] == 'h' || text[at] == 'H') && (at == 0 || !isAsciiAlnum(text[at - 1]));
        const std::string_view url = mayStart ? urlAt(text.substr(at)) : std::string_view();
        if (url.empty()) {
            ++at;
            continue;
        }
        if (at > plain) {
            pieces.push_back({text.substr(plain, at - plain), false});
        }
        pieces.push_back({url, true});
        at += url.size();
        plain = at;
    }
    if (plain < text.size()) {
        pieces.push_back({text.substr(plain), false});
    }
    return pieces;
}

}
