// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/precondition.h"

#include "base/text.h"

#include <algorithm>
#include <array>

namespace spirula::net
{

namespace
{

constexpr WallTime second = 1000;
constexpr std::array<std::string_view, 6> conditions{
    "Range", "If-Range", "If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"};

std::string_view opaque(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

/// Takes one entity tag off a list; empty at the end or at something malformed.
std::string_view takeTag(std::string_view &list)
{
    const auto start = list.find_first_not_of(" \t,");
    if (start == list.npos) {
        return {};
    }
    list.remove_prefix(start);
    const std::size_t quote = list.starts_with("W/") ? 2 : 0;
    if (quote >= list.size() || list[quote] != '"') {
        return {};
    }
    const auto end = list.find('"', quote + 1);
    if (end == list.npos) {
        return {};
    }
    const auto tag = list.substr(0, end + 1);
    list.remove_prefix(end + 1);
    return tag;
}

/// Section 8.8.3.2: the strong comparison for If-Match, the weak one for If-None-Match.
bool listHas(std::string_view list, std::string_view etag, bool weak)
{
    if (trim(list) == "*") {
        return true;
    }
    for (auto tag = takeTag(list); !tag.empty(); tag = takeTag(list)) {
        if (!etag.empty() && (weak ? opaque(tag) == opaque(etag) : tag == etag && tag.starts_with('"'))) {
            return true;
        }
    }
    return false;
}

}

bool isCondition(std::string_view name)
{
    return std::ranges::any_of(conditions, [&](std::string_view known) { return equalsNoCase(known, name); });
}

Headers conditionsOf(const Headers &request)
{
    Headers found;
    for (const auto &[name, value] : request.all()) {
        if (isCondition(name)) {
            found.add(name, value);
        }
    }
    return found;
}

Precondition::Result Precondition::check(const Headers &request) const
{
    const auto since = [&](std::string_view name) { return parseHttpTime(request.get(name)); };
    const auto modified = lastModified / second * second;
    if (request.has("If-Match")) {
        if (!listHas(request.get("If-Match"), etag, false)) {
            return Result::failed;
        }
    } else if (const auto time = since("If-Unmodified-Since");
               lastModified != 0 && time && modified > *time) {
        return Result::failed;
    }
    if (request.has("If-None-Match")) {
        return listHas(request.get("If-None-Match"), etag, true) ? Result::notModified : Result::proceed;
    }
    const auto time = since("If-Modified-Since");
    return lastModified != 0 && time && modified <= *time ? Result::notModified : Result::proceed;
}

bool Precondition::rangeApplies(const Headers &request) const
{
    if (!request.has("If-Range")) {
        return true;
    }
    const auto condition = trim(request.get("If-Range"));
    if (condition.starts_with('"') || condition.starts_with("W/")) {
        return !etag.empty() && condition == etag && etag.starts_with('"');
    }
    const auto time = parseHttpTime(condition);
    return lastModified != 0 && time && *time == lastModified / second * second;
}

}
