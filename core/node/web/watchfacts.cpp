// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/watchfacts.h"

#include "base/text.h"
#include "node/web/dates.h"
#include "node/web/icons.h"
#include "node/web/vocabulary.h"
#include "wire/markup/markdown.h"
#include "wire/markup/timecodes.h"

namespace spirula::node::web
{
namespace
{

Html jump(const SiteView &site, const PlayerView &player, std::int64_t seconds, const Html &label)
{
    const auto time = std::to_string(seconds);
    return el("a", {{"href", link(site, player.watchPath + "?start=" + time + "s")}, {"data-time", time}},
              label);
}

/// Timestamps in a run of text without tags. Its entities stay as they are.
Html linked(const SiteView &site, const PlayerView &player, std::string_view markup)
{
    Html html;
    std::size_t at = 0;
    for (const auto &stamp : wire::timestampsIn(markup)) {
        if (player.durationMs > 0 && stamp.seconds * 1000 > player.durationMs) {
            continue;
        }
        html.add(Html::trusted(std::string(markup.substr(at, stamp.offset - at))));
        html.add(jump(site, player, stamp.seconds, Html(markup.substr(stamp.offset, stamp.length))));
        at = stamp.offset + stamp.length;
    }
    return html.add(Html::trusted(std::string(markup.substr(at))));
}

Html fact(std::string_view name, const Html &value) { return join(el("dt", {}, name), el("dd", {}, value)); }

Html facts(const SiteView &site, const WatchView &view)
{
    const auto &words = site.words;
    Html rows;
    if (view.publishedAt > 0) {
        rows.add(fact(words.tr("Published"), day(view.publishedAt)));
    }
    if (view.originallyPublishedAt) {
        rows.add(fact(words.tr("First shown"), day(*view.originallyPublishedAt)));
    }
    if (view.category) {
        rows.add(fact(words.tr("Category"), categoryText(words, *view.category)));
    }
    if (view.licence) {
        rows.add(fact(words.tr("Licence"), licenceText(words, *view.licence)));
    }
    if (view.sensitive) {
        rows.add(fact(words.tr("Content"), words.tr("Sensitive")));
    }
    return rows.empty() ? Html() : el("dl", {{"class", "facts"}}, rows);
}

Html tags(const SiteView &site, const WatchView &view)
{
    Html items;
    for (const auto &tag : view.tags) {
        items.add(el("li", {}, el("a", {{"href", link(site, "/search?q=" + percentEncode(tag))}}, tag)));
    }
    return items.empty()
        ? Html()
        : el("ul", {{"class", "tags"}, {"role", "list"}, {"aria-label", site.words.tr("Tags")}}, items);
}

std::string fileLabel(const SiteView &site, const FileView &file)
{
    if (file.resolution == 0) {
        return site.words.tr("Audio only");
    }
    return std::to_string(file.resolution) + "p" + (file.fps > 31 ? std::to_string(file.fps) : "");
}

}

Html descriptionHtml(const SiteView &site, const PlayerView &player, std::string_view markdown)
{
    const std::string markup = wire::markdownToHtml(markdown);
    Html html;
    std::size_t at = 0;
    int insideLinks = 0;
    while (at < markup.size()) {
        const auto open = std::min(markup.find('<', at), markup.size());
        const auto text = std::string_view(markup).substr(at, open - at);
        html.add(insideLinks > 0 ? Html::trusted(std::string(text)) : linked(site, player, text));
        const auto close = std::min(markup.find('>', open), markup.size() - 1);
        const auto tag = std::string_view(markup).substr(open, open < markup.size() ? close - open + 1 : 0);
        insideLinks += tag.starts_with("<a ") || tag.starts_with("<code") ? 1 : 0;
        insideLinks -= tag.starts_with("</a>") || tag.starts_with("</code") ? 1 : 0;
        html.add(Html::trusted(std::string(tag)));
        at = open + std::max<std::size_t>(tag.size(), 1);
    }
    return html;
}

Html aboutBox(const SiteView &site, const WatchView &view)
{
    Html meta = el("span", {}, viewsText(site.words, view.views));
    if (view.publishedAt > 0) {
        meta.add(el("span", {}, age(site, view.publishedAt)));
    }
    Html text;
    if (!view.description.empty()) {
        text.add(el("div", {{"class", "prose clamp"}}, descriptionHtml(site, view.player, view.description)));
    }
    Html support;
    if (!view.support.empty()) {
        support
            = join(el("h2", {{"class", "section-title"}}, site.words.tr("Support this channel")),
                   el("div", {{"class", "prose clamp"}}, Html::trusted(wire::markdownToHtml(view.support))));
    }
    return el("div", {{"class", "about"}}, el("p", {{"class", "meta"}}, meta), text, support,
              facts(site, view), tags(site, view));
}

Html chapterList(const SiteView &site, const PlayerView &player)
{
    Html items;
    for (const auto &chapter : player.chapters) {
        const auto seconds = std::to_string(chapter.start);
        Html picture;
        if (player.storyboard) {
            picture = el("span", {{"class", "chapter-frame needs-script"}, {"aria-hidden", "true"}},
                         el("span", {{"class", "chapter-picture"}, {"data-start", seconds}}));
        }
        const auto label = join(
            picture, el("span", {{"class", "chapter-time"}}, clockText(std::int64_t{chapter.start} * 1000)),
            el("span", {{"class", "chapter-title"}}, chapter.title));
        items.add(el("li", {}, jump(site, player, chapter.start, label)));
    }
    if (items.empty()) {
        return {};
    }
    return el("section", {{"aria-labelledby", "chapters"}},
              el("h2", {{"id", "chapters"}}, site.words.tr("Chapters")),
              el("ol", {{"class", "chapters"}, {"role", "list"}}, items));
}

Html downloadMenu(const SiteView &site, const PlayerView &player)
{
    Html links;
    for (const auto &file : player.downloads) {
        links.add(el("a", {{"href", file.path}, {"download", true}}, fileLabel(site, file),
                     el("small", {}, sizeText(site.words, file.size))));
    }
    if (links.empty()) {
        return {};
    }
    return el("details", {{"class", "popup"}},
              el("summary", {{"class", "button"}}, icon("download"), site.words.tr("Download")),
              el("div", {{"class", "popup-list"}}, links));
}

}
