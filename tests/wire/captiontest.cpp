// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capture.h"
#include "wire/markup/webvtt.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

std::string reason(const auto &result)
{
    return result ? "none" : std::string(result.error().parameter("reason"));
}

}

TEST(WebVtt, CapturedFileIsNormalAlready)
{
    const std::string text = capture::fixture("caption-file.vtt");
    const auto captions = parseWebVtt(text);
    ASSERT_TRUE(captions);
    ASSERT_EQ(captions->cues.size(), 3u);
    EXPECT_EQ(captions->cues[1].startMs, 4500);
    EXPECT_EQ(captions->cues[1].endMs, 9000);
    EXPECT_EQ(captions->cues[2].text, "<i>Tone continues</i>");
    EXPECT_EQ(writeWebVtt(*captions), text.ends_with('\n') ? text : text + "\n");
    EXPECT_EQ(captionToWebVtt(text).value(), writeWebVtt(*captions));
}

TEST(WebVtt, KeepsWhatCuesNeed)
{
    const auto captions = parseWebVtt(
        "\xEF\xBB\xBFWEBVTT a title\r\nX-HEADER: y\r\n\r\nNOTE a comment\r\nmore\r\n\r\n"
        "STYLE\r\n::cue { color: red }\r\n\r\nREGION\r\nid:r\r\n\r\n"
        "second\r\n00:05.000 --> 00:06.000 line:0 region:r align:start bad:\"x\"\r\none\r\ntwo\r\n\r\n"
        "01:00:00.000 --> 01:00:01.5\r\ndropped\r\n\r\n"
        "first\r\n100:00:01.000 --> 100:00:02.000\r\n<v Bob>hi</v>\r\n"
        "00:01.000 --> 00:02.000\r\nno empty line before\r\n");
    ASSERT_TRUE(captions) << reason(captions);
    ASSERT_EQ(captions->cues.size(), 3u);
    EXPECT_EQ(captions->cues[0].text, "no empty line before");
    EXPECT_EQ(captions->cues[1].id, "second");
    EXPECT_EQ(captions->cues[1].settings, "line:0 align:start");
    EXPECT_EQ(captions->cues[1].text, "one\ntwo");
    EXPECT_EQ(captions->cues[2].startMs, 360'001'000);
    EXPECT_EQ(captions->cues[2].text, "<v Bob>hi</v>");
    EXPECT_EQ(*parseWebVtt(writeWebVtt(*captions)), *captions);
}

TEST(WebVtt, BrokenOnesAreRefused)
{
    EXPECT_EQ(reason(parseWebVtt("")), "is no WebVTT file");
    EXPECT_EQ(reason(parseWebVtt("WEBVTTX\n\n00:01.000 --> 00:02.000\nx\n")), "is no WebVTT file");
    EXPECT_EQ(reason(parseWebVtt("WEBVTT\n\n")), "has no captions");
    for (const char *timing :
         {"00:01.000 -> 00:02.000", "00:01.000 --> 00:01.000", "00:02.000 --> 00:01.000",
          "0:01.000 --> 00:02.000", "00:61.000 --> 00:62.000", "00:01.00 --> 00:02.00",
          "00:01.000 --> 00:02.0000", "99999999999:00:00.000 --> 99999999999:00:01.000", "-->"}) {
        EXPECT_EQ(reason(parseWebVtt(std::string("WEBVTT\n\n") + timing + "\nx\n")), "has no captions")
            << timing;
    }
    EXPECT_EQ(parseWebVtt(std::string(maxCaptionBytes + 1, 'x')).error().code, ErrorCode::tooLarge);
    const auto wrongBytes = parseWebVtt("WEBVTT\n\n00:01.000 --> 00:02.000\na\xff"
                                        "b\n");
    ASSERT_TRUE(wrongBytes);
    EXPECT_EQ(wrongBytes->cues.at(0).text,
              "a\xEF\xBF\xBD"
              "b");
}

TEST(Srt, BecomesWebVtt)
{
    const std::string srt
        = "1\r\n00:00:01,000 --> 00:00:02,500 X1:0 Y1:0\r\nHello <b>bold</b> & <font "
          "color=\"red\">red</font>\r\n"
          "second line\r\n\r\n"
          "2\n0:00:03.5 --> 0:00:04,25\n{\\an8}5 < 6 --> yes <I>x</I>\n\n"
          "3\n00:00:05,000 --> 00:00:06,000\nno empty line\n4\n00:00:07,000 --> 00:00:08,000\nlast";
    EXPECT_EQ(captionToWebVtt(srt).value(),
              "WEBVTT\n\n00:00:01.000 --> 00:00:02.500\nHello <b>bold</b> &amp; red\nsecond line\n\n"
              "00:00:05.000 --> 00:00:06.000\nno empty line\n\n"
              "00:00:07.000 --> 00:00:08.000\nlast\n");
    EXPECT_EQ(captionToWebVtt("1\n0:00:03.5 --> 0:00:04,25\n{\\an8}5 < 6 > <I>x</I>\n").value(),
              "WEBVTT\n\n00:00:03.500 --> 00:00:04.250\n5 &lt; 6 &gt; <i>x</i>\n");
}

TEST(Srt, BrokenOnesAreRefused)
{
    EXPECT_EQ(reason(parseSrt("")), "has no captions");
    EXPECT_EQ(reason(parseSrt("just some text\n\nand more")), "has no captions");
    EXPECT_EQ(reason(parseSrt("1\n00:00:02,000 --> 00:00:01,000\nbackwards\n")), "has no captions");
    EXPECT_EQ(reason(parseSrt("1\n00:00:01,000 --> 00:00:02,000\n<font></font>\n")), "has no captions");
}

/// Beginnings of tags and styles that never end: each may look only so far for its end, or this takes hours.
TEST(Srt, ManyBeginningsWithoutAnEndAreReadQuickly)
{
    for (const std::string_view beginning : {"<", "{\\"}) {
        std::string srt = "1\n00:00:01,000 --> 00:00:02,000\n";
        const std::size_t count = (maxCaptionBytes - srt.size()) / beginning.size();
        for (std::size_t i = 0; i < count; ++i) {
            srt += beginning;
        }
        const auto captions = parseSrt(srt);
        ASSERT_TRUE(captions) << reason(captions);
        ASSERT_EQ(captions->cues.size(), 1u);
        EXPECT_EQ(captions->cues[0].text.size(), count * (beginning == "<" ? 4 : 2)); // "&lt;"
    }
}

TEST(Srt, TagsAndStylesHaveALongestLength)
{
    const auto text = [](const std::string &line) {
        const auto captions = parseSrt("1\n00:00:01,000 --> 00:00:02,000\n" + line + "\n");
        return captions ? captions->cues.at(0).text : reason(captions);
    };
    EXPECT_EQ(text("<font " + std::string(194, 'x') + ">a"), "a");
    EXPECT_EQ(text("<font " + std::string(195, 'x') + ">a"), "&lt;font " + std::string(195, 'x') + "&gt;a");
    EXPECT_EQ(text("{\\" + std::string(97, 'x') + "}a"), "a");
    EXPECT_EQ(text("{\\" + std::string(98, 'x') + "}a"), "{\\" + std::string(98, 'x') + "}a");
}

TEST(Captions, OfEveryEncodingAreRead)
{
    const std::string timing = "1\n00:00:01,000 --> 00:00:02,000\n";
    const std::string expected = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\ncafé €\n";
    EXPECT_EQ(captionToWebVtt("\xEF\xBB\xBF" + timing + "café €").value(), expected);
    EXPECT_EQ(captionToWebVtt(timing + "caf\xE9 \x80").value(), expected);
    std::string utf16 = "\xFF\xFE";
    std::string bigEndian = "\xFE\xFF";
    const auto add = [&](unsigned unit) {
        utf16 += static_cast<char>(unit & 0xff);
        utf16 += static_cast<char>(unit >> 8);
        bigEndian += static_cast<char>(unit >> 8);
        bigEndian += static_cast<char>(unit & 0xff);
    };
    for (const char c : timing + "caf") {
        add(static_cast<unsigned char>(c));
    }
    add(0xE9);
    add(' ');
    add(0x20AC);
    EXPECT_EQ(captionToWebVtt(utf16).value(), expected);
    EXPECT_EQ(captionToWebVtt(bigEndian).value(), expected);
    add(0xD83E); // a squid needs two units
    add(0xDD91);
    EXPECT_NE(captionToWebVtt(utf16).value().find("\xF0\x9F\xA6\x91"), std::string::npos);
}

}
