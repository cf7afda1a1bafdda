// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/actor.h"
#include "wire/rest/restcontext.h"
#include "wire/rest/videojson.h"

#include <string>
#include <vector>

namespace spirula::wire
{

/// A channel's (or the site's) newest videos as a feed: at most the rows given, newest first.
struct Feed {
    std::string title;
    std::string description; ///< Markdown
    std::string pageUrl;
    std::string authorUrl;
    std::string iconUrl;
    std::string logoUrl; ///< biggest avatar, may be empty
    std::string selfQuery; ///< "videoChannelName=alice_channel"; empty for the site
    WallTime updatedAt = 0; ///< when the feed was made
    std::vector<VideoRow> rows;
};

Feed channelFeed(const RestContext &context, const model::Channel &channel, const model::Account &owner,
                 std::vector<VideoRow> rows, WallTime now);
Feed siteFeed(const RestContext &context, std::string name, std::string description,
              std::vector<VideoRow> rows, WallTime now);

std::string writeRss(const RestContext &context,
                     const Feed &feed); ///< /feeds/videos.xml, .rss: RSS 2.0 with media:
std::string writeAtom(const RestContext &context, const Feed &feed); ///< /feeds/videos.atom

}
