// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/activityjobs.h"

#include "ui/support/refusingclient.h"

#include <QTest>
#include <gtest/gtest.h>

namespace spirula::ui
{
namespace
{

wire::HomeJob job(std::int64_t id, model::JobState state, model::JobType type = model::JobType::prepareFirst)
{
    wire::HomeJob out;
    out.id = id;
    out.state = state;
    out.type = type;
    out.video = Uuid::random();
    return out;
}

/// A node with some jobs.
class BusyClient : public RefusingClient
{
public:
    Answer<model::Page<wire::HomeJob>> jobs(QObject *, wire::JobQuery query) override
    {
        model::Page<wire::HomeJob> page;
        for (const wire::HomeJob &one : kept) {
            if (one.state == query.state) {
                page.rows.push_back(one);
            }
        }
        co_return page;
    }
    std::vector<wire::HomeJob> kept;
};

using enum model::JobState;

QList<std::int64_t> idsOf(const ActivityJobs &jobs)
{
    QList<std::int64_t> ids;
    for (const ActivityJobs::Entry &entry : jobs.entries()) {
        ids.append(entry.job.id);
    }
    return ids;
}

TEST(ActivityJobs, ShowsWhatRunsFirstThenWhatWaitsThenWhatFailed)
{
    BusyClient client;
    client.kept = {job(1, failed), job(2, waiting), job(3, running), job(4, done), job(5, paused)};
    const ActivityJobs jobs(client);
    EXPECT_EQ(idsOf(jobs), (QList<std::int64_t>{3, 5, 2, 1}));
    EXPECT_EQ(jobs.inProgress(), 3);
    EXPECT_EQ(jobs.failed(), 1);
    EXPECT_EQ(jobs.videosInProgress(), 3);
}

TEST(ActivityJobs, FollowsTheNewsAndForgetsWhatIsOver)
{
    BusyClient client;
    const ActivityJobs jobs(client);
    wire::HomeJob one = job(1, waiting);
    Q_EMIT client.jobChanged(one);
    EXPECT_EQ(jobs.inProgress(), 1);
    one.state = running;
    Q_EMIT client.jobChanged(one);
    int told = 0;
    QObject::connect(&jobs, &ActivityJobs::progressed, &client, [&](const ActivityJobs::Entry &entry) {
        ++told;
        EXPECT_EQ(entry.job.progress, 420);
        EXPECT_EQ(entry.secondsLeft, 60);
    });
    Q_EMIT client.jobProgress({.job = 1, .progress = 420, .step = "preparing 720", .secondsLeft = 60});
    Q_EMIT client.jobProgress({.job = 99, .progress = 1});
    EXPECT_EQ(told, 1);
    one.state = done;
    Q_EMIT client.jobChanged(one);
    EXPECT_TRUE(jobs.entries().isEmpty());
}

TEST(ActivityJobs, KeepsHousekeepingToItselfUnlessItFails)
{
    BusyClient client;
    const ActivityJobs jobs(client);
    Q_EMIT client.jobChanged(job(1, running, model::JobType::removeFiles));
    Q_EMIT client.jobChanged(job(2, waiting, model::JobType::publishVideo));
    EXPECT_TRUE(jobs.entries().isEmpty());
    Q_EMIT client.jobChanged(job(3, failed, model::JobType::publishVideo));
    EXPECT_EQ(jobs.failed(), 1);
}

TEST(ActivityJobs, AreWhatTheNodeSaysAfterItWasAway)
{
    BusyClient client;
    client.kept = {job(1, running)};
    const ActivityJobs jobs(client);
    client.kept = {job(2, waiting)};
    client.kept.front().waitReason = "paused";
    Q_EMIT client.resync();
    EXPECT_EQ(idsOf(jobs), QList<std::int64_t>{2});
    EXPECT_TRUE(jobs.isPaused());
}

}
}
