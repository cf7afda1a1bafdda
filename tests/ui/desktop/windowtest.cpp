// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/lockfile.h"
#include "parts/bannerstack.h"
#include "parts/sheet.h"
#include "parts/theme.h"
#include "parts/toasthost.h"
#include "shell/activitypanel.h"
#include "shell/commandpalette.h"
#include "shell/linkfield.h"
#include "shell/pagestack.h"
#include "shell/sidebar.h"
#include "shell/sitefoot.h"
#include "shell/windowactions.h"
#include "ui/support/loadedmediabackend.h"
#include "wholewindow.h"
#include "words/activitywords.h"
#include "words/errorwords.h"
#include "words/reachwords.h"
#include "words/shellwords.h"

#include <QClipboard>
#include <QLabel>
#include <QListView>
#include <gmock/gmock.h>

namespace spirula::ui::test
{
namespace
{

using namespace Qt::StringLiterals;

class Window : public WholeWindow
{
};

TEST_F(Window, TakesADroppedFileOnAnyPageAndSurvivesTheDeathOfItsNode)
{
    window->open({.page = Place::Page::settings});
    drop({videoFile()});
    EXPECT_EQ(window->pages().made(Place::Page::publish), window->pages().current());
    ASSERT_TRUE(waitUntil([&] { return videos().size() == 1; }));
    EXPECT_TRUE(videos().front().video.draft);
    picture(u"publish"_s);

    killNode();
    ASSERT_TRUE(waitUntil([&] { return node.state() == NodeProcess::State::restarting; }));
    ASSERT_TRUE(waitUntil([&] { return node.state() == NodeProcess::State::running; }, 30'000));
    ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::online; }, 30'000));
    EXPECT_TRUE(waitUntil([&] { return says(words::wasRestarted()); }));
    picture(u"restarted"_s);
    EXPECT_EQ(videos().size(), 1);
    EXPECT_TRUE(waitUntil([&] { return videos().front().jobs.empty(); }, 60'000));
}

TEST_F(Window, LoadsWhatPlaysBeforeTheFirstVideo) { EXPECT_TRUE(waitUntil(hasMediaBackend)); }

TEST_F(Window, SaysWhenItsNodeWasStoppedAndStartsItAgain)
{
    const auto content = readFile(folder().homeJson(), 65536);
    ::kill(static_cast<pid_t>(wire::decodeHomeFile(*content).value().pid), SIGTERM);
    ASSERT_TRUE(waitUntil([&] { return says(words::stoppedBySomeone()); }));
    picture(u"stopped"_s);
    auto *banners = window->findChild<BannerStack *>();
    for (QPushButton *button : banners->findChildren<QPushButton *>()) {
        if (button->text() == words::startSite()) {
            button->click();
        }
    }
    EXPECT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::online; }, 30'000));
    EXPECT_FALSE(says(words::stoppedBySomeone()));
}

TEST_F(Window, ShowsWorkAndLetsItWait)
{
    await(client.pauseAll(&asker)).value();
    await(client.testClip(&asker, {.clip = {.seconds = 2, .width = 320, .height = 180}, .name = "Clip"}))
        .value();
    auto *button = window->findChild<QWidget *>(u"activityButton"_s);
    ASSERT_TRUE(waitUntil([&] { return button->isVisible(); }));
    window->actions().find(u"go.activity"_s)->trigger();
    auto *panel = window->findChild<ActivityPanel *>();
    ASSERT_TRUE(panel->isVisible());
    EXPECT_TRUE(waitUntil([&] { return says(u"Clip"_s); }));
    picture(u"activity"_s);
    auto *all = panel->findChild<QPushButton *>(u"pauseAll"_s);
    ASSERT_EQ(all->text(), words::resumeAll());
    all->click();
    EXPECT_TRUE(waitUntil([&] { return !button->isVisible(); }, 60'000));
    EXPECT_TRUE(says(words::nothingToDo()));
}

TEST_F(Window, FindsCommandsByAFewLetters)
{
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *palette = window->findChild<CommandPalette *>();
    ASSERT_TRUE(palette->isVisible());
    picture(u"palette"_s);
    auto *field = palette->findChild<QLineEdit *>();
    QTest::keyClicks(field, u"zzqx"_s);
    EXPECT_TRUE(palette->findChild<QListView *>()->isHidden());
    field->clear();
    QTest::keyClicks(field, u"go site"_s);
    QTest::keyClick(field, Qt::Key_Return);
    EXPECT_FALSE(palette->isVisible());
    EXPECT_EQ(window->pages().current(), window->pages().made(Place::Page::site));
    picture(u"site"_s);
}

TEST_F(Window, ShowsEveryKeyThatItHas)
{
    QTest::keyClick(window.get(), Qt::Key_Question);
    auto *sheet = window->findChild<Sheet *>();
    ASSERT_TRUE(sheet);
    EXPECT_TRUE(sheet->isVisible());
    for (const Shortcuts::Entry &entry : window->actions().shortcuts().entries()) {
        EXPECT_TRUE(says(entry.action->text())) << entry.id.toStdString();
    }
    picture(u"shortcuts"_s);
    window->actions().find(u"window.shortcuts"_s)->trigger();
    EXPECT_EQ(window->findChildren<Sheet *>().size(), 1) << "it is open already";
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
}

TEST_F(Window, SaysWhatAPastedLinkIsBeforeEnter)
{
    QGuiApplication::clipboard()->setText(u"https://example.tv/w/abc"_s);
    window->actions().find(u"go.paste"_s)->trigger();
    auto *field = window->findChild<LinkField *>();
    EXPECT_EQ(field->text(), u"https://example.tv/w/abc"_s);
    EXPECT_EQ(field->accessibleDescription(), words::cantPlayYetOpen());
    picture(u"pasted"_s);
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(field->text().isEmpty());
}

TEST_F(Window, GoesBackToWhereThePersonWas)
{
    window->open({.page = Place::Page::site});
    window->open({.page = Place::Page::settings});
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(window->pages().current(), window->pages().made(Place::Page::site));
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
    EXPECT_EQ(window->pages().current(), window->pages().made(Place::Page::settings));
    EXPECT_FALSE(window->actions().find(u"go.forward"_s)->isEnabled());
}

TEST_F(Window, IsNarrowWhereThereIsLittleRoomAndFitsTheLeast)
{
    window->open({.page = Place::Page::settings});
    window->resize(800, 560);
    QTest::qWait(50);
    auto *side = window->findChild<SideBar *>();
    EXPECT_EQ(side->width(), metric::sideBarNarrow);
    picture(u"small"_s);
    Theme::ofApplication().setAppearance(Appearance::dark);
    picture(u"small-dark"_s);
    window->resize(1280, 800);
    QTest::qWait(50);
    EXPECT_EQ(side->width(), metric::sideBar);
    picture(u"large-dark"_s);
    Theme::ofApplication().setAppearance(Appearance::light);
}

/// A window whose node cannot start.
struct Troubled : testing::Test {
    Troubled()
        : node({.program = m_folder / "spirula-node",
                .dataFolder = m_folder / "data",
                .arguments = {},
                .pauses = {}})
    {
        applyLook(*qApp);
        preferences.setWelcomed(true);
        window.begin();
        window.show();
    }
    QStringList buttons()
    {
        QStringList texts;
        for (const auto *button : window.findChild<BannerStack *>()->findChildren<QPushButton *>()) {
            texts.append(button->text());
        }
        return texts;
    }

    spirula::test::TempFolder m_folder;
    NodeProcess node;
    Preferences preferences{QString::fromStdString((m_folder / "desktop.ini").string())};
    NodeClient client{DataFolder{m_folder / "data"}};
    ImageCache images{client, QString::fromStdString((m_folder / "pictures").string())};
    MainWindow window{Desk{client, images, preferences, node}};
};

TEST_F(Troubled, SaysWhatIsMissingAndOffersTheWayOut)
{
    node.start();
    EXPECT_EQ(node.state(), NodeProcess::State::failed);
    const auto *banner = window.findChild<BannerStack *>();
    EXPECT_TRUE(banner->isVisible());
    QStringList said;
    for (const auto *label : banner->findChildren<QLabel *>()) {
        said.append(label->text());
    }
    EXPECT_TRUE(said.contains(words::partMissing()));
    EXPECT_TRUE(
        said.contains(words::partMissingText(QString::fromStdString((m_folder / "spirula-node").string()))));
    EXPECT_TRUE(buttons().contains(words::actionText(u"restart"_s)));
    EXPECT_EQ(window.findChild<SiteFoot *>()->text(), words::siteStopped());
}

TEST_F(Troubled, SaysWhenAnotherSpirulaHasTheFolder)
{
    fs::create_directories(m_folder / "data");
    NodeProcess::Options options{.program = SPIRULA_NODE, .dataFolder = m_folder / "data"};
    options.holderPatience = std::chrono::milliseconds(100);
    NodeProcess impatient(options);
    MainWindow other(Desk{client, images, preferences, impatient});
    other.show();
    const auto lock = LockFile::acquire(DataFolder{m_folder / "data"}.lock());
    ASSERT_TRUE(lock);
    impatient.start();
    ASSERT_TRUE(waitUntil([&] { return impatient.state() == NodeProcess::State::foreign; }));
    QStringList texts;
    for (const auto *button : other.findChild<BannerStack *>()->findChildren<QPushButton *>()) {
        texts.append(button->text());
    }
    EXPECT_TRUE(texts.contains(words::actionText(u"otherFolder"_s)));
    EXPECT_TRUE(texts.contains(words::quit()));
    impatient.stop();
}

TEST_F(Window, CopyingALinkOfThisComputerOffersBothWaysOut)
{
    const auto *foot = window->findChild<SiteFoot *>();
    ASSERT_TRUE(waitUntil([&] { return foot->text() == words::reachState(words::Reach::thisComputer, 0); }));
    const auto offer = [&](const QString &text) {
        window->copySiteLink(QUrl(u"http://127.0.0.1:9100/w/abc"_s));
        QPushButton *found = nullptr;
        for (auto *button : window->findChild<ToastHost *>()->findChildren<QPushButton *>()) {
            found = button->text() == text ? button : found;
        }
        return found;
    };
    QPushButton *share = offer(words::shareOnHomeNetwork());
    ASSERT_TRUE(share);
    picture(u"linkcopied"_s);
    window->actions().find(u"view.nextPane"_s)->trigger();
    EXPECT_EQ(window->focusWidget(), share); // F6 leads there
    share->click();
    EXPECT_EQ(window->pages().current(), window->pages().made(Place::Page::site));
    window->open({.page = Place::Page::myVideos});
    QPushButton *address = offer(words::getAddress());
    ASSERT_TRUE(address);
    address->click();
    EXPECT_EQ(window->pages().current(), window->pages().made(Place::Page::site));
}

TEST_F(Window, UndoesTheNewestToastByItsKey)
{
    bool undone = false;
    window->toast({.text = u"Gone"_s, .actionText = u"Undo"_s, .action = [&] { undone = true; }});
    window->toast({.text = u"Copied"_s, .actionText = words::openInBrowser(), .action = [] { FAIL(); }});
    window->actions().find(u"window.undo"_s)->trigger();
    EXPECT_TRUE(undone);
}

}
}
