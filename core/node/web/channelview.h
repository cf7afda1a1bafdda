// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/videolistview.h"

#include <string>
#include <vector>

namespace spirula::node::web
{

/// "/c/{name}" (and its aliases) or, with `account`, "/a/{name}": who publishes, and what.
struct ChannelView {
    bool account = false;
    std::string name; ///< "clips"
    std::string
        handle; ///< "@clips@example.org"; empty while the site has no lasting address (then none is shown)
    std::string displayName;
    std::string description; ///< Markdown
    std::string support; ///< Markdown
    std::string avatar; ///< path of the picture of about 120 px or larger, empty = none
    std::string banner; ///< path, empty = none
    std::int64_t followers = 0;
    std::string path; ///< canonical: "/c/clips"
    std::string rssPath; ///< "/feeds/videos.xml?videoChannelName=clips"; empty = none
    std::string atomPath;
    std::vector<ActorLine> channels; ///< of an account
    VideoListView list;
};

std::string channelPage(const SiteView &site, const ChannelView &view);

}
