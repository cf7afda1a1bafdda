// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/hosttext.h"

#include "net/address/addressparse.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

bool isDigit(char c) { return c >= '0' && c <= '9'; }

bool isNameCharacter(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '.' || c == '_';
}

bool isPort(std::string_view text)
{
    if (text.empty() || text.size() > 5 || !std::all_of(text.begin(), text.end(), isDigit)) {
        return false;
    }
    unsigned port = 0;
    for (const char c : text) {
        port = port * 10 + static_cast<unsigned>(c - '0');
    }
    return port > 0 && port <= 65535;
}

bool isName(std::string_view text)
{
    return !text.empty() && text.size() <= 255 && text.front() != '.' && text.find("..") == text.npos
        && std::all_of(text.begin(), text.end(), isNameCharacter);
}

}

bool isHostText(std::string_view text)
{
    if (text.starts_with('[')) {
        const auto end = text.find(']');
        if (end == text.npos || text.substr(1, end - 1).find(':') == text.npos
            || !parseAddress(text.substr(1, end - 1))) {
            return false;
        }
        const auto rest = text.substr(end + 1);
        return rest.empty() || (rest.front() == ':' && isPort(rest.substr(1)));
    }
    const auto colon = text.find(':');
    return isName(text.substr(0, colon)) && (colon == text.npos || isPort(text.substr(colon + 1)));
}

std::string_view hostWithoutPort(std::string_view text)
{
    if (text.starts_with('[')) {
        text.remove_prefix(1);
        return text.substr(0, text.find(']'));
    }
    return text.substr(0, text.find(':'));
}

}
