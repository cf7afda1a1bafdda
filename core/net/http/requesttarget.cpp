// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/requesttarget.h"

#include "base/text.h"
#include "net/http/hosttext.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

bool isControl(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }

bool isTargetCharacter(char c) { return !isControl(c) && c != ' ' && c != '#'; }

std::optional<std::string> decodePart(std::string_view part)
{
    auto decoded = percentDecode(part);
    const bool good = decoded && !decoded->empty() && *decoded != "." && *decoded != ".." && isUtf8(*decoded)
        && decoded->find_first_of("/\\") == decoded->npos
        && std::none_of(decoded->begin(), decoded->end(), isControl);
    return good ? decoded : std::nullopt;
}

std::optional<std::string> decodePath(std::string_view raw)
{
    if (!raw.starts_with('/')) {
        return std::nullopt;
    }
    if (raw == "/") {
        return std::string(raw);
    }
    if (raw.ends_with('/')) {
        raw.remove_suffix(1);
    }
    std::string path;
    for (const auto part : split(raw.substr(1), '/')) {
        const auto decoded = decodePart(part);
        if (!decoded) {
            return std::nullopt;
        }
        path += '/';
        path += *decoded;
    }
    return path;
}

/// The authority of an absolute form, taken off `rest`; nullopt when it is none.
std::optional<std::string> takeAuthority(std::string_view &rest)
{
    const auto scheme = rest.find("://");
    if (scheme == rest.npos
        || !(equalsNoCase(rest.substr(0, scheme), "http") || equalsNoCase(rest.substr(0, scheme), "https"))) {
        return std::nullopt;
    }
    rest.remove_prefix(scheme + 3);
    const auto authority = rest.substr(0, rest.find_first_of("/?"));
    if (!isHostText(authority)) {
        return std::nullopt;
    }
    rest.remove_prefix(authority.size());
    return std::string(authority);
}

}

std::optional<RequestTarget> RequestTarget::parse(std::string_view text)
{
    RequestTarget target;
    if (text == "*") {
        target.path = text;
        return target;
    }
    if (text.empty() || !std::all_of(text.begin(), text.end(), isTargetCharacter)) {
        return std::nullopt;
    }
    if (!text.starts_with('/')) {
        auto authority = takeAuthority(text);
        if (!authority) {
            return std::nullopt;
        }
        target.authority = std::move(*authority);
    }
    const auto question = text.find('?');
    const auto rawPath = text.substr(0, question);
    auto path = decodePath(rawPath.empty() && !target.authority.empty() ? std::string_view("/") : rawPath);
    auto query = Query::parse(question == text.npos ? std::string_view() : text.substr(question + 1));
    if (!path || !query) {
        return std::nullopt;
    }
    target.path = std::move(*path);
    target.query = std::move(*query);
    return target;
}

}
