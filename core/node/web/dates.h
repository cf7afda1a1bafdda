// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/html.h"
#include "node/web/siteview.h"

#include <cstdint>
#include <string>

namespace spirula::node::web
{

/// "12:40", "1:02:03".
std::string clockText(std::int64_t milliseconds);
/// ISO 8601: "PT1H2M3S", for <time datetime> and meta data.
std::string isoDuration(std::int64_t milliseconds);
/// "3 days ago", for a moment that is not after `now`.
std::string ageText(const Words &words, WallTime moment, WallTime now);

/// <time> with the age; scripts add the exact moment as a tooltip.
Html age(const SiteView &site, WallTime moment);
/// <time> with the day, "2026-11-23"; scripts write it as the visitor does.
Html day(WallTime moment);
/// "1,234 views"
std::string viewsText(const Words &words, std::int64_t views);
/// "1,234 followers"
std::string followersText(const Words &words, std::int64_t followers);
/// "45 MB", in steps of 1000.
std::string sizeText(const Words &words, std::int64_t bytes);

}
