// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/closequestion.h"

#include "client/preferences.h"
#include "parts/question.h"
#include "parts/sheet.h"
#include "support/tempfolder.h"
#include "words/programwords.h"

#include <QPushButton>
#include <QTest>
#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

struct Closing : testing::Test {
    Closing()
    {
        window.resize(800, 600);
        window.show();
        askAboutClosing(&window, preferences, [this] { ++decided; });
    }
    QPushButton *button(const QString &text)
    {
        const auto all = window.findChildren<QPushButton *>();
        const auto found = std::ranges::find(all, text, &QPushButton::text);
        return found == all.end() ? nullptr : *found;
    }

    test::TempFolder folder;
    Preferences preferences{QString::fromStdString((folder / "desktop.ini").string())};
    QWidget window;
    int decided = 0;
};

TEST_F(Closing, KeepsTheAnswer)
{
    ASSERT_TRUE(button(words::keepSharing()));
    button(words::keepSharing())->click();
    EXPECT_EQ(preferences.closeChoice(), Preferences::CloseChoice::keepSharing);
    EXPECT_EQ(decided, 1);
}

TEST_F(Closing, IsAskedAgainAfterEsc)
{
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    EXPECT_EQ(preferences.closeChoice(), Preferences::CloseChoice::ask);
    EXPECT_EQ(decided, 0);
    askAboutClosing(&window, preferences, [this] { ++decided; });
    EXPECT_TRUE(Sheet::topmost(&window));
}

TEST_F(Closing, IsAskedOnceHoweverOftenTheWindowIsClosed)
{
    const auto sheets = [this] { return window.findChildren<Sheet *>().size(); };
    askAboutClosing(&window, preferences, [this] { ++decided; });
    EXPECT_EQ(sheets(), 1);
}

TEST_F(Closing, IsAskedAboveAnotherQuestion)
{
    QTest::keyClick(window.focusWidget(), Qt::Key_Escape);
    question(&window, QStringLiteral("Delete?"), {}, {{.text = QStringLiteral("Keep"), .action = {}}});
    askAboutClosing(&window, preferences, [this] { ++decided; });
    button(words::keepSharing())->click();
    EXPECT_EQ(decided, 1);
}

}
}
