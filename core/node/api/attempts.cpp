// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/attempts.h"

namespace spirula::node
{

int Attempts::begin(const std::string &key, SteadyClock::time_point now)
{
    Entry *entry = m_entries.find(key);
    if (entry == nullptr || now >= entry->since + m_window) {
        entry = &m_entries.set(key, {0, now});
    }
    if (entry->count >= m_most) {
        return static_cast<int>(
            std::chrono::ceil<std::chrono::seconds>(entry->since + m_window - now).count());
    }
    ++entry->count;
    return 0;
}

void Attempts::succeeded(const std::string &key)
{
    if (Entry *entry = m_entries.find(key); entry != nullptr && --entry->count <= 0) {
        m_entries.erase(key);
    }
}

}
