// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/worker/probejson.h"
#include "wire/worker/profilejson.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

TEST(ProbeJson, AWholeAnswer)
{
    const auto report = decodeProbe(R"({
        "packets": [ { "stream_index": 0, "pts_time": "0.000000", "dts_time": "-0.066667", "flags": "K__" },
                     { "stream_index": 1, "dts_time": "-0.023220", "flags": "KD_", "side_data_list": [ {  } ] },
                     { "stream_index": 0, "flags": "___" } ],
        "streams": [ { "index": 0, "codec_name": "h264", "profile": "High", "codec_type": "video", "width": 320, "height": 180,
                       "sample_aspect_ratio": "1:1", "pix_fmt": "yuv420p", "level": 13, "field_order": "progressive",
                       "r_frame_rate": "30/1", "avg_frame_rate": "30/1", "start_time": "0.000000", "duration": "3.000000",
                       "bit_rate": "239690", "bits_per_raw_sample": "8", "nb_frames": "90",
                       "disposition": { "default": 1, "forced": 0, "attached_pic": 0, "timed_thumbnails": 0 },
                       "tags": { "language": "und" },
                       "side_data_list": [ { "side_data_type": "Display Matrix",
                         "displaymatrix": "\n00000000:            0      -65536           0\n00000001:        65536           0           0\n00000002:            0           0  1073741824\n",
                         "rotation": 90 } ] },
                     { "index": 1, "codec_name": "aac", "codec_type": "audio", "sample_rate": "44100", "channels": 1,
                       "disposition": { "default": 0 }, "tags": { "language": "deu", "title": "Ton" } } ],
        "chapters": [ { "start_time": "1.5", "end_time": "2.0", "tags": { "title": "One" } } ],
        "format": { "format_name": "mov,mp4,m4a,3gp,3g2,mj2", "start_time": "0.000000", "duration": "3.000000",
                    "bit_rate": "322448", "probe_score": 100, "tags": { "title": "x" } } })");
    ASSERT_TRUE(report);
    EXPECT_EQ(report->formatName, "mov,mp4,m4a,3gp,3g2,mj2");
    EXPECT_DOUBLE_EQ(report->duration, 3);
    ASSERT_EQ(report->streams.size(), 2U);
    const ProbeStream &video = report->streams[0];
    EXPECT_EQ(video.width, 320);
    EXPECT_EQ(video.bitRate, 239'690);
    EXPECT_TRUE(video.isDefault);
    EXPECT_TRUE(video.hasDisplayMatrix);
    EXPECT_FALSE(video.mirrored);
    EXPECT_DOUBLE_EQ(video.rotation, 90);
    EXPECT_EQ(report->streams[1].sampleRate, 44'100);
    EXPECT_EQ(report->streams[1].language, "deu");
    ASSERT_EQ(report->packets.size(), 3U);
    EXPECT_TRUE(report->packets[0].key && !report->packets[0].hidden);
    EXPECT_TRUE(report->packets[1].hidden);
    EXPECT_DOUBLE_EQ(report->packets[1].time, -0.02322);
    EXPECT_FALSE(report->packets[2].hasTime);
    EXPECT_EQ(report->chapters[0].title, "One");
    EXPECT_EQ(report->tags.front().second, "x");
}

/// What ffprobe says of a JPEG with EXIF data: nothing in the stream, all in its frame.
TEST(ProbeJson, APicturesFrameTellsHowItLies)
{
    const auto report = decodeProbe(R"({
        "frames": [ { "stream_index": 0,
                      "side_data_list": [ { "side_data_type": "3x3 displaymatrix", "displaymatrix": "\n00000000:            0       65536           0\n00000001:       -65536           0           0\n00000002:            0           0  1073741824\n", "rotation": -90 } ] },
                    { "stream_index": 0, "side_data_list": [ { "displaymatrix": "x", "rotation": 180 } ] },
                    { "stream_index": 7, "side_data_list": [ { "displaymatrix": "x", "rotation": 180 } ] }, 5 ],
        "streams": [ { "index": 0, "codec_name": "mjpeg", "codec_type": "video", "width": 400, "height": 300 },
                     { "index": 1, "codec_name": "mjpeg", "codec_type": "video", "width": 400, "height": 300 } ] })");
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->streams[0].hasDisplayMatrix);
    EXPECT_DOUBLE_EQ(report->streams[0].rotation, -90);
    EXPECT_FALSE(report->streams[0].mirrored);
    EXPECT_FALSE(report->streams[1].hasDisplayMatrix);
}

TEST(ProbeJson, NonsenseBecomesNothing)
{
    const auto report = decodeProbe(
        R"({"streams":[{"width":"abc","height":-5,"duration":"N/A","bit_rate":"1e99","level":99999999,
        "codec_name":7,"nb_frames":"12x","channels":100000,"disposition":"x","tags":[],"side_data_list":{}},5,"x",null],
        "packets":{},"format":"none","chapters":[[]]})");
    ASSERT_TRUE(report);
    ASSERT_EQ(report->streams.size(), 1U);
    const ProbeStream &stream = report->streams[0];
    EXPECT_EQ(stream.width + stream.height + stream.level + stream.channels, 0);
    EXPECT_EQ(stream.bitRate + stream.frames, 0);
    EXPECT_DOUBLE_EQ(stream.duration, 0);
    EXPECT_TRUE(stream.codec.empty());
}

TEST(ProbeJson, MirrorsAreSeen)
{
    const auto report = decodeProbe(R"({"streams":[{"side_data_list":[{"displaymatrix":
        "\n00000000:       -65536           0           0\n00000001:            0       65536           0\n00000002:            0           0  1073741824\n"}]}]})");
    ASSERT_TRUE(report);
    EXPECT_TRUE(report->streams[0].mirrored);
}

TEST(ProbeJson, LimitsHold)
{
    std::string many = "{\"streams\":[";
    for (int i = 0; i < 300; ++i) {
        many += i == 0 ? "{}" : ",{}";
    }
    EXPECT_FALSE(decodeProbe(many + "]}"));
    const auto report
        = decodeProbe("{\"streams\":[{\"tags\":{\"title\":\"" + std::string(100'000, 'x') + "\"}}]}");
    ASSERT_TRUE(report);
    EXPECT_LE(report->streams[0].title.size(), 1'003U);
    EXPECT_FALSE(decodeProbe(std::string(100, '[')));
    EXPECT_FALSE(decodeProbe("nonsense"));
}

TEST(ProfileJson, IsReadAsItWasWritten)
{
    const std::vector<CustomProfile> profiles{{"a", "h264", {"-preset", "slow"}, {"-b:a", "96k"}},
                                              {"b", "av1", {}, {}}};
    EXPECT_EQ(*decodeCustomProfiles(encode(profiles)), profiles);
    EXPECT_EQ(decodeCustomProfiles("[]")->size(), 0U);
    for (const char *text : {"", "{}", "[1]", R"([{"name":"a"}])", R"([{"name":"a","basedOn":"b","more":1}])",
                             R"([{"name":"a","basedOn":"b","videoArguments":[1]}])"}) {
        EXPECT_FALSE(decodeCustomProfiles(text)) << text;
    }
}

}

}
