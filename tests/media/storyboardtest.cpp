// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/storyboardplan.h"

#include <gtest/gtest.h>

namespace spirula::media
{

namespace
{

struct Case {
    std::int64_t durationMs;
    int interval, columns, rows;
};

// protocol/media.md section 4.
TEST(StoryboardPlan, GridAndInterval)
{
    for (const Case &expected : {Case{3'000, 1, 3, 1}, Case{10'500, 1, 11, 1}, Case{30'000, 1, 10, 3},
                                 Case{60'000, 1, 10, 6}, Case{121'000, 1, 11, 11}, Case{122'000, 2, 11, 6},
                                 Case{600'000, 5, 11, 11}, Case{3'600'000, 30, 11, 11}}) {
        const auto plan = planStoryboard(expected.durationMs, {.width = 426, .height = 240});
        ASSERT_TRUE(plan) << expected.durationMs;
        EXPECT_EQ(plan->spriteDuration, expected.interval) << expected.durationMs;
        EXPECT_EQ(plan->totalWidth / plan->spriteWidth, expected.columns) << expected.durationMs;
        EXPECT_EQ(plan->totalHeight / plan->spriteHeight, expected.rows) << expected.durationMs;
        EXPECT_GE(expected.columns * expected.rows, spriteCount(*plan, expected.durationMs));
    }
}

TEST(StoryboardPlan, TheLongEdgeHas192Pixels)
{
    const auto wide = planStoryboard(10'000, {.width = 1920, .height = 1080});
    EXPECT_EQ(wide->spriteWidth, 192);
    EXPECT_EQ(wide->spriteHeight, 108);
    const auto upright = planStoryboard(10'000, {.width = 240, .height = 426});
    EXPECT_EQ(upright->spriteWidth, 108);
    EXPECT_EQ(upright->spriteHeight, 192);
}

TEST(StoryboardPlan, NoneForTheShortAndTheBlind)
{
    EXPECT_FALSE(planStoryboard(2'999, {.width = 426, .height = 240}));
    EXPECT_FALSE(planStoryboard(10'000, {.width = 0, .height = 0}));
}

}

}
