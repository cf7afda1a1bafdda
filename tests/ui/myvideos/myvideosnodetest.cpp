// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/myvideospage.h"

#include "parts/sheet.h"
#include "ui/support/nodepagetest.h"
#include "words/format.h"
#include "words/myvideoswords.h"
#include "words/videowords.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace spirula::ui
{

using test::waitUntil;

namespace
{

class MyVideosNodeTest : public NodePageTest
{
protected:
    void arrive()
    {
        show(page);
        page.arrive({Place::Page::myVideos, {}, {}});
        ASSERT_TRUE(waitUntil([this] { return page.findChild<TextLabel *>() && loaded(); }));
    }
    bool loaded()
    {
        return page.findChild<QStackedWidget *>()->currentWidget()->metaObject()->className()
            != QByteArrayView("spirula::ui::CardSkeleton");
    }
    CardView &view() { return *page.findChild<CardView *>(); }
    int count() { return view().model()->rowCount(); }
    Card card(int row) { return view().model()->index(row, 0).data(CardRole).value<Card>(); }
    void go(int row) // as a person does by keyboard
    {
        view().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&view(), Qt::Key_Home);
        for (int i = 0; i < row; ++i) {
            QTest::keyClick(&view(), Qt::Key_Right);
        }
        ASSERT_EQ(view().currentIndex().row(), row);
    }
    QPushButton *button(const char *name) { return page.findChild<QPushButton *>(QString::fromLatin1(name)); }

    MyVideosPage page{client, images, preferences, navigator};
};

TEST_F(MyVideosNodeTest, BeginsWithATestClipWhoseCardShowsHowFarItIs)
{
    arrive();
    auto *clip = button("testClip");
    ASSERT_TRUE(clip->isVisible());
    picture(page, QStringLiteral("myvideos-empty"));
    clip->click();
    ASSERT_TRUE(waitUntil([&] { return count() == 1; }));
    EXPECT_TRUE(view().isVisible());
    ASSERT_TRUE(waitUntil([&] { return card(0).badge.text.startsWith(QStringLiteral("Preparing")); }));
    ASSERT_TRUE(waitUntil([&] { return card(0).progress < 0 && !card(0).image.isNull(); }, 90'000));
    EXPECT_EQ(card(0).badge.text, QString());
    auto *banners = page.findChild<BannerStack *>();
    EXPECT_TRUE(banners->find(QStringLiteral("ready")));
    picture(page, QStringLiteral("myvideos-ready"));
    navigator.toasts.front().action(); // Undo
    EXPECT_TRUE(waitUntil([&] { return count() == 0 && clip->isVisible(); }));
}

TEST_F(MyVideosNodeTest, DeletingTakesItAwayAndUndoBringsItBack)
{
    makeClip("First");
    makeClip("Second");
    arrive();
    ASSERT_EQ(count(), 2);
    go(1);
    QTest::keyClick(&view(), Qt::Key_Delete);
    ASSERT_TRUE(waitUntil([&] { return count() == 1; }));
    EXPECT_EQ(card(0).title, QStringLiteral("Second"));
    EXPECT_EQ(all().size(), 1U);
    ASSERT_EQ(navigator.toasts.size(), 1U);
    navigator.toasts[0].action();
    ASSERT_TRUE(waitUntil([&] { return count() == 2; }));
    EXPECT_EQ(card(1).title, QStringLiteral("First"));
    EXPECT_EQ(all().size(), 2U);
}

TEST_F(MyVideosNodeTest, SeveralAreChosenAndDeletedTogether)
{
    for (const char *name : {"One thing", "Two things", "Three things"}) {
        makeClip(name);
    }
    arrive();
    go(0);
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    EXPECT_EQ(view().chosen().size(), 3);
    ASSERT_TRUE(button("deleteChosen")->isVisible());
    picture(page, QStringLiteral("myvideos-chosen"));
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text().split(u'\n').size(), 3);
    QTest::keyClick(&view(), Qt::Key_Escape);
    EXPECT_FALSE(button("deleteChosen")->isVisible());
    QTest::keyClick(&view(), Qt::Key_A, Qt::ControlModifier);
    button("deleteChosen")->click();
    EXPECT_TRUE(waitUntil([&] { return count() == 0; }));
    EXPECT_TRUE(all().empty());
    navigator.toasts.back().action();
    EXPECT_TRUE(waitUntil([&] { return count() == 3; }));
}

TEST_F(MyVideosNodeTest, KeysWatchEditAndCopy)
{
    const wire::HomeVideo clip = makeClip("A clip");
    const QString id = QString::fromStdString(clip.video.uuid.toString());
    arrive();
    go(0);
    QTest::keyClick(&view(), Qt::Key_Return);
    QTest::keyClick(&view(), Qt::Key_E);
    ASSERT_EQ(navigator.opened.size(), 2U);
    EXPECT_EQ(navigator.opened[0], (Place{Place::Page::watch, id, {}}));
    EXPECT_EQ(navigator.opened[1], (Place{Place::Page::publish, id, {}}));
    QTest::keyClick(&view(), Qt::Key_C, Qt::ControlModifier);
    ASSERT_EQ(navigator.copied.size(), 1U);
    EXPECT_EQ(navigator.copied[0], QUrl(QString::fromStdString(clip.pageUrl)));
    const std::unique_ptr<QMimeData> dragged(view().model()->mimeData({view().currentIndex()}));
    EXPECT_EQ(dragged->urls(), QList<QUrl>{QUrl(QString::fromStdString(clip.pageUrl))});
}

TEST_F(MyVideosNodeTest, PillsAndWordsSayWhichOnesAreListed)
{
    makeClip("Rome in May");
    makeClip("Rome unfinished", true);
    makeClip("Paris");
    arrive();
    EXPECT_EQ(count(), 3);
    auto *pills = page.findChild<ChoicePills *>();
    for (auto *pill : pills->findChildren<QRadioButton *>()) {
        if (pill->text() == QStringLiteral("Drafts")) {
            pill->click();
        }
    }
    ASSERT_TRUE(waitUntil([&] { return count() == 1; }));
    EXPECT_EQ(card(0).badge.text, QStringLiteral("Draft"));
    auto *find = page.findChild<QLineEdit *>(QStringLiteral("find"));
    QTest::keyClicks(find, QStringLiteral("paris"));
    ASSERT_TRUE(waitUntil([&] { return button("showAll")->isVisible(); }));
    picture(page, QStringLiteral("myvideos-nothing"));
    button("showAll")->click();
    ASSERT_TRUE(waitUntil([&] { return count() == 3; }));
    page.arrive({Place::Page::myVideos, QStringLiteral("rome"), {}});
    EXPECT_TRUE(waitUntil([&] { return count() == 2; }));
}

TEST_F(MyVideosNodeTest, WhoCanWatchChangesAndIsUndone)
{
    const Uuid video = makeClip("A clip").video.uuid;
    arrive();
    go(0);
    QMenu menu;
    auto *actions = page.findChild<VideoActions *>();
    actions->fillPrivacyMenu(menu);
    menu.actions().back()->trigger(); // only me
    ASSERT_TRUE(waitUntil([&] { return card(0).badge.text == QStringLiteral("Only me"); }));
    EXPECT_EQ(videoOf(video).video.privacy, model::Privacy::onlyMe);
    ASSERT_TRUE(waitUntil([&] { return !navigator.toasts.empty(); }));
    navigator.toasts.back().action();
    ASSERT_TRUE(waitUntil([&] { return card(0).badge.text.isEmpty(); }));
    EXPECT_EQ(videoOf(video).video.privacy, model::Privacy::everyone);
}

TEST_F(MyVideosNodeTest, TheMenuOfAVideoShowsWhatIsKnownAboutIt)
{
    const wire::HomeVideo clip = makeClip("A clip");
    ASSERT_TRUE(waitUntil([&] { return videoOf(clip.video.uuid).jobs.empty(); }, 60'000)); // it grows no more
    arrive();
    go(0);
    QMenu menu;
    page.findChild<VideoActions *>()->fillMenu(menu);
    const QList<QAction *> lines = menu.actions();
    const auto stats = std::ranges::find(lines, words::stats(), &QAction::text);
    ASSERT_NE(stats, lines.end());
    (*stats)->trigger();
    ASSERT_TRUE(waitUntil([&] { return page.findChild<Sheet *>(QStringLiteral("stats")); }));
    auto *sheet = page.findChild<Sheet *>(QStringLiteral("stats"));
    picture(page, QStringLiteral("myvideos-stats"));
    QStringList said;
    for (const QLabel *label : sheet->findChildren<QLabel *>()) {
        said << label->text();
    }
    EXPECT_TRUE(said.contains(words::statsOf(QStringLiteral("A clip"))));
    EXPECT_TRUE(said.contains(words::exactTime(clip.video.publishedAt)));
    EXPECT_TRUE(said.contains(words::bytes(videoOf(clip.video.uuid).bytes)));
    EXPECT_TRUE(said.contains(words::qualityName(clip.files.front().resolution)));
    EXPECT_FALSE(said.contains(words::statsLikes())); // nobody liked it
    EXPECT_TRUE(sheet->accessibleDescription().contains(words::statsViews()));
    QTest::keyClick(sheet->window()->focusWidget(), Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
}

TEST_F(MyVideosNodeTest, TheListIsRememberedAndWhatWasSeenStaysWhileTheNodeIsAway)
{
    for (int i = 0; i < 9; ++i) {
        makeClip("Clip number " + std::to_string(i), i % 4 == 1);
    }
    arrive();
    EXPECT_EQ(view().mode(), CardMode::grid);
    ASSERT_TRUE(waitUntil([&] { return !card(0).image.isNull() && !card(8).image.isNull(); }));
    picture(page, QStringLiteral("myvideos-grid"));
    page.findChild<QToolButton *>(QStringLiteral("mode"))->click();
    EXPECT_EQ(view().mode(), CardMode::list);
    EXPECT_TRUE(preferences.myVideosAsList());
    picture(page, QStringLiteral("myvideos-list"));
    node.kill();
    auto *banners = page.findChild<BannerStack *>();
    ASSERT_TRUE(waitUntil([&] { return banners->find(QStringLiteral("offline")); }));
    EXPECT_EQ(count(), 9);
    node.start();
    ASSERT_TRUE(waitUntil([&] { return !banners->find(QStringLiteral("offline")); }));
    EXPECT_EQ(count(), 9);
}

}
}
