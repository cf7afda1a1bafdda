// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/videoquery.h"

#include "base/text.h"
#include "wire/home/homewords.h"

#include <algorithm>
#include <array>

namespace spirula::wire
{

namespace
{

constexpr std::array<std::string_view, 11> sortKeys{
    "name",  "duration", "createdAt", "publishedAt", "originallyPublishedAt", "views", "likes",
    "match", "trending", "hot",       "best"};
constexpr std::size_t maxListed = 100;
constexpr std::size_t maxTextBytes = 1000;
constexpr int maxStart = 1'000'000'000;

/// Takes one pair after the other into a request.
class QueryTaker
{
public:
    QueryTaker(VideoQueryKind kind, const std::string &host)
        : m_kind(kind)
        , m_host(host)
    {
        out.query.sort = kind == VideoQueryKind::search ? "-match" : "-createdAt";
        out.query.ownerSees = kind == VideoQueryKind::owner;
    }

    Result<void> take(std::string_view key, std::string_view value);

    VideoListRequest out;

private:
    bool takePage(std::string_view key, std::string_view value);
    bool takeList(std::string_view key, std::string_view value);
    bool takeFlag(std::string_view key, std::string_view value);
    bool takeRange(std::string_view key, std::string_view value);
    bool takeOther(std::string_view key, std::string_view value);

    void fail(std::string_view reason) { m_reason = reason; }
    void integer(std::string_view value, int &target, long long min, long long max, std::string_view reason);
    void listedInteger(std::string_view value, std::vector<int> &target);
    void listedText(std::string_view value, std::vector<std::string> &target);
    std::optional<bool> boolean(std::string_view value);
    void time(std::string_view value, std::optional<WallTime> &target);
    void seconds(std::string_view value, std::optional<int> &target);
    void id(std::string_view value, std::optional<std::int64_t> &target);
    void privacy(std::string_view value);

    VideoQueryKind m_kind;
    const std::string &m_host;
    std::string m_reason;
    bool m_needsRight = false;
};

void QueryTaker::integer(std::string_view value, int &target, long long min, long long max,
                         std::string_view reason)
{
    const std::optional<long long> number = parseInt(value);
    if (!number || *number < min || *number > max) {
        return fail(reason);
    }
    target = static_cast<int>(*number);
}

void QueryTaker::listedInteger(std::string_view value, std::vector<int> &target)
{
    int number = 0;
    integer(value, number, 0, 1'000'000, "Invalid value");
    if (target.size() >= maxListed) {
        return fail("Too many values");
    }
    target.push_back(number);
}

void QueryTaker::listedText(std::string_view value, std::vector<std::string> &target)
{
    if (target.size() >= maxListed || value.size() > maxTextBytes) {
        return fail("Too many or too long values");
    }
    target.emplace_back(value);
}

std::optional<bool> QueryTaker::boolean(std::string_view value)
{
    if (value == "true" || value == "1") {
        return true;
    }
    if (value != "false" && value != "0") {
        fail("Should be a boolean");
    }
    return false;
}

void QueryTaker::time(std::string_view value, std::optional<WallTime> &target)
{
    const Result<WallTime> parsed = parseIsoTime(value);
    if (!parsed) {
        return fail("Should have a date that conforms to ISO 8601");
    }
    target = *parsed;
}

void QueryTaker::seconds(std::string_view value, std::optional<int> &target)
{
    int number = 0;
    integer(value, number, 0, std::numeric_limits<int>::max(), "Should be a number of seconds");
    target = number;
}

void QueryTaker::id(std::string_view value, std::optional<std::int64_t> &target)
{
    const std::optional<long long> number = parseInt(value);
    if (!number || *number < 1) {
        return fail("Should have an id");
    }
    target = *number;
}

void QueryTaker::privacy(std::string_view value)
{
    const std::optional<model::Privacy> known = privacyFromWord(value);
    if (!known || out.query.privacies.size() >= maxListed) {
        return fail("Should have privacies: public, unlisted, private or password");
    }
    out.query.privacies.push_back(*known);
}

bool QueryTaker::takePage(std::string_view key, std::string_view value)
{
    if (key == "start") {
        integer(value, out.query.start, 0, maxStart, "Should have a number start");
    } else if (key == "count") {
        integer(value, out.query.count, 0, 100, "Should have a number count (max: 100)");
    } else if (key == "sort") {
        const std::string_view bare = value.substr(value.starts_with('-') ? 1 : 0);
        if (m_kind == VideoQueryKind::owner && bare == "size") {
            out.query.sort = value;
        } else if (std::find(sortKeys.begin(), sortKeys.end(), bare) == sortKeys.end()) {
            fail("Invalid value");
        } else {
            out.query.sort = value;
        }
    } else {
        return false;
    }
    return true;
}

bool QueryTaker::takeList(std::string_view key, std::string_view value)
{
    model::VideoQuery &query = out.query;
    if (key == "categoryOneOf") {
        listedInteger(value, query.categories);
    } else if (key == "licenceOneOf") {
        listedInteger(value, query.licences);
    } else if (key == "languageOneOf") {
        listedText(value, query.languages);
    } else if (key == "tagsOneOf") {
        listedText(value, query.tagsOneOf);
    } else if (key == "tagsAllOf") {
        listedText(value, query.tagsAllOf);
    } else if (key == "uuids") {
        const Result<Uuid> uuid = Uuid::parseAny(value);
        if (!uuid || query.uuids.size() >= maxListed) {
            fail("Should have an array of unique uuid");
        } else {
            query.uuids.push_back(*uuid);
        }
    } else {
        return false;
    }
    return true;
}

bool QueryTaker::takeFlag(std::string_view key, std::string_view value)
{
    model::VideoQuery &query = out.query;
    if (key == "nsfw") {
        query.nsfw = value == "both" ? std::nullopt : boolean(value);
    } else if (key == "hasHLSFiles") {
        query.hasHls = boolean(value);
    } else if (key == "hasWebVideoFiles") {
        query.hasWebVideos = boolean(value);
    } else if (key == "skipCount") {
        out.skipCount = boolean(value).value_or(false);
    } else if (key == "isLive") {
        out.nothing |= boolean(value).value_or(false);
    } else if (key == "isLocal") {
        out.nothing |= !boolean(value).value_or(true);
    } else {
        return false;
    }
    return true;
}

bool QueryTaker::takeRange(std::string_view key, std::string_view value)
{
    model::VideoQuery &query = out.query;
    if (key == "startDate") {
        time(value, query.publishedAfter);
    } else if (key == "endDate") {
        time(value, query.publishedBefore);
    } else if (key == "originallyPublishedStartDate") {
        time(value, query.originallyPublishedAfter);
    } else if (key == "originallyPublishedEndDate") {
        time(value, query.originallyPublishedBefore);
    } else if (key == "durationMin") {
        seconds(value, query.durationMin);
    } else if (key == "durationMax") {
        seconds(value, query.durationMax);
    } else {
        return false;
    }
    return true;
}

bool QueryTaker::takeOther(std::string_view key, std::string_view value)
{
    if (key == "search") {
        if (value.size() > maxTextBytes) {
            fail("Should have a shorter search");
        } else {
            out.query.search = value;
        }
    } else if (key == "host") {
        out.nothing |= !equalsNoCase(value, m_host);
    } else if (key == "filter") {
        fail("filter is not supported any more, use include and isLocal instead");
    } else if (m_kind == VideoQueryKind::owner && key == "channelId") {
        id(value, out.query.channelId);
    } else if (m_kind == VideoQueryKind::owner && key == "draft") {
        out.query.draft = boolean(value);
    } else if (m_kind == VideoQueryKind::owner && key == "privacyOneOf") {
        privacy(value);
    } else if (m_kind != VideoQueryKind::owner
               && (key == "privacyOneOf" || key == "autoTagOneOf" || key == "stateOneOf"
                   || (key == "include" && value != "0")
                   || (key == "excludeAlreadyWatched" && boolean(value).value_or(false)))) {
        m_needsRight = true;
    } else {
        return false;
    }
    return true;
}

Result<void> QueryTaker::take(std::string_view key, std::string_view value)
{
    const bool isArray = key.ends_with("[]");
    const std::string_view bare = isArray ? key.substr(0, key.size() - 2) : key;
    const bool isKnown = takePage(key, value) || takeList(bare, value) || takeFlag(key, value)
        || takeRange(key, value) || takeOther(bare, value);
    if (!isKnown && m_kind == VideoQueryKind::owner) {
        fail("is not known");
    }
    if (m_needsRight) {
        return Error(ErrorCode::unauthorized, {{"field", std::string(bare)}});
    }
    if (!m_reason.empty()) {
        return Error(ErrorCode::invalidInput,
                     {{"field", std::string(bare)},
                      {"reason", m_reason},
                      {"value", std::string(value)},
                      {"location", "query"}});
    }
    return {};
}

}

Result<VideoListRequest> parseVideoQuery(const QueryPairs &pairs, VideoQueryKind kind,
                                         const std::string &host)
{
    QueryTaker taker(kind, host);
    for (const auto &[key, value] : pairs) {
        SPIRULA_CHECK(taker.take(key, value));
    }
    return std::move(taker.out);
}

namespace
{

/// Puts "key=value" after "key=value".
class QueryWriter
{
public:
    void add(std::string_view key, std::string_view value)
    {
        out += out.empty() ? "" : "&";
        out += percentEncode(key) + "=" + percentEncode(value);
    }
    void addNumber(std::string_view key, std::int64_t value) { add(key, std::to_string(value)); }
    void addFlag(std::string_view key, const std::optional<bool> &value)
    {
        if (value) {
            add(key, *value ? "true" : "false");
        }
    }
    void addTime(std::string_view key, const std::optional<WallTime> &value)
    {
        if (value) {
            add(key, isoTime(*value));
        }
    }
    template<class Items>
    void addAll(std::string_view key, const Items &items)
    {
        for (const auto &item : items) {
            if constexpr (std::is_same_v<std::decay_t<decltype(item)>, std::string>) {
                add(key, item);
            } else if constexpr (std::is_same_v<std::decay_t<decltype(item)>, Uuid>) {
                add(key, item.toString());
            } else {
                addNumber(key, item);
            }
        }
    }

    std::string out;
};

}

std::string writeVideoQuery(const model::VideoQuery &query)
{
    QueryWriter writer;
    writer.addNumber("start", query.start);
    writer.addNumber("count", query.count);
    writer.add("sort", query.sort);
    if (!query.search.empty()) {
        writer.add("search", query.search);
    }
    if (query.channelId) {
        writer.addNumber("channelId", *query.channelId);
    }
    writer.addAll("categoryOneOf", query.categories);
    writer.addAll("licenceOneOf", query.licences);
    writer.addAll("languageOneOf", query.languages);
    writer.addAll("tagsOneOf", query.tagsOneOf);
    writer.addAll("tagsAllOf", query.tagsAllOf);
    writer.addAll("uuids", query.uuids);
    for (const model::Privacy privacy : query.privacies) {
        writer.add("privacyOneOf", word(privacy));
    }
    writer.addFlag("draft", query.draft);
    writer.addFlag("nsfw", query.nsfw);
    writer.addFlag("hasHLSFiles", query.hasHls);
    writer.addFlag("hasWebVideoFiles", query.hasWebVideos);
    writer.addTime("startDate", query.publishedAfter);
    writer.addTime("endDate", query.publishedBefore);
    writer.addTime("originallyPublishedStartDate", query.originallyPublishedAfter);
    writer.addTime("originallyPublishedEndDate", query.originallyPublishedBefore);
    if (query.durationMin) {
        writer.addNumber("durationMin", *query.durationMin);
    }
    if (query.durationMax) {
        writer.addNumber("durationMax", *query.durationMax);
    }
    return writer.out;
}

Result<PageRequest> parsePageQuery(const QueryPairs &pairs, const std::vector<std::string> &allowed,
                                   std::string defaultSort)
{
    PageRequest request;
    request.sort = std::move(defaultSort);
    for (const auto &[key, value] : pairs) {
        const auto fail = [&](std::string_view reason) {
            return Error(
                ErrorCode::invalidInput,
                {{"field", key}, {"reason", std::string(reason)}, {"value", value}, {"location", "query"}});
        };
        const std::optional<long long> number = parseInt(value);
        if (key == "start") {
            if (!number || *number < 0 || *number > maxStart) {
                return fail("Should have a number start");
            }
            request.start = static_cast<int>(*number);
        } else if (key == "count") {
            if (!number || *number < 0 || *number > 100) {
                return fail("Should have a number count (max: 100)");
            }
            request.count = static_cast<int>(*number);
        } else if (key == "sort") {
            const std::string bare = value.substr(value.starts_with('-') ? 1 : 0);
            if (std::find(allowed.begin(), allowed.end(), bare) == allowed.end()) {
                return fail("Invalid value");
            }
            request.sort = value;
        }
    }
    return request;
}

}
