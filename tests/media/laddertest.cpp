// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/ladder.h"

#include <gtest/gtest.h>

namespace spirula::media
{

namespace
{

constexpr FrameRate thirty{30, 1};
constexpr FrameRate sixty{60, 1};

// The examples of protocol/media.md section 3, in kbit/s.
TEST(Ladder, BitRatesAreThoseOfTheTable)
{
    struct Row {
        int resolution;
        std::int64_t average30, max30, average60, max60;
    };
    constexpr Row rows[] = {{240, 522, 890, 1044, 1781},       {360, 1036, 1797, 2073, 3594},
                            {480, 1474, 2703, 2949, 5406},     {720, 3041, 5253, 6082, 10506},
                            {1080, 6220, 10575, 12441, 21150}, {1440, 9953, 17694, 19906, 35389},
                            {2160, 19906, 34836, 39813, 69672}};
    for (const Row &row : rows) {
        // The table is made from the exact shape 16:9; whole pixels differ by a fraction of a percent.
        const Size size = renditionSize({.width = 3840, .height = 2160}, row.resolution);
        const auto near = [](std::int64_t bits, std::int64_t kilobits) {
            return std::abs(double(bits) / 1000 - double(kilobits)) <= double(kilobits) * 0.003;
        };
        EXPECT_TRUE(near(averageBitRate(size, 30), row.average30))
            << row.resolution << " " << averageBitRate(size, 30);
        EXPECT_TRUE(near(maxBitRate(size, 30), row.max30)) << row.resolution << " " << maxBitRate(size, 30);
        EXPECT_TRUE(near(averageBitRate(size, 60), row.average60)) << row.resolution;
        EXPECT_TRUE(near(maxBitRate(size, 60), row.max60)) << row.resolution;
    }
}

TEST(Ladder, SizesBetweenTheRowsTakeTheLowerOne)
{
    EXPECT_EQ(averageBitRate({.width = 950, .height = 534}, 30), 950LL * 534 * 30 * 12 / 100);
    EXPECT_EQ(averageBitRate({.width = 160, .height = 90}, 30), 160LL * 90 * 30 * 19 / 100);
}

TEST(Ladder, PortraitHasTheRatesOfLandscape)
{
    EXPECT_EQ(averageBitRate({.width = 1080, .height = 1920}, 30),
              averageBitRate({.width = 1920, .height = 1080}, 30));
}

TEST(Ladder, TargetStaysBetweenItsLimits)
{
    const Size size{.width = 1920, .height = 1080};
    EXPECT_EQ(targetBitRate(size, 30, 0), averageBitRate(size, 30));
    EXPECT_EQ(targetBitRate(size, 30, 500'000), minBitRate(size, 30));
    EXPECT_EQ(targetBitRate(size, 30, 2'000'000), 2'600'000);
    EXPECT_EQ(targetBitRate(size, 30, 100'000'000), averageBitRate(size, 30));
}

TEST(Ladder, OnlyUpToTheSourceWhichIsKept)
{
    const std::vector<int> all{144, 240, 360, 480, 720, 1080, 1440, 2160};
    EXPECT_EQ(ladder({.width = 1920, .height = 1080}, all),
              (std::vector<int>{1080, 720, 480, 360, 240, 144}));
    EXPECT_EQ(ladder({.width = 1280, .height = 534}, all), (std::vector<int>{534, 480, 360, 240, 144}));
    EXPECT_EQ(ladder({.width = 160, .height = 90}, all), (std::vector<int>{90}));
    EXPECT_EQ(ladder({.width = 1280, .height = 720}, {}), (std::vector<int>{720}));
    EXPECT_EQ(ladder({.width = 721, .height = 361}, {240, 0, -5}), (std::vector<int>{362, 240}));
    EXPECT_EQ(ladder({.width = 720, .height = 1280}, {480}), (std::vector<int>{720, 480}));
}

TEST(Ladder, SizesAreEvenAndKeepTheShape)
{
    EXPECT_EQ(renditionSize({.width = 1920, .height = 1080}, 480), (Size{854, 480}));
    EXPECT_EQ(renditionSize({.width = 1920, .height = 1080}, 240), (Size{426, 240}));
    EXPECT_EQ(renditionSize({.width = 1080, .height = 1920}, 480), (Size{480, 854}));
    EXPECT_EQ(renditionSize({.width = 641, .height = 361}, 362), (Size{642, 362}));
    EXPECT_EQ(renditionSize({.width = 100, .height = 100}, 144), (Size{144, 144}));
    EXPECT_EQ(renditionSize({.width = 10'000, .height = 2}, 2), (Size{10'000, 2}));
}

TEST(Ladder, FrameRatesAreDividedBelow720)
{
    EXPECT_EQ(*renditionFrameRate(sixty, 1080, true), sixty);
    EXPECT_EQ(*renditionFrameRate(sixty, 720, false), sixty);
    EXPECT_EQ(*renditionFrameRate(sixty, 480, false), thirty);
    EXPECT_EQ(*renditionFrameRate(sixty, 480, true), sixty); // the source's own resolution keeps its rate
    EXPECT_EQ(*renditionFrameRate({50, 1}, 480, false), (FrameRate{25, 1}));
    EXPECT_EQ(*renditionFrameRate({48, 1}, 480, false), (FrameRate{24, 1}));
    EXPECT_EQ(*renditionFrameRate(thirty, 240, false), thirty);
    EXPECT_EQ(*renditionFrameRate({60000, 1001}, 480, false), (FrameRate{30000, 1001}));
}

TEST(Ladder, FrameRatesAboveSixtyAreLowered)
{
    EXPECT_EQ(*renditionFrameRate({120, 1}, 1080, true), sixty);
    EXPECT_EQ(*renditionFrameRate({100, 1}, 1080, true), (FrameRate{50, 1}));
    EXPECT_EQ(*renditionFrameRate({144, 1}, 1080, true), (FrameRate{60, 1})); // 144 mod 60 < 144 mod 50
    EXPECT_EQ(*renditionFrameRate({120000, 1001}, 1080, true), (FrameRate{60000, 1001}));
}

TEST(Ladder, HardlyAnyPicturesIsAnError)
{
    EXPECT_EQ(*renditionFrameRate({1, 2}, 480, true), (FrameRate{1, 1}));
    EXPECT_EQ(renditionFrameRate({1, 20}, 480, true).error().code, ErrorCode::unsupported);
    EXPECT_EQ(renditionFrameRate({0, 1}, 480, true).error().code, ErrorCode::unsupported);
}

TEST(Ladder, SoundIsCopiedOrLimited)
{
    EXPECT_EQ(audioBitRate("aac", 128'000), 0);
    EXPECT_EQ(audioBitRate("aac", 0), 0);
    EXPECT_EQ(audioBitRate("aac", 500'000), 384'000);
    EXPECT_EQ(audioBitRate("mp3", 128'000), 128'000);
    EXPECT_EQ(audioBitRate("ac3", 640'000), 384'000);
    EXPECT_EQ(audioBitRate("opus", 0), 256'000);
    EXPECT_EQ(audioBitRate("flac", 0), 384'000);
}

}

}
