// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/videoactions.h"
#include "fakeclient.h"

#include "ui/support/fakenavigator.h"
#include "words/errorwords.h"
#include "words/myvideoswords.h"
#include "words/publishwords.h"
#include "words/videowords.h"

#include <QDateTime>
#include <QTest>

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

/// Three videos that all are chosen.
struct Actions : testing::Test {
    void SetUp() override
    {
        for (int age = 0; age < 3; ++age) {
            wire::HomeVideo video;
            video.video.uuid = Uuid::random();
            video.video.name = "video " + std::to_string(age);
            video.video.createdAt = 1'000'000 - age;
            client.all.push_back(video);
        }
    }
    void load()
    {
        rows.reload();
        QCoreApplication::processEvents();
        ASSERT_EQ(rows.rowCount(), 3);
    }
    std::vector<VideoRow> chosen() const
    {
        std::vector<VideoRow> all;
        for (int at = 0; at < rows.rowCount(); ++at) {
            all.push_back(rows.at(at));
        }
        return all;
    }
    const Uuid &id(int at) const { return client.all[at].video.uuid; }
    void refuse(std::initializer_list<int> which)
    {
        client.refused.clear();
        for (const int at : which) {
            client.refused.insert(id(at));
        }
    }
    void remove()
    {
        actions.refresh();
        actions.removal()->trigger();
        QCoreApplication::processEvents();
    }
    void publish()
    {
        actions.refresh();
        const QList<QAction *> can = actions.actions();
        const auto action = std::ranges::find(can, words::publishNow(), &QAction::text);
        ASSERT_NE(action, can.end());
        (*action)->trigger();
        QCoreApplication::processEvents();
    }
    void makePrivate()
    {
        QMenu menu;
        actions.fillPrivacyMenu(menu);
        menu.actions().back()->trigger(); // only me
        QCoreApplication::processEvents();
    }
    void undo()
    {
        const std::function<void()> action = navigator.toasts.front().action;
        navigator.toasts.clear();
        action();
        QCoreApplication::processEvents();
    }
    QStringList said() const
    {
        QStringList texts;
        for (const Toast &toast : navigator.toasts) {
            texts << toast.text;
        }
        return texts;
    }

    const QString refusal = words::explain(Error(ErrorCode::notRunning)).headline;
    FakeClient client;
    FakeNavigator navigator;
    MyVideosRows rows{client};
    QWidget view;
    VideoActions actions{client, rows, navigator, [this] { return chosen(); }, &view};
};

TEST_F(Actions, WhatTheNodeRefusesToDeleteStaysAndIsNotCalledDeleted)
{
    load();
    refuse({0, 1, 2});
    remove();
    EXPECT_EQ(rows.rowCount(), 3);
    EXPECT_EQ(said(), QStringList{refusal}); // and once for all
}

TEST_F(Actions, OnlyWhatWasDeletedIsToldAndComesBackWithUndo)
{
    load();
    refuse({0});
    remove();
    EXPECT_EQ(rows.rowCount(), 1);
    EXPECT_EQ(said(), (QStringList{words::deletedVideos(2, {}), refusal}));
    client.removals = 0;
    undo();
    EXPECT_EQ(rows.rowCount(), 3);
    EXPECT_TRUE(said().isEmpty()) << "nothing was asked of the one that had stayed";
}

TEST_F(Actions, ADeletionOnItsWayIsNotAskedForAgain)
{
    load();
    actions.refresh();
    client.patience = std::chrono::milliseconds(50);
    actions.removal()->trigger();
    EXPECT_EQ(rows.rowCount(), 3) << "the node has not answered yet";
    actions.removal()->trigger(); // a key that is held
    EXPECT_EQ(client.removals, 3);
    EXPECT_TRUE(QTest::qWaitFor([&] { return rows.rowCount() == 0; }));
    EXPECT_EQ(said(), QStringList{words::deletedVideos(3, {})});
}

TEST_F(Actions, WhoCanWatchIsToldForThoseThatChanged)
{
    load();
    refuse({0, 1, 2});
    makePrivate();
    EXPECT_EQ(said(), QStringList{refusal});
    navigator.toasts.clear();
    refuse({1});
    makePrivate();
    EXPECT_EQ(said(),
              (QStringList{words::privacyChanged(2, words::privacyName(model::Privacy::onlyMe)), refusal}));
    undo();
    EXPECT_TRUE(said().isEmpty());
    for (const VideoRow &row : chosen()) {
        EXPECT_EQ(row.privacy, model::Privacy::everyone);
    }
}

TEST_F(Actions, PublishedIsWhatTheNodeHasPublished)
{
    client.all[0].video.draft = client.all[1].video.draft = true;
    load();
    refuse({0, 1});
    publish();
    EXPECT_EQ(said(), QStringList{refusal});
    navigator.toasts.clear();
    refuse({});
    publish();
    EXPECT_EQ(said(), QStringList{words::published(2)});
    EXPECT_EQ(client.changes.size(), 2U) << "the third was out already";
}

TEST_F(Actions, TakingBackAPublicationBringsTheScheduleBack)
{
    const WallTime tomorrow = QDateTime::currentMSecsSinceEpoch() + 24 * 3600 * 1000;
    client.all[0].video.draft = client.all[1].video.draft = true;
    client.all[0].video.publishAt = tomorrow;
    load();
    publish();
    ASSERT_FALSE(rows.at(rows.find(id(0))).draft);
    ASSERT_FALSE(rows.at(rows.find(id(0))).publishAt);
    undo();
    EXPECT_TRUE(rows.at(rows.find(id(0))).draft);
    EXPECT_EQ(rows.at(rows.find(id(0))).publishAt, std::optional(tomorrow));
    EXPECT_TRUE(rows.at(rows.find(id(1))).draft);
    EXPECT_EQ(rows.at(rows.find(id(1))).publishAt, std::nullopt);
}

TEST_F(Actions, ATimeThatHasPassedIsNotAskedForAgain)
{
    client.all[0].video.draft = true;
    client.all[0].video.publishAt = QDateTime::currentMSecsSinceEpoch() - 1;
    load();
    publish();
    undo();
    EXPECT_TRUE(rows.at(rows.find(id(0))).draft);
    EXPECT_FALSE(client.changes.back().publishAt) << "the node would refuse it";
}

}
}
