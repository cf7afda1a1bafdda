// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "node/web/icons.h"
#include "node/web/layout.h"
#include "node/web/videolist.h"

namespace spirula::node::web
{
namespace
{

Html heading(const SiteView &site, const SearchView &view)
{
    const auto count = el("small", {}, site.words.trn("%1 video", "%1 videos", view.list.total));
    return el("h1", {{"class", "result-title"}}, site.words.tr("Results for “%1”", {view.query}), count);
}

Html nothingFound(const SiteView &site, const SearchView &view)
{
    return el("div", {{"class", "notice"}}, icon("search"),
              el("h1", {}, site.words.tr("Nothing for “%1”", {view.query})),
              el("p", {}, site.words.tr("Other or fewer words may find it.")),
              el("a", {{"class", "button"}, {"href", link(site, "/")}}, site.words.tr("All videos")));
}

}

std::string searchPage(const SiteView &site, const SearchView &view)
{
    Html body;
    if (view.query.empty()) {
        body = el("h1", {{"class", "result-title"}}, site.words.tr("Search"));
    } else if (view.list.videos.empty()) {
        body = nothingFound(site, view);
    } else {
        body = join(heading(site, view), el("h2", {{"class", "sr-only"}}, site.words.tr("Videos")),
                    videoGrid(site, view.list.videos, true),
                    pager(site, view.list, "/search?q=" + percentEncode(view.query)));
    }
    PageFrame frame;
    frame.title = view.query.empty() ? site.words.tr("Search") : view.query;
    frame.query = view.query;
    frame.searchInMain = true;
    frame.index = false;
    frame.body = el("div", {{"class", "inner"}}, body);
    return layout(site, frame);
}

}
