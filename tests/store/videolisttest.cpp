// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videolist.h"

#include "store/videofilestore.h"
#include "storerows.h"
#include "testdatabase.h"

namespace spirula::store
{

namespace
{

constexpr WallTime hour = 3'600'000;

class VideoListTest : public StoreTest
{
protected:
    VideoListTest()
        : channelId(insertChannel(*connection))
    {
    }
    /// A public video called `name`, changed as the test wants.
    std::int64_t add(std::string name, const std::function<void(model::Video &)> &change = {})
    {
        model::Video video = someVideo(channelId);
        video.name = std::move(name);
        video.publishedAt = ++published;
        if (change) {
            change(video);
        }
        return VideoStore(*connection).insert(video).value();
    }
    Result<model::Page<model::Video>> list(const model::VideoQuery &query, WallTime now = 0)
    {
        return VideoStore(*connection).list(query, now);
    }
    /// The names in the order of the list, without spaces: names are single letters.
    std::string names(const model::VideoQuery &query, WallTime now = 0)
    {
        std::string text;
        const auto page = list(query, now).value();
        for (const model::Video &video : page.rows) {
            text += video.name;
        }
        return text;
    }
    std::string sorted(std::string sort, WallTime now = 0)
    {
        model::VideoQuery query;
        query.sort = std::move(sort);
        return names(query, now);
    }
    std::string filtered(const std::function<void(model::VideoQuery &)> &set)
    {
        model::VideoQuery query;
        query.sort = "publishedAt";
        set(query);
        EXPECT_EQ(list(query).value().total, static_cast<std::int64_t>(names(query).size()));
        return names(query);
    }

    std::int64_t channelId;
    WallTime published = 1000;
};

TEST_F(VideoListTest, pagesAndTotal)
{
    for (int i = 0; i < 25; ++i) {
        add(std::string(1, static_cast<char>('a' + i)));
    }
    model::VideoQuery query;
    query.count = 10;
    EXPECT_EQ(names(query), "yxwvutsrqp");
    query.start = 20;
    EXPECT_EQ(names(query), "edcba");
    EXPECT_EQ(list(query)->total, 25);
    query.start = 100;
    EXPECT_EQ(names(query), "");
    EXPECT_EQ(list(query)->total, 25);
    query.count = 0;
    EXPECT_EQ(list(query)->total, 25);
}

TEST_F(VideoListTest, wrongQuestionsAreRefused)
{
    const auto refused = [this](const std::function<void(model::VideoQuery &)> &set) {
        model::VideoQuery query;
        set(query);
        const auto result = list(query);
        EXPECT_EQ(result.error().code, ErrorCode::invalidInput);
        return std::string(result.error().parameter("field"));
    };
    for (const char *sort : {"", "-", "--name", "random", "id", "name; DROP TABLE video", "video.name",
                             "Name", "-publishedAt,name"}) {
        EXPECT_EQ(refused([sort](auto &query) { query.sort = sort; }), "sort") << sort;
    }
    EXPECT_EQ(refused([](auto &query) { query.start = -1; }), "start");
    EXPECT_EQ(refused([](auto &query) { query.count = -1; }), "count");
    EXPECT_EQ(refused([](auto &query) { query.count = 101; }), "count");
}

TEST_F(VideoListTest, sortKeys)
{
    add("b", [](auto &v) { v.durationMs = 3, v.createdAt = 1, v.publishedAt = 2, v.views = 2, v.likes = 1; });
    add("A", [](auto &v) { v.durationMs = 1, v.createdAt = 2, v.publishedAt = 3, v.views = 3, v.likes = 3; });
    add("c", [](auto &v) {
        v.durationMs = 2, v.createdAt = 3, v.publishedAt = 4, v.views = 1, v.likes = 2,
        v.originallyPublishedAt = 1;
    });
    EXPECT_EQ(sorted("name"), "Abc");
    EXPECT_EQ(sorted("-name"), "cbA");
    EXPECT_EQ(sorted("duration"), "Acb");
    EXPECT_EQ(sorted("-createdAt"), "cAb");
    EXPECT_EQ(sorted("publishedAt"), "bAc");
    EXPECT_EQ(sorted("-originallyPublishedAt"), "Abc");
    EXPECT_EQ(sorted("-views"), "Abc");
    EXPECT_EQ(sorted("-likes"), "Acb");
    EXPECT_EQ(sorted("-match"), "cAb"); // without words: newest first
    VideoFileStore files(*connection);
    model::VideoFile file;
    file.videoId = 2;
    file.size = 10;
    file.fileName = "x.mp4";
    files.insert(file).value();
    EXPECT_EQ(sorted("-size").front(), 'A');
    add("d", [](auto &v) { v.sourceBytes = 11; });
    EXPECT_EQ(sorted("-size").front(), 'd');
}

TEST_F(VideoListTest, draftsAndDeletedOnes)
{
    add("a");
    add("b", [](auto &v) { v.draft = true; });
    add("c", [](auto &v) { v.deletedAt = 5; });
    add("d", [](auto &v) { v.privacy = model::Privacy::onlyMe; });
    const auto owner = [this](std::optional<bool> draft, std::vector<model::Privacy> privacies) {
        return filtered([&](auto &query) {
            query.ownerSees = true;
            query.draft = draft;
            query.privacies = privacies;
        });
    };
    EXPECT_EQ(sorted("publishedAt"), "a");
    EXPECT_EQ(filtered([](auto &query) { query.draft = true; }), "a"); // only the owner may ask
    EXPECT_EQ(filtered([](auto &query) { query.search = "b"; }), "");
    EXPECT_EQ(owner(std::nullopt, {}), "abd");
    EXPECT_EQ(owner(true, {}), "b");
    EXPECT_EQ(owner(false, {}), "ad");
    EXPECT_EQ(owner(std::nullopt, {model::Privacy::onlyMe, model::Privacy::password}), "d");
    EXPECT_EQ(owner(true, {model::Privacy::onlyMe}), "");
}

TEST_F(VideoListTest, equalOnesKeepAnOrder)
{
    for (const char *name : {"a", "b", "c"}) {
        add(name, [](auto &v) { v.publishedAt = 5; });
    }
    EXPECT_EQ(sorted("-publishedAt"), "cba");
    EXPECT_EQ(sorted("publishedAt"), "abc");
    EXPECT_EQ(sorted("-views"), "cba");
}

TEST_F(VideoListTest, scoresWeighInterestAndAge)
{
    const WallTime now = 1'795'392'000'000;
    add("o", [&](auto &v) { v.publishedAt = now - 1000 * hour, v.views = 2000; }); // old and much seen
    add("n", [&](auto &v) { v.publishedAt = now - 2 * hour, v.views = 100; }); // new and seen
    add("z", [&](auto &v) { v.publishedAt = now - hour, v.views = 0; }); // new and not seen
    EXPECT_EQ(sorted("-hot", now), "nzo");
    EXPECT_EQ(sorted("-best", now), "onz");
    EXPECT_EQ(sorted("-trending", now), "noz");
    EXPECT_EQ(sorted("trending", now), "zon");
}

TEST_F(VideoListTest, onlyPublicAndPublishedUnlessTheOwnerAsks)
{
    using enum model::Privacy;
    add("a");
    add("b", [](auto &v) { v.privacy = unlisted; });
    add("c", [](auto &v) { v.privacy = onlyMe; });
    add("d", [](auto &v) { v.privacy = password; });
    add("e", [](auto &v) { v.state = model::VideoState::toTranscode; });
    add("f", [](auto &v) { v.state = model::VideoState::transcodingFailed; });
    EXPECT_EQ(filtered([](auto &) {}), "a");
    EXPECT_EQ(filtered([](auto &query) { query.ownerSees = true; }), "abcdef");
}

TEST_F(VideoListTest, filters)
{
    std::vector<Uuid> uuids;
    const auto remember = [&uuids](model::Video &v) { uuids.push_back(v.uuid); };
    add("a", [&](auto &v) {
        v.category = 1, v.licence = 1, v.language = "en", v.tags = {"X", "Y"}, v.durationMs = 1'400,
        remember(v);
    });
    add("b", [&](auto &v) {
        v.category = 2, v.licence = 2, v.language = "fr", v.tags = {"x"}, v.durationMs = 1'500, remember(v);
    });
    add("c",
        [&](auto &v) { v.nsfw = true, v.durationMs = 2'600, v.originallyPublishedAt = 50, remember(v); });
    EXPECT_EQ(filtered([](auto &q) { q.categories = {1, 7}; }), "a");
    EXPECT_EQ(filtered([](auto &q) { q.licences = {1, 2}; }), "ab");
    EXPECT_EQ(filtered([](auto &q) { q.languages = {"fr"}; }), "b");
    EXPECT_EQ(filtered([](auto &q) { q.languages = {"_unknown"}; }), "c");
    EXPECT_EQ(filtered([](auto &q) { q.languages = {"en", "_unknown"}; }), "ac");
    EXPECT_EQ(filtered([](auto &q) { q.tagsOneOf = {"X"}; }), "ab");
    EXPECT_EQ(filtered([](auto &q) { q.tagsAllOf = {"x", "y"}; }), "a");
    EXPECT_EQ(filtered([](auto &q) { q.nsfw = true; }), "c");
    EXPECT_EQ(filtered([](auto &q) { q.nsfw = false; }), "ab");
    EXPECT_EQ(filtered([](auto &q) { q.durationMin = 2; }), "bc");
    EXPECT_EQ(filtered([](auto &q) { q.durationMax = 2; }), "ab");
    EXPECT_EQ(filtered([](auto &q) { q.publishedAfter = 1002; }), "bc");
    EXPECT_EQ(filtered([](auto &q) { q.publishedBefore = 1002; }), "ab");
    EXPECT_EQ(filtered([](auto &q) { q.originallyPublishedAfter = 50; }), "c");
    EXPECT_EQ(filtered([](auto &q) { q.originallyPublishedBefore = 49; }), "");
    EXPECT_EQ(filtered([&](auto &q) { q.uuids = {uuids[1], uuids[2]}; }), "bc");
    EXPECT_EQ(filtered([&](auto &q) { q.channelId = channelId; }), "abc");
    EXPECT_EQ(filtered([&](auto &q) { q.channelId = channelId + 1; }), "");
    EXPECT_EQ(filtered([](auto &q) { q.accountId = 1; }), "abc");
    EXPECT_EQ(filtered([](auto &q) { q.accountId = 2; }), "");
}

TEST_F(VideoListTest, filtersByFiles)
{
    VideoFileStore files(*connection);
    model::VideoFile file;
    file.videoId = add("a");
    file.fileName = "hls.mp4";
    files.insert(file).value();
    file.videoId = add("b");
    file.kind = model::FileKind::web;
    file.fileName = "web.mp4";
    files.insert(file).value();
    EXPECT_EQ(filtered([](auto &q) { q.hasHls = true; }), "a");
    EXPECT_EQ(filtered([](auto &q) { q.hasHls = false; }), "b");
    EXPECT_EQ(filtered([](auto &q) { q.hasWebVideos = true; }), "b");
    EXPECT_EQ(filtered([](auto &q) { q.hasWebVideos = false; }), "a");
}

/// How SQLite would go about it.
std::string planOf(Connection &connection, const SqlText &sql)
{
    SqlText explain;
    explain.add("EXPLAIN QUERY PLAN ").add(sql);
    std::string plan;
    for (const std::string &line : explain
                                       .select(
                                           connection,
                                           +[](Row &row) {
                                               row.get<int>();
                                               row.get<int>();
                                               row.get<int>();
                                               return row.get<std::string>();
                                           })
                                       .value()) {
        plan += line + '\n';
    }
    return plan;
}

TEST_F(VideoListTest, commonPagesComeFromAnIndexAlone)
{
    const std::string everybody = "privacy=? AND state=? AND draft=? AND deletedAt=?";
    const auto plan = [this](const model::VideoQuery &query) {
        const auto parts = videoListSql(query, 0).value();
        SqlText sql;
        sql.add("SELECT video.id FROM ").add(parts.from).add(" ORDER BY ").add(parts.order).add(" LIMIT 15");
        return planOf(*connection, sql);
    };
    model::VideoQuery query;
    EXPECT_EQ(plan(query), "SEARCH video USING COVERING INDEX videoPublic (" + everybody + ")\n");
    query.publishedAfter = 5;
    EXPECT_EQ(plan(query),
              "SEARCH video USING COVERING INDEX videoPublic (" + everybody + " AND publishedAt>?)\n");
    query = {};
    query.channelId = channelId;
    EXPECT_EQ(plan(query), "SEARCH video USING INDEX videoPublic (" + everybody + ")\n");
    query = {};
    query.ownerSees = true;
    EXPECT_EQ(plan(query), "SEARCH video USING COVERING INDEX videoByPublishedAt (deletedAt=?)\n");
    query.sort = "-createdAt";
    EXPECT_EQ(plan(query), "SEARCH video USING COVERING INDEX videoByCreatedAt (deletedAt=?)\n");

    SqlText counting;
    counting.add("SELECT count(*) FROM ").add(videoListSql({}, 0).value().counted);
    EXPECT_EQ(planOf(*connection, counting),
              "SEARCH video USING COVERING INDEX videoPublic (" + everybody + ")\n");
    SqlText byUuid;
    byUuid.add("SELECT * FROM video WHERE video.uuid = ?", Uuid::random());
    EXPECT_EQ(planOf(*connection, byUuid), "SEARCH video USING INDEX videoByUuid (uuid=?)\n");
}

TEST_F(VideoListTest, aPageOfManyIsFast)
{
    connection->runScript("BEGIN").value();
    for (int i = 0; i < 1000; ++i) {
        add("Video number " + std::to_string(i), [](auto &v) { v.description = std::string(2000, 'd'); });
    }
    connection->runScript("COMMIT").value();
    ASSERT_EQ(list({})->total, 1000);
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 20; ++i) {
        ASSERT_EQ(list({})->rows.size(), 15U);
    }
    const auto took = std::chrono::steady_clock::now() - begin;
    // Measured 0.1 ms a page; a scan with a sort of all rows takes more than ten times that. Sanitizers and
    // busy machines have room.
    EXPECT_LT(took / 20, std::chrono::milliseconds(20));
}

}

}
