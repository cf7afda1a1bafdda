// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/commandlist.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

using namespace Qt::StringLiterals;

QStringList texts(const CommandList &list)
{
    QStringList found;
    for (int row = 0; row < list.rowCount(); ++row) {
        found.append(list.index(row).data().toString());
    }
    return found;
}

struct Commands : testing::Test {
    Commands()
    {
        publish.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
        forward.setEnabled(false);
        list.setCommands({&publish, &settings, &forward});
    }
    QAction publish{u"Publish a video"_s};
    QAction settings{u"Open &settings"_s};
    QAction forward{u"Go forward"_s};
    CommandList list;
};

TEST_F(Commands, AreAllThereUntilSomethingIsTypedButWhatCannotBeDone)
{
    EXPECT_EQ(texts(list), (QStringList{u"Publish a video"_s, u"Open settings"_s}));
    EXPECT_EQ(list.index(0).data(CommandList::KeysRole), u"Ctrl+N"_s);
}

TEST_F(Commands, AreFoundByAFewLetters)
{
    list.setTyped(u"sett"_s);
    EXPECT_EQ(texts(list), QStringList{u"Open settings"_s});
    EXPECT_EQ(list.at(0), &settings);
    list.setTyped(u"zzz"_s);
    EXPECT_EQ(list.rowCount(), 0);
}

TEST_F(Commands, MayGoWhileTheyAreShown)
{
    auto passing = std::make_unique<QAction>(u"Passing"_s);
    list.setCommands({passing.get()});
    passing.reset();
    EXPECT_FALSE(list.index(0).data().isValid());
    EXPECT_EQ(list.at(0), nullptr);
}

}
}
