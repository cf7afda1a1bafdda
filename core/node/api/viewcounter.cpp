// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/viewcounter.h"

#include "crypto/hash.h"
#include "crypto/random.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::size_t saltBytes = 32;
constexpr std::chrono::hours visitTime{1}; // views.videos.view_expiration, ops-and-limits.md section 4
constexpr std::int64_t countAfter = 10; // seconds: views.videos.count_view_after
/// Players report every five seconds; a bigger step is a jump, at any speed that they offer.
constexpr std::int64_t longestStep = 60;

/// How many seconds make a view. A short video must be watched whole; the last second may be a fraction.
std::int64_t neededSeconds(std::int64_t durationMs)
{
    return std::clamp<std::int64_t>(durationMs / 1000 - 1, 1, countAfter);
}

}

ViewCounter::ViewCounter(std::size_t mostVisits)
    : m_salt(crypto::randomBytes(saltBytes))
    , m_visits(mostVisits)
{
}

bool ViewCounter::watched(const Report &report, SteadyClock::time_point now)
{
    const std::string key
        = crypto::hmacSha256(m_salt, std::to_string(report.videoId) + ' ' + std::string(report.address));
    Visit *found = m_visits.find(key);
    if (found == nullptr || now >= found->until) {
        m_visits.set(key, {report.currentTime, 0, false, now + visitTime});
        return false;
    }
    Visit &visit = *found;
    const std::int64_t step = report.currentTime - visit.position;
    visit.position = report.currentTime;
    if (!report.seeked && step > 0 && step <= longestStep) {
        visit.seconds += step;
    }
    if (visit.counted || visit.seconds < neededSeconds(report.durationMs)) {
        return false;
    }
    visit.counted = true;
    ++m_views[report.videoId];
    return true;
}

std::map<std::int64_t, std::int64_t> ViewCounter::take() { return std::exchange(m_views, {}); }

void ViewCounter::giveBack(const std::map<std::int64_t, std::int64_t> &views)
{
    for (const auto &[video, count] : views) {
        m_views[video] += count;
    }
}

}
