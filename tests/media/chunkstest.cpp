// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/chunks.h"
#include "media/encodecommands.h"
#include "media/renditions.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace spirula::media
{

namespace
{

SourceInfo longVideo(std::int64_t seconds)
{
    SourceInfo info;
    info.demuxer = "mov";
    info.durationMs = seconds * 1000;
    info.video.emplace();
    info.video->width = 1280;
    info.video->height = 720;
    info.video->frameRate = {30, 1};
    return info;
}

std::vector<wire::ProbePacket> keys(const std::vector<double> &times)
{
    std::vector<wire::ProbePacket> packets;
    for (const double time : times) {
        packets.push_back({.stream = 0, .time = time, .hasTime = true, .key = true, .hidden = false});
    }
    return packets;
}

std::vector<std::int64_t> starts(const std::vector<Chunk> &chunks)
{
    std::vector<std::int64_t> list;
    for (const Chunk &chunk : chunks) {
        list.push_back(chunk.firstSegment);
    }
    return list;
}

TEST(Chunks, CutAtTheSegmentAfterAKeyFrame)
{
    const auto chunks = planChunks(longVideo(240), keys({58.2, 120, 176.1}), 4);
    EXPECT_EQ(starts(chunks), (std::vector<std::int64_t>{0, 15, 30, 45}));
    EXPECT_EQ(chunks[0].segments, 15);
    EXPECT_EQ(chunks[3].segments, 0);
    EXPECT_EQ(chunks[3].number, 3);
}

TEST(Chunks, RareKeyFramesMakeLongChunks)
{
    // Asked for the key frame before 60, 120, 180 and 240 s, the file has one at 0 and one at 170.
    EXPECT_EQ(starts(planChunks(longVideo(300), keys({0, 0, 170, 170}), 4)),
              (std::vector<std::int64_t>{0, 43}));
}

TEST(Chunks, NoShortPieces)
{
    EXPECT_EQ(starts(planChunks(longVideo(125), keys({60, 118}), 4)), (std::vector<std::int64_t>{0, 15}));
    EXPECT_EQ(starts(planChunks(longVideo(125), keys({4, 8, 60}), 4)), (std::vector<std::int64_t>{0, 15}));
    EXPECT_EQ(starts(planChunks(longVideo(125), {}, 4)), (std::vector<std::int64_t>{0}));
}

TEST(Chunks, TimesCountFromTheStartOfTheFile)
{
    SourceInfo info = longVideo(200);
    info.startTime = 1000;
    EXPECT_EQ(starts(planChunks(info, keys({1060, 1120}), 4)), (std::vector<std::int64_t>{0, 15, 30}));
}

TEST(Chunks, OnlyLongSeekableVideosAreCut)
{
    EXPECT_TRUE(isCuttable(longVideo(200)));
    EXPECT_FALSE(isCuttable(longVideo(60)));
    SourceInfo raw = longVideo(200);
    raw.demuxer = "h264";
    EXPECT_FALSE(isCuttable(raw));
}

TEST(Chunks, VeryLongSourcesHaveABoundedNumberOfCuts)
{
    const auto command = keyFrameCommand(longVideo(10'000'000), "file:/x", "answer");
    std::size_t longest = 0;
    for (const std::string &argument : command.arguments) {
        longest = std::max(longest, argument.size());
    }
    EXPECT_LT(longest, 20'000U);
}

TEST(Chunks, NtscSegmentsHaveWholePictures)
{
    const FrameRate ntsc{30000, 1001};
    EXPECT_EQ(segmentPictures(ntsc), 120);
    EXPECT_DOUBLE_EQ(segmentSeconds(ntsc), 4.004);
    EXPECT_DOUBLE_EQ(segmentSeconds({60000, 1001}), 4.004);
    EXPECT_DOUBLE_EQ(segmentSeconds({24000, 1001}), 4.004);
    EXPECT_DOUBLE_EQ(segmentSeconds({25, 1}), 4);
    EXPECT_DOUBLE_EQ(segmentSeconds({1, 1}), 4);
}

TEST(Chunks, FirstQualityIsTheBestUpTo480)
{
    const auto plan = [](int width, int height) {
        SourceInfo info = longVideo(10);
        info.video->width = width;
        info.video->height = height;
        return firstRendition(*planRenditions(info, {240, 360, 480, 720}, builtInProfiles().front()))
            .resolution;
    };
    EXPECT_EQ(plan(1920, 1080), 480);
    EXPECT_EQ(plan(640, 360), 360);
    EXPECT_EQ(plan(64, 36), 36);
}

/// What follows the option -t of each output, in milliseconds.
std::vector<std::string> limits(const wire::WorkerCommand &command)
{
    std::vector<std::string> list;
    const auto input = std::ranges::find(command.arguments, "-i");
    for (auto at = input; at != command.arguments.end(); ++at) {
        if (*at == "-t") {
            list.push_back(*(at + 1));
        }
    }
    return list;
}

TEST(Chunks, EveryOutputHasALongestLength)
{
    SourceInfo info = longVideo(200);
    const EncodingProfile &profile = builtInProfiles().front();
    const auto renditions = *planRenditions(info, {240}, profile);
    const auto command = [&](const Chunk &chunk) {
        return chunkCommand(info, "file:/x", renditions, profile, chunk, {"a", "b"});
    };
    EXPECT_EQ(limits(command({.number = 0, .firstSegment = 0, .segments = 15})),
              (std::vector<std::string>{"260000ms", "260000ms"}));
    const auto last = command({.number = 1, .firstSegment = 15, .segments = 0});
    EXPECT_EQ(limits(last), (std::vector<std::string>{"340000ms", "340000ms"}));
    EXPECT_GT(last.stallLimitMs, 0);

    info.durationMs = 2'000; // a minute more for what a short header does not tell
    EXPECT_EQ(limits(command(Chunk{})), (std::vector<std::string>{"62000ms", "62000ms"}));
    info.audio.emplace_back().codec = "opus";
    EXPECT_EQ(limits(audioCommand(info, "file:/x", profile, "c")), (std::vector<std::string>{"62000ms"}));
}

TEST(Chunks, CascadeScalesFromEachSizeToTheNext)
{
    SourceInfo info = longVideo(10);
    info.video->frameRate = {60, 1};
    info.video->codedWidth = 1280;
    info.video->codedHeight = 720;
    const auto renditions = *planRenditions(info, {240, 480}, builtInProfiles().front());
    const std::string graph = filterGraph(info, renditions, builtInProfiles().front(),
                                          {.number = 0, .firstSegment = 0, .segments = 2});
    EXPECT_EQ(graph,
              "[0:0]fps=60/"
              "1:start_time=0,tpad=stop=-1:stop_mode=clone,trim=end_frame=480,format=yuv420p,split[o0][c0];"
              "[o0]format=yuv420p[v0];[c0]framestep=2,scale=854:480:flags=bilinear,setsar=1,split[o1][c1];"
              "[o1]format=yuv420p[v1];[c1]scale=426:240:flags=bilinear,setsar=1,format=yuv420p[v2]");
}

}

}
