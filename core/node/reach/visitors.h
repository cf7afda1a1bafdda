// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "net/address/addressrange.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace spirula::node
{

/// Who is at the site: how many watch, and when somebody from outside was last here. Lives on the API loop.
class Visitors
{
public:
    /// Called when one of the answers below may have changed by more than a time.
    void onNews(std::function<void()> news) { m_news = std::move(news); }
    /// Who is not outside although their addresses are public.
    void setNeighbours(std::vector<net::AddressRange> neighbours) { m_neighbours = std::move(neighbours); }
    /// The own address as the world sees it: who has it went out and came back in.
    void setOwnAddress(std::string_view address);

    void came(std::string_view address, WallTime now);
    void fetchedMedia(std::string_view address, SteadyClock::time_point now);

    /// Distinct addresses (v6: networks) that fetched media in the last half minute.
    std::int64_t watchers(SteadyClock::time_point now);
    std::optional<WallTime> lastOutside() const { return m_lastOutside; }
    void setLastOutside(std::optional<WallTime> time) { m_lastOutside = time; }
    std::size_t remembered() const { return m_watching.size(); }

private:
    bool isOutside(const asio::ip::address &address) const;
    void forgetOld(SteadyClock::time_point now);

    std::function<void()> m_news;
    std::vector<net::AddressRange> m_neighbours;
    std::string m_ownKey;
    std::optional<WallTime> m_lastOutside;
    std::unordered_map<std::string, SteadyClock::time_point> m_watching;
};

}
