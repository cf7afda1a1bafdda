// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/attempts.h"

namespace spirula::node
{

namespace
{
constexpr std::size_t mostKeys = 10'000;
}

void Attempts::makeRoom(SteadyClock::time_point now)
{
    if (m_entries.size() < mostKeys) {
        return;
    }
    std::erase_if(m_entries, [&](const auto &entry) { return now >= entry.second.since + m_window; });
    if (m_entries.size() >= mostKeys) {
        m_entries.erase(m_entries.begin());
    }
}

int Attempts::begin(const std::string &key, SteadyClock::time_point now)
{
    auto found = m_entries.find(key);
    if (found == m_entries.end()) {
        makeRoom(now);
        found = m_entries.try_emplace(key, Entry{0, now}).first;
    }
    Entry &entry = found->second;
    if (now >= entry.since + m_window) {
        entry = {0, now};
    }
    if (entry.count >= m_most) {
        return static_cast<int>(
            std::chrono::ceil<std::chrono::seconds>(entry.since + m_window - now).count());
    }
    ++entry.count;
    return 0;
}

void Attempts::succeeded(const std::string &key)
{
    if (const auto found = m_entries.find(key); found != m_entries.end() && --found->second.count <= 0) {
        m_entries.erase(found);
    }
}

}
