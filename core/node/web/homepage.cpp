// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/icons.h"
#include "node/web/layout.h"
#include "node/web/videolist.h"
#include "wire/markup/markdown.h"

namespace spirula::node::web
{
namespace
{

constexpr std::size_t excerptLength = 280;

Html lead(const SiteView &site)
{
    Html text;
    if (!site.description.empty()) {
        const auto markup = Html::trusted(wire::markdownToHtml(site.description));
        text = el("div", {{"class", "lead-text prose"}}, markup);
    }
    return el("div", {{"class", "lead"}}, el("h1", {}, site.name), text);
}

Html nothingYet(const SiteView &site)
{
    return el("div", {{"class", "notice"}}, icon("spirula"), el("h2", {}, site.words.tr("No videos yet")),
              el("p", {}, site.words.tr("Nothing has been published here so far. Look in again later.")));
}

/// The newest one large, then the grid.
Html firstPage(const SiteView &site, const HomeView &view)
{
    const auto &videos = view.list.videos;
    const auto excerpt = wire::truncated(wire::markdownToText(view.newestExcerpt), excerptLength);
    Html html = videoCard(site, videos.front(), CardShape::feature, true, excerpt);
    if (videos.size() > 1) {
        html.add(el("h2", {{"class", "section-title"}}, site.words.tr("More videos")));
        html.add(videoGrid(site, {videos.begin() + 1, videos.end()}, true));
    }
    return html;
}

Html feeds(const SiteView &site)
{
    return join(alternate("application/rss+xml", "/feeds/videos.xml", site.name),
                alternate("application/atom+xml", "/feeds/videos.atom", site.name));
}

}

std::string homePage(const SiteView &site, const HomeView &view)
{
    const auto &list = view.list;
    Html body = lead(site);
    if (list.videos.empty()) {
        body.add(nothingYet(site));
    } else if (list.page > 1) {
        body.add(el("h2", {{"class", "sr-only"}}, site.words.tr("More videos")));
        body.add(videoGrid(site, list.videos, true));
    } else {
        body.add(firstPage(site, view));
    }
    body.add(pager(site, list, "/"));

    SocialTags tags{.title = site.name,
                    .description = wire::truncated(wire::markdownToText(site.description)),
                    .path = "/"};
    if (!list.videos.empty() && !list.videos.front().pictures.empty()) {
        const auto &picture = list.videos.front().pictures.back();
        tags.picture = picture.path;
        tags.pictureWidth = picture.width;
        tags.pictureHeight = picture.height;
    }
    PageFrame frame;
    frame.head = join(socialTags(site, tags), feeds(site));
    frame.body = el("div", {{"class", "inner"}}, body);
    frame.index = list.page == 1;
    return layout(site, frame);
}

}
