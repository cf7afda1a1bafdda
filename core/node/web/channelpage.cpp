// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/channelview.h"

#include "node/web/actorline.h"
#include "node/web/dates.h"
#include "node/web/icons.h"
#include "node/web/jsontext.h"
#include "node/web/layout.h"
#include "node/web/videolist.h"
#include "wire/markup/markdown.h"

namespace spirula::node::web
{
namespace
{

Html names(const SiteView &site, const ChannelView &view)
{
    Html facts;
    if (!view.handle.empty()) {
        facts.add(el("span", {}, view.handle));
    }
    if (view.followers > 0) {
        facts.add(el("span", {}, followersText(site.words, view.followers)));
    }
    facts.add(el("span", {}, site.words.trn("%1 video", "%1 videos", view.list.total)));
    return el("div", {{"class", "channel-name"}}, el("h1", {}, view.displayName),
              el("p", {{"class", "meta"}}, facts));
}

Html text(const SiteView &site, const ChannelView &view)
{
    Html html;
    if (!view.description.empty()) {
        html.add(
            el("div", {{"class", "prose clamp"}}, Html::trusted(wire::markdownToHtml(view.description))));
    }
    if (!view.support.empty()) {
        html.add(el("h2", {{"class", "section-title"}}, site.words.tr("Support this channel")));
        html.add(el("div", {{"class", "prose clamp"}}, Html::trusted(wire::markdownToHtml(view.support))));
    }
    return html.empty() ? Html() : el("div", {{"class", "channel-text"}}, html);
}

Html head(const SiteView &site, const ChannelView &view)
{
    Html actions;
    if (!view.rssPath.empty()) {
        actions = el("div", {{"class", "channel-actions"}},
                     el("a", {{"class", "button"}, {"href", view.rssPath}, {"type", "application/rss+xml"}},
                        icon("rss"), site.words.tr("RSS feed")));
    }
    Html banner;
    if (!view.banner.empty()) {
        banner = voidTag("img", {{"class", "banner"}, {"src", view.banner}, {"alt", ""}});
    }
    return join(banner,
                el("div", {{"class", "channel-head"}}, avatar(view.avatar, view.displayName, true),
                   names(site, view), actions, text(site, view)));
}

Html channels(const SiteView &site, const ChannelView &view)
{
    if (view.channels.empty()) {
        return {};
    }
    Html items;
    for (const auto &channel : view.channels) {
        items.add(el("li", {}, actorLine(site, channel)));
    }
    return join(el("h2", {{"class", "section-title"}}, site.words.tr("Channels")),
                el("ul", {{"class", "channel-list"}, {"role", "list"}}, items));
}

Html videos(const SiteView &site, const ChannelView &view)
{
    if (view.list.videos.empty()) {
        return el("div", {{"class", "notice"}}, icon("spirula"), el("h2", {}, site.words.tr("No videos yet")),
                  el("p", {}, site.words.tr("Nothing has been published here so far. Look in again later.")));
    }
    return join(el("h2", {{"class", "section-title"}}, site.words.tr("Videos")),
                videoGrid(site, view.list.videos, view.account), pager(site, view.list, view.path));
}

/// https://schema.org/ProfilePage
Html structuredData(const SiteView &site, const ChannelView &view, const std::string &description)
{
    JsonObject entity;
    entity.add("@type", view.account ? "Person" : "Organization")
        .add("name", view.displayName)
        .add("url", absolute(site, view.path));
    entity.addText("description", description);
    if (!view.avatar.empty()) {
        entity.add("image", absolute(site, view.avatar));
    }
    return dataBlock("application/ld+json", {},
                     JsonObject()
                         .add("@context", "https://schema.org")
                         .add("@type", "ProfilePage")
                         .addJson("mainEntity", entity.text())
                         .text());
}

}

std::string channelPage(const SiteView &site, const ChannelView &view)
{
    const auto description = wire::truncated(wire::markdownToText(view.description));
    const auto tags = socialTags(site,
                                 {.type = "profile",
                                  .title = view.displayName,
                                  .description = description,
                                  .path = view.path,
                                  .picture = view.banner.empty() ? view.avatar : view.banner});
    PageFrame frame;
    frame.title = view.displayName;
    frame.head = join(tags, alternate("application/rss+xml", view.rssPath, view.displayName),
                      alternate("application/atom+xml", view.atomPath, view.displayName),
                      structuredData(site, view, description));
    frame.body = el("div", {{"class", "inner"}}, head(site, view), channels(site, view), videos(site, view));
    frame.index = view.list.page == 1;
    return layout(site, frame);
}

}
