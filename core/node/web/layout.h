// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/html.h"
#include "node/web/siteview.h"

#include <string>
#include <string_view>

namespace spirula::node::web
{

/// What differs from page to page around its content.
struct PageFrame {
    std::string title; ///< of the page alone; the site's name is added
    Html head; ///< more for <head>: socialTags(), feeds
    std::string_view script = "site.js";
    Html body; ///< inside <main>
    std::string query; ///< what the search box shows
    bool searchInMain = false; ///< the search box also on top of the content, where the window is narrow
    bool index = true; ///< search engines may list it
};

/// A whole document with header, search, content and foot.
std::string layout(const SiteView &site, const PageFrame &frame);
/// A document with nothing but `body`, for frames of other sites.
std::string bareLayout(const SiteView &site, std::string_view title, const Html &head, const Html &body);

/// The form of the search box.
Html searchForm(const SiteView &site, std::string_view query, std::string_view cssClass, std::string_view id);

/// What other sites show of a link to a page: OpenGraph, Twitter, canonical address, description.
struct SocialTags {
    std::string type = "website";
    std::string title;
    std::string description; ///< plain text
    std::string path; ///< canonical
    std::string picture; ///< path, empty = none
    int pictureWidth = 0;
    int pictureHeight = 0;
    std::string playerPath; ///< of the embed; makes it a "player" card
    int playerWidth = 0;
    int playerHeight = 0;
};

Html socialTags(const SiteView &site, const SocialTags &tags);
/// <link rel="alternate" type="…" title="…">
Html alternate(std::string_view type, std::string_view path, std::string_view title);

}
