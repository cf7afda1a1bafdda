// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watchfixture.h"

#include "watch/barbutton.h"
#include "watch/seekbar.h"
#include "watch/watchdetails.h"
#include "words/publishwords.h"
#include "words/watchwords.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QRandomGenerator>

namespace spirula::ui::test
{
namespace
{

using State = MediaEngine::State;

constexpr qint64 filmMs = 12'000;

class WatchPageTest : public WatchFixture
{
protected:
    /// Into the folder that SPIRULA_PICTURES names, for people to look at.
    void picture(const QString &name)
    {
        const QString pictures = qEnvironmentVariable("SPIRULA_PICTURES");
        if (!pictures.isEmpty())
            window.grab().save(pictures + u'/' + name + QStringLiteral(".png"));
    }
};

/// The longest that the loop of the window did not turn.
class LongestPause : public QObject
{
public:
    LongestPause()
    {
        m_since.start();
        startTimer(5);
    }
    qint64 longestMs = 0;

protected:
    void timerEvent(QTimerEvent *) override { longestMs = std::max(longestMs, m_since.restart()); }

private:
    QElapsedTimer m_since;
};

TEST_F(WatchPageTest, PlaysTheVideoOfTheNode)
{
    watch(s_film, 2000);
    EXPECT_TRUE(showsRed());
    EXPECT_EQ(engine().state(), State::playing);
    EXPECT_EQ(engine().pictureSize(), QSize(640, 360));
    EXPECT_NEAR(double(engine().duration()), 12'000, 100);
    EXPECT_EQ(page->title(), QStringLiteral("Red then blue"));
    EXPECT_EQ(page->playing().state(), Playing::State::playing);
    EXPECT_EQ(page->playing().what().title, QStringLiteral("Red then blue"));
    EXPECT_TRUE(waitUntil([&] { return showsBlue(); })); // it runs on
}

TEST_F(WatchPageTest, KeysSteerIt)
{
    watch(s_film);
    PlayerView &view = page->view();
    QTest::keyClick(&view, Qt::Key_Space);
    EXPECT_EQ(engine().state(), State::paused);
    QTest::keyClick(&view, Qt::Key_9);
    EXPECT_TRUE(waitUntil([&] { return showsBlue(); }));
    EXPECT_NEAR(double(engine().position()), 10'800, 100);
    QTest::keyClick(&view, Qt::Key_J);
    EXPECT_TRUE(waitUntil([&] { return showsRed(); }));
    QTest::keyClick(&view, Qt::Key_M);
    EXPECT_TRUE(engine().isMuted());
    EXPECT_TRUE(preferences.muted());
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_FALSE(engine().isMuted());
    EXPECT_EQ(preferences.volume(), engine().volume());
    QTest::keyClick(&view, Qt::Key_Greater, Qt::ShiftModifier);
    EXPECT_EQ(engine().speed(), 1.25);
    QTest::keyClick(&view, Qt::Key_K);
    EXPECT_EQ(engine().state(), State::playing);
}

/// What of a widget's children sticks out of it, all the way down.
QStringList cutOff(const QWidget &of)
{
    QStringList out;
    for (const QWidget *child : of.findChildren<QWidget *>()) {
        if (!child->isVisible())
            continue;
        const bool inside = child->parentWidget()->rect().contains(child->geometry());
        if (!inside
            || (child->hasHeightForWidth() && child->height() < child->heightForWidth(child->width())))
            out << QString::fromLatin1(child->metaObject()->className()) + u' ' + child->accessibleName();
    }
    return out;
}

TEST_F(WatchPageTest, NothingBelowThePictureIsCutOffAtAnyWidth)
{
    wire::VideoChangeRequest change;
    change.description = std::string(30, 'a');
    for (int i = 0; i < 80; ++i)
        *change.description += " and what else there is to say";
    QObject asker;
    ASSERT_TRUE(await(client.change(&asker, s_film, change)));
    watch(s_film, 2000);
    engine().pause();
    auto *details = page->findChild<WatchDetails *>();
    ASSERT_TRUE(details);
    for (int width = 500; width < 1500; width += 23) {
        page->resize(width, 1000);
        QApplication::processEvents();
        EXPECT_EQ(cutOff(*details).join(u", ").toStdString(), "") << width;
    }
    change.description = "";
    EXPECT_TRUE(await(client.change(&asker, s_film, change)));
}

QStringList linesOf(const QMenu &menu)
{
    QStringList lines;
    for (const QAction *action : menu.actions())
        lines << action->text();
    return lines;
}

TEST_F(WatchPageTest, TheGearOffersWhatHasNoButton)
{
    watch(s_film, 3000);
    engine().pause();
    const auto pick = [&](const QString &begin) {
        page->view().bar().gearButton()->click();
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        ASSERT_TRUE(menu);
        picture(QStringLiteral("gear"));
        EXPECT_EQ(menu->actions().size(), 4);
        const auto lines = menu->actions();
        const auto line = std::ranges::find_if(
            lines, [&](const QAction *action) { return action->text().startsWith(begin); });
        ASSERT_NE(line, lines.end()) << linesOf(*menu).join(u'|').toStdString();
        menu->setActiveAction(*line);
        QTest::keyClick(menu, Qt::Key_Return);
    };
    pick(words::copyLinkAt(QStringLiteral("0:03"), words::Reach::thisComputer));
    ASSERT_EQ(navigator.copied.size(), 1U);
    EXPECT_EQ(navigator.copied[0].query(), QStringLiteral("start=3s"));
    EXPECT_TRUE(navigator.copied[0].path().startsWith(QStringLiteral("/w/")));
    pick(words::snapshot());
    EXPECT_EQ(navigator.toasts.size(), 1U);

    pick(words::statistics());
    auto *statistics = page->view().findChild<QWidget *>(QStringLiteral("statistics"));
    ASSERT_TRUE(statistics && statistics->isVisible());
    const auto *said = statistics->findChild<QLabel *>();
    EXPECT_TRUE(said->text().startsWith(words::statisticsPicture(640, 360)));
    engine().play();
    const QString rate = words::statisticsRate(0, 25).section(u':', 0, 0);
    EXPECT_TRUE(waitUntil([&] { return said->text().contains(rate); }, 4000));
    picture(QStringLiteral("statistics"));
    pick(words::statistics());
    EXPECT_FALSE(statistics->isVisible());
}

TEST_F(WatchPageTest, LoopBeginsAgainInsteadOfEnding)
{
    watch(s_film, 11'000);
    engine().setLooping(true);
    QSignalSpy states(&engine(), &MediaEngine::stateChanged);
    EXPECT_TRUE(waitUntil([&] { return showsRed() && engine().position() < 5000; }, 10'000));
    EXPECT_EQ(engine().state(), State::playing);
    EXPECT_TRUE(states.isEmpty());
    EXPECT_TRUE(waitUntil([&] { return engine().position() > 500; }, 5000)); // and goes on
    page->arrive({.page = Place::Page::watch, .subject = QString::fromStdString(Uuid::random().toString())});
    EXPECT_FALSE(engine().isLooping()); // it was for that video
}

TEST_F(WatchPageTest, AnotherQualityShowsAtThePlace)
{
    watch(s_film, 8000);
    std::map<int, int> groups;
    for (const wire::HomePlaybackQuality &quality : page->player().qualities())
        groups[quality.resolution] = quality.group;
    ASSERT_TRUE(groups.contains(360) && groups.contains(240) && groups.contains(144));
    EXPECT_NE(groups[360], groups[240]);
    EXPECT_EQ(groups[240], groups[144]);
    for (const auto &[resolution, size] :
         {std::pair{240, QSize(426, 240)}, {144, QSize(256, 144)}, {360, QSize(640, 360)}}) {
        const qint64 before = engine().position();
        page->player().setQuality(resolution);
        EXPECT_TRUE(waitUntil([&] { return engine().pictureSize() == size; })) << resolution;
        EXPECT_TRUE(showsBlue());
        EXPECT_GE(engine().position(), before - 100);
        EXPECT_LT(engine().position(), before + 3000);
        EXPECT_EQ(engine().state(), State::playing);
        engine().seek(8000);
    }
}

TEST_F(WatchPageTest, FiftySeeksArriveAndNeverHoldTheWindowUp)
{
    watch(s_film);
    page->player().setQuality(240);
    ASSERT_TRUE(waitUntil([&] { return engine().pictureSize().height() == 240; }));
    engine().pause();
    QRandomGenerator random(3);
    LongestPause pause;
    for (int i = 0; i < 50; ++i) {
        const int ms = random.bounded(11'500);
        QSignalSpy arrived(&engine(), &MediaEngine::arrived);
        engine().seek(ms);
        ASSERT_TRUE(arrived.wait(10'000)) << ms;
        ASSERT_TRUE(std::abs(ms - 6000) < 300 || (ms < 6000 ? showsRed() : showsBlue())) << ms;
    }
    EXPECT_LT(pause.longestMs, 100);
}

TEST_F(WatchPageTest, ADeletedVideoEndsAndComesBackWithUndo)
{
    const Uuid id = publish(client, redThenBlue(), "To be deleted");
    watch(id, 2000);
    QObject asker;
    ASSERT_TRUE(await(client.remove(&asker, id, 60)));
    ASSERT_TRUE(waitUntil([&] { return engine().state() == State::empty; }));
    EXPECT_EQ(page->view().notice().headline(), words::videoDeleted());
    ASSERT_TRUE(await(client.restore(&asker, id)));
    EXPECT_TRUE(waitUntil([&] { return engine().state() == State::playing; }));
    EXPECT_EQ(page->view().notice().headline(), QString());
}

TEST_F(WatchPageTest, AVideoThatIsNotThereSaysSo)
{
    arrive(Uuid::random());
    EXPECT_TRUE(waitUntil([&] { return page->view().notice().headline() == words::videoGone(); }));
}

TEST_F(WatchPageTest, GoesOnWhenTheNodeIsBack)
{
    watch(s_film, 8000);
    page->player().setQuality(240);
    ASSERT_TRUE(waitUntil([&] { return engine().pictureSize().height() == 240; }));
    s_node->kill();
    ASSERT_TRUE(waitUntil([&] { return client.state() == HomeClient::State::lost; }));
    EXPECT_EQ(engine().state(), State::playing); // what has been read goes on
    engine().pause();
    engine().seek(1000);
    page->player().setQuality(144); // only the node has it
    s_node->start();
    ASSERT_TRUE(waitUntil([&] { return engine().pictureSize().height() == 144; }));
    EXPECT_EQ(engine().state(), State::paused);
    EXPECT_TRUE(showsRed());
    EXPECT_NEAR(double(engine().position()), 1000, 300);
    engine().play();
    EXPECT_TRUE(waitUntil([&] { return engine().position() > 2000; }));
    EXPECT_FALSE(page->view().notice().isWaiting());
}

TEST_F(WatchPageTest, StartsByItselfWhenTheFirstQualityIsThere)
{
    QObject asker;
    wire::PublishRequest request;
    request.path = redThenBlue().string();
    request.name = "Fresh";
    const auto video = await(client.publish(&asker, request)).value();
    if (!isPlayable(video)) {
        arrive(video.video.uuid);
        EXPECT_TRUE(waitUntil([&] {
            return page->view().notice().headline() == words::beingPrepared()
                || engine().state() == State::playing;
        }));
    }
    EXPECT_TRUE(waitUntil([&] { return engine().state() == State::playing; }, 60'000));
    EXPECT_TRUE(waitUntil([&] { return showsRed(); }));
}

TEST_F(WatchPageTest, StaysSmallWhenThePageIsLeft)
{
    watch(s_film);
    page->leave();
    page->hide();
    EXPECT_EQ(page->where(), PlayerPlace::Where::mini);
    EXPECT_TRUE(page->view().isVisible());
    EXPECT_EQ(page->view().size(), QSize(320, 180));
    EXPECT_EQ(engine().state(), State::playing);
    page->view().notice().showText(QStringLiteral("Next video"), {});
    const QPushButton *choice = page->view().notice().addButton(QStringLiteral("Play again"));
    EXPECT_FALSE(choice->isVisible()) << "it would lie over the bar";
    page->show();
    arrive(s_film);
    EXPECT_TRUE(choice->isVisible());
    page->view().notice().clear();
    EXPECT_EQ(page->where(), PlayerPlace::Where::page);
    EXPECT_GT(page->view().width(), 320);
    engine().pause();
    page->leave();
    EXPECT_EQ(page->where(), PlayerPlace::Where::page);
    page->playing().stop();
    EXPECT_EQ(engine().state(), State::empty);
}

TEST_F(WatchPageTest, WhatOpensAbovePagesOpensAboveTheSmallPlayer)
{
    auto *pages = new QWidget(&window);
    pages->setGeometry(window.rect());
    page->setParent(pages);
    auto *panel = new QWidget(pages);
    panel->setGeometry(pages->rect());
    panel->hide();
    pages->show();
    page->show();
    watch(s_film);
    page->leave();
    page->hide();
    const QPoint at = page->view().mapTo(&window, page->view().rect().center());
    EXPECT_TRUE(page->view().isAncestorOf(window.childAt(at)));
    panel->show();
    panel->raise();
    EXPECT_EQ(window.childAt(at), panel);
}

TEST_F(WatchPageTest, APageThatWasLeftBeginsNothing)
{
    arrive(s_film);
    page->leave(); // before the node has said what the video is
    ASSERT_TRUE(waitUntil([&] { return page->title() == QStringLiteral("Red then blue"); }));
    QTest::qWait(500);
    EXPECT_FALSE(page->player().isOpen());
    arrive(s_film);
    EXPECT_TRUE(page->player().isOpen());
    page->leave(); // before the node has opened it
    QTest::qWait(1000);
    EXPECT_EQ(engine().state(), State::empty);
    EXPECT_EQ(page->where(), PlayerPlace::Where::page);
    arrive(s_film, 8000);
    EXPECT_TRUE(waitUntil([&] { return engine().state() == State::playing && showsBlue(); }));
}

TEST_F(WatchPageTest, APausedVideoThatComesBackBehindThePageWaitsForThePerson)
{
    const Uuid id = publish(client, redThenBlue(), "Deleted in My videos");
    watch(id, 2000);
    engine().pause();
    page->leave();
    QObject asker;
    ASSERT_TRUE(await(client.remove(&asker, id, 60)));
    ASSERT_TRUE(waitUntil([&] { return engine().state() == State::empty; }));
    ASSERT_TRUE(await(client.restore(&asker, id)));
    ASSERT_TRUE(waitUntil([&] { return page->view().notice().headline().isEmpty(); }));
    QTest::qWait(1000);
    EXPECT_EQ(engine().state(), State::empty);
    arrive(id);
    EXPECT_TRUE(waitUntil([&] { return engine().state() == State::playing; }));
}

TEST_F(WatchPageTest, TheSmallPlayerGoesOnWhenADeletionIsTakenBack)
{
    const Uuid id = publish(client, redThenBlue(), "Deleted in My videos");
    watch(id, 2000);
    page->leave();
    QObject asker;
    ASSERT_TRUE(await(client.remove(&asker, id, 60)));
    ASSERT_TRUE(waitUntil([&] { return engine().state() == State::empty; }));
    ASSERT_TRUE(await(client.restore(&asker, id)));
    EXPECT_TRUE(waitUntil([&] { return engine().state() == State::playing; }));
    EXPECT_EQ(page->where(), PlayerPlace::Where::mini);
}

TEST_F(WatchPageTest, APlaceChosenWhileItOpensIsWhereItGoesOn)
{
    watch(s_film, 2000);
    QSignalSpy arrived(&engine(), &MediaEngine::arrived);
    page->player().setQuality(144);
    ASSERT_TRUE(waitUntil([&] { return engine().state() == State::loading; }));
    ASSERT_EQ(engine().duration(), 0);
    QTest::keyClick(&page->view(), Qt::Key_8);
    EXPECT_NEAR(double(engine().position()), double(filmMs) * 0.8, 100);
    QTest::keyClick(&page->view(), Qt::Key_Left);
    EXPECT_NEAR(double(engine().position()), double(filmMs) * 0.8 - 5000, 100);
    QTest::keyClick(&page->view(), Qt::Key_8);
    ASSERT_TRUE(arrived.wait(20'000));
    EXPECT_NEAR(double(engine().position()), double(filmMs) * 0.8, 500);
    EXPECT_TRUE(waitUntil([&] { return showsBlue(); }));
}

TEST_F(WatchPageTest, WhatHasTheFocusKeepsItsKeys)
{
    watch(s_film, 3000);
    window.activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    engine().pause(); // what waits would take the place of the notice
    page->view().notice().showText(QStringLiteral("Something"), {});
    QPushButton *again = page->view().notice().addButton(QStringLiteral("Try again"));
    QSignalSpy pressed(again, &QPushButton::clicked);
    ASSERT_TRUE(waitUntil([&] { return again->isVisible(); }));
    again->setFocus(Qt::TabFocusReason);
    ASSERT_TRUE(again->hasFocus());
    QTest::keyClick(again, Qt::Key_Space);
    EXPECT_EQ(pressed.count(), 1);
    EXPECT_EQ(engine().state(), State::paused);
    page->view().notice().clear();

    const auto edits = page->findChildren<QPushButton *>();
    const auto edit = std::ranges::find(edits, words::editVideo(), &QPushButton::text);
    ASSERT_NE(edit, edits.end());
    (*edit)->setFocus(Qt::TabFocusReason);
    QTest::keyClick(*edit, Qt::Key_Space);
    EXPECT_EQ(navigator.opened.size(), 1U);
    EXPECT_EQ(engine().state(), State::paused);
    page->view().setFocus();
    QTest::mouseClick(*edit, Qt::LeftButton);
    EXPECT_TRUE(page->view().hasFocus()) << "Space after a click is the player's";

    const auto sliders = page->view().bar().findChildren<BarSlider *>();
    const auto volume = std::ranges::find(sliders, words::volume(), &QWidget::accessibleName);
    ASSERT_NE(volume, sliders.end());
    (*volume)->setFocus(Qt::TabFocusReason);
    const qint64 before = engine().position();
    const int loud = engine().volume();
    QTest::keyClick(*volume, Qt::Key_Left);
    EXPECT_EQ(engine().volume(), loud - 5);
    QTest::keyClick(*volume, Qt::Key_Home);
    EXPECT_EQ(engine().volume(), 0);
    EXPECT_EQ(engine().position(), before);
    QTest::keyClick(*volume, Qt::Key_9);
    EXPECT_NEAR(double(engine().position()), double(filmMs) * 0.9, 100); // no key of a slider
    page->view().bar().seekBar().setFocus(Qt::TabFocusReason);
    QTest::keyClick(&page->view().bar().seekBar(), Qt::Key_Up);
    EXPECT_EQ(engine().volume(), 5);
}

TEST_F(WatchPageTest, FullScreenAndBack)
{
    watch(s_film);
    QTest::keyClick(&page->view(), Qt::Key_F);
    EXPECT_EQ(page->where(), PlayerPlace::Where::fullScreen);
    EXPECT_TRUE(page->view().isFullScreen());
    QTest::keyClick(&page->view(), Qt::Key_Escape);
    EXPECT_EQ(page->where(), PlayerPlace::Where::page);
    EXPECT_FALSE(page->view().isWindow());
    EXPECT_EQ(engine().state(), State::playing);
}

TEST_F(WatchPageTest, SoundAlonePlaysToItsEnd)
{
    const Uuid id = publish(client, spirula::test::soundClip(), "Only sound");
    arrive(id);
    EXPECT_TRUE(waitUntil([&] { return engine().state() == State::playing; }));
    page->player().setQuality(0);
    EXPECT_TRUE(waitUntil([&] { return engine().state() == State::ended; }, 30'000));
    EXPECT_EQ(page->view().notice().headline().isEmpty(),
              navigator.opened.empty() && !page->playing().canGoNext());
}

}
}
