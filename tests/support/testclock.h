// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <atomic>

namespace spirula::test
{

/// A clock that a test moves by hand. Starts at 2026-11-23T00:00:00Z.
class TestClock : public Clock
{
public:
    static constexpr WallTime start = 1'795'392'000'000;

    explicit TestClock(WallTime time = start)
        : m_time(time)
    {
    }
    WallTime now() const override { return m_time; }
    void set(WallTime time) { m_time = time; }
    void advance(std::chrono::milliseconds by) { m_time += by.count(); }

private:
    std::atomic<WallTime> m_time;
};

}
