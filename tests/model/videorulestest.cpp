// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/videorules.h"

#include "base/text.h"

#include <gtest/gtest.h>

#include <functional>

using namespace spirula;
using namespace spirula::model;

namespace
{

Video goodVideo()
{
    Video video;
    video.name = "Test pattern & sine";
    video.description = "First line\n\nSecond\tline";
    video.support = "Thanks";
    video.category = 15;
    video.licence = 1;
    video.language = "en";
    video.tags = {"Sine Wave", "testpattern"};
    return video;
}

/// The field that is named when `change` was made to a good video; empty when it stays good.
std::string brokenField(const std::function<void(Video &)> &change)
{
    Video video = goodVideo();
    change(video);
    const auto checked = checkVideo(video);
    if (checked) {
        return {};
    }
    EXPECT_EQ(checked.error().code, ErrorCode::invalidInput);
    EXPECT_NE(checked.error().parameter("reason"), "");
    return std::string(checked.error().parameter("field"));
}

}

TEST(VideoRules, aGoodVideoPasses)
{
    EXPECT_TRUE(checkVideo(goodVideo()));
    EXPECT_EQ(brokenField([](Video &v) { v.description.clear(), v.support.clear(), v.tags.clear(); }), "");
    EXPECT_EQ(brokenField([](Video &v) { v.category.reset(), v.licence.reset(), v.language.reset(); }), "");
}

TEST(VideoRules, textsHaveTheirLengthInCodePoints)
{
    const auto octopuses = [](std::size_t count) {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) {
            text += "🐙";
        }
        return text;
    };
    EXPECT_EQ(brokenField([&](Video &v) { v.name = octopuses(3); }), "");
    EXPECT_EQ(brokenField([&](Video &v) { v.name = octopuses(120); }), "");
    EXPECT_EQ(brokenField([&](Video &v) { v.name = octopuses(2); }), "name");
    EXPECT_EQ(brokenField([&](Video &v) { v.name = octopuses(121); }), "name");
    EXPECT_EQ(brokenField([&](Video &v) { v.name = "  a  "; }), "name");
    EXPECT_EQ(brokenField([&](Video &v) { v.name = ""; }), "name");
    EXPECT_EQ(brokenField([&](Video &v) { v.description = "ab"; }), "description");
    EXPECT_EQ(brokenField([&](Video &v) { v.description = octopuses(10000); }), "");
    EXPECT_EQ(brokenField([&](Video &v) { v.description = octopuses(10001); }), "description");
    EXPECT_EQ(brokenField([&](Video &v) { v.support = octopuses(1000); }), "");
    EXPECT_EQ(brokenField([&](Video &v) { v.support = octopuses(1001); }), "support");
}

TEST(VideoRules, textsAreTexts)
{
    EXPECT_EQ(brokenField([](Video &v) { v.name = "abc\xFF"; }), "name");
    EXPECT_EQ(brokenField([](Video &v) { v.name = "abc\ndef"; }), "name");
    EXPECT_EQ(brokenField([](Video &v) { v.description = "abc\x1b[31m"; }), "description");
    EXPECT_EQ(brokenField([](Video &v) { v.tags = {"ab\r"}; }), "tags");
}

TEST(VideoRules, tags)
{
    EXPECT_EQ(brokenField([](Video &v) { v.tags = {"t1", "t2", "t3", "t4", "t5"}; }), "");
    EXPECT_EQ(brokenField([](Video &v) { v.tags = {"t1", "t2", "t3", "t4", "t5", "t6"}; }), "tags");
    EXPECT_EQ(brokenField([](Video &v) { v.tags = {"t"}; }), "tags");
    EXPECT_EQ(brokenField([](Video &v) { v.tags = {std::string(31, 't')}; }), "tags");
    EXPECT_EQ(brokenField([](Video &v) { v.tags = {"Sea", "sea"}; }), "tags");
}

TEST(VideoRules, vocabulariesAreKnown)
{
    EXPECT_EQ(brokenField([](Video &v) { v.category = 0; }), "category");
    EXPECT_EQ(brokenField([](Video &v) { v.licence = 8; }), "licence");
    EXPECT_EQ(brokenField([](Video &v) { v.language = "xx"; }), "language");
    EXPECT_EQ(brokenField([](Video &v) { v.privacy = static_cast<Privacy>(4); }), "privacy");
    EXPECT_EQ(brokenField([](Video &v) { v.commentsPolicy = static_cast<CommentsPolicy>(0); }),
              "commentsPolicy");
}

TEST(VideoRules, passwords)
{
    EXPECT_TRUE(checkVideoPassword("äö"));
    EXPECT_TRUE(checkVideoPassword("   "));
    EXPECT_TRUE(checkVideoPassword(std::string(100, 'p')));
    for (const std::string &bad : {std::string(), std::string("a"), std::string(101, 'p'),
                                   std::string("ab\0", 3), std::string("\xFF\xFE")}) {
        EXPECT_EQ(checkVideoPassword(bad).error().parameter("field"), "password");
    }
}

TEST(VideoRules, chapters)
{
    EXPECT_TRUE(checkChapters({}));
    EXPECT_TRUE(checkChapters({{0, "Intro"}, {10, "M"}}));
    EXPECT_FALSE(checkChapters({{0, ""}}));
    EXPECT_FALSE(checkChapters({{0, std::string(101, 'x')}}));
    EXPECT_FALSE(checkChapters({{-1, "Intro"}}));
    EXPECT_FALSE(checkChapters({{5, "Intro"}, {5, "Again"}}));
}

TEST(FileTitle, camerasBecomeDates)
{
    for (const char *name :
         {"VID_20260412_1830", "VID_20260412_183000.mp4", "PXL_20260412_183000123.mp4", "20260412_183000.mp4",
          "VID-20260412-WA0007.mp4", "video_2026-04-12_18-30-00.mp4", "2026-04-12 18-30-00.mkv",
          "WhatsApp Video 2026-04-12 at 18.30.00.mp4", "/home/me/VID_20260412_1830.MOV",
          "C:\\me\\VID_20260412_1830 (1).mp4"}) {
        EXPECT_EQ(titleFromFileName(name), "Video of 12 April 2026") << name;
    }
    EXPECT_EQ(titleFromFileName("Screencast from 2026-04-02 18-30-00.webm"),
              "Screen recording of 2 April 2026");
}

TEST(FileTitle, namesBecomeWords)
{
    EXPECT_EQ(titleFromFileName("my_holiday-clip.final.mp4"), "my holiday clip final");
    EXPECT_EQ(titleFromFileName("My holiday - part 1.mp4"), "My holiday - part 1");
    EXPECT_EQ(titleFromFileName("Release_1.2.mp4"), "Release 1.2");
    EXPECT_EQ(titleFromFileName("Talk 1.2"), "Talk 1.2");
    EXPECT_EQ(titleFromFileName("Party 2026-04-12.mp4"), "Party 2026-04-12");
    EXPECT_EQ(titleFromFileName("VID_20261399_1830.mp4"), "VID 20261399 1830");
    EXPECT_EQ(titleFromFileName("__été__.mkv"), "été");
    EXPECT_EQ(titleFromFileName(".hidden"), "hidden");
}

TEST(FileTitle, whateverComesTheTitleIsValid)
{
    Video video = goodVideo();
    for (const std::string &name :
         {std::string(), std::string("a.mp4"), std::string("."), std::string(".."), std::string("/"),
          std::string("___.mp4"), std::string("x\ny\x01z.mp4"), std::string("\xFF\xFE\xFD.mp4"),
          std::string(5000, 'x') + ".mp4", std::string("🐙.mp4"), std::string(119, 'x') + " y z.mp4",
          std::string("a\0b.mp4", 7)}) {
        video.name = titleFromFileName(name);
        EXPECT_TRUE(checkVideo(video)) << video.name;
    }
    EXPECT_EQ(titleFromFileName("a.mp4"), "Video a");
    EXPECT_EQ(titleFromFileName(""), "Video");
}
