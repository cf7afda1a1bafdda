// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/windowactions.h"

#include "client/preferences.h"
#include "support/tempfolder.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

struct Actions : testing::Test {
    QAction *add()
    {
        return actions.add(id, QStringLiteral("Go"), QStringLiteral("Find"), standard, [] {});
    }

    test::TempFolder folder;
    Preferences preferences{QString::fromStdString((folder / "desktop.ini").string())};
    QWidget window;
    WindowActions actions{window, preferences};
    const QString id = QStringLiteral("go.find");
    const QKeySequence own{Qt::CTRL | Qt::Key_G};
    const QList<QKeySequence> standard{Qt::CTRL | Qt::Key_L, Qt::Key_Slash};
};

TEST_F(Actions, HaveAllTheirStandardKeysAgainAfterAReset)
{
    const QAction *action = add();
    preferences.setShortcut(id, own);
    EXPECT_EQ(action->shortcuts(), QList{own});
    preferences.resetShortcut(id);
    EXPECT_EQ(action->shortcuts(), standard);
}

TEST_F(Actions, BeginWithThePersonsOwnKeys)
{
    preferences.setShortcut(id, own);
    EXPECT_EQ(add()->shortcuts(), QList{own});
    preferences.setShortcut(id, {});
    EXPECT_TRUE(actions.find(id)->shortcuts().isEmpty());
}

}
}
