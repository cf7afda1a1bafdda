// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/captiontrack.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

CaptionTrack track(std::string_view text) { return CaptionTrack(wire::parseWebVtt(text).value()); }

TEST(CaptionTrackTest, ShowsWhatIsDue)
{
    const CaptionTrack captions
        = track("WEBVTT\n\n00:01.000 --> 00:03.000\nOne\n\n00:05.000 --> 00:06.000\nTwo\nlines\n");
    EXPECT_EQ(captions.at(999), QString());
    EXPECT_EQ(captions.at(1000), QStringLiteral("One"));
    EXPECT_EQ(captions.at(2999), QStringLiteral("One"));
    EXPECT_EQ(captions.at(3000), QString());
    EXPECT_EQ(captions.at(5500), QStringLiteral("Two\nlines"));
    EXPECT_EQ(CaptionTrack().at(0), QString());
}

TEST(CaptionTrackTest, OverlappingOnesStandBelowEachOther)
{
    const CaptionTrack captions
        = track("WEBVTT\n\n00:01.000 --> 00:20.000\nLong\n\n00:02.000 --> 00:03.000\nShort\n\n"
                "00:04.000 --> 00:05.000\nLater\n");
    EXPECT_EQ(captions.at(2500), QStringLiteral("Long\nShort"));
    EXPECT_EQ(captions.at(4500), QStringLiteral("Long\nLater"));
    EXPECT_EQ(captions.at(10'000), QStringLiteral("Long"));
}

TEST(CaptionTrackTest, MarkupIsNotRead)
{
    const CaptionTrack captions
        = track("WEBVTT\n\n00:00.000 --> 00:01.000\n<v Ana><i>Fish</i> &amp; chips &lt;3 &amp;lt;\n");
    EXPECT_EQ(captions.at(0), QStringLiteral("Fish & chips <3 &lt;"));
}

}
}
