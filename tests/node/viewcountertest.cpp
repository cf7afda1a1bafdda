// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/viewcounter.h"

#include <gtest/gtest.h>

#include <chrono>
#include <vector>

using namespace spirula;
using namespace spirula::node;

namespace
{

using Counts = std::map<std::int64_t, std::int64_t>;
constexpr std::int64_t longVideo = 600'000;

/// Reports the positions one after another; how often that became a view.
int watch(ViewCounter &counter, std::vector<std::int64_t> positions, std::int64_t durationMs = longVideo,
          std::string_view address = "192.0.2.1", SteadyClock::time_point now = {}, std::int64_t video = 1)
{
    int views = 0;
    for (const auto position : positions) {
        views += counter.watched({video, durationMs, address, position, false}, now) ? 1 : 0;
    }
    return views;
}

}

TEST(ViewCounter, TenSecondsAreAView)
{
    ViewCounter counter;
    EXPECT_EQ(watch(counter, {0, 5}), 0);
    EXPECT_EQ(watch(counter, {10}), 1);
    EXPECT_EQ(counter.take(), (Counts{{1, 1}}));
    EXPECT_EQ(counter.take(), Counts());
}

TEST(ViewCounter, AVisitorCountsOnceInAnHour)
{
    ViewCounter counter;
    const SteadyClock::time_point start{};
    EXPECT_EQ(watch(counter, {0, 5, 10, 15, 20, 0, 5, 10}), 1);
    EXPECT_EQ(watch(counter, {0, 5, 10}, longVideo, "192.0.2.1", start + std::chrono::minutes(59)), 0);
    EXPECT_EQ(watch(counter, {0, 5, 10}, longVideo, "192.0.2.1", start + std::chrono::minutes(61)), 1);
    EXPECT_EQ(counter.take(), (Counts{{1, 2}}));
}

TEST(ViewCounter, VisitorsAndVideosAreTheirOwn)
{
    ViewCounter counter;
    EXPECT_EQ(watch(counter, {0, 10}, longVideo, "192.0.2.1"), 1);
    EXPECT_EQ(watch(counter, {0, 10}, longVideo, "192.0.2.2"), 1);
    EXPECT_EQ(watch(counter, {0, 10}, longVideo, "192.0.2.1", {}, 2), 1);
    EXPECT_EQ(counter.take(), (Counts{{1, 2}, {2, 1}}));
}

TEST(ViewCounter, JumpingIsNotWatching)
{
    ViewCounter counter;
    EXPECT_EQ(watch(counter, {0, 300, 599, 10, 400}), 0);
    EXPECT_FALSE(counter.watched({1, longVideo, "192.0.2.1", 410, true}, {}));
    EXPECT_EQ(watch(counter, {415, 420}), 1);
}

TEST(ViewCounter, ShortVideosMustBeWatchedWhole)
{
    ViewCounter counter;
    EXPECT_EQ(watch(counter, {0, 2, 3}, 5'000, "192.0.2.1"), 0);
    EXPECT_EQ(watch(counter, {4}, 5'000, "192.0.2.1"), 1);
    EXPECT_EQ(watch(counter, {0, 1}, 900, "192.0.2.2"), 1);
}

TEST(ViewCounter, WhatCouldNotBeWrittenIsKept)
{
    ViewCounter counter;
    watch(counter, {0, 10});
    const auto taken = counter.take();
    watch(counter, {0, 10}, longVideo, "192.0.2.9");
    counter.giveBack(taken);
    EXPECT_EQ(counter.take(), (Counts{{1, 2}}));
}

TEST(ViewCounter, MemoryIsBounded)
{
    ViewCounter counter(100);
    watch(counter, {0}, longVideo, "first");
    for (int i = 0; i < 50; ++i) {
        watch(counter, {0}, longVideo, std::to_string(i));
    }
    EXPECT_EQ(watch(counter, {10}, longVideo, "first"), 1) << "as many as may be are remembered";
    watch(counter, {0}, longVideo, "second");
    for (int i = 0; i < 200; ++i) {
        watch(counter, {0}, longVideo, std::to_string(i));
    }
    EXPECT_EQ(watch(counter, {10}, longVideo, "second"), 0) << "forgotten: this is its first report";
    EXPECT_EQ(watch(counter, {0, 10}, longVideo, "somebody new"), 1);
}
