// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/stage.h"

#include "node/web/icons.h"

namespace spirula::node::web
{
namespace
{

/// The style sheet gives each shape its height before any script runs.
std::string_view shape(const PlayerView &player)
{
    if (player.width <= 0 || player.height <= 0) {
        return "normal";
    }
    const double ratio = static_cast<double>(player.width) / player.height;
    return ratio < 0.8 ? "tall" : ratio < 1.2 ? "square" : ratio > 2.1 ? "wide" : "normal";
}

/// Without scripts the browser's own controls play one plain file.
Html withoutScript(const SiteView &site, const PlayerView &player)
{
    if (player.plainPath.empty() || !player.password.empty()) {
        return el("noscript", {},
                  el("p", {{"class", "stage-notice"}}, site.words.tr("The player needs JavaScript.")));
    }
    const auto path = posterPath(player);
    const auto poster = path.empty() ? std::nullopt : std::optional(path);
    const auto video = el(
        "video", {{"controls", true}, {"preload", "none"}, {"src", player.plainPath}, {"poster", poster}});
    return el("noscript", {}, video);
}

}

Html playerStage(const SiteView &site, const PlayerView &player, const Html &head)
{
    Html poster;
    if (!player.pictures.empty() && player.password.empty()) {
        poster = voidTag(
            "img",
            {{"class", "poster"}, {"src", posterPath(player)}, {"alt", ""}, {"fetchpriority", "high"}});
    }
    const auto label = site.words.tr("Video player");
    return el("div", {{"class", "stage"}, {"data-shape", shape(player)}},
              el("div", {{"class", "player"}, {"id", "player"}, {"role", "region"}, {"aria-label", label}},
                 poster, head, withoutScript(site, player)));
}

Html messageStage(const Html &message, bool preparing)
{
    return el("div", {{"class", "stage"}, {"data-preparing", preparing}},
              el("div", {{"class", "stage-notice"}}, message));
}

Html idleStage(const SiteView &site, Stage stage, std::string_view headingTag)
{
    const auto &words = site.words;
    if (stage == Stage::failed) {
        return messageStage(
            join(icon("exclamation-circle"),
                 el(headingTag, {{"class", "stage-title"}}, words.tr("This video can’t be played")),
                 el("p", {}, words.tr("Preparing it failed. Its channel can try again."))));
    }
    return messageStage(
        join(icon("hourglass-split"),
             el(headingTag, {{"class", "stage-title"}}, words.tr("This video is being prepared")),
             el("p", {{"role", "status"}}, words.tr("It plays here as soon as its first quality is ready."))),
        true);
}

}
