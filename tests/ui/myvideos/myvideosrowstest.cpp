// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/myvideosrows.h"
#include "fakeclient.h"

#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

struct Rows : testing::Test {
    wire::HomeVideo video(int age)
    {
        wire::HomeVideo video;
        video.video.uuid = Uuid::random();
        video.video.name = "video " + std::to_string(age);
        video.video.createdAt = 1'000'000 - age;
        return video;
    }
    void fill(int count)
    {
        for (int age = 0; age < count; ++age) {
            client.all.push_back(video(age));
        }
        rows.reload();
        QCoreApplication::sendPostedEvents();
    }
    FakeClient client;
    MyVideosRows rows{client};
};

TEST_F(Rows, LoadsByTheHundred)
{
    fill(10'000);
    EXPECT_EQ(rows.rowCount(), 100);
    EXPECT_EQ(rows.total(), 10'000);
    while (rows.canFetchMore({})) {
        rows.fetchMore({});
    }
    EXPECT_EQ(rows.rowCount(), 10'000);
    EXPECT_EQ(client.asked, 100);
}

TEST_F(Rows, NewsChangeOneRowWithoutALoad)
{
    fill(3);
    wire::HomeVideo changed = client.all[1];
    changed.video.name = "another name";
    Q_EMIT client.videoChanged(changed);
    EXPECT_EQ(rows.at(1).title, QStringLiteral("another name"));
    Q_EMIT client.videoDeleted(client.all[0].video.uuid);
    EXPECT_EQ(rows.rowCount(), 2);
    Q_EMIT client.videoChanged(video(-5)); // newer than all
    EXPECT_EQ(rows.at(0).title, QStringLiteral("video -5"));
    EXPECT_EQ(rows.total(), 3);
    EXPECT_EQ(client.asked, 1);
}

TEST_F(Rows, WhatIsDeletedWhileAnAnswerIsOnItsWayDoesNotComeBack)
{
    client.onTheWay = [this] { Q_EMIT client.videoDeleted(client.all[0].video.uuid); };
    fill(3);
    EXPECT_EQ(rows.rowCount(), 2);
    EXPECT_EQ(rows.find(client.all[0].video.uuid), -1);
    EXPECT_EQ(rows.total(), 2);
}

TEST_F(Rows, WhatChangesWhileAnAnswerIsOnItsWayIsCountedOnceAndStaysSelected)
{
    fill(3);
    const QPersistentModelIndex selected(rows.index(1));
    client.onTheWay = [this] {
        wire::HomeVideo changed = client.all[1];
        changed.video.name = "another name";
        Q_EMIT client.videoChanged(changed);
        Q_EMIT client.videoChanged(video(-1)); // the node had read its rows before
    };
    Q_EMIT client.resync();
    QCoreApplication::sendPostedEvents();
    EXPECT_EQ(rows.rowCount(), 4);
    EXPECT_EQ(rows.total(), 4);
    ASSERT_TRUE(selected.isValid());
    EXPECT_EQ(rows.at(selected.row()).title, QStringLiteral("another name"));
}

TEST_F(Rows, AReloadKeepsWhatIsSelected)
{
    fill(150);
    rows.fetchMore({});
    const QPersistentModelIndex selected(rows.index(120));
    client.all.erase(client.all.begin());
    client.all.insert(client.all.begin(), video(-1));
    Q_EMIT client.resync();
    EXPECT_EQ(rows.rowCount(), 150);
    ASSERT_TRUE(selected.isValid());
    EXPECT_EQ(rows.at(selected.row()).title, QStringLiteral("video 120"));
}

}
}
