// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/myvideosrows.h"
#include "parts/bannerstack.h"
#include "parts/cardview.h"
#include "parts/popover.h"
#include "publish/publishpage.h"
#include "shell/pagestack.h"
#include "ui/client/playablevideo.h"
#include "watch/videopicture.h"
#include "watch/watchpage.h"
#include "wholewindow.h"
#include "words/errorwords.h"
#include "words/reachwords.h"
#include "words/shellwords.h"
#include "words/videowords.h"

#include <fstream>

#include <sys/mount.h>

namespace spirula::ui::test
{
namespace
{

using namespace Qt::StringLiterals;

/// What a person does on the first day, in one window on one node, by what they see: keys, clicks and drops.
class FirstDay : public WholeWindow
{
protected:
    FirstDay() { preferences.setWelcomed(false); }
    ~FirstDay() override
    {
        if (!m_mounted.empty()) {
            killNode();
            ::umount2(m_mounted.c_str(), MNT_DETACH);
        }
    }

    /// The data folder on a disk of its own; false: mounting is not allowed here.
    bool keepOnDisk(const char *options)
    {
        fs::create_directories(folder().root);
        const bool isAgain = !m_mounted.empty();
        if (::mount("tmpfs", folder().root.c_str(), "tmpfs", isAgain ? MS_REMOUNT : 0, options) != 0) {
            return false;
        }
        m_mounted = folder().root;
        return true;
    }

    template<class T = QWidget>
    T *shown(const QString &name = {})
    {
        for (T *child : window->findChildren<T *>(name)) {
            if (child->isVisible()) {
                return child;
            }
        }
        return nullptr;
    }
    bool press(const QString &text)
    {
        for (QPushButton *button : window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->isEnabled() && button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
    bool isAt(Place::Page page)
    {
        return window->pages().current() && window->pages().current() == window->pages().made(page);
    }
    void welcome()
    {
        ASSERT_TRUE(isAt(Place::Page::welcome));
        auto *name = shown<QLineEdit>(u"name"_s);
        name->selectAll();
        QTest::keyClicks(name, u"Ana Maria"_s);
        QTest::keyClick(name, Qt::Key_Return);
        ASSERT_TRUE(waitUntil([&] { return isAt(Place::Page::myVideos); }));
    }
    PublishDraft *draft()
    {
        auto *list = shown<DraftList>();
        return list ? list->single() : nullptr;
    }
    QString status() { return shown<QLabel>(u"status"_s) ? shown<QLabel>(u"status"_s)->text() : QString(); }

    WatchPage &watch() { return dynamic_cast<WatchPage &>(*window->pages().made(Place::Page::watch)); }
    MediaEngine &engine() { return watch().player().engine(); }
    bool shows(Qt::GlobalColor colour)
    {
        const QImage image = watch().view().picture().image();
        const QColor seen = image.isNull() ? QColor() : image.pixelColor(image.rect().center());
        return colour == Qt::red ? seen.red() > 150 && seen.blue() < 100
                                 : seen.blue() > 150 && seen.red() < 100;
    }
    QString path(const fs::path &file) { return QString::fromStdString(file.string()); }

    fs::path m_mounted;
};

TEST_F(FirstDay, FromTheWelcomeToADeletionThatIsTakenBack)
{
    welcome();
    EXPECT_EQ(await(client.channel(&asker)).value().displayName, "Ana Maria");

    drop({path(redThenBlue())});
    ASSERT_TRUE(isAt(Place::Page::publish));
    ASSERT_TRUE(waitUntil([&] { return draft() && draft()->state() == PublishDraft::State::preparing; }));
    ASSERT_TRUE(waitUntil([&] { return !status().isEmpty(); }));

    killNode(); // in the middle of it
    ASSERT_TRUE(waitUntil([&] { return node.state() == NodeProcess::State::restarting; }));
    ASSERT_TRUE(waitUntil([&] { return says(words::wasRestarted()); }, 30'000));
    auto *title = shown<QLineEdit>(u"title"_s);
    title->selectAll();
    QTest::keyClicks(title, u"By the sea"_s);
    ASSERT_TRUE(waitUntil([&] { return draft()->state() == PublishDraft::State::ready; }, 60'000));
    picture(u"firstday-form"_s);
    QTest::keyClick(title, Qt::Key_Return);

    ASSERT_TRUE(waitUntil([&] { return isAt(Place::Page::myVideos); }));
    auto *cards = shown<CardView>();
    ASSERT_TRUE(waitUntil([&] { return cards->model()->rowCount() == 1; }));
    EXPECT_FALSE(videos().front().video.draft);
    EXPECT_TRUE(waitUntil([&] { return says(words::readyHeadline(words::Reach::thisComputer)); }));
    picture(u"firstday-published"_s);
    cards->setFocus();
    cards->setCurrentIndex(cards->model()->index(0, 0));
    QTest::keyClick(cards, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return isAt(Place::Page::watch); }));
    ASSERT_TRUE(waitUntil([&] { return engine().state() == MediaEngine::State::playing && shows(Qt::red); }));
    picture(u"firstday-watch"_s);
    QTest::keyClick(&watch().view(), Qt::Key_8); // 80 %
    ASSERT_TRUE(waitUntil([&] { return shows(Qt::blue); }));
    QTest::keyClick(&watch().view(), Qt::Key_Space);

    ASSERT_TRUE(waitUntil([&] { return watch().player().qualities().size() > 1; }, 60'000));
    int least = 360;
    for (const wire::HomePlaybackQuality &quality : watch().player().qualities()) {
        least = quality.resolution > 0 ? std::min(least, quality.resolution) : least; // 0 is the sound alone
    }
    ASSERT_LT(least, 360);
    Q_EMIT watch().view().bar().qualityClicked();
    auto *menu = watch().view().findChild<Popover *>();
    ASSERT_TRUE(menu);
    const auto choices = menu->actions();
    const auto choice = std::ranges::find_if(
        choices, [&](const QAction *action) { return action->text().contains(words::qualityName(least)); });
    ASSERT_NE(choice, choices.end());
    menu->setActiveAction(*choice);
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_TRUE(waitUntil([&] { return engine().pictureSize().height() == least; }));
    EXPECT_TRUE(waitUntil([&] { return shows(Qt::blue); }));
    EXPECT_NEAR(double(engine().position()), 9'600, 300);

    window->activateWindow(); // the offscreen platform has no window manager that gives it back after a menu
    ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    ASSERT_TRUE(waitUntil([&] { return isAt(Place::Page::myVideos); }));
    cards->setFocus();
    cards->selectionModel()->select(cards->model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
    QTest::keyClick(cards, Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return cards->model()->rowCount() == 0; }));
    EXPECT_TRUE(waitUntil([&] { return !says(words::readyHeadline(words::Reach::thisComputer)); }));
    picture(u"firstday-deleted"_s);
    QTest::keyClick(window.get(), Qt::Key_Z, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return cards->model()->rowCount() == 1; }));
    EXPECT_EQ(videos().front().video.name, "By the sea");
    EXPECT_TRUE(isPlayable(prepared(client, videos().front().video.uuid)));
}

TEST_F(FirstDay, ABrokenFileAmongTenHoldsNoneOfTheOthersBack)
{
    welcome();
    QStringList files;
    const QString whole = videoFile();
    for (int i = 0; i < 9; ++i) {
        files << path(m_folder / ("film " + std::to_string(i) + ".mkv"));
        ASSERT_TRUE(QFile::copy(whole, files.back()));
    }
    files << path(m_folder / "letter.mkv");
    std::ofstream(files.back().toStdString()) << std::string(5000, 'x');
    drop(files);
    auto *list = window->pages().current()->findChild<DraftList *>();
    ASSERT_TRUE(list);
    EXPECT_EQ(list->rows().size(), 10U);
    ASSERT_TRUE(waitUntil([&] { return says(u"letter.mkv"_s); }, 60'000));
    auto *publish = shown<QPushButton>(u"publish"_s);
    ASSERT_TRUE(waitUntil([&] { return publish->isEnabled(); }));
    QTest::mouseClick(publish, Qt::LeftButton);
    ASSERT_TRUE(waitUntil(
        [&] {
            return std::ranges::count_if(videos(),
                                         [](const wire::HomeVideo &video) { return !video.video.draft; })
                == 9;
        },
        60'000));
    EXPECT_TRUE(waitUntil([&] { return std::ranges::count_if(videos(), isPlayable) == 9; }, 120'000));
    picture(u"firstday-ten"_s);
    std::ifstream letter(files.back().toStdString());
    EXPECT_EQ(std::string(std::istreambuf_iterator(letter), {}), std::string(5000, 'x')) << "the original";
}

/// The disk is small before the node begins.
class SmallDisk : public FirstDay
{
protected:
    void SetUp() override
    {
        if (!keepOnDisk("size=14m")) {
            GTEST_SKIP() << "mounting needs root";
        }
        FirstDay::SetUp();
    }
};

TEST_F(SmallDisk, SaysWhatIsMissingAndGoesOnOnceThereIsRoom)
{
    welcome();
    const fs::path clip = spirula::test::clip(
        "firstday-heavy.mp4", {"-f",       "lavfi",   "-i",       "mandelbrot=size=1280x720:rate=30",
                               "-t",       "8",       "-vf",      "noise=alls=20:allf=t",
                               "-c:v",     "libx264", "-preset",  "ultrafast",
                               "-b:v",     "8M",      "-minrate", "8M",
                               "-maxrate", "8M",      "-bufsize", "1M",
                               "-pix_fmt", "yuv420p"});
    drop({path(clip)});
    ASSERT_TRUE(waitUntil([&] { return status().contains(u"Not enough space."_s); }, 60'000))
        << status().toStdString();
    picture(u"firstday-full"_s);
    EXPECT_TRUE(client.state() == HomeClient::State::online);
    ASSERT_TRUE(keepOnDisk("size=200m"));
    EXPECT_TRUE(waitUntil([&] { return draft() && draft()->state() == PublishDraft::State::ready; }, 120'000))
        << status().toStdString();
    EXPECT_FALSE(status().contains(u"Not enough space."_s));
}

}
}
