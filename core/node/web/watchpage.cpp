// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/actorline.h"
#include "node/web/icons.h"
#include "node/web/layout.h"
#include "node/web/stage.h"
#include "node/web/watchfacts.h"
#include "node/web/watchview.h"
#include "wire/markup/markdown.h"

namespace spirula::node::web
{
namespace
{

Html stage(const SiteView &site, const WatchView &view)
{
    return view.stage == Stage::ready ? playerStage(site, view.player) : idleStage(site, view.stage, "p");
}

Html actions(const SiteView &site, const WatchView &view)
{
    const auto share
        = el("button", {{"type", "button"}, {"class", "button needs-script"}, {"data-action", "share"}},
             icon("share"), site.words.tr("Share"));
    return el("div", {{"class", "actions"}}, share,
              view.stage == Stage::ready ? downloadMenu(site, view.player) : Html());
}

Html related(const SiteView &site, const WatchView &view)
{
    if (view.related.empty()) {
        return {};
    }
    Html items;
    for (const auto &card : view.related) {
        items.add(el("li", {}, videoCard(site, card, CardShape::row, false)));
    }
    return el("aside", {{"aria-labelledby", "related"}},
              el("section", {},
                 el("h2", {{"id", "related"}}, site.words.tr("More from %1", {view.channel.displayName})),
                 el("ul", {{"class", "rows"}, {"role", "list"}}, items)));
}

Html social(const SiteView &site, const WatchView &view)
{
    const auto &player = view.player;
    if (!player.isPublic) {
        return {};
    }
    SocialTags tags{.type = "video.other",
                    .title = player.title,
                    .description = wire::truncated(wire::markdownToText(view.description)),
                    .path = player.watchPath,
                    .picture = posterPath(player)};
    if (!player.pictures.empty()) {
        tags.pictureWidth = player.pictures.back().width;
        tags.pictureHeight = player.pictures.back().height;
    }
    if (view.stage == Stage::ready) {
        tags.playerPath = player.embedPath;
        tags.playerWidth = player.width > 0 ? player.width : 560;
        tags.playerHeight = player.width > 0 ? player.height : 315;
    }
    return socialTags(site, tags);
}

Html oembed(const WatchView &view)
{
    return alternate("application/json+oembed", view.oembedPath, view.player.title);
}

/// What the scripts need: all for the player, or at least what "Share" shows.
Html data(const SiteView &site, const WatchView &view)
{
    return dataBlock("application/json", view.stage == Stage::ready ? "player-data" : "share-data",
                     playerJson(site, view.player));
}

}

std::string watchPage(const SiteView &site, const WatchView &view)
{
    PageFrame frame;
    frame.title = view.player.title;
    frame.script = "watch.js";
    frame.index = view.player.isPublic;
    frame.head = join(social(site, view), oembed(view));
    if (!view.jsonLd.empty()) {
        frame.head.add(dataBlock("application/ld+json", {}, view.jsonLd));
    }
    if (view.stage == Stage::preparing) {
        frame.head.add(el("noscript", {}, voidTag("meta", {{"http-equiv", "refresh"}, {"content", "10"}})));
    }
    const auto bar = el("div", {{"class", "watch-bar"}}, actorLine(site, view.channel), actions(site, view));
    const auto column
        = el("div", {}, el("h1", {{"class", "watch-title"}}, view.player.title), bar, aboutBox(site, view),
             view.stage == Stage::ready ? chapterList(site, view.player) : Html());
    frame.body = join(stage(site, view), data(site, view),
                      el("div", {{"class", "inner watch"}}, column, related(site, view)));
    return layout(site, frame);
}

}
