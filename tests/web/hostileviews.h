// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/channelview.h"
#include "node/web/noticepages.h"
#include "node/web/watchview.h"

#include <string>
#include <utility>
#include <vector>

namespace spirula::test
{

/// A text that breaks out of every place that does not escape it. It is recognised by the tag it would make.
inline constexpr auto hostile = "\"'><evil onload=alert(1) style=x>&</script></title>javascript:alert(1)";

node::web::SiteView hostileSite();
node::web::VideoCard hostileCard();
node::web::WatchView hostileWatch();
node::web::ChannelView hostileChannel();

/// Every page there is, made of hostile texts in every field: name and markup.
std::vector<std::pair<std::string, std::string>> hostilePages();

}
