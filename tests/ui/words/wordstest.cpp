// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "words/catalogue.h"
#include "words/errorwords.h"
#include "words/format.h"
#include "words/jobwords.h"
#include "words/reachwords.h"
#include "words/videowords.h"

#include "ui/support/testlocale.h"

#include <KLocalizedString>
#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QLocale>

namespace spirula::ui::words
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 second = 1000;
constexpr qint64 hour = 3600 * second;

std::vector<ErrorCode> everyCode()
{
    std::vector<ErrorCode> codes;
    for (int code = 0; code <= static_cast<int>(ErrorCode::internal); ++code) {
        codes.push_back(static_cast<ErrorCode>(code));
    }
    return codes;
}

struct Words : testing::Test {
    void SetUp() override
    {
        ASSERT_TRUE(test::useTestLocale());
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        KLocalizedString::setLanguages({u"en"_s});
        findCatalogue(QStringLiteral(SPIRULA_BIN_DIR));
    }
    void TearDown() override { KLocalizedString::clearLanguages(); }
};

}

TEST_F(Words, WordsOfQtAreInTheChosenLanguageToo)
{
    const auto keys = [] { return keyText(QKeySequence(Qt::CTRL | Qt::Key_Left)); };
    const auto finally = qScopeGuard([] { useLanguage(u"en"_s); });
    useLanguage(u"de"_s);
    EXPECT_EQ(keys(), u"Strg+Links");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen");
    useLanguage(u"fr"_s);
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Annuler");
    useLanguage(u"en"_s);
    EXPECT_EQ(keys(), u"Ctrl+Left");
    EXPECT_EQ(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Cancel");
}

TEST_F(Words, KeysAreReadFromLeftToRightAmongWordsThatAreNot)
{
    const auto finally = qScopeGuard([] { useLanguage(u"en"_s); });
    useLanguage(u"x-rtl"_s);
    EXPECT_EQ(keyText(Qt::CTRL | Qt::Key_Comma), u"\u2066Ctrl+,\u2069");
    EXPECT_EQ(keyText({}), QString());
}

TEST_F(Words, DurationsAreClocks)
{
    EXPECT_EQ(duration(0), u"0:00");
    EXPECT_EQ(duration(-5), u"0:00");
    EXPECT_EQ(duration(59'999), u"0:59");
    EXPECT_EQ(duration(12 * 60 * second + 40 * second), u"12:40");
    EXPECT_EQ(duration(hour + 2 * 60 * second + 3 * second), u"1:02:03");
    EXPECT_EQ(duration(100 * hour), u"100:00:00");
}

TEST_F(Words, WhatIsNotDoneIsNeverAHundredPercent)
{
    EXPECT_EQ(percent(999), u"99\u00a0%");
    EXPECT_EQ(percent(1000), u"100\u00a0%");
    EXPECT_EQ(percent(-3), u"0\u00a0%");
}

TEST_F(Words, TimesAreToldRoughly)
{
    EXPECT_EQ(timeLeft(59), u"less than a minute");
    EXPECT_EQ(timeLeft(4 * 60 + 10), u"about 4 min");
    EXPECT_EQ(timeLeft(3600 + 5 * 60), u"about 1 h 5 min");
    EXPECT_EQ(ago(0, 30 * second), u"just now");
    EXPECT_EQ(ago(0, 3 * 24 * hour), u"3 days ago");
    EXPECT_EQ(ago(2 * hour, 0), u"in 2 hours");
}

TEST_F(Words, NumbersAreShortWhereTheyAreLarge)
{
    EXPECT_EQ(count(1180), u"1,180");
    EXPECT_EQ(count(12'345), u"12k");
    EXPECT_EQ(count(2'340'000), u"2.3M");
    EXPECT_EQ(views(1), u"1 view");
    EXPECT_EQ(views(2), u"2 views");
    EXPECT_EQ(bytes(-1), bytes(0));
    EXPECT_EQ(bytes(1'234'000'000), u"1.2 GB");
}

TEST_F(Words, EveryErrorIsASentence)
{
    for (const ErrorCode code : everyCode()) {
        const Explanation explanation = explain(Error(code));
        const auto which = std::string(name(code));
        EXPECT_TRUE(explanation.headline.endsWith(u'.'))
            << which << ": " << explanation.headline.toStdString();
        EXPECT_TRUE(explanation.text.isEmpty() || explanation.text.endsWith(u'.')) << which;
        EXPECT_TRUE(explanation.actionId.isEmpty() || !actionText(explanation.actionId).isEmpty()) << which;
        EXPECT_FALSE(explanation.headline.contains(u'!') || explanation.headline.contains(u'%')) << which;
    }
}

TEST_F(Words, AFullDiskSaysHowMuch)
{
    const Explanation full
        = explain(Error(ErrorCode::diskFull, {{"needed", "4100000000"}, {"free", "1300000000"}}));
    EXPECT_EQ(full.headline, u"Not enough space.");
    EXPECT_EQ(full.sentences(),
              u"This needs about 4.1 GB; 1.3 GB is free. Preparing is paused and goes on by itself.");
}

TEST_F(Words, WhatStrangersSentStaysShortAndOnOneLine)
{
    const std::string name = "evil\n\nname " + std::string(5000, 'x');
    const Explanation explanation = explain(Error(ErrorCode::notAVideo, {{"name", name}}));
    EXPECT_FALSE(explanation.headline.contains(u'\n'));
    EXPECT_LT(explanation.headline.size(), 400);
}

TEST_F(Words, DetailsHideSecrets)
{
    const QString text
        = details(Error(ErrorCode::unauthorized, {{"token", "s3cret"}, {"path", "/a"}}, "why"));
    EXPECT_FALSE(text.contains(u"s3cret"));
    EXPECT_EQ(text, u"unauthorized\ntoken: …\npath: /a\nwhy");
}

TEST_F(Words, StepsOfJobs)
{
    EXPECT_EQ(jobStep(model::JobType::prepareQuality, "preparing 1080"), u"Preparing 1080p");
    EXPECT_EQ(jobStep(model::JobType::prepareQuality, "preparing hostile"), u"Preparing");
    EXPECT_EQ(jobStep(model::JobType::makeStoryboard, ""), u"Making previews");
    EXPECT_EQ(jobStep(model::JobType::removeVideo, ""), u"Removing files");
}

TEST_F(Words, GermanAndFrenchAreFound)
{
    KLocalizedString::setLanguages({u"de"_s});
    const QString german = explain(Error(ErrorCode::diskFull)).headline;
    EXPECT_EQ(privacyName(model::Privacy::everyone), u"Öffentlich");
    KLocalizedString::setLanguages({u"fr"_s});
    const QString french = explain(Error(ErrorCode::diskFull)).headline;
    EXPECT_NE(german, u"Not enough space.");
    EXPECT_NE(french, u"Not enough space.");
    EXPECT_NE(german, french);
}

TEST_F(Words, TheLanguagesForTestsCoverEverySentence)
{
    for (const QString &language : {u"x-long"_s, u"x-rtl"_s}) {
        KLocalizedString::setLanguages({language});
        for (const ErrorCode code : everyCode()) {
            const QString headline = explain(Error(code)).headline;
            EXPECT_TRUE(headline.startsWith(u'⟦') && headline.endsWith(u'⟧')) << headline.toStdString();
        }
        EXPECT_TRUE(views(7).contains(u'7')) << "places are kept";
    }
}

}
