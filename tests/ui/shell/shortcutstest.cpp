// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parts/shortcuts.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

struct Keys : testing::Test {
    Keys()
    {
        find.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_L));
        shortcuts.add(QStringLiteral("find"), QStringLiteral("Window"), &find);
    }
    QAction find;
    Shortcuts shortcuts;
};

TEST_F(Keys, OwnKeysReplaceTheStandardOnesUntilReset)
{
    shortcuts.change(QStringLiteral("find"), {QKeySequence(Qt::CTRL | Qt::Key_G)});
    EXPECT_EQ(find.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_G));
    EXPECT_TRUE(shortcuts.isChanged(QStringLiteral("find")));
    shortcuts.reset(QStringLiteral("find"));
    EXPECT_EQ(find.shortcut(), QKeySequence(Qt::CTRL | Qt::Key_L));
    EXPECT_TRUE(shortcuts.changes().isEmpty());
}

TEST_F(Keys, TheStandardKeyIsNoChange)
{
    shortcuts.change(QStringLiteral("find"), {QKeySequence(Qt::CTRL | Qt::Key_L)});
    EXPECT_TRUE(shortcuts.changes().isEmpty());
}

TEST_F(Keys, AKeyCanBeTakenAway)
{
    shortcuts.change(QStringLiteral("find"), {});
    EXPECT_TRUE(find.shortcuts().isEmpty());
}

TEST_F(Keys, WhatWasStoredCountsForActionsThatComeLater)
{
    shortcuts.setChanges({{QStringLiteral("late"), {QStringLiteral("Ctrl+R"), QStringLiteral("")}}});
    QAction late;
    shortcuts.add(QStringLiteral("late"), QStringLiteral("Page"), &late);
    EXPECT_EQ(late.shortcuts(), QList{QKeySequence(Qt::CTRL | Qt::Key_R)});
}

TEST_F(Keys, TellsWhoHasAKey)
{
    EXPECT_EQ(shortcuts.user(QKeySequence(Qt::CTRL | Qt::Key_L), {}).id, QStringLiteral("find"));
    EXPECT_TRUE(shortcuts.user(QKeySequence(Qt::CTRL | Qt::Key_L), QStringLiteral("find")).id.isEmpty());
}

TEST_F(Keys, AnActionThatIsGoneIsNotListed)
{
    auto action = std::make_unique<QAction>();
    shortcuts.add(QStringLiteral("gone"), QStringLiteral("Page"), action.get());
    EXPECT_EQ(shortcuts.entries().size(), 2);
    action.reset();
    EXPECT_EQ(shortcuts.entries().size(), 1);
}

}
}
