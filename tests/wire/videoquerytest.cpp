// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/videoquery.h"

#include "base/text.h"
#include "wire/capture.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

const std::string host = "example.org";

Result<VideoListRequest> parse(const QueryPairs &pairs, VideoQueryKind kind = VideoQueryKind::list)
{
    return parseVideoQuery(pairs, kind, host);
}

QueryPairs pairsOf(const std::string &query)
{
    QueryPairs pairs;
    for (const std::string_view part : split(query, '&')) {
        const std::size_t equals = part.find('=');
        pairs.emplace_back(*percentDecode(part.substr(0, equals)), *percentDecode(part.substr(equals + 1)));
    }
    return pairs;
}

}

TEST(VideoQuery, HasPeertubesDefaults)
{
    const auto list = parse({});
    ASSERT_TRUE(list);
    EXPECT_EQ(list->query.start, 0);
    EXPECT_EQ(list->query.count, 15);
    EXPECT_EQ(list->query.sort, "-createdAt");
    EXPECT_FALSE(list->query.ownerSees);
    EXPECT_EQ(parse({}, VideoQueryKind::search)->query.sort, "-match");
    EXPECT_TRUE(parse({}, VideoQueryKind::owner)->query.ownerSees);
}

TEST(VideoQuery, TakesBothFormsOfArrays)
{
    const auto request = parse({{"categoryOneOf", "1"},
                                {"categoryOneOf[]", "15"},
                                {"tagsOneOf[]", "a b"},
                                {"tagsAllOf", "x"},
                                {"languageOneOf", "_unknown"},
                                {"licenceOneOf", "2"},
                                {"uuids[]", "kQxVi7RHNLU6zhq9CHMygL"}});
    ASSERT_TRUE(request);
    EXPECT_EQ(request->query.categories, (std::vector<int>{1, 15}));
    EXPECT_EQ(request->query.tagsOneOf, std::vector<std::string>{"a b"});
    EXPECT_EQ(request->query.languages, std::vector<std::string>{"_unknown"});
    EXPECT_EQ(request->query.licences, std::vector<int>{2});
    EXPECT_EQ(request->query.uuids.at(0).toString(), "a0a50196-f37f-41ae-946b-ca207b646f2a");
}

TEST(VideoQuery, ReadsEveryFilter)
{
    const auto request = parse({{"search", "two words"},
                                {"nsfw", "false"},
                                {"hasHLSFiles", "true"},
                                {"hasWebVideoFiles", "0"},
                                {"durationMin", "10"},
                                {"durationMax", "20"},
                                {"startDate", "2026-11-23T00:54:53.240Z"},
                                {"endDate", "2026-12-01"},
                                {"originallyPublishedStartDate", "2020-01-01"},
                                {"skipCount", "true"},
                                {"isLocal", "true"},
                                {"isLive", "false"},
                                {"host", "EXAMPLE.org"}},
                               VideoQueryKind::search);
    ASSERT_TRUE(request) << request.error().parameter("field");
    EXPECT_EQ(request->query.search, "two words");
    EXPECT_EQ(request->query.nsfw, false);
    EXPECT_EQ(request->query.hasHls, true);
    EXPECT_EQ(request->query.hasWebVideos, false);
    EXPECT_EQ(request->query.durationMin, 10);
    EXPECT_EQ(request->query.durationMax, 20);
    EXPECT_EQ(request->query.publishedAfter, capture::time("2026-11-23T00:54:53.240Z"));
    EXPECT_EQ(request->query.publishedBefore, capture::time("2026-12-01T00:00:00.000Z"));
    EXPECT_TRUE(request->skipCount);
    EXPECT_FALSE(request->nothing);
    EXPECT_EQ(parse({{"nsfw", "both"}})->query.nsfw, std::nullopt);
}

TEST(VideoQuery, KnowsWhatANodeNeverHas)
{
    EXPECT_TRUE(parse({{"isLive", "true"}})->nothing);
    EXPECT_TRUE(parse({{"isLocal", "false"}})->nothing);
    EXPECT_TRUE(parse({{"host", "other.example"}})->nothing);
}

TEST(VideoQuery, RefusesWhatBreaksTheRules)
{
    const QueryPairs bad{{"count", "101"},
                         {"count", "-1"},
                         {"count", "ten"},
                         {"start", "-1"},
                         {"sort", "bogus"},
                         {"sort", "--name"},
                         {"categoryOneOf", "x"},
                         {"nsfw", "maybe"},
                         {"startDate", "yesterday"},
                         {"durationMin", "1.5"},
                         {"uuids", "1"},
                         {"filter", "local"},
                         {"search", std::string(2000, 'a')}};
    for (const auto &pair : bad) {
        const auto request = parse({pair}, VideoQueryKind::search);
        ASSERT_FALSE(request) << pair.first << "=" << pair.second;
        EXPECT_EQ(request.error().code, ErrorCode::invalidInput);
        EXPECT_EQ(request.error().parameter("field"), pair.first);
        EXPECT_EQ(request.error().parameter("value"), pair.second);
    }
    EXPECT_EQ(parse({{"sort", "bogus"}}).error().parameter("reason"), "Invalid value");
    EXPECT_EQ(parse({{"count", "0"}})->query.count, 0);
    EXPECT_EQ(parse({{"unheardOf", "1"}})->query, parse({})->query);
}

TEST(VideoQuery, TooManyValuesAreRefused)
{
    QueryPairs many(101, {"tagsOneOf", "a"});
    EXPECT_FALSE(parse(many));
    many.pop_back();
    EXPECT_TRUE(parse(many));
}

TEST(VideoQuery, PowersNeedARight)
{
    for (const char *name : {"privacyOneOf", "privacyOneOf[]", "include", "autoTagOneOf", "stateOneOf"}) {
        const auto request = parse({{name, "1"}});
        ASSERT_FALSE(request) << name;
        EXPECT_EQ(request.error().code, ErrorCode::unauthorized);
    }
    EXPECT_TRUE(parse({{"include", "0"}}));
}

TEST(VideoQuery, OwnersTyposAreTold)
{
    const auto request = parse({{"serach", "x"}}, VideoQueryKind::owner);
    ASSERT_FALSE(request);
    EXPECT_EQ(request.error().parameter("field"), "serach");
    EXPECT_EQ(parse({{"channelId", "3"}}, VideoQueryKind::owner)->query.channelId, 3);
    EXPECT_EQ(parse({{"privacyOneOf", "internal"}}, VideoQueryKind::owner).error().parameter("field"),
              "privacyOneOf");
    EXPECT_EQ(parse({{"draft", "x"}}, VideoQueryKind::owner).error().parameter("field"), "draft");
    EXPECT_FALSE(parse({{"sort", "-size"}}, VideoQueryKind::list));
    EXPECT_EQ(parse({{"draft", "true"}}, VideoQueryKind::list)->query.draft, std::nullopt);
}

TEST(VideoQuery, WrittenQueriesComeBack)
{
    model::VideoQuery query;
    query.start = 30;
    query.count = 100;
    query.sort = "-views";
    query.search = "a & b=c";
    query.channelId = 4;
    query.categories = {1, 2};
    query.licences = {7};
    query.languages = {"en", "_unknown"};
    query.tagsOneOf = {"ä"};
    query.tagsAllOf = {"x", "y"};
    query.uuids = {capture::testPattern().video.uuid};
    query.nsfw = true;
    query.hasHls = false;
    query.hasWebVideos = true;
    query.durationMin = 1;
    query.durationMax = 2;
    query.publishedAfter = 1'000;
    query.publishedBefore = 2'000;
    query.originallyPublishedAfter = 3'000;
    query.originallyPublishedBefore = 4'000;
    query.draft = true;
    query.privacies = {model::Privacy::onlyMe, model::Privacy::password};
    query.sort = "-size";
    query.ownerSees = true;
    const auto request = parse(pairsOf(writeVideoQuery(query)), VideoQueryKind::owner);
    ASSERT_TRUE(request) << request.error().parameter("field");
    EXPECT_EQ(request->query, query);
}

TEST(PageQuery, TakesWhatIsAllowed)
{
    const std::vector<std::string> keys{"createdAt"};
    EXPECT_EQ(*parsePageQuery({{"start", "5"}, {"count", "7"}, {"sort", "createdAt"}}, keys, "-createdAt"),
              (PageRequest{5, 7, "createdAt"}));
    EXPECT_EQ(parsePageQuery({}, keys, "-createdAt")->sort, "-createdAt");
    EXPECT_EQ(parsePageQuery({{"sort", "name"}}, keys, "").error().parameter("field"), "sort");
    EXPECT_FALSE(parsePageQuery({{"count", "1000"}}, keys, ""));
}

}
