// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/icons.h"
#include "node/web/layout.h"
#include "node/web/stage.h"
#include "node/web/watchview.h"

namespace spirula::node::web
{
namespace
{

/// Over the picture: what it is, and the way to its page.
Html overlay(const SiteView &site, const PlayerView &player)
{
    const auto address = absolute(site, player.watchPath);
    const auto mark = icon("spirula");
    return el("div", {{"class", "player-head"}},
              el("a", {{"class", "head-title"}, {"href", address}, {"target", "_blank"}, {"rel", "noopener"}},
                 player.title),
              el("a", {{"class", "head-site"}, {"href", address}, {"target", "_blank"}, {"rel", "noopener"}},
                 mark, el("span", {}, site.words.tr("Watch on %1", {site.name}))));
}

}

std::string embedPage(const SiteView &site, const WatchView &view)
{
    const auto &player = view.player;
    Html head;
    if (player.isPublic) {
        head.add(voidTag("link", {{"rel", "canonical"}, {"href", absolute(site, player.watchPath)}}));
        head.add(alternate("application/json+oembed", view.oembedPath, player.title));
    }
    if (view.stage != Stage::ready) {
        if (view.stage == Stage::preparing) {
            head.add(el("noscript", {}, voidTag("meta", {{"http-equiv", "refresh"}, {"content", "10"}})));
        }
        return bareLayout(site, player.title, head, el("main", {}, idleStage(site, view.stage, "h1")));
    }
    const auto stage = playerStage(site, player, overlay(site, player));
    const auto title = el("h1", {{"class", "sr-only"}}, player.title);
    return bareLayout(
        site, player.title + " · " + site.name, head,
        el("main", {}, title, stage, dataBlock("application/json", "player-data", playerJson(site, player))));
}

}
