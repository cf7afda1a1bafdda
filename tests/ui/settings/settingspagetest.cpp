// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"
#include "client/preferences.h"
#include "ui/site/rememberingnavigator.h"
#include "ui/site/scriptedhome.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace spirula::ui
{

namespace
{

class SettingsPageTest : public testing::Test
{
public:
    void arrive(const QString &group = {})
    {
        page.resize(1000, 700);
        page.show();
        page.arrive({Place::Page::settings, group});
        QCoreApplication::processEvents();
    }
    template<class T>
    T *find(const char *name)
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }
    QAbstractButton *resetOf(const char *control)
    {
        return find<QWidget>(control)->parentWidget()->findChild<QPushButton *>();
    }

    QTemporaryDir folder;
    tests::ScriptedHome home;
    tests::RememberingNavigator navigator;
    Preferences preferences{folder.filePath(QStringLiteral("desktop.ini"))};
    SettingsPage page{home, preferences, navigator};
};

}

TEST_F(SettingsPageTest, opensWithTheSearchFocused)
{
    arrive();
    EXPECT_EQ(page.focusWidget(), find<QWidget>("settingsSearch"));
    EXPECT_TRUE(find<QWidget>("zoom")->isVisible());
    EXPECT_FALSE(find<QWidget>("publicPort")->isVisible());
}

TEST_F(SettingsPageTest, opensAGroup)
{
    arrive(QStringLiteral("advanced"));
    EXPECT_TRUE(find<QWidget>("publicPort")->isVisible());
    EXPECT_FALSE(find<QWidget>("zoom")->isVisible());
}

TEST_F(SettingsPageTest, searchFindsRowsOfEveryGroup)
{
    arrive();
    QTest::keyClicks(find<QLineEdit>("settingsSearch"), QStringLiteral("port of"));
    EXPECT_TRUE(find<QWidget>("publicPort")->isVisible());
    EXPECT_FALSE(find<QWidget>("requireSandbox")->isVisible());
    EXPECT_FALSE(find<QWidget>("zoom")->isVisible());
    EXPECT_FALSE(find<QLabel>("nothingFound")->isVisible());
    QTest::keyClicks(find<QLineEdit>("settingsSearch"), QStringLiteral("x"));
    EXPECT_EQ(find<QLabel>("nothingFound")->text(), QStringLiteral("No setting called “port ofx”."));
    EXPECT_TRUE(find<QLabel>("nothingFound")->isVisible());
}

TEST_F(SettingsPageTest, preferencesApplyAtOnceAndAreReset)
{
    arrive();
    EXPECT_FALSE(resetOf("zoom")->isVisible());
    find<QSpinBox>("zoom")->setValue(150);
    EXPECT_EQ(preferences.zoomPercent(), 150);
    EXPECT_TRUE(resetOf("zoom")->isVisible());
    resetOf("zoom")->click();
    EXPECT_EQ(preferences.zoomPercent(), 100);
    EXPECT_EQ(find<QSpinBox>("zoom")->value(), 100);
    EXPECT_FALSE(resetOf("zoom")->isVisible());
}

TEST_F(SettingsPageTest, settingsOfTheNodeApplyAtOnce)
{
    arrive(QStringLiteral("publishing"));
    find<QAbstractButton>("webVideos")->click();
    find<QSpinBox>("uploadLimit")->setValue(500);
    QCoreApplication::processEvents();
    EXPECT_TRUE(home.settingsNow.webVideos);
    EXPECT_EQ(home.settingsNow.uploadLimit, 500'000);
    resetOf("uploadLimit")->click();
    QCoreApplication::processEvents();
    EXPECT_EQ(home.settingsNow.uploadLimit, 0);
}

TEST_F(SettingsPageTest, aRefusalStandsBesideItsRowAndTheOldValueComesBack)
{
    arrive(QStringLiteral("advanced"));
    home.refusal = Error(ErrorCode::portTaken, {{"address", "9200"}});
    find<QSpinBox>("publicPort")->setValue(9200);
    QCoreApplication::processEvents();
    EXPECT_EQ(find<QSpinBox>("publicPort")->value(), 9100);
    auto *error = find<QWidget>("publicPort")->parentWidget()->findChild<QLabel *>(QStringLiteral("error"));
    EXPECT_TRUE(error->isVisible());
    EXPECT_TRUE(error->text().contains(QStringLiteral("9200 is taken")));
}

TEST_F(SettingsPageTest, withoutTheNodeOnlyTheDesktopsOwnCanBeChanged)
{
    arrive(QStringLiteral("advanced"));
    home.turn(HomeClient::State::lost);
    EXPECT_FALSE(find<QWidget>("publicPort")->isEnabled());
    EXPECT_TRUE(find<QWidget>("zoom")->isEnabled());
    EXPECT_TRUE(find<QLabel>("connection")->isVisible());
    home.turn(HomeClient::State::online);
    EXPECT_TRUE(find<QWidget>("publicPort")->isEnabled());
}

TEST_F(SettingsPageTest, everyControlHasAName)
{
    for (const QWidget *control : page.findChildren<QWidget *>()) {
        const bool isInside
            = control->objectName().startsWith(QStringLiteral("qt_")); // a spin box's own line edit
        const bool isPopup = control->window() != &page; // the list of a box
        if ((control->focusPolicy() & Qt::TabFocus) && !isInside && !isPopup) {
            EXPECT_FALSE(control->accessibleName().isEmpty()) << control->metaObject()->className();
        }
    }
}

}
