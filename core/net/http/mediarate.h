// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <mutex>

namespace spirula::net
{

/// The upload limit: bytes per second shared by all media answers of a server, in turns. Thread-safe.
class MediaRate
{
public:
    using Time = SteadyClock::time_point;

    explicit MediaRate(std::uint64_t bytesPerSecond)
        : m_rate(bytesPerSecond)
    {
    }

    void set(std::uint64_t bytesPerSecond);
    /// How much may be sent in one turn: small when the rate is small, so that many readers all move.
    std::size_t turn(std::size_t wanted) const;

    /// A place in the queue of turns.
    struct Slot {
        Time start; ///< when the turn may be sent
        unsigned change = 0; ///< the slot is void after set()
    };
    Slot reserve(std::size_t bytes, Time now);
    bool isCurrent(const Slot &slot) const;

private:
    mutable std::mutex m_mutex;
    std::uint64_t m_rate; ///< 0 = no limit
    unsigned m_change = 0;
    Time m_next{};
};

}
