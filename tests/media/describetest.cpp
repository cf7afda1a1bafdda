// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/copyrule.h"
#include "media/explain.h"
#include "media/probe.h"

#include <gtest/gtest.h>

#include <csignal>

namespace spirula::media
{

namespace
{

/// ffprobe's answer about a plain clip; `video` and `more` go into the video stream and beside the streams.
SourceInfo describe(const std::string &video, const std::string &more = {})
{
    std::string stream
        = R"("index":0,"codec_type":"video","codec_name":"h264","profile":"High","level":31,"pix_fmt":"yuv420p",)"
          R"("width":1280,"height":720,"avg_frame_rate":"30/1","r_frame_rate":"30/1","bit_rate":"2000000")";
    const std::string text
        = R"({"format":{"format_name":"mov,mp4,m4a,3gp,3g2,mj2","duration":"10.0"},"streams":[{)" + stream
        + video
        + R"(},{"index":1,"codec_type":"audio","codec_name":"aac","profile":"LC","channels":2,"sample_rate":"48000","bit_rate":"128000"}])"
        + more + "}";
    const auto report = wire::decodeProbe(text);
    EXPECT_TRUE(report) << text;
    const auto info = describeSource(*report, 1'000'000, "clip.mp4");
    EXPECT_TRUE(info);
    return *info;
}

TEST(Describe, APlainClip)
{
    const SourceInfo info = describe("");
    EXPECT_EQ(info.demuxer, "mov");
    EXPECT_EQ(info.durationMs, 10'000);
    EXPECT_EQ(info.video->width, 1280);
    EXPECT_EQ(info.video->frameRate, (FrameRate{30, 1}));
    EXPECT_EQ(info.mainAudio()->index, 1);
    EXPECT_TRUE(canCopyVideo(info));
    EXPECT_TRUE(canCopyAudio(*info.mainAudio()));
}

TEST(Describe, WhatStandsAgainstACopy)
{
    for (const char *video :
         {R"(,"pix_fmt":"yuv420p10le")", R"(,"pix_fmt":"yuv444p")", R"(,"codec_name":"hevc")",
          R"(,"profile":"High 10")", R"(,"level":60)", R"(,"sample_aspect_ratio":"4:3")",
          R"(,"field_order":"tt")", R"(,"color_transfer":"smpte2084")", R"(,"bit_rate":"9000000")",
          R"(,"avg_frame_rate":"100/1")", R"(,"side_data_list":[{"displaymatrix":"x","rotation":90}])",
          R"(,"side_data_list":[{"displaymatrix":"x","rotation":-180}])"}) {
        EXPECT_FALSE(canCopyVideo(describe(video))) << video;
    }
    EXPECT_TRUE(canCopyVideo(
        describe(R"(,"field_order":"progressive","sample_aspect_ratio":"1:1","bit_rate":"5000000")")));
}

TEST(Describe, RareOrHiddenPicturesAreNotCopied)
{
    std::string rare = R"(,"packets":[{"stream_index":0,"pts_time":"0.0","flags":"K__"})";
    for (int i = 1; i < 330; ++i) {
        rare += R"(,{"stream_index":0,"pts_time":")" + std::to_string(i / 30.0) + R"(","flags":"___"})";
    }
    const SourceInfo info = describe("", rare + "]");
    EXPECT_NEAR(info.video->keyFrameInterval, 10.97, 0.01);
    EXPECT_FALSE(canCopyVideo(info));
    EXPECT_FALSE(
        canCopyVideo(describe("", R"(,"packets":[{"stream_index":0,"pts_time":"-0.5","flags":"KD_"}])")));
    EXPECT_TRUE(canCopyVideo(
        describe("", R"(,"packets":[{"stream_index":1,"pts_time":"-0.02","flags":"KD_"}])"))); // AAC's start
}

TEST(Describe, ShownSize)
{
    const SourceInfo turned = describe(R"(,"side_data_list":[{"displaymatrix":"x","rotation":-90}])");
    EXPECT_EQ(turned.video->rotation, 90);
    EXPECT_EQ(turned.video->width, 720);
    EXPECT_EQ(turned.video->height, 1280);
    EXPECT_EQ(describe(R"(,"width":720,"height":576,"sample_aspect_ratio":"64:45")").video->width, 1024);
    EXPECT_EQ(describe(R"(,"sample_aspect_ratio":"1:1000000")").video->width, 1280); // a lie
    const SourceInfo mirrored = describe(
        R"(,"side_data_list":[{"displaymatrix":"\n00000000: -65536 0 0\n00000001: 0 65536 0\n00000002: 0 0 1073741824\n","rotation":0}])");
    EXPECT_NE(mirrored.video->rotation, 0);
    EXPECT_FALSE(canCopyVideo(mirrored));
}

TEST(Describe, RatesAreBroughtToUsualOnes)
{
    const auto rate = [](const std::string &average) {
        return describe(R"(,"avg_frame_rate":")" + average + "\"").video->frameRate;
    };
    EXPECT_EQ(rate("30000/1001"), (FrameRate{30000, 1001}));
    EXPECT_EQ(rate("2997/100"), (FrameRate{30000, 1001}));
    EXPECT_EQ(rate("24000/1001"), (FrameRate{24000, 1001}));
    EXPECT_EQ(rate("24/1"), (FrameRate{24, 1}));
    EXPECT_EQ(rate("2993/100"), (FrameRate{30, 1}));
    EXPECT_EQ(rate("25/1"), (FrameRate{25, 1}));
    EXPECT_EQ(rate("0/0"), (FrameRate{30, 1})); // the real one
    EXPECT_EQ(rate("90000/1"), (FrameRate{60, 1}));
}

TEST(Describe, Chapters)
{
    const SourceInfo info = describe(
        "",
        R"(,"chapters":[{"start_time":"0.0","tags":{"title":"Start"}},{"start_time":"4.5","tags":{"title":" Middle "}},
        {"start_time":"4.6","tags":{"title":"too near"}},{"start_time":"8.0"},{"start_time":"9.0","tags":{"title":"End"}}])");
    ASSERT_EQ(info.chapters.size(), 3U);
    EXPECT_EQ(info.chapters[1].timecode, 4);
    EXPECT_EQ(info.chapters[1].title, "Middle");
    EXPECT_EQ(info.chapters[2].timecode, 9);
}

TEST(Describe, WhatIsNoVideo)
{
    const auto code
        = [](const char *text) { return describeSource(*wire::decodeProbe(text), 1, "x").error(); };
    EXPECT_EQ(code(R"({"format":{"format_name":"hls"},"streams":[]})").code, ErrorCode::notAVideo);
    EXPECT_EQ(code(R"({"format":{"format_name":"mov,mp4"},"streams":[]})").code, ErrorCode::notAVideo);
    EXPECT_EQ(
        code(R"({"format":{"format_name":"mov,mp4"},"streams":[{"codec_type":"data","codec_name":"bin"}]})")
            .code,
        ErrorCode::notAVideo);
    EXPECT_EQ(
        code(R"({"format":{"format_name":"mov,mp4"},"streams":[{"codec_type":"video","codec_name":"h264"}]})")
            .code,
        ErrorCode::brokenMedia);
    EXPECT_EQ(
        code(
            R"({"format":{"format_name":"mov,mp4"},"streams":[{"codec_type":"video","codec_name":"h264","width":99999,"height":2}]})")
            .code,
        ErrorCode::unsupported);
    EXPECT_EQ(code("{}").code, ErrorCode::notAVideo);
    EXPECT_FALSE(wire::decodeProbe("[]"));
    EXPECT_FALSE(wire::decodeProbe(""));
}

TEST(Explain, WhatFfmpegSaid)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    const auto error = [&command](int exitCode, const char *words) {
        wire::WorkerCommandResult result;
        result.exitCode = exitCode;
        result.lastWords = words;
        return explainFailure(command, result);
    };
    EXPECT_EQ(error(1, "[mov] moov atom not found\nx: Invalid data found when processing input")
                  .parameter("reason"),
              "its index is missing: the file is not complete");
    EXPECT_EQ(error(228, "av_interleaved_write_frame(): No space left on device").code, ErrorCode::diskFull);
    EXPECT_EQ(error(128 + SIGXFSZ, "").code, ErrorCode::tooLarge);
    EXPECT_EQ(error(128 + SIGSEGV, "").parameter("reason"), "signal 11");
    EXPECT_EQ(error(1, "one\ntwo").parameter("reason"), "two");
    EXPECT_EQ(error(1, "one\ntwo").code, ErrorCode::toolFailed);
    EXPECT_EQ(aboutFile(error(1, "End of file"), "clip.mp4").parameter("name"), "clip.mp4");
    EXPECT_EQ(aboutFile(Error(ErrorCode::diskFull), "clip.mp4").parameters.size(), 0U);
}

}

}
