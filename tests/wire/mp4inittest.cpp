// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/mp4/mp4init.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::wire;

namespace
{

/// Its description is an empty box: 8 bytes of length and kind.
Mp4Track trackOf(std::uint32_t id, std::uint32_t duration)
{
    Mp4Track track;
    track.id = id;
    track.isVideo = true;
    track.timescale = 90'000;
    track.sampleEntry = std::string("\0\0\0\x08test", 8);
    track.defaultDuration = duration;
    return track;
}

TEST(Mp4Init, TracksComeBackAsTheyWereWritten)
{
    const std::vector<Mp4Track> tracks{trackOf(1, 3000), trackOf(7, 1500)};
    const auto again = parseMp4Init(writeMp4Init(tracks, 1000));
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, tracks);
}

TEST(Mp4Init, TwoTracksWithOneNumberAreRefused)
{
    const auto read = parseMp4Init(writeMp4Init({trackOf(1, 3000), trackOf(1, 1500)}, 1000));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, ErrorCode::brokenMedia);
}

}
