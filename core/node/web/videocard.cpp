// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/videocard.h"

#include "base/text.h"
#include "node/web/dates.h"
#include "node/web/icons.h"
#include "node/web/jsontext.h"

namespace spirula::node::web
{
namespace
{

std::string sourceSet(const std::vector<PictureView> &pictures)
{
    std::string set;
    for (const auto &picture : pictures) {
        set += (set.empty() ? "" : ", ") + picture.path + " " + std::to_string(picture.width) + "w";
    }
    return set;
}

std::string_view shownWidth(CardShape shape)
{
    switch (shape) {
    case CardShape::row:
        return "168px";
    case CardShape::feature:
        return "(max-width: 900px) 100vw, 64vw";
    case CardShape::grid:
        break;
    }
    return "(max-width: 640px) 100vw, (max-width: 900px) 50vw, 340px";
}

Html picture(const VideoCard &card, CardShape shape)
{
    if (card.pictures.empty()) {
        return el("span", {{"class", "thumb-initial"}, {"aria-hidden", "true"}},
                  leftCodePoints(card.title, 1));
    }
    const auto &first = card.pictures.front();
    return voidTag("img",
                   {{"src", first.path},
                    {"srcset", sourceSet(card.pictures)},
                    {"sizes", shownWidth(shape)},
                    {"alt", ""},
                    {"width", first.width},
                    {"height", first.height},
                    {"decoding", "async"},
                    {"loading", shape == CardShape::feature ? "eager" : "lazy"}});
}

Html thumbnail(const SiteView &site, const VideoCard &card, CardShape shape)
{
    Html marks;
    if (card.sensitive) {
        marks.add(el("span", {{"class", "badge"}}, site.words.tr("Sensitive")));
    }
    if (card.durationMs > 0) {
        marks.add(el("span", {{"class", "duration"}}, clockText(card.durationMs)));
    }
    return el("div", {{"class", card.sensitive ? "thumb sensitive" : "thumb"}}, picture(card, shape), marks);
}

Html meta(const SiteView &site, const VideoCard &card, bool showChannel)
{
    Html parts;
    if (showChannel && !card.channel.displayName.empty()) {
        parts.add(el("span", {}, card.channel.displayName));
    }
    parts.add(el("span", {}, viewsText(site.words, card.views)));
    parts.add(el("span", {}, age(site, card.publishedAt)));
    return el("p", {{"class", "card-meta meta"}}, parts);
}

std::string_view classes(CardShape shape)
{
    switch (shape) {
    case CardShape::row:
        return "card row";
    case CardShape::feature:
        return "card feature";
    case CardShape::grid:
        break;
    }
    return "card";
}

}

std::string storyboardJson(const StoryboardView &storyboard)
{
    return JsonObject()
        .add("path", storyboard.path)
        .add("totalWidth", storyboard.totalWidth)
        .add("totalHeight", storyboard.totalHeight)
        .add("spriteWidth", storyboard.spriteWidth)
        .add("spriteHeight", storyboard.spriteHeight)
        .add("spriteDuration", storyboard.spriteDuration)
        .text();
}

Html videoCard(const SiteView &site, const VideoCard &card, CardShape shape, bool showChannel,
               std::string_view excerpt)
{
    const auto address = link(site, card.path);
    const auto heading = shape == CardShape::feature ? "h2" : "h3";
    Html text;
    if (shape == CardShape::feature) {
        text.add(el("p", {{"class", "eyebrow"}}, site.words.tr("Newest video")));
    }
    text.add(el(heading, {{"class", "card-title"}},
                el("a", {{"href", address}, {"title", card.title}}, card.title)));
    text.add(meta(site, card, showChannel));
    if (!excerpt.empty()) {
        text.add(el("p", {{"class", "excerpt"}}, excerpt));
    }
    if (shape == CardShape::feature) {
        text.add(el("span", {{"class", "button primary"}, {"aria-hidden", "true"}}, icon("play-fill"),
                    site.words.tr("Watch")));
    }
    std::optional<std::string> board;
    if (card.storyboard && !card.sensitive) {
        board = storyboardJson(*card.storyboard);
    }
    const auto tag = openTag("article",
                             {{"class", classes(shape)},
                              {"data-duration", std::to_string(card.durationMs / 1000)},
                              {"data-storyboard", board}});
    return join(tag, thumbnail(site, card, shape), el("div", {{"class", "card-text"}}, text),
                Html::trusted("</article>"));
}

Html videoGrid(const SiteView &site, const std::vector<VideoCard> &cards, bool showChannel)
{
    Html items;
    for (const auto &card : cards) {
        items.add(el("li", {}, videoCard(site, card, CardShape::grid, showChannel)));
    }
    return el("ul", {{"class", "grid"}, {"role", "list"}}, items);
}

}
