// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/timelinks.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

constexpr qint64 twoHours = 7'200'000;

std::string links(const char *text) { return withTimeLinks(QString::fromUtf8(text), twoHours).toStdString(); }

TEST(TimeLinksTest, TimesLeadToTheirPlace)
{
    EXPECT_EQ(links("Intro 0:05, then 1:02:03."),
              R"(Intro <a href="at:5">0:05</a>, then <a href="at:3723">1:02:03</a>.)");
    EXPECT_EQ(timeOfLink(QStringLiteral("at:3723")), 3'723'000);
    EXPECT_EQ(timeOfLink(QStringLiteral("https://example.org")), std::nullopt);
}

TEST(TimeLinksTest, WhatIsNoTimeOfTheVideoStaysText)
{
    EXPECT_EQ(links("ratio 16:9, 12:75, 1:2:3:4, 5:00:00"), "ratio 16:9, 12:75, 1:2:3:4, 5:00:00");
}

TEST(TimeLinksTest, MarkupOfStrangersMeansNothing)
{
    EXPECT_EQ(links("<img src=x> & \"a\"\nb"), "&lt;img src=x&gt; &amp; &quot;a&quot;<br>b");
    EXPECT_EQ(links("see https://example.org/?a=1&b=2."),
              R"(see <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a>.)");
    EXPECT_EQ(links("javascript:alert(1) file:///etc"), "javascript:alert(1) file:///etc");
    EXPECT_EQ(
        chapterLinks({{0, "<b>One</b>"}, {65, "Two"}}).toStdString(),
        R"(<a href="at:0">0:00</a>&nbsp;&nbsp;&lt;b&gt;One&lt;/b&gt;<br><a href="at:65">1:05</a>&nbsp;&nbsp;Two)");
}

}
}
