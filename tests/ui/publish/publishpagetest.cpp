// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishpage.h"

#include "fakenode.h"
#include "words/publishwords.h"

#include <QTemporaryDir>
#include <QTest>

#include <gtest/gtest.h>

namespace spirula::ui
{

class PublishPageTest : public testing::Test
{
protected:
    void SetUp() override
    {
        page.resize(1000, 700);
        page.show();
        page.activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&page)); // keys reach only what has the focus
    }
    /// The node's answers come, or what waits for them is never freed.
    void TearDown() override { QTest::qWait(int(node.slowness.count()) + 20); }
    void add(const QStringList &files) { page.arrive({Place::Page::publish, {}, files}); }
    bool has(std::size_t videos)
    {
        return QTest::qWaitFor([&] { return node.kept.size() == videos; })
            && QTest::qWaitFor([&] { return page.findChild<QLabel *>(QStringLiteral("status")); });
    }
    template<class T>
    T *child(const char *name)
    {
        return page.findChild<T *>(QString::fromLatin1(name));
    }

    void type(const QString &text)
    {
        auto *title = child<QLineEdit>("title");
        title->setFocus();
        title->selectAll();
        QTest::keyClicks(title, text);
    }
    void choose(model::Privacy privacy)
    {
        auto *box = child<QComboBox>("privacy");
        box->setCurrentIndex(box->findData(static_cast<int>(privacy)));
    }
    model::Privacy chosen()
    {
        return static_cast<model::Privacy>(child<QComboBox>("privacy")->currentData().toInt());
    }
    bool isTold(const QString &text)
    {
        return std::ranges::any_of(navigator.toasts, [&](const Toast &toast) { return toast.text == text; });
    }
    /// As another page or program would change it.
    void changeElsewhere(const std::function<void(model::Video &)> &with)
    {
        wire::HomeVideo &home = node.kept.begin()->second;
        with(home.video);
        ++home.video.updatedAt;
        Q_EMIT node.videoChanged(home);
    }

    QTemporaryDir folder;
    FakeNode node;
    FakeNavigator navigator;
    Preferences preferences{folder.filePath(QStringLiteral("desktop.ini"))};
    ImageCache images{node, folder.filePath(QStringLiteral("pictures"))};
    PublishPage page{node, images, preferences, navigator};
};

TEST_F(PublishPageTest, AFileIsADraftAtOnceAndPublishedByEnter)
{
    add({QStringLiteral("/videos/VID_20260412_1830.mp4")});
    ASSERT_TRUE(has(1));
    EXPECT_EQ(node.posted.front().path, "/videos/VID_20260412_1830.mp4");
    EXPECT_TRUE(node.posted.front().draft);
    auto *title = child<QLineEdit>("title");
    EXPECT_EQ(title->text(), QStringLiteral("Video of 12 April 2026"));
    EXPECT_EQ(title->selectedText(), title->text());
    QTest::keyClicks(title, QStringLiteral("By the sea"));
    QTest::keyClick(title, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !navigator.toasts.empty(); }));
    EXPECT_EQ(node.kept.begin()->second.video.name, "By the sea");
    EXPECT_FALSE(node.kept.begin()->second.video.draft);
    ASSERT_EQ(navigator.opened.size(), 1U);
    EXPECT_EQ(navigator.opened[0].page, Place::Page::myVideos);

    navigator.toasts[0].action(); // Undo
    ASSERT_TRUE(QTest::qWaitFor([&] { return node.kept.begin()->second.video.draft; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return title->text() == QStringLiteral("By the sea"); }));
}

TEST_F(PublishPageTest, WhatIsTypedIsSavedWithoutPublishing)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    QTest::keyClicks(child<QLineEdit>("title"), QStringLiteral("Our holiday"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return node.kept.begin()->second.video.name == "Our holiday"; }));
    EXPECT_TRUE(node.kept.begin()->second.video.draft);
    EXPECT_TRUE(navigator.toasts.empty());
}

TEST_F(PublishPageTest, EscKeepsWhatWasTypedAsADraft)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    QTest::keyClicks(child<QLineEdit>("title"), QStringLiteral("Kept"));
    QTest::keyClick(child<QLineEdit>("title"), Qt::Key_Escape);
    EXPECT_EQ(navigator.wentBack, 1);
    EXPECT_TRUE(QTest::qWaitFor([&] { return node.kept.begin()->second.video.name == "Kept"; }));
    EXPECT_TRUE(node.kept.begin()->second.video.draft);
}

TEST_F(PublishPageTest, ABrokenFileStaysInSightAndTheOthersGoOn)
{
    add({QStringLiteral("/videos/broken.mkv"), QStringLiteral("/videos/first one.mp4"),
         QStringLiteral("/videos/second one.mp4")});
    ASSERT_TRUE(has(2));
    EXPECT_FALSE(child<QLineEdit>("title")->isVisible());
    child<QPushButton>("publish")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !navigator.toasts.empty(); }));
    for (const auto &[id, video] : node.kept) {
        EXPECT_FALSE(video.video.draft);
    }
    EXPECT_EQ(navigator.toasts.size(), 1U);
    EXPECT_TRUE(navigator.opened.empty());
    EXPECT_TRUE(child<QLabel>("status")->text().contains(QStringLiteral("broken.mkv")));
    EXPECT_TRUE(child<QPushButton>("help")->isVisible());
}

TEST_F(PublishPageTest, NothingIsPublishedWithoutItsPassword)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    auto *privacy = child<QComboBox>("privacy");
    privacy->setCurrentIndex(privacy->findData(static_cast<int>(model::Privacy::password)));
    child<QPushButton>("publish")->click();
    EXPECT_FALSE(child<QLabel>("problem")->text().isEmpty());
    child<QLineEdit>("password")->setText(QStringLiteral("sesame"));
    child<QPushButton>("publish")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !navigator.toasts.empty(); }));
    EXPECT_EQ(node.changes.back().password, "sesame");
    EXPECT_EQ(node.changes.back().draft, false);
}

TEST_F(PublishPageTest, TheReasonStaysInSightWhileItPrepares)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    choose(model::Privacy::password);
    child<QPushButton>("publish")->click();
    const QString reason = child<QLabel>("problem")->text();
    ASSERT_FALSE(reason.isEmpty());
    Q_EMIT node.videoChanged(node.kept.begin()->second);
    EXPECT_TRUE(child<QLabel>("problem")->isVisible());
    EXPECT_EQ(child<QLabel>("problem")->text(), reason);
    child<QLineEdit>("password")->setText(QStringLiteral("sesame"));
    EXPECT_FALSE(child<QLabel>("problem")->isVisible());
}

TEST_F(PublishPageTest, TakenBackDraftsStayAsTheyWere)
{
    add({QStringLiteral("/videos/one by one.mp4"), QStringLiteral("/videos/two by two.mp4")});
    ASSERT_TRUE(has(2));
    choose(model::Privacy::onlyMe);
    child<QPlainTextEdit>("description")->setPlainText(QStringLiteral("For us"));
    child<QPushButton>("publish")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !navigator.toasts.empty(); }));
    node.changes.clear();
    navigator.toasts[0].action(); // Undo
    ASSERT_TRUE(QTest::qWaitFor([&] { return page.findChild<DraftList *>()->isSeveral(); }));
    QTest::qWait(1200); // what is typed is saved after a pause
    for (const auto &[id, video] : node.kept) {
        EXPECT_TRUE(video.video.draft);
        EXPECT_EQ(video.video.privacy, model::Privacy::onlyMe);
        EXPECT_EQ(video.video.description, "For us");
    }
    EXPECT_EQ(node.changes.size(), 2U); // the two of the undo
    EXPECT_EQ(chosen(), model::Privacy::onlyMe);
    EXPECT_EQ(child<QPlainTextEdit>("description")->toPlainText(), QStringLiteral("For us"));
}

TEST_F(PublishPageTest, OfSeveralOnlyWhatIsChangedBecomesTheSame)
{
    add({QStringLiteral("/videos/one by one.mp4"), QStringLiteral("/videos/two by two.mp4")});
    ASSERT_TRUE(has(2));
    changeElsewhere([](model::Video &video) { video.privacy = model::Privacy::onlyMe; });
    child<QPlainTextEdit>("description")->setPlainText(QStringLiteral("Both"));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return std::ranges::all_of(node.kept,
                                   [](const auto &one) { return one.second.video.description == "Both"; });
    }));
    EXPECT_EQ(node.kept.begin()->second.video.privacy, model::Privacy::onlyMe);
    EXPECT_EQ(child<QPushButton>("publish")->text(), words::publishFor(model::Privacy::everyone));
}

TEST_F(PublishPageTest, WhatIsChangedElsewhereStandsInTheForm)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    choose(model::Privacy::onlyMe);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return node.kept.begin()->second.video.privacy == model::Privacy::onlyMe; }));
    QTest::qWait(50);
    type(QStringLiteral("Typed"));
    changeElsewhere([](model::Video &video) {
        video.privacy = model::Privacy::everyone;
        video.name = "Changed elsewhere";
    });
    EXPECT_EQ(chosen(), model::Privacy::everyone);
    EXPECT_EQ(child<QPushButton>("publish")->text(), words::publishFor(model::Privacy::everyone));
    EXPECT_EQ(child<QLineEdit>("title")->text(), QStringLiteral("Typed")); // here it was changed, too
}

TEST_F(PublishPageTest, NothingTypedIsLostWhileTheNodeIsAway)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    node.refusal = ErrorCode::notRunning;
    type(QStringLiteral("Kept later"));
    QTest::keyClick(child<QLineEdit>("title"), Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isTold(words::keptWhenBack()); }));
    EXPECT_FALSE(isTold(words::draftKept()));
    node.refusal.reset();
    Q_EMIT node.stateChanged(HomeClient::State::online);
    EXPECT_TRUE(QTest::qWaitFor([&] { return node.kept.begin()->second.video.name == "Kept later"; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return page.findChildren<PublishDraft *>().isEmpty(); }));
}

TEST_F(PublishPageTest, WhatTheNodeRefusesIsShownAgain)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    node.refusal = ErrorCode::invalidInput;
    type(QStringLiteral("Not lost"));
    QTest::keyClick(child<QLineEdit>("title"), Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !navigator.toasts.empty(); }));
    EXPECT_FALSE(isTold(words::draftKept()));
    navigator.toasts.back().action();
    ASSERT_EQ(navigator.opened.size(), 1U);
    EXPECT_EQ(navigator.opened[0].page, Place::Page::publish);
    EXPECT_EQ(child<QLineEdit>("title")->text(), QStringLiteral("Not lost"));
}

TEST_F(PublishPageTest, EscTakesBackAPublishingThatWaits)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    node.slowness = std::chrono::milliseconds(200);
    type(QStringLiteral("Slowly"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !node.changes.empty(); })); // saves, for a while
    child<QPushButton>("publish")->click();
    EXPECT_FALSE(child<QPushButton>("publish")->isEnabled());
    QTest::keyClick(child<QLineEdit>("title"), Qt::Key_Escape);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isTold(words::draftKept()); }));
    QTest::qWait(300);
    EXPECT_TRUE(node.kept.begin()->second.video.draft);
    EXPECT_TRUE(page.findChildren<PublishDraft *>().isEmpty());
}

TEST_F(PublishPageTest, ASecondSaveDuringTheFirstCounts)
{
    wire::HomeVideo out;
    out.video.uuid = Uuid::random();
    out.video.name = "Before";
    node.kept[out.video.uuid] = out;
    node.slowness = std::chrono::milliseconds(100);
    page.arrive({Place::Page::publish, QString::fromStdString(out.video.uuid.toString()), {}});
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return child<QLineEdit>("title")->text() == QStringLiteral("Before"); }));
    type(QStringLiteral("First"));
    child<QPushButton>("publish")->click();
    EXPECT_TRUE(navigator.toasts.empty()); // not before it is
    type(QStringLiteral("Second"));
    child<QPushButton>("publish")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return node.kept[out.video.uuid].video.name == "Second"; }));
    EXPECT_TRUE(QTest::qWaitFor([&] { return navigator.toasts.size() == 2; }));
    EXPECT_TRUE(isTold(words::changesSaved()));
}

TEST_F(PublishPageTest, AMomentOfTheVideoIsItsPicture)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    auto *frames = page.findChild<FrameStrip *>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return frames->findChildren<QToolButton *>()[1]->isEnabled(); }));
    frames->choose(1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !node.changes.empty(); }));
    EXPECT_EQ(node.changes.back().thumbnailAtMs, 35'000);
}

TEST_F(PublishPageTest, SaysHowFarItReachesBeforeTheButtonIsPressed)
{
    add({QStringLiteral("/videos/holiday.mp4")});
    ASSERT_TRUE(has(1));
    EXPECT_EQ(child<QLabel>("reach")->text(), QStringLiteral("Everyone on your network"));
    auto *privacy = child<QComboBox>("privacy");
    privacy->setCurrentIndex(privacy->findData(static_cast<int>(model::Privacy::onlyMe)));
    EXPECT_EQ(child<QLabel>("reach")->text(), QStringLiteral("Only you, on this computer"));
}

}
