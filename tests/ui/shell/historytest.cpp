// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/history.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

Place watch(const QString &subject) { return {.page = Place::Page::watch, .subject = subject}; }

TEST(History, GoesBackAndForwardAsABrowser)
{
    History history;
    EXPECT_EQ(history.current(), nullptr);
    EXPECT_FALSE(history.step(-1));
    history.go(watch(QStringLiteral("a")));
    history.go(watch(QStringLiteral("b")));
    history.go(watch(QStringLiteral("c")));
    ASSERT_TRUE(history.step(-2));
    EXPECT_EQ(history.current()->subject, QStringLiteral("a"));
    EXPECT_EQ(history.stepsForward(), 2);
    EXPECT_EQ(history.at(2).subject, QStringLiteral("c"));
    EXPECT_FALSE(history.step(3));
    history.go(watch(QStringLiteral("d"))); // what was ahead is forgotten
    EXPECT_EQ(history.stepsForward(), 0);
    EXPECT_EQ(history.stepsBack(), 1);
}

TEST(History, TheSamePlaceIsNoStep)
{
    History history;
    history.go(watch(QStringLiteral("a")));
    history.go(watch(QStringLiteral("a")));
    EXPECT_EQ(history.stepsBack(), 0);
}

TEST(History, KeepsTheLatestHundred)
{
    History history;
    for (int i = 0; i < History::most + 20; ++i) {
        history.go(watch(QString::number(i)));
    }
    EXPECT_EQ(history.stepsBack(), History::most - 1);
    EXPECT_EQ(history.current()->subject, QString::number(History::most + 19));
}

TEST(History, ForgetsWhatLeadsNowhere)
{
    History history;
    for (const char16_t *place : {u"a", u"gone", u"a", u"b", u"gone"}) {
        history.go(watch(QString::fromUtf16(place)));
    }
    history.step(-1);
    history.forget(watch(QStringLiteral("gone")));
    EXPECT_EQ(history.current()->subject, QStringLiteral("b"));
    EXPECT_EQ(history.stepsForward(), 0);
    ASSERT_EQ(history.stepsBack(), 1); // the two "a" became one
    EXPECT_EQ(history.at(-1).subject, QStringLiteral("a"));
}

}
}
