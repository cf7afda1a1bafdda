// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/preferences.h"

#include "support/tempfolder.h"

#include <QFile>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace spirula::ui::test
{
namespace
{

class PreferencesTest : public testing::Test
{
protected:
    spirula::test::TempFolder m_folder;
    QString m_file = QString::fromStdString((m_folder / "below/desktop.ini").string());
};

TEST_F(PreferencesTest, StayOverRestarts)
{
    {
        Preferences preferences(m_file);
        EXPECT_EQ(preferences.appearance(), Preferences::Appearance::system);
        EXPECT_TRUE(preferences.stayAwake());
        preferences.setAppearance(Preferences::Appearance::dark);
        preferences.setCloseChoice(Preferences::CloseChoice::quit);
        preferences.setSpeed(1.25);
        preferences.setStayAwake(false);
        preferences.setLastFolder(QStringLiteral("/home/a, b/ö"));
        preferences.setWindowGeometry(QByteArray("\0\x01\xff", 3));
    }
    const Preferences preferences(m_file);
    EXPECT_EQ(preferences.appearance(), Preferences::Appearance::dark);
    EXPECT_EQ(preferences.closeChoice(), Preferences::CloseChoice::quit);
    EXPECT_EQ(preferences.speed(), 1.25);
    EXPECT_FALSE(preferences.stayAwake());
    EXPECT_EQ(preferences.lastFolder(), QStringLiteral("/home/a, b/ö"));
    EXPECT_EQ(preferences.windowGeometry(), QByteArray("\0\x01\xff", 3));
}

TEST_F(PreferencesTest, TellOnlyWhatChanged)
{
    Preferences preferences(m_file);
    QSignalSpy volumes(&preferences, &Preferences::volumeChanged);
    preferences.setVolume(100);
    EXPECT_EQ(volumes.size(), 0);
    preferences.setVolume(140); // as loud as it goes, which it is
    EXPECT_EQ(volumes.size(), 0);
    preferences.setVolume(-1);
    ASSERT_EQ(volumes.size(), 1);
    EXPECT_EQ(volumes[0][0].toInt(), 0);
}

TEST_F(PreferencesTest, WhatBreaksItsRuleReadsAsTheDefault)
{
    Preferences(m_file).setMuted(true); // makes the folder
    QFile file(m_file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[look]\nappearance=7\nzoom=1000\n[playback]\nspeed=nan\nvolume=x\n"
               "[shortcuts]\npublish=\"%%%\"\n");
    file.close();
    const Preferences preferences(m_file);
    EXPECT_EQ(preferences.appearance(), Preferences::Appearance::system);
    EXPECT_EQ(preferences.zoomPercent(), 100);
    EXPECT_TRUE(preferences.stayAwake());
    EXPECT_EQ(preferences.speed(), 1);
    EXPECT_EQ(preferences.volume(), 100);
    EXPECT_EQ(preferences.shortcut(QStringLiteral("publish"), QKeySequence(Qt::Key_P)),
              QKeySequence(Qt::Key_P));
}

TEST_F(PreferencesTest, KeysCanBeChangedTakenAwayAndReset)
{
    Preferences preferences(m_file);
    const QString action = QStringLiteral("publish");
    const QKeySequence usual(Qt::CTRL | Qt::Key_N);
    QSignalSpy changes(&preferences, &Preferences::shortcutChanged);
    EXPECT_EQ(preferences.shortcut(action, usual), usual);
    preferences.setShortcut(action, QKeySequence(Qt::CTRL | Qt::Key_U));
    EXPECT_EQ(preferences.shortcut(action, usual), QKeySequence(Qt::CTRL | Qt::Key_U));
    preferences.setShortcut(action, QKeySequence());
    EXPECT_TRUE(preferences.shortcut(action, usual).isEmpty());
    preferences.resetShortcut(action);
    EXPECT_EQ(preferences.shortcut(action, usual), usual);
    EXPECT_EQ(changes.size(), 3);
}

}
}
