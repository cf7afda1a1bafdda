// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/words.h"

#include "node/web/dates.h"
#include "node/web/vocabulary.h"

#include <gtest/gtest.h>

namespace spirula::node::web
{
namespace
{

std::string_view picked(std::string_view chosen, std::string_view accept)
{
    return Words::pick(chosen, accept).language();
}

TEST(Words, TakesTheBestLanguageThatItSpeaks)
{
    EXPECT_EQ(picked("", ""), "en");
    EXPECT_EQ(picked("", "de"), "de");
    EXPECT_EQ(picked("", "de-AT,de;q=0.9,en;q=0.8"), "de");
    EXPECT_EQ(picked("", "nl, fr;q=0.5, de;q=0.7"), "de");
    EXPECT_EQ(picked("", "EN-us;q=0.3, FR-ca ; q=0.9"), "fr");
    EXPECT_EQ(picked("", "de;q=0, *"), "en");
    EXPECT_EQ(picked("", "tlh"), "en");
}

TEST(Words, PrefersTheChosenLanguage)
{
    EXPECT_EQ(picked("fr", "de"), "fr");
    EXPECT_EQ(picked("xx", "de"), "de");
    EXPECT_EQ(picked(std::string(100'000, '-'), "de"), "de");
}

TEST(Words, SurvivesStrangeHeaders)
{
    for (const auto *header :
         {";;;", "de;q=", "de;q=x", "de;q=9999999999999999999", ",,,", "-", "de;q=0.0001", "\xff\xfe"}) {
        EXPECT_FALSE(picked("", header).empty()) << header;
    }
    EXPECT_EQ(picked("", std::string(1'000'000, ',') + "de"), "en");
}

TEST(Words, TranslatesAndFillsIn)
{
    const auto german = Words::pick("de", "");
    EXPECT_EQ(german.tr("Share"), "Teilen");
    EXPECT_EQ(german.tr("Watch on %1", {"%2 <x>"}), "Auf %2 <x> ansehen");
    EXPECT_EQ(german.tr("not in any catalogue %1 %"), "not in any catalogue %1 %");
}

TEST(Words, CountsAsEachLanguageDoes)
{
    const Words english;
    const auto german = Words::pick("de", "");
    const auto french = Words::pick("fr", "");
    EXPECT_EQ(english.trn("%1 view", "%1 views", 0), "0 views");
    EXPECT_EQ(english.trn("%1 view", "%1 views", 1), "1 view");
    EXPECT_EQ(german.trn("%1 view", "%1 views", 1234), "1.234 Aufrufe");
    EXPECT_EQ(french.trn("%1 view", "%1 views", 0), "0 vue");
    EXPECT_EQ(french.trn("%1 view", "%1 views", 2), "2 vues");
}

TEST(Words, WritesNumbersInGroups)
{
    const Words english;
    EXPECT_EQ(english.number(0), "0");
    EXPECT_EQ(english.number(999), "999");
    EXPECT_EQ(english.number(1000), "1,000");
    EXPECT_EQ(english.number(-1234567), "-1,234,567");
}

TEST(Words, HasEveryLanguageWithItsOwnName)
{
    std::string names;
    for (const auto &catalogue : Words::languages()) {
        names += std::string(catalogue.language) + "=" + std::string(catalogue.nativeName) + ";";
        EXPECT_TRUE(catalogue.clientWords.starts_with('{'));
        EXPECT_EQ(catalogue.clientWords.find('<'), std::string_view::npos);
    }
    EXPECT_EQ(names, "en=English;de=Deutsch;fr=Français;");
    EXPECT_NE(Words::pick("de", "").clientWords().find("\"Try again\":\"Noch einmal versuchen\""),
              std::string_view::npos);
}

TEST(Dates, SayAges)
{
    const Words words;
    constexpr WallTime hour = 3'600'000;
    EXPECT_EQ(ageText(words, 0, 30'000), "just now");
    EXPECT_EQ(ageText(words, 100'000, 0), "just now");
    EXPECT_EQ(ageText(words, 0, 60'000), "1 minute ago");
    EXPECT_EQ(ageText(words, 0, 23 * hour), "23 hours ago");
    EXPECT_EQ(ageText(words, 0, 13 * 24 * hour), "13 days ago");
    EXPECT_EQ(ageText(words, 0, 14 * 24 * hour), "2 weeks ago");
    EXPECT_EQ(ageText(words, 0, 60 * 24 * hour), "2 months ago");
    EXPECT_EQ(ageText(words, 0, 800 * 24 * hour), "2 years ago");
    EXPECT_EQ(ageText(Words::pick("de", ""), 0, 24 * hour), "vor 1 Tag");
}

TEST(Dates, WriteLengthsAndSizes)
{
    EXPECT_EQ(clockText(-5), "0:00");
    EXPECT_EQ(clockText(59'400), "0:59");
    EXPECT_EQ(clockText(59'999), "1:00");
    EXPECT_EQ(clockText(3'723'000), "1:02:03");
    EXPECT_EQ(isoDuration(61'500), "PT61S");
    EXPECT_EQ(sizeText(Words(), 10), "1 kB");
    EXPECT_EQ(sizeText(Words(), 45'600'000), "45 MB");
    EXPECT_EQ(sizeText(Words::pick("de", ""), 1'250'000'000), "1,2 GB");
}

TEST(Vocabulary, NamesWhatPeerTubeNumbers)
{
    EXPECT_EQ(categoryText(Words(), 15), "Science & Technology");
    EXPECT_EQ(categoryText(Words::pick("de", ""), 18), "Essen");
    EXPECT_EQ(licenceText(Words(), 7), "Public domain");
    for (const int none : {-1, 0, 8, 19, 1 << 30}) {
        EXPECT_EQ(licenceText(Words(), none), "");
    }
    EXPECT_EQ(categoryText(Words(), 19), "");
}

}
}
