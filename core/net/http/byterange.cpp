// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/byterange.h"

#include "base/text.h"

#include <algorithm>
#include <limits>

namespace spirula::net
{

namespace
{

constexpr auto most = std::numeric_limits<std::uint64_t>::max();

/// Digits only; what does not fit counts as the largest number.
std::optional<std::uint64_t> parseNumber(std::string_view text)
{
    if (text.empty() || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        return std::nullopt;
    }
    std::uint64_t number = 0;
    for (const char c : text) {
        const auto digit = static_cast<std::uint64_t>(c - '0');
        number = number > (most - digit) / 10 ? most : number * 10 + digit;
    }
    return number;
}

RangeRequest satisfied(std::uint64_t first, std::uint64_t last, std::uint64_t size)
{
    if (first >= size) {
        return {RangeRequest::Kind::unsatisfiable, {}};
    }
    return {RangeRequest::Kind::part, {first, std::min(last, size - 1) - first + 1}};
}

}

RangeRequest RangeRequest::parse(std::string_view field, std::uint64_t size)
{
    const auto equals = field.find('=');
    if (equals == field.npos || !equalsNoCase(trim(field.substr(0, equals)), "bytes")) {
        return {};
    }
    const auto set = trim(field.substr(equals + 1));
    const auto dash = set.find('-');
    if (dash == set.npos || set.find(',') != set.npos) {
        return {};
    }
    const auto firstText = trim(set.substr(0, dash));
    const auto lastText = trim(set.substr(dash + 1));
    const auto first = parseNumber(firstText);
    const auto last = parseNumber(lastText);
    if (firstText.empty()) {
        if (!last) {
            return {};
        }
        // The last so many bytes.
        return *last == 0 ? satisfied(size, size, size) : satisfied(size - std::min(*last, size), most, size);
    }
    if (!first || (!lastText.empty() && (!last || *last < *first))) {
        return {};
    }
    return satisfied(*first, last.value_or(most), size);
}

}
