// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/nodeclient.h"

#include "runningnode.h"
#include "waiting.h"

#include <QSignalSpy>
#include <gtest/gtest.h>

namespace spirula::ui::test
{
namespace
{

class NodeClientTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_node.start();
        ASSERT_TRUE(waitUntil([&] { return m_client.state() == HomeClient::State::online; }));
    }

    wire::HomeVideo clip(bool draft = true)
    {
        wire::TestClipRequest request{.clip = {.seconds = 1, .width = 128, .height = 72, .pattern = 1},
                                      .name = "A clip",
                                      .draft = draft};
        return await(m_client.testClip(&m_asker, request)).value();
    }

    bool prepared(const Uuid &id)
    {
        return waitUntil(
            [&] {
                const auto video = await(m_client.video(&m_asker, id));
                return video && !video->thumbnailUrl.empty() && video->jobs.empty();
            },
            60'000);
    }

    RunningNode m_node;
    NodeClient m_client{m_node.folder()};
    QObject m_asker;
};

TEST_F(NodeClientTest, SaysWhatRunsAndWhereItsDoorIs)
{
    const auto status = await(m_client.status(&m_asker)).value();
    EXPECT_EQ(status.apiLevel, wire::homeApiLevel);
    EXPECT_EQ(status.dataFolder, m_node.folder().root.string());
    ASSERT_TRUE(m_client.door());
    EXPECT_NE(m_client.door()->port, 0);
    EXPECT_TRUE(await(m_client.storage(&m_asker)));
    EXPECT_TRUE(await(m_client.account(&m_asker)));
    EXPECT_TRUE(await(m_client.jobs(&m_asker, {})));
}

TEST_F(NodeClientTest, ChangesAreAnsweredAndTold)
{
    QSignalSpy news(&m_client, &HomeClient::settingsChanged);
    const auto before = await(m_client.settings(&m_asker)).value();
    auto after = before;
    after.preparingOnBattery = !before.preparingOnBattery;
    EXPECT_EQ(await(m_client.changeSettings(&m_asker, before, after)).value(), after);
    ASSERT_TRUE(waitUntil([&] { return news.size() == 1; }));
    EXPECT_EQ(news[0][0].value<model::Settings>(), after);

    QSignalSpy profiles(&m_client, &HomeClient::channelChanged);
    wire::ProfileChangeRequest change;
    change.displayName = "Films";
    EXPECT_EQ(await(m_client.changeChannel(&m_asker, change)).value().displayName, "Films");
    ASSERT_TRUE(waitUntil([&] { return profiles.size() == 1; }));
}

TEST_F(NodeClientTest, AVideoLivesFromClipToRestore)
{
    QSignalSpy jobs(&m_client, &HomeClient::jobChanged);
    QSignalSpy deleted(&m_client, &HomeClient::videoDeleted);
    const Uuid id = clip().video.uuid;
    ASSERT_TRUE(prepared(id));
    EXPECT_GT(await(m_client.estimate(&m_asker, id)).value().free, 0);
    EXPECT_GT(jobs.size(), 0);

    EXPECT_EQ(await(m_client.frame(&m_asker, id, 0, 64)).value().width(), 64);
    const auto video = await(m_client.video(&m_asker, id)).value();
    const QString picture = QString::fromStdString(video.thumbnailUrl).section(u'/', -1);
    EXPECT_TRUE(await(m_client.videoFile(&m_asker, id, picture)).value().startsWith("\xff\xd8"));
    EXPECT_EQ(await(m_client.videoFile(&m_asker, id, QStringLiteral("no such.jpg"))).error().code,
              ErrorCode::notFound);

    model::VideoQuery drafts;
    drafts.draft = true;
    EXPECT_EQ(await(m_client.videos(&m_asker, drafts)).value().total, 1);
    wire::VideoChangeRequest change;
    change.draft = false;
    change.name = "Öffentlich & mehr";
    EXPECT_EQ(await(m_client.change(&m_asker, id, change)).value().video.name, "Öffentlich & mehr");
    EXPECT_EQ(await(m_client.videos(&m_asker, drafts)).value().total, 0);
    EXPECT_EQ(await(m_client.setChapters(&m_asker, id, {{0, "Start"}})).value().chapters.size(), 1);

    const auto playback = await(m_client.openPlayback(&m_asker, {.video = id, .resolution = {}})).value();
    EXPECT_GT(playback.size, 0);
    EXPECT_TRUE(await(m_client.closePlayback(&m_asker, playback.id)));

    EXPECT_TRUE(await(m_client.remove(&m_asker, id, 60)));
    EXPECT_EQ(await(m_client.video(&m_asker, id)).error().code, ErrorCode::notFound);
    ASSERT_TRUE(waitUntil([&] { return deleted.size() == 1; }));
    EXPECT_EQ(deleted[0][0].value<Uuid>(), id);
    EXPECT_EQ(await(m_client.restore(&m_asker, id)).value().video.uuid, id);
}

TEST_F(NodeClientTest, IsLostAndComesBackWithWhatWasMissed)
{
    QSignalSpy states(&m_client, &HomeClient::stateChanged);
    QSignalSpy resyncs(&m_client, &HomeClient::resync);
    const auto door = m_client.door();
    m_node.kill();
    ASSERT_TRUE(waitUntil([&] { return m_client.state() == HomeClient::State::lost; }));
    EXPECT_FALSE(m_client.door());
    EXPECT_EQ(await(m_client.status(&m_asker)).error().code, ErrorCode::notRunning);
    m_node.start();
    ASSERT_TRUE(waitUntil([&] { return m_client.state() == HomeClient::State::online; }));
    EXPECT_NE(m_client.door(), door);
    EXPECT_EQ(states.size(), 2);
    EXPECT_EQ(resyncs.size(), 1); // what failed meanwhile is loaded, and how far it reaches
    QSignalSpy news(&m_client, &HomeClient::channelChanged);
    wire::ProfileChangeRequest change;
    change.displayName = "Again";
    EXPECT_TRUE(await(m_client.changeChannel(&m_asker, change)));
    EXPECT_TRUE(waitUntil([&] { return news.size() == 1; }));
}

TEST(NodeClient, LooksForANodeThatStartsLaterAndLoadsThen)
{
    RunningNode node;
    NodeClient client(node.folder());
    QSignalSpy resyncs(&client, &HomeClient::resync);
    QTest::qWait(300);
    EXPECT_EQ(client.state(), HomeClient::State::looking);
    node.start();
    ASSERT_TRUE(waitUntil([&] { return resyncs.size() == 1; }));
    EXPECT_EQ(client.state(), HomeClient::State::online);
}

}
}
