// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "node/api/boundedmap.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace spirula::node
{

/// Turns the positions that players report into views, as PeerTube does: ten seconds watched (or a shorter
/// video whole) count once per visitor, video and hour. Addresses are kept only as salted hashes and only in
/// memory.
class ViewCounter
{
public:
    /// Remembers that many visits; those reported least lately are forgotten first.
    explicit ViewCounter(std::size_t mostVisits = 50'000);

    struct Report {
        std::int64_t videoId = 0;
        std::int64_t durationMs = 0;
        std::string_view address;
        std::int64_t currentTime = 0; ///< seconds
        bool seeked = false;
    };
    /// True when this report made the visit a view.
    bool watched(const Report &report, SteadyClock::time_point now);

    /// The views since the last call: video id -> how many.
    std::map<std::int64_t, std::int64_t> take();
    /// Puts back what could not be written.
    void giveBack(const std::map<std::int64_t, std::int64_t> &views);

private:
    struct Visit {
        std::int64_t position = 0; ///< seconds, end of the section that is being watched
        std::int64_t seconds = 0; ///< watched in all
        bool counted = false;
        SteadyClock::time_point until; ///< forgotten then
    };

    std::string m_salt;
    BoundedMap<Visit> m_visits;
    std::map<std::int64_t, std::int64_t> m_views;
};

}
