// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/channelview.h"
#include "node/web/noticepages.h"
#include "node/web/watchfacts.h"
#include "node/web/watchview.h"
#include "web/markup.h"

#include <gtest/gtest.h>

namespace spirula::test
{
using namespace node::web;
namespace
{

SiteView site()
{
    SiteView view;
    view.url = "https://example.org";
    view.name = "Mara’s videos";
    view.description = "Shores.";
    view.now = 1'795'000'000'000;
    return view;
}

WatchView watch()
{
    WatchView view;
    view.player.uuid = "a0a50196-f37f-41ae-946b-ca207b646f2a";
    view.player.title = "Tide & pools";
    view.player.watchPath = "/w/kQxVi7RHNLU6zhq9CHMygL";
    view.player.embedPath = "/videos/embed/a0a50196-f37f-41ae-946b-ca207b646f2a";
    view.player.hlsPath = "/static/streaming-playlists/hls/x/master.m3u8";
    view.player.plainPath = "/static/x.mp4";
    view.player.pictures = {{"/lazy-static/previews/x.jpg", 850, 480}};
    view.player.durationMs = 30'500;
    view.player.width = 1280;
    view.player.height = 720;
    view.description = "First *line*.";
    view.channel = {"Tidal Pools", "/c/pools", "", 0};
    view.jsonLd = R"({"@type":"VideoObject"})";
    view.oembedPath = "/services/oembed?url=https%3A%2F%2Fexample.org%2Fw%2FkQxVi7RHNLU6zhq9CHMygL";
    view.publishedAt = view.updatedAt = 1'794'000'000'000;
    return view;
}

VideoListView list(int count, int page, std::int64_t total)
{
    VideoListView view;
    view.page = page;
    view.total = total;
    for (int i = 0; i < count; ++i) {
        VideoCard card;
        card.path = "/w/" + std::to_string(i);
        card.title = "Video " + std::to_string(i);
        view.videos.push_back(card);
    }
    return view;
}

std::size_t countOf(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

TEST(WatchPage, TellsOtherSitesWhatItShows)
{
    const auto tags = tagsOf(watchPage(site(), watch()));
    EXPECT_EQ(metaOf(tags, "og:title"), "Tide &amp; pools");
    EXPECT_EQ(metaOf(tags, "og:url"), "https://example.org/w/kQxVi7RHNLU6zhq9CHMygL");
    EXPECT_EQ(metaOf(tags, "og:image"), "https://example.org/lazy-static/previews/x.jpg");
    EXPECT_EQ(metaOf(tags, "og:description"), "First line.");
    EXPECT_EQ(metaOf(tags, "description"), "First line.");
    EXPECT_EQ(metaOf(tags, "og:video:secure_url"),
              "https://example.org/videos/embed/a0a50196-f37f-41ae-946b-ca207b646f2a");
    EXPECT_EQ(metaOf(tags, "og:video:width"), "1280");
    EXPECT_EQ(metaOf(tags, "twitter:card"), "player");
    EXPECT_EQ(metaOf(tags, "twitter:player"),
              "https://example.org/videos/embed/a0a50196-f37f-41ae-946b-ca207b646f2a");
    EXPECT_EQ(metaOf(tags, "robots"), "(none)");
    const auto has = [&](std::string_view rel, std::string_view href) {
        return std::ranges::any_of(tags, [&](const Tag &tag) {
            return tag.name == "link" && tag.attributes.at("rel") == rel && tag.attributes.at("href") == href;
        });
    };
    EXPECT_TRUE(has("canonical", "https://example.org/w/kQxVi7RHNLU6zhq9CHMygL"));
    EXPECT_TRUE(
        has("alternate", "/services/oembed?url=https%3A%2F%2Fexample.org%2Fw%2FkQxVi7RHNLU6zhq9CHMygL"));
}

TEST(WatchPage, HidesWhatIsNotPublicFromSearchEngines)
{
    auto view = watch();
    view.player.isPublic = false;
    view.jsonLd = view.oembedPath = "";
    const auto tags = tagsOf(watchPage(site(), view));
    EXPECT_EQ(metaOf(tags, "robots"), "noindex");
    EXPECT_EQ(metaOf(tags, "og:title"), "(none)");
    EXPECT_EQ(metaOf(tags, "twitter:player"), "(none)");
}

TEST(WatchPage, GivesThePlayerPathsOfThisSite)
{
    const auto markup = watchPage(site(), watch());
    EXPECT_NE(markup.find(R"("hls":"/static/streaming-playlists/hls/x/master.m3u8")"), std::string::npos);
    EXPECT_NE(markup.find(R"("duration":30.500)"), std::string::npos);
    EXPECT_NE(markup.find(R"("watchUrl":"https://example.org/w/kQxVi7RHNLU6zhq9CHMygL")"), std::string::npos);
    EXPECT_NE(markup.find("<noscript><video controls"), std::string::npos);
    EXPECT_EQ(markup.find("\"password\""), std::string::npos);
}

TEST(WatchPage, ShowsNothingBehindAPasswordWithoutIt)
{
    auto view = watch();
    view.player.password = "sesame";
    const auto markup = watchPage(site(), view);
    EXPECT_NE(markup.find(R"("password":"sesame")"), std::string::npos);
    EXPECT_EQ(countOf(markup, "<img class=\"poster\""), 0U);
    EXPECT_EQ(countOf(markup, "<noscript><video"), 0U);
}

TEST(WatchPage, WaitsWhileThereIsNothingToPlay)
{
    auto view = watch();
    view.stage = Stage::preparing;
    const auto waiting = watchPage(site(), view);
    EXPECT_NE(waiting.find("data-preparing"), std::string::npos);
    EXPECT_EQ(waiting.find("id=\"player\""), std::string::npos);
    EXPECT_EQ(waiting.find("player-data"), std::string::npos);
    EXPECT_EQ(metaOf(tagsOf(waiting), "twitter:card"), "summary_large_image");
    view.stage = Stage::failed;
    EXPECT_EQ(watchPage(site(), view).find("data-preparing"), std::string::npos);
}

TEST(WatchPage, GivesEachShapeItsStage)
{
    auto view = watch();
    const auto shape = [&](int width, int height) {
        view.player.width = width;
        view.player.height = height;
        const auto markup = watchPage(site(), view);
        const auto at = markup.find("data-shape=\"") + 12;
        return markup.substr(at, markup.find('"', at) - at);
    };
    EXPECT_EQ(shape(1280, 720), "normal");
    EXPECT_EQ(shape(720, 1280), "tall");
    EXPECT_EQ(shape(600, 600), "square");
    EXPECT_EQ(shape(2560, 1080), "wide");
    EXPECT_EQ(shape(0, 0), "normal");
}

TEST(Description, MakesTimestampsLinksButNotInsideLinksOrPastTheEnd)
{
    auto player = watch().player;
    const auto markup
        = descriptionHtml(site(), player, "0:12 start, 0:45 too late, [0:05](https://example.org/)").markup();
    EXPECT_NE(markup.find(R"(<a href="/w/kQxVi7RHNLU6zhq9CHMygL?start=12s" data-time="12">0:12</a>)"),
              std::string::npos);
    EXPECT_EQ(countOf(markup, "data-time"), 1U);
    EXPECT_NE(markup.find("0:45 too late"), std::string::npos);
}

TEST(Description, KeepsTheMarkupAroundTimestamps)
{
    const auto markup = descriptionHtml(site(), watch().player, "**0:01** & *x* <b>");
    EXPECT_TRUE(isBalanced(tagsOf(markup.markup())));
    EXPECT_NE(markup.markup().find("<strong><a "), std::string::npos);
    EXPECT_NE(markup.markup().find("&amp;"), std::string::npos);
    EXPECT_EQ(markup.markup().find("<b>"), std::string::npos);
}

TEST(HomePage, ShowsTheNewestLargeOnItsFirstPageOnly)
{
    const auto first = homePage(site(), {list(24, 1, 40), "About it"});
    EXPECT_EQ(countOf(first, "card feature"), 1U);
    EXPECT_EQ(countOf(first, "<li><article"), 23U);
    EXPECT_NE(first.find("href=\"/?page=2\""), std::string::npos);
    EXPECT_EQ(first.find("rel=\"prev\""), std::string::npos);
    const auto second = homePage(site(), {list(16, 2, 40), ""});
    EXPECT_EQ(countOf(second, "card feature"), 0U);
    EXPECT_EQ(countOf(second, "<li><article"), 16U);
    EXPECT_EQ(second.find("rel=\"next\""), std::string::npos);
    EXPECT_NE(second.find("rel=\"prev\" href=\"/\""), std::string::npos);
    EXPECT_EQ(metaOf(tagsOf(second), "robots"), "noindex");
}

TEST(HomePage, SaysWhenThereIsNothing)
{
    const auto markup = homePage(site(), {});
    EXPECT_NE(markup.find("No videos yet"), std::string::npos);
    EXPECT_EQ(markup.find("class=\"grid\""), std::string::npos);
}

TEST(SearchPage, KeepsTheWordsThroughItsPages)
{
    const auto markup = searchPage(site(), {"a&b c", list(24, 1, 30)});
    EXPECT_NE(markup.find("href=\"/search?q=a%26b%20c&amp;page=2\""), std::string::npos);
    EXPECT_NE(markup.find("value=\"a&amp;b c\""), std::string::npos);
    EXPECT_NE(markup.find("?lang=de&amp;q=a%26b%20c"), std::string::npos);
    EXPECT_NE(searchPage(site(), {"x", {}}).find("Nothing for “x”"), std::string::npos);
}

TEST(ChannelPage, OffersItsFeedsAndHidesAHandleThatDoesNotLast)
{
    ChannelView view;
    view.displayName = "Tidal Pools";
    view.path = "/c/pools";
    view.rssPath = "/feeds/videos.xml?videoChannelName=pools";
    view.list = list(3, 1, 3);
    auto markup = channelPage(site(), view);
    EXPECT_EQ(markup.find('@' + std::string("pools")), std::string::npos);
    EXPECT_EQ(countOf(markup, "/feeds/videos.xml?videoChannelName=pools"), 2U);
    view.handle = "@pools@example.org";
    markup = channelPage(site(), view);
    EXPECT_NE(markup.find("@pools@example.org"), std::string::npos);
}

TEST(Links, KeepAChosenLanguage)
{
    auto german = site();
    german.words = Words::pick("de", "");
    EXPECT_EQ(link(german, "/w/x"), "/w/x");
    german.languageChosen = true;
    EXPECT_EQ(link(german, "/w/x"), "/w/x?lang=de");
    EXPECT_EQ(link(german, "/w/x?start=1#a"), "/w/x?start=1&lang=de#a");
    const auto tags = tagsOf(homePage(german, {list(2, 1, 2), ""}));
    EXPECT_EQ(tags[1].attributes.at("lang"), "de");
    EXPECT_EQ(metaOf(tags, "og:url"), "https://example.org/");
    german.rightToLeft = true;
    EXPECT_EQ(tagsOf(homePage(german, {}))[1].attributes.at("dir"), "rtl");
}

TEST(NoticePages, HaveASentenceForEachReason)
{
    std::set<std::string> titles;
    for (const auto notice : {Notice::badRequest, Notice::forbidden, Notice::notFound, Notice::gone,
                              Notice::tooMany, Notice::internal, Notice::unavailable}) {
        const auto tags = tagsOf(noticePage(site(), notice));
        titles.insert(std::ranges::find(tags, std::string("h1"), &Tag::name)->text);
        EXPECT_EQ(metaOf(tags, "robots"), "noindex");
    }
    EXPECT_EQ(titles.size(), 7U);
}

TEST(PasswordPage, PostsToWhereItStands)
{
    const auto tags = tagsOf(passwordPage(site(), {"u", false, false}));
    const auto form = std::ranges::find_if(tags, [](const Tag &tag) {
        return tag.name == "form" && tag.attributes.contains("method")
            && tag.attributes.at("method") == "post";
    });
    ASSERT_NE(form, tags.end());
    EXPECT_FALSE(form->attributes.contains("action"));
    EXPECT_EQ(form->attributes.at("data-uuid"), "u");
    EXPECT_NE(passwordPage(site(), {"u", true, false}).find("role=\"alert\""), std::string::npos);
}

}
}
