// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/mediarate.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

// A short burst may go out at once after a pause; more would let short requests escape the limit.
constexpr std::chrono::milliseconds burst{100};
constexpr std::uint64_t leastTurn = 4 * 1024;

}

void MediaRate::set(std::uint64_t bytesPerSecond)
{
    const std::scoped_lock lock(m_mutex);
    m_rate = bytesPerSecond;
    m_next = {};
    ++m_change;
}

std::size_t MediaRate::turn(std::size_t wanted) const
{
    const std::scoped_lock lock(m_mutex);
    return m_rate == 0 ? wanted : std::min<std::uint64_t>(wanted, std::max(m_rate / 32, leastTurn));
}

MediaRate::Slot MediaRate::reserve(std::size_t bytes, Time now)
{
    const std::scoped_lock lock(m_mutex);
    if (m_rate == 0) {
        return {now, m_change};
    }
    const auto start = std::max(m_next, now - burst);
    const std::chrono::duration<double> cost(static_cast<double>(bytes) / static_cast<double>(m_rate));
    m_next = start + std::chrono::duration_cast<SteadyClock::duration>(cost);
    return {std::max(start, now), m_change};
}

bool MediaRate::isCurrent(const Slot &slot) const
{
    const std::scoped_lock lock(m_mutex);
    return slot.change == m_change;
}

}
