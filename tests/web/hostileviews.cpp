// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "web/hostileviews.h"

namespace spirula::test
{
using namespace node::web;

SiteView hostileSite()
{
    SiteView site;
    site.url = "https://example.org";
    site.name = hostile;
    site.description = hostile;
    site.avatar = hostile;
    site.path = std::string("/") + hostile;
    site.now = 1'795'000'000'000;
    return site;
}

VideoCard hostileCard()
{
    VideoCard card;
    card.path = card.title = hostile;
    card.pictures = {{hostile, 280, 157}};
    card.storyboard = StoryboardView{hostile, 10, 10, 5, 5, 1};
    card.channel = {hostile, hostile, hostile, 5};
    card.durationMs = 5000;
    return card;
}

WatchView hostileWatch()
{
    WatchView view;
    auto &player = view.player;
    player.uuid = player.title = player.watchPath = player.embedPath = player.hlsPath = player.plainPath
        = hostile;
    player.files = player.downloads = {{hostile, 720, 30, 1000, hostile}};
    player.pictures = {{hostile, 280, 157}};
    player.durationMs = 600'000;
    player.captions = {{hostile, hostile, hostile, true}};
    player.chapters = {{0, hostile}, {30, hostile}};
    player.storyboard = hostileCard().storyboard;
    view.description = std::string(hostile) + "\n\n[link](javascript:alert(1)) 0:30 <b onclick=x>\n";
    view.support = hostile;
    view.tags = {hostile};
    view.category = 1;
    view.licence = 1;
    view.language = hostile;
    view.publishedAt = 1;
    view.channel = {hostile, hostile, hostile, 5};
    view.oembedPath = hostile;
    view.related = {hostileCard()};
    return view;
}

ChannelView hostileChannel()
{
    ChannelView view;
    view.name = view.handle = view.displayName = view.description = view.support = hostile;
    view.avatar = view.banner = view.path = view.rssPath = view.atomPath = hostile;
    view.channels = {{hostile, hostile, hostile, 1}};
    view.list = {{hostileCard()}, 100, 2};
    return view;
}

std::vector<std::pair<std::string, std::string>> hostilePages()
{
    const auto site = hostileSite();
    auto watch = hostileWatch();
    auto preparing = watch;
    preparing.stage = Stage::preparing;
    auto failed = watch;
    failed.stage = Stage::failed;
    auto unlocked = watch;
    unlocked.player.password = hostile;
    unlocked.player.isPublic = false;
    return {
        {"home", homePage(site, {{{hostileCard(), hostileCard()}, 100, 1}, hostile})},
        {"home, second page", homePage(site, {{{hostileCard()}, 100, 2}, hostile})},
        {"home, empty", homePage(site, {})},
        {"search", searchPage(site, {hostile, {{hostileCard()}, 100, 1}})},
        {"search, nothing", searchPage(site, {hostile, {}})},
        {"channel", channelPage(site, hostileChannel())},
        {"watch", watchPage(site, watch)},
        {"watch, preparing", watchPage(site, preparing)},
        {"watch, failed", watchPage(site, failed)},
        {"watch, unlocked", watchPage(site, unlocked)},
        {"embed", embedPage(site, watch)},
        {"embed, preparing", embedPage(site, preparing)},
        {"notice", noticePage(site, Notice::notFound)},
        {"notice, embedded", noticePage(site, Notice::gone, true)},
        {"password", passwordPage(site, {hostile, true, false})},
        {"password, embedded", passwordPage(site, {hostile, false, true})},
    };
}

}
