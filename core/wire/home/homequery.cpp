// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homequery.h"

#include "base/text.h"
#include "wire/home/homejson.h"

namespace spirula::wire
{

namespace
{

template<class Int>
Result<void> takeNumber(std::string_view key, std::string_view value, Int &out, long long min, long long max)
{
    const std::optional<long long> number = parseInt(value);
    if (!number || *number < min || *number > max) {
        return badQuery(key, value, "must be from " + std::to_string(min) + " to " + std::to_string(max));
    }
    out = static_cast<Int>(*number);
    return {};
}

}

Error badQuery(std::string_view field, std::string_view value, std::string_view reason)
{
    return Error(
        ErrorCode::invalidInput,
        {{"field", std::string(field)}, {"reason", std::string(reason)}, {"value", std::string(value)}});
}

Result<DeleteQuery> parseDeleteQuery(const std::vector<std::pair<std::string, std::string>> &pairs)
{
    DeleteQuery query;
    for (const auto &[key, value] : pairs) {
        if (key != "undoSeconds") {
            return badQuery(key, value, "is not known");
        }
        SPIRULA_CHECK(takeNumber(key, value, query.undoSeconds, 0, 60));
    }
    return query;
}

std::string writeDeleteQuery(const DeleteQuery &query)
{
    return "undoSeconds=" + std::to_string(query.undoSeconds);
}

Result<FrameQuery> parseFrameQuery(const std::vector<std::pair<std::string, std::string>> &pairs)
{
    constexpr long long longestMs = 1'000LL * 3600 * 24 * 30;
    FrameQuery query;
    for (const auto &[key, value] : pairs) {
        if (key == "atMs") {
            SPIRULA_CHECK(takeNumber(key, value, query.atMs, 0, longestMs));
        } else if (key == "width") {
            SPIRULA_CHECK(takeNumber(key, value, query.width, 16, 3840));
        } else {
            return badQuery(key, value, "is not known");
        }
    }
    return query;
}

std::string writeFrameQuery(const FrameQuery &query)
{
    return "atMs=" + std::to_string(query.atMs) + "&width=" + std::to_string(query.width);
}

}
