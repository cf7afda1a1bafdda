// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/mediarate.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;

}

TEST(MediaRate, turnsFollowEachOtherAtTheRate)
{
    MediaRate rate(1'000'000);
    const SteadyClock::time_point now{1000s};
    auto last = now;
    for (int i = 0; i < 100; ++i) { // 3 s worth
        last = rate.reserve(30'000, now).start;
    }
    const auto seconds = std::chrono::duration<double>(last - now).count();
    EXPECT_NEAR(seconds, 99 * 0.03 - 0.1, 0.001);
}

TEST(MediaRate, aPauseGivesOnlyAShortBurst)
{
    MediaRate rate(1'000'000);
    rate.reserve(30'000, SteadyClock::time_point{1000s});
    const SteadyClock::time_point later{2000s};
    EXPECT_EQ(rate.reserve(100'000, later).start, later);
    EXPECT_EQ(rate.reserve(100'000, later).start, later);
    EXPECT_EQ(rate.reserve(100'000, later).start, later + 100ms);
}

TEST(MediaRate, noRateNoWait)
{
    MediaRate rate(0);
    const SteadyClock::time_point now{1000s};
    EXPECT_EQ(rate.turn(262'144), 262'144u);
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(rate.reserve(1 << 30, now).start, now);
    }
}

TEST(MediaRate, aChangeVoidsTheQueue)
{
    MediaRate rate(1000);
    const SteadyClock::time_point now{1000s};
    rate.reserve(1'000'000, now);
    const auto waiting = rate.reserve(1'000'000, now);
    EXPECT_GT(waiting.start, now + 900s);
    EXPECT_TRUE(rate.isCurrent(waiting));
    rate.set(2'000'000);
    EXPECT_FALSE(rate.isCurrent(waiting));
    EXPECT_EQ(rate.reserve(1000, now).start, now);
}

TEST(MediaRate, turnsShrinkWithTheRate)
{
    EXPECT_EQ(MediaRate(100'000'000).turn(262'144), 262'144u);
    EXPECT_EQ(MediaRate(1'000'000).turn(262'144), 31'250u);
    EXPECT_EQ(MediaRate(1000).turn(262'144), 4096u);
    EXPECT_EQ(MediaRate(1000).turn(10), 10u);
}

}
