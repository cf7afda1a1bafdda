// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capture.h"
#include "wire/golden.h"
#include "wire/hls/masterplaylist.h"
#include "wire/hls/mediaplaylist.h"
#include "wire/hls/segmenthashes.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

const std::string head = "#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-TARGETDURATION:4\n";

}

TEST(MediaPlaylist, CapturedOneComesBackByteForByte)
{
    for (const char *name : {"hls-240.m3u8", "hls-720.m3u8"}) {
        const std::string text = capture::fixture(name);
        const Result<MediaPlaylist> playlist = parseMediaPlaylist(text);
        ASSERT_TRUE(playlist) << name;
        EXPECT_EQ(writeMediaPlaylist(*playlist), text) << name;
    }
}

TEST(MediaPlaylist, SaysWhatIsInIt)
{
    const MediaPlaylist playlist = parseMediaPlaylist(capture::fixture("hls-240.m3u8")).value();
    EXPECT_EQ(playlist.version, 7);
    EXPECT_EQ(playlist.targetDuration, 4);
    EXPECT_TRUE(playlist.vod);
    EXPECT_TRUE(playlist.ended);
    ASSERT_TRUE(playlist.map);
    EXPECT_EQ(playlist.map->range, (ByteRange{1377, 0}));
    ASSERT_EQ(playlist.segments.size(), 8u);
    EXPECT_EQ(playlist.segments[1].range, (ByteRange{158274, 153950}));
    EXPECT_EQ(playlist.segments[7].durationUs, 2'000'000);
    EXPECT_EQ(playlist.durationUs(), 30'000'000);
}

TEST(MediaPlaylist, RangeWithoutOffsetContinues)
{
    const auto playlist = parseMediaPlaylist(head
                                             + "#EXTINF:4,\n#EXT-X-BYTERANGE:100@50\na.mp4\n"
                                               "#EXTINF:3.5,title\r\n#EXT-X-BYTERANGE:7\r\na.mp4\r\n");
    ASSERT_TRUE(playlist);
    EXPECT_EQ(playlist->segments.at(1).range, (ByteRange{7, 150}));
    EXPECT_EQ(playlist->segments.at(1).durationUs, 3'500'000);
    EXPECT_FALSE(playlist->ended);
    EXPECT_FALSE(playlist->vod);
    EXPECT_FALSE(parseMediaPlaylist(head + "#EXTINF:4,\n#EXT-X-BYTERANGE:7\na.mp4\n"));
    EXPECT_FALSE(parseMediaPlaylist(
        head + "#EXTINF:4,\n#EXT-X-BYTERANGE:7@1\na.mp4\n#EXTINF:4,\n#EXT-X-BYTERANGE:7\nb.mp4\n"));
}

TEST(MediaPlaylist, LiveOnesAreUnderstood)
{
    const auto playlist
        = parseMediaPlaylist("#EXTM3U\n#EXT-X-VERSION:6\n#EXT-X-TARGETDURATION:2\n"
                             "#EXT-X-MEDIA-SEQUENCE:7\n#EXT-X-INDEPENDENT-SEGMENTS\n# comment\n"
                             "#EXT-X-DISCONTINUITY\n#EXTINF:2.000000,\n"
                             "#EXT-X-PROGRAM-DATE-TIME:2026-11-23T00:00:00.000+0000\n0-000007.ts\n");
    ASSERT_TRUE(playlist);
    EXPECT_EQ(playlist->mediaSequence, 7);
    EXPECT_TRUE(playlist->independentSegments);
    EXPECT_TRUE(playlist->segments.at(0).discontinuity);
    EXPECT_EQ(playlist->segments.at(0).uri, "0-000007.ts");
    EXPECT_EQ(*parseMediaPlaylist(writeMediaPlaylist(*playlist)), *playlist);
}

TEST(MediaPlaylist, HostileOnesAreRefused)
{
    const std::string segment = "#EXTINF:4,\na.mp4\n";
    for (const std::string &text : {
             std::string(""),
             std::string("#EXTINF:4,\na.mp4\n"),
             head + "a.mp4\n",
             head + "#EXTINF:-4,\na.mp4\n",
             head + "#EXTINF:99999999999,\na.mp4\n",
             head + "#EXTINF:nan,\na.mp4\n",
             head + "#EXTINF:4,\n#EXT-X-BYTERANGE:-1@0\na.mp4\n",
             head + "#EXTINF:4,\n#EXT-X-BYTERANGE:9223372036854775807@9223372036854775807\na.mp4\n",
             head + "#EXTINF:4,\n" + std::string(3000, 'a') + "\n",
             head + "#EXT-X-MAP:BYTERANGE=\"1@0\"\n" + segment,
             head + "#EXT-X-MAP:URI=\"a.mp4\n" + segment,
             head + "#EXT-X-MAP:URI=\"a.mp4\",BYTERANGE=\"x@0\"\n" + segment,
             capture::fixture("hls-master.m3u8"),
         }) {
        const auto playlist = parseMediaPlaylist(text);
        ASSERT_FALSE(playlist) << text.substr(0, 200);
        EXPECT_EQ(playlist.error().code, ErrorCode::protocol);
    }
    EXPECT_EQ(parseMediaPlaylist(head + "#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n").error().code,
              ErrorCode::unsupported);
    EXPECT_TRUE(parseMediaPlaylist(head + "#EXT-X-KEY:METHOD=NONE\n"));
    EXPECT_EQ(parseMediaPlaylist(head + "#EXT-X-MAP:URI=\"a\"\n#EXT-X-MAP:URI=\"b\"\n").error().code,
              ErrorCode::unsupported);
    std::string endless = head;
    for (int i = 0; i <= 100'000; ++i) {
        endless += segment;
    }
    EXPECT_FALSE(parseMediaPlaylist(endless));
}

TEST(MasterPlaylist, CapturedOneComesBackByteForByte)
{
    for (const char *name : {"hls-master.m3u8", "hls-master-split-audio.m3u8"}) {
        const std::string text = capture::fixture(name);
        const Result<MasterPlaylist> playlist = parseMasterPlaylist(text);
        ASSERT_TRUE(playlist) << name;
        EXPECT_EQ(writeMasterPlaylist(*playlist), text) << name;
        EXPECT_TRUE(isMasterPlaylist(text));
    }
    EXPECT_FALSE(isMasterPlaylist(capture::fixture("hls-240.m3u8")));
}

TEST(MasterPlaylist, SaysWhatIsInIt)
{
    const MasterPlaylist playlist
        = parseMasterPlaylist(capture::fixture("hls-master-split-audio.m3u8")).value();
    EXPECT_EQ(playlist.version, 3);
    ASSERT_EQ(playlist.renditions.size(), 1u);
    EXPECT_EQ(playlist.renditions[0].uri, "57061fa7-87b0-4e01-9301-31a57ea3eace-0.m3u8");
    EXPECT_TRUE(playlist.renditions[0].isDefault);
    ASSERT_EQ(playlist.variants.size(), 2u);
    const HlsVariant expected{69462,
                              640,
                              360,
                              25'000,
                              "avc1.64001e,mp4a.40.2",
                              "audio",
                              "",
                              "25bedb62-09e0-4e6a-8505-11c57cb9d031-360.m3u8"};
    EXPECT_EQ(playlist.variants[1], expected);
}

TEST(MasterPlaylist, SubtitlesAndBrokenRatesComeBack)
{
    MasterPlaylist playlist;
    playlist.renditions
        = {{HlsRendition::Type::subtitles, "subtitles", "Français", "fr", false, false, "c.m3u8"}};
    playlist.variants = {{1000, 640, 360, 29'970, "avc1.64001e", "", "subtitles", "v.m3u8"},
                         {500, 0, 0, 0, "mp4a.40.2", "", "", "a.m3u8"}};
    const std::string text = writeMasterPlaylist(playlist);
    EXPECT_NE(
        text.find(
            "#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID=\"subtitles\",NAME=\"Français\",DEFAULT=NO,AUTOSELECT=NO,"
            "FORCED=NO,LANGUAGE=\"fr\",URI=\"c.m3u8\"\n"),
        std::string::npos)
        << text;
    EXPECT_NE(text.find("RESOLUTION=640x360,FRAME-RATE=29.97,"), std::string::npos) << text;
    EXPECT_EQ(*parseMasterPlaylist(text), playlist);
}

TEST(MasterPlaylist, HostileOnesAreRefused)
{
    for (const std::string &text : {
             std::string(""),
             std::string("#EXTM3U\nlonely.m3u8\n"),
             std::string("#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=\"1\n"
                         "a.m3u8\n"),
             std::string("#EXTM3U\n#EXT-X-STREAM-INF:=1\na.m3u8\n"),
             std::string("#EXTM3U\n#EXT-X-STREAM-INF:AUDIO=8\"audio\"\na.m3u8\n"),
             std::string("#EXTM3U\n#EXT-X-STREAM-INF:AUDIO=\"a\rb\"\na.m3u8\n"),
             "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\n" + std::string(3000, 'a'),
             std::string("#EXTM3U\n#EXT-X-STREAM-INF:CODECS=\"\xff\"\na.m3u8\n"),
             capture::fixture("hls-240.m3u8"),
         }) {
        EXPECT_FALSE(parseMasterPlaylist(text)) << text.substr(0, 200);
    }
    const auto odd = parseMasterPlaylist("#EXTM3U\n#EXT-X-STREAM-INF:RESOLUTION=-1x2,BANDWIDTH=-5\na.m3u8\n");
    ASSERT_TRUE(odd);
    EXPECT_EQ(odd->variants.at(0).width, 0);
    EXPECT_EQ(odd->variants.at(0).bandwidth, 0);
}

TEST(CodecStrings, AreThoseOfTheCaptures)
{
    EXPECT_EQ(videoCodecString("h264", "High", 21), "avc1.640015");
    EXPECT_EQ(videoCodecString("h264", "High", 31), "avc1.64001f");
    EXPECT_EQ(videoCodecString("h264", "Main", 40), "avc1.4D4028");
    EXPECT_EQ(videoCodecString("h264", "Constrained Baseline", 30), "avc1.42E01e");
    EXPECT_EQ(videoCodecString("h264", "High 10", 51), "avc1.6E0033");
    EXPECT_EQ(videoCodecString("av1", "Main", 8), "av01.0.08M.08");
    EXPECT_EQ(videoCodecString("av1", "High", 12), "av01.1.12M.08");
    EXPECT_EQ(videoCodecString("vp9", "Profile 0", -99), "vp09.00.50.08");
    EXPECT_EQ(videoCodecString("hevc", "Main", 93), "hev1.1.6.L93.B0");
    EXPECT_EQ(videoCodecString("theora", "", 0), "");
    EXPECT_EQ(audioCodecString("aac", "LC"), "mp4a.40.2");
    EXPECT_EQ(audioCodecString("aac", "HE-AAC"), "mp4a.40.5");
    EXPECT_EQ(audioCodecString("mp3"), "mp4a.40.34");
    EXPECT_EQ(audioCodecString("opus"), "opus");
    EXPECT_EQ(audioCodecString("pcm_s16le"), "");
}

TEST(SegmentHashes, CapturedOnesComeBack)
{
    const std::string text = capture::fixture("hls-segments-sha256.json");
    const auto files = decodeSegmentHashes(text);
    ASSERT_TRUE(files);
    EXPECT_EQ(encodeSegmentHashes(*files) + "\n", text);
    EXPECT_EQ(files->size(), 4u);
    EXPECT_EQ(files->at(0).fileName, "fec9ecf0-bf99-4764-8ddb-fd008991956e-240-fragmented.mp4");
    EXPECT_EQ(files->at(0).segments.at(0).first, 1377u);
    EXPECT_EQ(files->at(0).segments.at(0).last, 153949u);
}

TEST(SegmentHashes, HostileOnesAreRefused)
{
    const std::string hash(64, 'a');
    for (const std::string &text :
         {std::string("[]"), std::string(R"({"a":1})"), R"({"a":{"5-1":")" + hash + "\"}}",
          R"({"a":{"-1-5":")" + hash + "\"}}", R"({"a":{"1":")" + hash + "\"}}",
          std::string(R"({"a":{"1-2":"ab"}})"), R"({"a":{"1-2":")" + std::string(64, 'g') + "\"}}",
          std::string(R"({"a":{"1-2":5}})")}) {
        EXPECT_FALSE(decodeSegmentHashes(text)) << text;
    }
    EXPECT_EQ(decodeSegmentHashes(std::string(100, ' '), 50).error().code, ErrorCode::tooLarge);
    EXPECT_EQ(
        decodeSegmentHashes(R"({"a":{"1-2":")" + std::string(64, 'A') + "\"}}")->at(0).segments.at(0).sha256,
        hash);
}

}
