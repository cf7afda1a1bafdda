// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/ratelimiter.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;

}

TEST(RateLimiter, grantsTheCountAndFillsUpAgain)
{
    RateLimiter limiter;
    const SteadyClock::time_point start{1000s};
    for (int i = 0; i < 10; ++i) {
        EXPECT_FALSE(limiter.take("login", "192.0.2.1", 10, 60s, start)) << i;
    }
    EXPECT_EQ(limiter.take("login", "192.0.2.1", 10, 60s, start), 6s);
    EXPECT_EQ(limiter.take("login", "192.0.2.1", 10, 60s, start + 4s), 2s);
    EXPECT_FALSE(limiter.take("login", "192.0.2.1", 10, 60s, start + 6s));
    EXPECT_TRUE(limiter.take("login", "192.0.2.1", 10, 60s, start + 6s));
    EXPECT_FALSE(limiter.take("login", "192.0.2.2", 10, 60s, start)) << "others have their own";
    EXPECT_FALSE(limiter.take("search", "192.0.2.1", 10, 60s, start)) << "so has each limit";
    for (int i = 0; i < 10; ++i) {
        EXPECT_FALSE(limiter.take("login", "192.0.2.1", 10, 60s, start + 1000s)) << i;
    }
    EXPECT_TRUE(limiter.take("login", "192.0.2.1", 10, 60s, start + 1000s)) << "never more than the count";
}

TEST(RateLimiter, aClockThatStandsOrGoesBackGivesNothing)
{
    RateLimiter limiter;
    const SteadyClock::time_point start{1000s};
    EXPECT_FALSE(limiter.take("a", "x", 1, 10s, start));
    EXPECT_TRUE(limiter.take("a", "x", 1, 10s, start - 100s));
    EXPECT_TRUE(limiter.take("a", "x", 1, 10s, start));
}

TEST(RateLimiter, noCountMeansNoLimit)
{
    RateLimiter limiter;
    for (int i = 0; i < 100; ++i) {
        EXPECT_FALSE(limiter.take("a", "x", 0, 10s, {}));
        EXPECT_FALSE(limiter.take("a", "x", 5, 0s, {}));
    }
    EXPECT_EQ(limiter.clients(), 0u);
}

TEST(RateLimiter, memoryIsBoundedAndTheBusyStayKnown)
{
    RateLimiter limiter(1000);
    const SteadyClock::time_point start{1000s};
    EXPECT_FALSE(limiter.take("a", "busy", 1, 3600s, start));
    for (int i = 0; i < 20'000; ++i) {
        limiter.take("a", "client" + std::to_string(i), 1, 3600s, start);
        if (i % 100 == 0) {
            EXPECT_TRUE(limiter.take("a", "busy", 1, 3600s, start)) << i;
        }
    }
    EXPECT_LE(limiter.clients(), 1000u);
}

}
