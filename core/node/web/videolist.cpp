// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/videolist.h"

namespace spirula::node::web
{
namespace
{

std::string pageAddress(const SiteView &site, std::string_view address, int page)
{
    const auto separator = address.find('?') == std::string_view::npos ? "?" : "&";
    return link(site,
                page < 2 ? std::string(address)
                         : std::string(address) + separator + "page=" + std::to_string(page));
}

}

int pageCount(const VideoListView &list)
{
    constexpr auto size = VideoListView::pageSize;
    return static_cast<int>(std::clamp<std::int64_t>((list.total + size - 1) / size, 1, 1'000'000));
}

Html pager(const SiteView &site, const VideoListView &list, std::string_view address)
{
    Html links;
    if (list.page > 1) {
        links.add(el(
            "a", {{"class", "button"}, {"rel", "prev"}, {"href", pageAddress(site, address, list.page - 1)}},
            site.words.tr("Back")));
    }
    if (list.page < pageCount(list)) {
        links.add(el("a",
                     {{"class", "button pager-more"},
                      {"rel", "next"},
                      {"href", pageAddress(site, address, list.page + 1)}},
                     site.words.tr("Show more")));
    }
    return links.empty()
        ? Html()
        : el("nav", {{"class", "pager"}, {"aria-label", site.words.tr("More videos")}}, links);
}

}
