// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homeplayback.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

const Uuid someId = Uuid::random();

HomePlayback fullPlayback()
{
    HomePlayback playback;
    playback.id = someId;
    playback.path = "/play/" + someId.toString();
    playback.size = 5'000'000'000;
    playback.durationMs = 7'200'000;
    playback.hasAudio = true;
    playback.hasVideo = true;
    playback.resolution = 720;
    playback.resolutions = {{1080, 1920, 1080, 60, 6'000'000, 0}, {720, 1280, 720, 30, 3'000'000, 1}};
    return playback;
}

std::string field(const auto &result)
{
    return result ? "none" : std::string(result.error().parameter("field"));
}

}

TEST(HomePlayback, ComesBack)
{
    HomePlayback playback = fullPlayback();
    EXPECT_EQ(decodeHomePlayback(encode(playback)).value(), playback);
    playback.resolution = 0; // only sound is not the same as automatic
    EXPECT_EQ(decodeHomePlayback(encode(playback)).value().resolution, 0);
    playback.resolution.reset();
    EXPECT_NE(encode(playback).find(R"("resolution":null)"), std::string::npos);
    EXPECT_EQ(decodeHomePlayback(encode(playback)).value(), playback);
    EXPECT_FALSE(decodeHomePlayback(R"({"id":")" + someId.toString() + R"(","path":"/play/x"})"));
}

TEST(PlaybackRequest, ComesBack)
{
    EXPECT_EQ(decodePlaybackRequest(encode(PlaybackRequest{someId, 480})).value(),
              (PlaybackRequest{someId, 480}));
    EXPECT_EQ(decodePlaybackRequest(encode(PlaybackRequest{someId, std::nullopt})).value(),
              (PlaybackRequest{someId, std::nullopt}));
    EXPECT_EQ(decodePlaybackRequest(R"({"video":")" + someId.toString() + R"("})").value().resolution,
              std::nullopt);
}

TEST(PlaybackRequest, MistakesAreNamed)
{
    const std::string video = R"({"video":")" + someId.toString() + R"(",)";
    EXPECT_EQ(field(decodePlaybackRequest("{}")), "video");
    EXPECT_EQ(field(decodePlaybackRequest(R"({"video":"all"})")), "video");
    EXPECT_EQ(field(decodePlaybackRequest(video + R"("resolution":-1})")), "resolution");
    EXPECT_EQ(field(decodePlaybackRequest(video + R"("resolution":"720"})")), "resolution");
    EXPECT_EQ(field(decodePlaybackRequest(video + R"("quality":720})")), "quality");
}

TEST(PlaybackChange, ComesBack)
{
    for (const std::optional<int> resolution :
         {std::optional<int>(), std::optional(0), std::optional(1080)}) {
        EXPECT_EQ(decodePlaybackChange(encodePlaybackChange(resolution)).value(), resolution);
    }
    EXPECT_EQ(field(decodePlaybackChange("{}")), "resolution");
    EXPECT_EQ(field(decodePlaybackChange(R"({"resolution":90000})")), "resolution");
}

}
