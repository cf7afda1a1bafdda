// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "node/api/boundedmap.h"

#include <chrono>
#include <string>

namespace spirula::node
{

/// Counts guesses per key in a window, in bounded memory: for wrong passwords.
class Attempts
{
public:
    Attempts(int most, std::chrono::seconds window)
        : m_most(most)
        , m_window(window)
    {
    }

    /// Counts a guess before it is checked, so that many at once are counted too. Seconds to wait when there
    /// were too many; 0 = go on.
    int begin(const std::string &key, SteadyClock::time_point now);
    /// The guess was right: it does not count.
    void succeeded(const std::string &key);

private:
    struct Entry {
        int count = 0;
        SteadyClock::time_point since;
    };

    int m_most;
    std::chrono::seconds m_window;
    BoundedMap<Entry> m_entries{10'000};
};

}
