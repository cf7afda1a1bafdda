// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/renditions.h"
#include "media/copyrule.h"
#include "media/workload.h"

#include <gtest/gtest.h>

namespace spirula::media
{

namespace
{

constexpr std::int64_t fileRate = 1'000'000;

/// Ten seconds as a Matroska file tells of them: a bit rate of the whole, none of a track.
SourceInfo matroska()
{
    SourceInfo info;
    info.demuxer = "matroska";
    info.durationMs = 10'000;
    info.bitRate = fileRate;
    VideoTrack &video = info.video.emplace();
    video.codec = "h264";
    video.profile = "High";
    video.level = 31;
    video.pixelFormat = "yuv420p";
    video.width = 1280;
    video.height = 720;
    video.frameRate = {30, 1};
    return info;
}

TEST(Renditions, TheFilesBitRateStandsForTheTracks)
{
    const SourceInfo info = matroska();
    const EncodingProfile &profile = builtInProfiles().front();
    const auto renditions = planRenditions(info, {}, profile);
    ASSERT_TRUE(renditions);
    EXPECT_EQ(renditions->front().bitRate, targetBitRate({.width = 1280, .height = 720}, 30, fileRate));
    EXPECT_LT(renditions->front().bitRate, averageBitRate({.width = 1280, .height = 720}, 30));

    SourceInfo told = info;
    told.video->bitRate = 2'000'000; // the track's own goes first
    EXPECT_EQ(planRenditions(told, {}, profile)->front().bitRate, 2'600'000);
}

TEST(Workload, ACopyOfAFileWithoutTrackRatesNeedsRoomToo)
{
    const SourceInfo info = matroska();
    ASSERT_TRUE(canCopyVideo(info));
    PreparationOptions options;
    options.profile = builtInProfiles().front();
    options.audioOnly = false;
    const auto work = workload(info, options, {});
    ASSERT_TRUE(work);
    EXPECT_EQ(work->bytes, fileRate / 8 * 10);
}

}

}
