// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "publish/publishpage.h"

#include "fakenode.h"

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
