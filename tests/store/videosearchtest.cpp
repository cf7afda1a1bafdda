// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videosearch.h"

#include "store/channelstore.h"
#include "store/videostore.h"
#include "storerows.h"
#include "testdatabase.h"

#include <random>

namespace spirula::store
{

namespace
{

TEST(SearchWords, nothingIsNoSearch)
{
    EXPECT_FALSE(searchWords(""));
    EXPECT_FALSE(searchWords(" \t\n"));
    EXPECT_FALSE(searchWords("\x01\x7f"));
}

TEST(SearchWords, wordsAreQuotedAndTheLastIsAPrefix)
{
    EXPECT_EQ(searchWords("two words")->words, "\"two\" \"words\"*");
    EXPECT_EQ(searchWords("say \"hi\" OR NOT(x)")->words, "\"say\" \"\"\"hi\"\"\" \"OR\" \"NOT(x)\"");
    EXPECT_EQ(searchWords("a - b")->words, "\"a\" \"b\"*");
    EXPECT_EQ(searchWords("***")->words, "");
    EXPECT_EQ(searchWords("c++")->words, "\"c++\""); // whole: "c" as a prefix would find half of the site
}

TEST(SearchWords, shortAsciiWordsAloneAreNoSubstrings)
{
    EXPECT_FALSE(searchWords("go")->bySubstring);
    EXPECT_TRUE(searchWords("旅行")->bySubstring);
    EXPECT_EQ(searchWords("旅行")->patterns, std::vector<std::string>{"%旅行%"});
    EXPECT_EQ(searchWords("50% off_x")->patterns, (std::vector<std::string>{}));
    EXPECT_EQ(searchWords("日 5% _\\")->patterns, (std::vector<std::string>{"%日%", "%5\\%%", "%\\_\\\\%"}));
}

TEST(SearchWords, thereIsALimit)
{
    std::string many;
    for (int i = 0; i < 1000; ++i) {
        many += std::string(1000, 'x') + ' ';
    }
    EXPECT_LT(searchWords(many)->words.size(), 16U * 70U);
}

class VideoSearchTest : public StoreTest
{
protected:
    VideoSearchTest()
    {
        channelId = insertChannel(*connection);
        add("Crème brûlée", "A dessert from France", {"Food"});
        add("日本旅行の記録", "京都と大阪", {"travel"});
        add("GoPro on a mountain bike", "Forest trails and a café", {});
        add("C++ coroutines in depth", "co_await explained; 100% of it", {"c++", "programming"});
        add("Coffee at home", "How to brew. Also: mountain coffee", {"food", "Café"});
        add("straße und Weg", "", {});
    }
    void add(std::string name, std::string description, std::vector<std::string> tags)
    {
        model::Video video = someVideo(channelId);
        video.name = std::move(name);
        video.description = std::move(description);
        video.tags = std::move(tags);
        video.publishedAt = ++published;
        VideoStore(*connection).insert(video).value();
    }
    std::vector<std::string> find(std::string words)
    {
        model::VideoQuery query;
        query.search = std::move(words);
        query.sort = "-match";
        const auto page = VideoStore(*connection).list(query, 0).value();
        std::vector<std::string> names;
        for (const model::Video &video : page.rows) {
            names.push_back(video.name);
        }
        EXPECT_EQ(page.total, static_cast<std::int64_t>(names.size()));
        return names;
    }
    using Names = std::vector<std::string>;

    std::int64_t channelId = 0;
    WallTime published = 1000;
};

TEST_F(VideoSearchTest, accentsAndCaseDoNotMatter)
{
    EXPECT_EQ(find("creme"), Names{"Crème brûlée"});
    EXPECT_EQ(find("BRÛLÉE Creme"), Names{"Crème brûlée"});
    EXPECT_EQ(find("cafe").size(), 2U);
}

TEST_F(VideoSearchTest, theLastWordIsAPrefixTheOthersAreNot)
{
    EXPECT_EQ(find("cor"), Names{"C++ coroutines in depth"});
    EXPECT_EQ(find("go"), Names{"GoPro on a mountain bike"});
    EXPECT_EQ(find("coroutines dep"), Names{"C++ coroutines in depth"});
    EXPECT_EQ(find("fran dessert"), Names{});
}

TEST_F(VideoSearchTest, allWordsMustBeThere)
{
    EXPECT_EQ(find("coffee mountain"), Names{"Coffee at home"});
    EXPECT_EQ(find("coffee unicorn"), Names{});
}

TEST_F(VideoSearchTest, nameBeforeTagsBeforeDescription)
{
    EXPECT_EQ(find("mountain"), (Names{"GoPro on a mountain bike", "Coffee at home"}));
    EXPECT_EQ(find("café"), (Names{"Coffee at home", "GoPro on a mountain bike"}));
}

TEST_F(VideoSearchTest, piecesOfNames)
{
    EXPECT_EQ(find("旅行"), Names{"日本旅行の記録"});
    EXPECT_EQ(find("旅行の"), Names{"日本旅行の記録"});
    EXPECT_EQ(find("日"), Names{"日本旅行の記録"});
    EXPECT_EQ(find("記録 日本"), Names{"日本旅行の記録"});
    EXPECT_EQ(find("旅行 大阪"), Names{});
    EXPECT_EQ(find("outine"), Names{"C++ coroutines in depth"});
    EXPECT_EQ(find("rulee"), Names{"Crème brûlée"});
    EXPECT_EQ(find("straße"), Names{"straße und Weg"});
}

TEST_F(VideoSearchTest, signsOfTheSearchLanguageAreJustSigns)
{
    EXPECT_EQ(find("c++"), Names{"C++ coroutines in depth"});
    EXPECT_EQ(find("\"coffee\""), Names{"Coffee at home"});
    for (const char *words : {"\"",
                              "\"\"",
                              "'",
                              "(",
                              ")",
                              "*",
                              "^coffee^(",
                              "coffee AND",
                              "NOT coffee",
                              "name:coffee",
                              "NEAR(coffee home)",
                              "-",
                              "{name} : x",
                              "a\"b*\"c",
                              "%",
                              "_",
                              "\\",
                              ";--",
                              "\xff\xfe",
                              "\"—\"",
                              "…",
                              "coffee\x01home"}) {
        SCOPED_TRACE(words);
        find(words);
    }
    EXPECT_EQ(find("***"), Names{});
    EXPECT_EQ(find("%"), Names{});
    EXPECT_EQ(find("coffee — home"), Names{"Coffee at home"});
    EXPECT_EQ(find("100%"), Names{"C++ coroutines in depth"});
}

TEST_F(VideoSearchTest, noTextIsASyntaxError)
{
    const std::vector<std::string> pieces = {"a",
                                             "co",
                                             "旅",
                                             "é",
                                             "\"",
                                             "'",
                                             "*",
                                             "^",
                                             "(",
                                             ")",
                                             "{",
                                             "}",
                                             ":",
                                             "+",
                                             "-",
                                             "%",
                                             "_",
                                             "\\",
                                             "AND",
                                             "OR",
                                             "NOT",
                                             "NEAR",
                                             " ",
                                             "  ",
                                             "\t",
                                             "—",
                                             "\xff",
                                             "\xe6\x97",
                                             std::string(1, '\0'),
                                             ";",
                                             ",",
                                             "?"};
    std::mt19937 random(20261123);
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (auto length = random() % 12; length > 0; --length) {
            text += pieces[random() % pieces.size()];
        }
        model::VideoQuery query;
        query.search = text;
        query.sort = "-match";
        const auto page = VideoStore(*connection).list(query, 0);
        ASSERT_TRUE(page) << text << ": " << page.error().detail;
        ASSERT_LE(page->total, 6);
    }
}

TEST_F(VideoSearchTest, onlyWhatEveryoneMaySee)
{
    model::Video hidden = someVideo(channelId);
    hidden.name = "Coffee in secret";
    hidden.privacy = model::Privacy::unlisted;
    VideoStore(*connection).insert(hidden).value();
    EXPECT_EQ(find("coffee"), Names{"Coffee at home"});
    model::VideoQuery query;
    query.search = "coffee";
    query.ownerSees = true;
    EXPECT_EQ(VideoStore(*connection).list(query, 0).value().total, 2);
}

TEST_F(VideoSearchTest, theIndexFollowsTheRows)
{
    VideoStore videos(*connection);
    model::VideoQuery query;
    query.search = "coffee";
    model::Video video = videos.list(query, 0).value().rows.at(0);
    video.name = "Tea ceremony";
    video.description = "";
    video.tags = {"matcha"};
    videos.update(video).value();
    EXPECT_EQ(find("coffee"), Names{});
    EXPECT_EQ(find("offee"), Names{});
    EXPECT_EQ(find("matcha"), Names{"Tea ceremony"});
    EXPECT_EQ(find("cerem"), Names{"Tea ceremony"});
    videos.remove(video.id).value();
    EXPECT_EQ(find("tea"), Names{});
    EXPECT_EQ(find("eremon"), Names{});
}

}

}
