// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/dates.h"

#include <algorithm>
#include <cstdio>

namespace spirula::node::web
{
namespace
{

constexpr WallTime second = 1000;
constexpr WallTime minute = 60 * second;
constexpr WallTime hour = 60 * minute;
constexpr WallTime dayLength = 24 * hour;

}

std::string clockText(std::int64_t milliseconds)
{
    // Rounded as in the API: a film of 29.98 s lasts half a minute.
    const auto seconds
        = static_cast<long long>((std::max<std::int64_t>(milliseconds, 0) + second / 2) / second);
    char text[40];
    if (seconds >= 3600) {
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", seconds / 3600, seconds / 60 % 60,
                      seconds % 60);
    } else {
        std::snprintf(text, sizeof text, "%lld:%02lld", seconds / 60, seconds % 60);
    }
    return text;
}

std::string isoDuration(std::int64_t milliseconds)
{
    return "PT" + std::to_string(std::max<std::int64_t>(milliseconds, 0) / second) + "S";
}

std::string ageText(const Words &words, WallTime moment, WallTime now)
{
    const WallTime passed = std::max<WallTime>(now - moment, 0);
    if (passed < minute) {
        return words.tr("just now");
    }
    if (passed < hour) {
        return words.trn("%1 minute ago", "%1 minutes ago", passed / minute);
    }
    if (passed < dayLength) {
        return words.trn("%1 hour ago", "%1 hours ago", passed / hour);
    }
    if (passed < 14 * dayLength) {
        return words.trn("%1 day ago", "%1 days ago", passed / dayLength);
    }
    if (passed < 60 * dayLength) {
        return words.trn("%1 week ago", "%1 weeks ago", passed / (7 * dayLength));
    }
    if (passed < 730 * dayLength) {
        return words.trn("%1 month ago", "%1 months ago", passed / (30 * dayLength));
    }
    return words.trn("%1 year ago", "%1 years ago", passed / (365 * dayLength));
}

Html age(const SiteView &site, WallTime moment)
{
    return el("time", {{"datetime", isoTime(moment)}}, ageText(site.words, moment, site.now));
}

Html day(WallTime moment)
{
    const std::string iso = isoTime(moment);
    return el("time", {{"datetime", iso}, {"data-date", true}}, iso.substr(0, 10));
}

std::string viewsText(const Words &words, std::int64_t views)
{
    return words.trn("%1 view", "%1 views", views);
}

std::string followersText(const Words &words, std::int64_t followers)
{
    return words.trn("%1 follower", "%1 followers", followers);
}

std::string sizeText(const Words &words, std::int64_t bytes)
{
    constexpr std::int64_t thousand = 1000;
    if (bytes < thousand * thousand) {
        return words.tr("%1 kB", {std::to_string(std::max<std::int64_t>(1, bytes / thousand))});
    }
    if (bytes < thousand * thousand * thousand) {
        return words.tr("%1 MB", {std::to_string(bytes / (thousand * thousand))});
    }
    const auto tenths = bytes / (thousand * thousand * thousand / 10);
    const auto comma = words.trc("decimal separator", ".");
    return words.tr("%1 GB", {std::to_string(tenths / 10) + comma + std::to_string(tenths % 10)});
}

}
