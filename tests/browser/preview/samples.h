// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/channelview.h"
#include "node/web/videolistview.h"
#include "node/web/watchview.h"

#include <string>
#include <vector>

namespace spirula::preview
{

inline constexpr WallTime now = 1'795'000'000'000; // 18 November 2026

/// A made-up site whose media is what media.sh made, served below /media/.
node::web::SiteView sampleSite(const node::web::Words &words);
std::vector<node::web::VideoCard> sampleCards(int count);
node::web::ChannelView sampleChannel(bool account);
/// The video that plays: three qualities, captions, chapters, storyboard.
node::web::WatchView sampleWatch();
node::web::WatchView soundOnly();
/// Long words, long title, nothing optional: what breaks layouts.
node::web::WatchView awkward();

}
