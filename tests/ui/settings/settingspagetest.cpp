// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingspage.h"
#include "client/preferences.h"
#include "parts/shortcuts.h"
#include "settings/pathfield.h"
#include "ui/client/waiting.h"
#include "ui/site/scriptedhome.h"
#include "ui/support/fakenavigator.h"
#include "ui/support/testlocale.h"
#include "words/catalogue.h"
#include "words/settingswords.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
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
    /// Of a field with the focus; the window is active.
    template<class Field>
    Field *beginTyping(const char *name, const QString &text)
    {
        page.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&page));
        auto *field = find<Field>(name);
        field->setFocus();
        EXPECT_TRUE(field->hasFocus());
        field->selectAll();
        QTest::keyClicks(field, text);
        return field;
    }
    QAbstractButton *resetOf(const char *control)
    {
        return find<QWidget>(control)->parentWidget()->findChild<QAbstractButton *>(QStringLiteral("reset"));
    }

    QTemporaryDir folder;
    tests::ScriptedHome home;
    FakeNavigator navigator;
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

TEST_F(SettingsPageTest, theChannelIsChangedWhenItsFieldIsLeft)
{
    home.channelNow.displayName = "Before";
    arrive(QStringLiteral("profile"));
    auto *name = find<QLineEdit>("channelName");
    EXPECT_EQ(name->text(), QStringLiteral("Before"));
    name->setFocus();
    name->selectAll();
    QTest::keyClicks(name, QStringLiteral("After"));
    EXPECT_EQ(home.channelNow.displayName, "Before");
    QTest::keyClick(name, Qt::Key_Tab);
    QCoreApplication::processEvents();
    EXPECT_EQ(home.channelNow.displayName, "After");

    auto *about = find<QPlainTextEdit>("channelDescription");
    about->setFocus();
    QTest::keyClicks(about, QStringLiteral("Two"));
    QTest::keyClick(about, Qt::Key_Return);
    QTest::keyClicks(about, QStringLiteral("lines"));
    QTest::keyClick(about, Qt::Key_Tab);
    QCoreApplication::processEvents();
    EXPECT_EQ(home.channelNow.description, "Two\nlines");
}

TEST_F(SettingsPageTest, aLongTextOutlivesARestartOfTheNode)
{
    home.channelNow.description = "Before";
    arrive(QStringLiteral("profile"));
    auto *about = beginTyping<QPlainTextEdit>("channelDescription", QStringLiteral("Half a sen"));
    home.turn(HomeClient::State::lost);
    EXPECT_FALSE(about->isEnabled());
    EXPECT_FALSE(about->hasFocus());
    page.refresh();
    EXPECT_EQ(about->toPlainText(), QStringLiteral("Half a sen"));
    EXPECT_TRUE(about->document()->isUndoAvailable());
    EXPECT_TRUE(home.channelChanges.empty()); // there is nobody to write to
    home.turn(HomeClient::State::online);
    Q_EMIT home.resync();
    QCoreApplication::processEvents();
    EXPECT_EQ(home.channelNow.description, "Half a sen");
    EXPECT_EQ(home.channelChanges.size(), 1U);
    EXPECT_EQ(about->toPlainText(), QStringLiteral("Half a sen"));
    EXPECT_TRUE(about->document()->isUndoAvailable());
}

TEST_F(SettingsPageTest, aLineOutlivesARestartOfTheNode)
{
    home.channelNow.displayName = "Before";
    arrive(QStringLiteral("profile"));
    auto *name = beginTyping<QLineEdit>("channelName", QStringLiteral("After"));
    home.turn(HomeClient::State::lost);
    EXPECT_FALSE(name->hasFocus());
    page.refresh();
    EXPECT_EQ(name->text(), QStringLiteral("After"));
    EXPECT_TRUE(home.channelChanges.empty());
    home.turn(HomeClient::State::online);
    Q_EMIT home.resync();
    QCoreApplication::processEvents();
    EXPECT_EQ(home.channelNow.displayName, "After");
    EXPECT_EQ(home.channelChanges.size(), 1U);
    // From here on it is the node's again.
    home.channelNow.displayName = "By another window";
    Q_EMIT home.channelChanged(home.channelNow);
    EXPECT_EQ(name->text(), QStringLiteral("By another window"));
}

TEST_F(SettingsPageTest, aTextThatIsRefusedStaysToBeMended)
{
    home.channelNow.displayName = "Before";
    arrive(QStringLiteral("profile"));
    home.refusal = Error(ErrorCode::unreachable, {{"host", "127.0.0.1"}}); // the node is just going down
    auto *name = beginTyping<QLineEdit>("channelName", QStringLiteral("After"));
    QTest::keyClick(name, Qt::Key_Tab);
    QCoreApplication::processEvents();
    auto *error = name->parentWidget()->findChild<QLabel *>(QStringLiteral("error"));
    EXPECT_EQ(name->text(), QStringLiteral("After"));
    EXPECT_TRUE(error->isVisible());
    EXPECT_EQ(home.channelChanges.size(), 1U);
    home.turn(HomeClient::State::lost);
    home.turn(HomeClient::State::online);
    QCoreApplication::processEvents();
    EXPECT_EQ(home.channelNow.displayName, "After");
    EXPECT_FALSE(error->isVisible());
}

TEST_F(SettingsPageTest, whatIsTypedWhileAChangeIsOnItsWayIsWrittenAfterIt)
{
    home.channelDelay = std::chrono::milliseconds(50);
    arrive(QStringLiteral("profile"));
    auto *name = beginTyping<QLineEdit>("channelName", QStringLiteral("A"));
    QTest::keyClick(name, Qt::Key_Return);
    QTest::keyClicks(name, QStringLiteral("na"));
    QTest::keyClick(name, Qt::Key_Tab);
    EXPECT_EQ(home.channelChanges.size(), 1U);
    EXPECT_TRUE(test::waitUntil([&] { return home.channelChanges.size() == 2; }));
    QTest::qWait(100);
    EXPECT_EQ(home.channelNow.displayName, "Ana");
    EXPECT_EQ(name->text(), QStringLiteral("Ana"));
    EXPECT_EQ(home.channelChanges.size(), 2U);
}

TEST_F(SettingsPageTest, aHandleThatIsLockedWhileItIsTypedIsTheNodesAgain)
{
    home.channelNow.name = "ana";
    arrive(QStringLiteral("profile"));
    auto *handle = beginTyping<QLineEdit>("handle", QStringLiteral("bob"));
    home.statusNow.identityLocked = true;
    page.refresh();
    QCoreApplication::processEvents();
    EXPECT_FALSE(handle->isEnabled());
    EXPECT_EQ(handle->text(), QStringLiteral("ana"));
    EXPECT_TRUE(home.channelChanges.empty());
}

TEST_F(SettingsPageTest, aNodeThatGoesDownLocksNoHandle)
{
    arrive(QStringLiteral("profile"));
    auto *handle = beginTyping<QLineEdit>("handle", QStringLiteral("bob"));
    home.statusRefusal = Error(ErrorCode::unreachable, {{"host", "127.0.0.1"}});
    page.refresh();
    QCoreApplication::processEvents();
    EXPECT_TRUE(handle->isEnabled());
    EXPECT_EQ(handle->text(), QStringLiteral("bob"));
}

TEST_F(SettingsPageTest, aFolderThatTheNodeRefusesIsSaid)
{
    arrive(QStringLiteral("storage"));
    auto *field = find<PathField>("mediaFolder");
    home.refusal = Error(ErrorCode::conflict, {{"reason", "the folder is not empty"}});
    Q_EMIT field->chosen(QStringLiteral("/full"));
    QCoreApplication::processEvents();
    EXPECT_EQ(home.settingsNow.mediaFolder, "");
    auto *error = field->parentWidget()->findChild<QLabel *>(QStringLiteral("error"));
    EXPECT_TRUE(error->text().contains(QStringLiteral("not empty")));
    Q_EMIT field->chosen(QStringLiteral("/empty"));
    QCoreApplication::processEvents();
    EXPECT_EQ(home.settingsNow.mediaFolder, "/empty");
    EXPECT_EQ(field->findChild<QLineEdit *>()->text(), QStringLiteral("/empty"));
    EXPECT_EQ(error->text(), words::atNextStart());
}

TEST_F(SettingsPageTest, keysAreChangedUnlessTheyAreTaken)
{
    QAction find1(QStringLiteral("&Find"));
    QAction back(QStringLiteral("Back"));
    find1.setShortcut(QKeySequence(QStringLiteral("Ctrl+L")));
    back.setShortcut(QKeySequence(QStringLiteral("Alt+Left")));
    Shortcuts shortcuts;
    shortcuts.add(QStringLiteral("window.find"), QStringLiteral("Window"), &find1);
    shortcuts.add(QStringLiteral("window.back"), QStringLiteral("Window"), &back);
    page.setShortcuts(shortcuts);
    arrive(QStringLiteral("shortcuts"));
    auto *edit = find<QKeySequenceEdit>("window.back");
    ASSERT_TRUE(edit->isVisible());

    edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+L")));
    Q_EMIT edit->editingFinished();
    EXPECT_EQ(edit->keySequence(), QKeySequence(QStringLiteral("Alt+Left")));
    auto *error = edit->parentWidget()->findChild<QLabel *>(QStringLiteral("error"));
    EXPECT_EQ(error->text(), words::keysTaken(QStringLiteral("Ctrl+L"), QStringLiteral("Find")));

    edit->setKeySequence(QKeySequence(QStringLiteral("Ctrl+B")));
    Q_EMIT edit->editingFinished();
    EXPECT_EQ(preferences.shortcut(QStringLiteral("window.back"), {}),
              QKeySequence(QStringLiteral("Ctrl+B")));
    EXPECT_TRUE(resetOf("window.back")->isVisible());
    resetOf("window.back")->click();
    EXPECT_EQ(edit->keySequence(), QKeySequence(QStringLiteral("Alt+Left")));
}

TEST_F(SettingsPageTest, theLanguageIsKeptAndNoneForTestsIsOffered)
{
    ASSERT_TRUE(test::useTestLocale());
    words::findCatalogue(QStringLiteral(SPIRULA_BIN_DIR));
    const QStringList codes = words::availableLanguages();
    EXPECT_TRUE(codes.contains(QStringLiteral("de")) && codes.contains(QStringLiteral("fr")));
    EXPECT_TRUE(codes.filter(QStringLiteral("x-")).isEmpty());
    EXPECT_EQ(words::languageName(QStringLiteral("de")), QStringLiteral("Deutsch"));
    EXPECT_EQ(words::languageName(QStringLiteral("fr")), QStringLiteral("Français"));
}

TEST_F(SettingsPageTest, aboutSaysWhatRuns)
{
    home.statusNow.dataFolder = "/srv/ana/spirula";
    home.statusNow.sandbox = {{"seccomp", true}, {"landlock", false}};
    SettingsPage fresh{home, preferences, navigator};
    QCoreApplication::processEvents();
    EXPECT_EQ(fresh.findChild<QLabel *>(QStringLiteral("dataFolder"))->text(),
              QStringLiteral("/srv/ana/spirula"));
    EXPECT_EQ(fresh.findChild<QLabel *>(QStringLiteral("sandbox"))->text(),
              QStringLiteral("Without landlock"));
}

TEST_F(SettingsPageTest, picture)
{
    for (const QString &group :
         {QStringLiteral("general"), QStringLiteral("profile"), QStringLiteral("about")}) {
        arrive(group);
        QTest::qWait(50);
        if (qEnvironmentVariableIsSet("SPIRULA_PICTURE")) {
            page.grab().save(qEnvironmentVariable("SPIRULA_PICTURE") + group + QStringLiteral(".png"));
        }
        EXPECT_EQ(page.findChild<QListWidget *>()->currentItem()->data(Qt::UserRole).toString(), group);
    }
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
