// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/fuzzymatch.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

TEST(FuzzyMatch, LettersInOrderMatchOthersDoNot)
{
    EXPECT_TRUE(fuzzyMatch(u"pbl", u"Publish"));
    EXPECT_FALSE(fuzzyMatch(u"lbp", u"Publish"));
    EXPECT_FALSE(fuzzyMatch(u"publishh", u"Publish"));
    EXPECT_TRUE(fuzzyMatch(u"", u"Publish"));
}

TEST(FuzzyMatch, EveryWordHasToFitInAnyOrder)
{
    EXPECT_TRUE(fuzzyMatch(u"videos my", u"My videos"));
    EXPECT_FALSE(fuzzyMatch(u"my films", u"My videos"));
}

TEST(FuzzyMatch, BeginningsOfWordsComeFirst)
{
    const int beginning = *fuzzyMatch(u"set", u"Open settings");
    const int inside = *fuzzyMatch(u"set", u"Asset list");
    const int scattered = *fuzzyMatch(u"set", u"Site address, two");
    EXPECT_GT(beginning, inside);
    EXPECT_GT(inside, scattered);
}

TEST(FuzzyMatch, AccentsAndCaseDoNotMatter)
{
    EXPECT_TRUE(fuzzyMatch(u"CAFE", u"Café am See"));
    EXPECT_TRUE(fuzzyMatch(u"öff", u"Öffnen"));
}

}
}
