// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/videocard.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::node::web
{

/// One page of a list of videos, newest or best first. ?page= counts from 1; use pageSize for `count` of the
/// query.
struct VideoListView {
    static constexpr int pageSize = 24;

    std::vector<VideoCard> videos;
    std::int64_t total = 0; ///< on all pages
    int page = 1;
};

/// "/": everything public, newest first.
struct HomeView {
    VideoListView list;
    std::string newestExcerpt; ///< Markdown description of list.videos[0], shown large on page 1
};

/// "/search?q=…": what a visitor looks for.
struct SearchView {
    std::string query; ///< as typed, at most 200 code points
    VideoListView list;
};

std::string homePage(const SiteView &site, const HomeView &view);
std::string searchPage(const SiteView &site, const SearchView &view);

}
