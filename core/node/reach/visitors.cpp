// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/visitors.h"

#include "net/address/addressfilter.h"

namespace spirula::node
{

namespace
{

constexpr std::chrono::seconds watchTime{30};
constexpr WallTime minute = 60'000;
constexpr std::size_t mostWatchers = 10'000; ///< above it the count stays there; memory stays bounded

}

void Visitors::setOwnAddress(std::string_view address)
{
    const auto parsed = net::parseAddress(address);
    m_ownKey = parsed ? net::addressKey(*parsed) : std::string();
}

bool Visitors::isOutside(const asio::ip::address &address) const
{
    return net::isAllowedTarget(address) && !net::containsAddress(m_neighbours, address)
        && net::addressKey(address) != m_ownKey;
}

void Visitors::came(std::string_view text, WallTime now)
{
    const auto address = net::parseAddress(text);
    if (!address || !isOutside(*address)) {
        return;
    }
    const bool news = !m_lastOutside || now - *m_lastOutside >= minute;
    m_lastOutside = now;
    if (news && m_news) {
        m_news();
    }
}

void Visitors::fetchedMedia(std::string_view text, SteadyClock::time_point now)
{
    const auto address = net::parseAddress(text);
    if (!address) {
        return;
    }
    const std::string key = net::addressKey(*address);
    if (const auto found = m_watching.find(key); found != m_watching.end()) {
        found->second = now;
        return;
    }
    if (m_watching.size() >= mostWatchers) {
        forgetOld(now);
    }
    if (m_watching.size() < mostWatchers) {
        m_watching.emplace(key, now);
        if (m_news) {
            m_news();
        }
    }
}

void Visitors::forgetOld(SteadyClock::time_point now)
{
    std::erase_if(m_watching, [&](const auto &watcher) { return now - watcher.second >= watchTime; });
}

std::int64_t Visitors::watchers(SteadyClock::time_point now)
{
    forgetOld(now);
    return static_cast<std::int64_t>(m_watching.size());
}

}
