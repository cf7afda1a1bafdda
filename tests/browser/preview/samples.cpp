// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "preview/samples.h"

namespace spirula::preview
{
using namespace node::web;
namespace
{

constexpr WallTime hour = 3'600'000;

std::vector<PictureView> pictures(const std::string &name)
{
    return {{"/media/" + name + "-280.jpg", 280, 157}, {"/media/" + name + "-850.jpg", 850, 478}};
}

StoryboardView storyboard() { return {"/media/storyboard.jpg", 1536, 648, 192, 108, 1}; }

ActorLine channelLine() { return {"Tidal Pools", "/c/tidal_pools", "/media/avatar.jpg", 1284}; }

constexpr auto description
    = R"(A slow look at what lives between high and low water on a **rocky shore**: limpets, anemones and one very patient crab.

0:00 The tide goes out
0:12 First pool
0:25 The crab at 0:31 does not move for four minutes
0:36 The tide comes back

Filmed over two mornings in March. More about the place: https://example.org/shore and in [the notes](https://example.org/notes).

- Camera in a home-made housing, no lights
- Sound from a contact microphone on the rock
- Everything was left where it was

> The sea does not reward those who are too anxious.

Thank you for watching, and for keeping copies for others.)";

}

SiteView sampleSite(const Words &words)
{
    SiteView site;
    site.url = "http://127.0.0.1:9190";
    site.name = "Mara’s videos";
    site.description = "Shores, small animals, and how to film them. New ones on most Sundays.";
    site.words = words;
    site.rightToLeft = words.rightToLeft();
    site.now = now;
    return site;
}

std::vector<VideoCard> sampleCards(int count)
{
    const std::vector<std::pair<std::string, std::string>> names = {
        {"A morning in the tide pools", "clip"},
        {"How limpets find their way home", "b"},
        {"Building an underwater housing from a lunch box, a bicycle tube and far too much patience", "a"},
        {"Storm", "c"},
        {"What the crab does at night", "d"},
        {"Questions and answers, autumn", "e"},
        {"Counting anemones with string", "f"},
        {"Fog", ""},
    };
    std::vector<VideoCard> cards;
    for (int i = 0; i < count; ++i) {
        const auto &[title, picture] = names[static_cast<std::size_t>(i) % names.size()];
        VideoCard card;
        card.path = i == 0 ? "/w/clip" : "/w/awkward";
        card.title = title;
        card.pictures = picture.empty() ? std::vector<PictureView>() : pictures(picture);
        card.channel = channelLine();
        card.durationMs = i == 0 ? 48'000 : 95'000 + i * 731'000LL;
        card.views = i == 1 ? 1 : 12'345 / (i + 1);
        card.publishedAt = now - i * i * 37 * hour - 2 * hour;
        card.sensitive = i == 4;
        if (i == 0) {
            card.storyboard = storyboard();
        }
        cards.push_back(card);
    }
    return cards;
}

ChannelView sampleChannel(bool account)
{
    ChannelView view;
    view.account = account;
    view.name = account ? "mara" : "tidal_pools";
    view.displayName = account ? "Mara Lind" : "Tidal Pools";
    view.handle = account ? "@mara@videos.example" : "@tidal_pools@videos.example";
    view.description
        = "Everything between high and low water, filmed on the *north coast*.\n\nI answer questions once a "
          "season. "
          "No drones, no music, only what the place sounds like. Copies and translations are welcome, and so "
          "are corrections: "
          "several names of animals in the older videos were wrong, and people who know better wrote to me.";
    view.support = account ? "" : "A coffee helps: https://example.org/coffee";
    view.avatar = "/media/avatar.jpg";
    view.banner = account ? "" : "/media/banner.jpg";
    view.followers = 1284;
    view.path = account ? "/a/mara" : "/c/tidal_pools";
    view.rssPath = account ? "" : "/feeds/videos.xml?videoChannelName=tidal_pools";
    view.atomPath = account ? "" : "/feeds/videos.atom?videoChannelName=tidal_pools";
    if (account) {
        view.channels = {channelLine(), {"Workshop", "/c/workshop", "", 12}};
    }
    view.list.videos = sampleCards(8);
    view.list.total = 8;
    return view;
}

WatchView sampleWatch()
{
    WatchView view;
    auto &player = view.player;
    player.uuid = "00000000-0000-4000-8000-000000000000";
    player.title = "A morning in the tide pools";
    player.watchPath = "/w/clip";
    player.embedPath = "/videos/embed/clip";
    player.hlsPath = "/media/master.m3u8";
    player.plainPath = "/media/clip-480-fragmented.mp4";
    player.pictures = pictures("clip");
    player.durationMs = 48'000;
    player.width = 1280;
    player.height = 720;
    player.captions = {{"/media/caption-en.vtt", "en", "English", false},
                       {"/media/caption-de.vtt", "de", "German", true}};
    player.chapters
        = {{0, "The tide goes out"}, {12, "First pool"}, {25, "The crab"}, {36, "The tide comes back"}};
    player.storyboard = storyboard();
    player.downloads = {{"/media/clip-720.mp4", 720, 25, 1'646'792, "video/mp4"},
                        {"/media/clip-0.mp4", 0, 0, 586'651, "video/mp4"}};
    view.description = description;
    view.support = "A coffee helps: https://example.org/coffee";
    view.tags = {"shore", "animals", "slow film"};
    view.category = 16;
    view.licence = 2;
    view.views = 12'345;
    view.publishedAt = now - 51 * hour;
    view.channel = channelLine();
    view.jsonLd
        = R"({"@context":"http://schema.org","@type":"VideoObject","name":"A morning in the tide pools"})";
    view.oembedPath = "/services/oembed?url=x";
    view.related = sampleCards(8);
    view.related.erase(view.related.begin());
    return view;
}

WatchView soundOnly()
{
    auto view = sampleWatch();
    view.player.title = "Rain on the roof, one hour (sound only)";
    view.player.hlsPath = "";
    view.player.files = {{"/media/clip-0.mp4", 0, 0, 586'651, "audio/mp4"}};
    view.player.width = view.player.height = 0;
    view.player.captions.clear();
    view.player.chapters.clear();
    view.player.storyboard.reset();
    view.player.pictures = pictures("c");
    view.description = "";
    return view;
}

WatchView awkward()
{
    auto view = sampleWatch();
    view.player.title = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft "
                        "<script>alert(1)</script> & \"friends\" "
                        "with a title that goes on for a good while longer";
    view.player.watchPath = "/w/awkward";
    view.player.width = 720;
    view.player.height = 1280;
    view.player.pictures.clear();
    view.player.storyboard.reset();
    view.player.chapters.clear();
    view.player.captions.clear();
    view.player.downloads.clear();
    view.description = "short";
    view.support = "";
    view.tags.clear();
    view.category.reset();
    view.channel = {"A channel with a name of many words that needs room", "/c/tidal_pools", "", 0};
    view.related = {view.related[1]};
    return view;
}

}
