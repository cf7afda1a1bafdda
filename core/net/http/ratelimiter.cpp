// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/ratelimiter.h"

#include <algorithm>
#include <cmath>

namespace spirula::net
{

RateLimiter::RateLimiter(std::size_t mostClients)
    : m_generationSize(std::max<std::size_t>(mostClients / 2, 1))
{
}

RateLimiter::Bucket &RateLimiter::bucket(std::string key, int count, SteadyClock::time_point now)
{
    if (const auto found = m_young.find(key); found != m_young.end()) {
        return found->second;
    }
    Bucket fresh{static_cast<double>(count), now};
    if (const auto found = m_old.find(key); found != m_old.end()) {
        fresh = found->second;
        m_old.erase(found);
    }
    if (m_young.size() >= m_generationSize) {
        m_old = std::move(m_young);
        m_young = Generation();
    }
    return m_young.emplace(std::move(key), fresh).first->second;
}

std::optional<std::chrono::seconds> RateLimiter::take(std::string_view name, std::string_view client,
                                                      int count, std::chrono::seconds window,
                                                      SteadyClock::time_point now)
{
    if (count <= 0 || window.count() <= 0) {
        return std::nullopt;
    }
    std::string key(name);
    key += '\0';
    key += client;
    const double perSecond = static_cast<double>(count) / static_cast<double>(window.count());
    const std::scoped_lock lock(m_mutex);
    auto &mine = bucket(std::move(key), count, now);
    const auto passed = std::chrono::duration<double>(now - mine.filled).count();
    mine.tokens = std::min<double>(count, mine.tokens + std::max(passed, 0.0) * perSecond);
    mine.filled = std::max(mine.filled, now);
    if (mine.tokens >= 1) {
        mine.tokens -= 1;
        return std::nullopt;
    }
    return std::chrono::seconds(
        std::max<long long>(1, std::llround(std::ceil((1 - mine.tokens) / perSecond - 1e-6))));
}

std::size_t RateLimiter::clients() const
{
    const std::scoped_lock lock(m_mutex);
    return m_young.size() + m_old.size();
}

}
