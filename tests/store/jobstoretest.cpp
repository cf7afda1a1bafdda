// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jobstore.h"

#include "storerows.h"
#include "testdatabase.h"

namespace spirula::store
{

namespace
{

using model::Job;
using model::JobState;
using model::JobType;

const std::vector<JobType> all
    = {JobType::prepareFirst, JobType::prepareQuality, JobType::makeStoryboard, JobType::removeFiles};

class JobStoreTest : public StoreTest
{
protected:
    JobStoreTest()
        : jobs(*connection)
    {
    }
    std::int64_t add(int priority = 100, WallTime runAt = 0, JobType type = JobType::prepareFirst)
    {
        Job job;
        job.type = type;
        job.priority = priority;
        job.runAt = runAt;
        return jobs.enqueue(job, now).value();
    }
    std::int64_t claimed(std::string_view startId = "start-1")
    {
        const auto job = jobs.claim(startId, all, now).value();
        return job ? job->id : 0;
    }
    JobState state(std::int64_t id) { return jobs.find(id).value().state; }

    JobStore jobs;
    WallTime now = 1'000'000;
};

TEST_F(JobStoreTest, everythingComesBack)
{
    Job job;
    job.type = JobType::makeTorrents;
    job.videoId = insertVideo(*connection, insertChannel(*connection));
    job.priority = 7;
    job.runAt = 55;
    job.step = "checking";
    job.payload = R"({"a":"ü"})";
    // What enqueue() decides itself:
    job.state = JobState::failed;
    job.attempts = 9;
    job.startId = "somebody";
    Job expected = job;
    expected.id = jobs.enqueue(job, now).value();
    expected.state = JobState::waiting;
    expected.attempts = 0;
    expected.startId = "";
    expected.createdAt = expected.updatedAt = now;
    EXPECT_EQ(jobs.find(expected.id).value(), expected);
    EXPECT_EQ(jobs.find(99).error().code, ErrorCode::notFound);
    job.videoId = 99;
    EXPECT_EQ(jobs.enqueue(job, now).error().code, ErrorCode::conflict);
}

TEST_F(JobStoreTest, byPriorityThenTimeThenAge)
{
    const auto late = add(100, 10);
    const auto early = add(100, 5);
    const auto sameButYounger = add(100, 5);
    const auto urgent = add(1, 20);
    EXPECT_EQ(claimed(), urgent);
    EXPECT_EQ(claimed(), early);
    EXPECT_EQ(claimed(), sameButYounger);
    EXPECT_EQ(claimed(), late);
    EXPECT_EQ(claimed(), 0);
}

TEST_F(JobStoreTest, onlyDueOnesOfTheAskedTypes)
{
    add(1, now + 1);
    add(1, 0, JobType::removeFiles);
    const auto good = add(100, now, JobType::makeStoryboard);
    const std::vector<JobType> some = {JobType::prepareFirst, JobType::makeStoryboard};
    EXPECT_EQ(jobs.claim("s", some, now).value()->id, good);
    EXPECT_EQ(jobs.claim("s", some, now).value(), std::nullopt);
    EXPECT_EQ(jobs.claim("s", {}, now).value(), std::nullopt);
    EXPECT_EQ(jobs.nextDue(some).value(), now + 1);
    EXPECT_EQ(jobs.nextDue({JobType::probeEncoders}).value(), std::nullopt);
}

TEST_F(JobStoreTest, aClaimIsALease)
{
    const auto id = add();
    const Job job = jobs.claim("start-1", all, ++now).value().value();
    EXPECT_EQ(job.id, id);
    EXPECT_EQ(job.state, JobState::running);
    EXPECT_EQ(job.startId, "start-1");
    EXPECT_EQ(job.attempts, 1);
    EXPECT_EQ(job.updatedAt, now);
    EXPECT_EQ(job, jobs.find(id).value());
    EXPECT_EQ(jobs.progress(id, "start-2", 1, "x", now).error().code, ErrorCode::conflict);
    EXPECT_EQ(jobs.setPayload(id, "start-2", "{}", now).error().code, ErrorCode::conflict);
    EXPECT_EQ(jobs.finish(id, "start-2", now).error().code, ErrorCode::conflict);
    EXPECT_EQ(jobs.fail(id, "start-2", Error(), "", {}, now).error().code, ErrorCode::conflict);
    EXPECT_EQ(jobs.release(id, "start-2", now).error().code, ErrorCode::conflict);
    EXPECT_EQ(jobs.find(id).value(), job);

    EXPECT_TRUE(jobs.progress(id, "start-1", 250, "preparing", now));
    EXPECT_TRUE(jobs.setPayload(id, "start-1", "{\"chunk\":3}", now));
    EXPECT_EQ(jobs.find(id).value().progress, 250);
    EXPECT_EQ(jobs.find(id).value().step, "preparing");
    EXPECT_TRUE(jobs.finish(id, "start-1", now));
    EXPECT_EQ(state(id), JobState::done);
    EXPECT_EQ(jobs.find(id).value().progress, 1000);
    EXPECT_EQ(jobs.find(id).value().payload, "{\"chunk\":3}");
    EXPECT_EQ(jobs.finish(id, "start-1", now).error().parameter("state"), "done");
    EXPECT_EQ(jobs.finish(99, "start-1", now).error().code, ErrorCode::notFound);
}

TEST_F(JobStoreTest, aNewStartTakesOverWhatADeadOneLeft)
{
    const auto dead = add();
    const auto done = add();
    const auto paused = add();
    EXPECT_EQ(claimed("old"), dead);
    EXPECT_EQ(claimed("old"), done);
    jobs.finish(done, "old", now).value();
    jobs.pause(paused, now).value();
    EXPECT_EQ(jobs.recover("new", now).value(), 1);
    EXPECT_EQ(state(dead), JobState::waiting);
    EXPECT_EQ(state(done), JobState::done);
    EXPECT_EQ(state(paused), JobState::paused);
    EXPECT_EQ(claimed("new"), dead);
    EXPECT_EQ(jobs.find(dead).value().attempts, 2);
    EXPECT_EQ(jobs.recover("new", now).value(), 0); // its own are left alone
    EXPECT_EQ(jobs.finish(dead, "old", now).error().code, ErrorCode::conflict);
}

TEST_F(JobStoreTest, failuresAreTriedAgainAfterGrowingPauses)
{
    const BackOff backOff{.attempts = 4, .first = 100, .longest = 1000};
    const auto id = add();
    const Error error(ErrorCode::toolFailed, {{"tool", "ffmpeg"}}, "exit 1");
    for (const WallTime pause : {100, 400, 1000}) {
        ASSERT_EQ(claimed(), id);
        EXPECT_EQ(jobs.fail(id, "start-1", error, R"({"tool":"ffmpeg"})", backOff, now).value(),
                  JobState::waiting);
        const Job job = jobs.find(id).value();
        EXPECT_EQ(job.runAt, now + pause);
        EXPECT_EQ(job.startId, "");
        EXPECT_EQ(job.errorCode, "toolFailed");
        EXPECT_EQ(job.errorParameters, R"({"tool":"ffmpeg"})");
        EXPECT_EQ(job.errorDetail, "exit 1");
        EXPECT_EQ(claimed(), 0);
        now += pause;
    }
    ASSERT_EQ(claimed(), id);
    EXPECT_EQ(jobs.fail(id, "start-1", error, "", backOff, now).value(), JobState::failed);
    EXPECT_EQ(claimed(), 0);
    now += 1'000'000'000;
    EXPECT_EQ(claimed(), 0);

    EXPECT_TRUE(jobs.retry(id, now));
    EXPECT_EQ(claimed(), id);
    EXPECT_EQ(jobs.find(id).value().attempts, 1);
    jobs.finish(id, "start-1", now).value();
    EXPECT_EQ(jobs.find(id).value().errorCode, "");
}

TEST_F(JobStoreTest, anAttemptMayCountAsNone)
{
    const BackOff backOff{.attempts = 0, .first = 100, .longest = 100};
    const auto id = add();
    for (int i = 0; i < 10; ++i) {
        ASSERT_EQ(claimed(), id);
        EXPECT_EQ(jobs.fail(id, "start-1", Error(ErrorCode::diskFull), "{}", backOff, now).value(),
                  JobState::waiting);
        EXPECT_EQ(jobs.find(id).value().attempts, 0);
        EXPECT_EQ(jobs.find(id).value().runAt, now + 100);
        now += 100;
    }
}

TEST_F(JobStoreTest, whatStillRunsIsNotGivenAgain)
{
    const auto id = add();
    const auto other = add();
    ASSERT_EQ(claimed(), id);
    ASSERT_TRUE(jobs.pause(id, now));
    ASSERT_TRUE(jobs.resume(id, now));
    EXPECT_EQ(jobs.claim("start-1", all, now, {id}).value()->id, other);
    EXPECT_EQ(jobs.claim("start-1", all, now, {id}).value(), std::nullopt);
    EXPECT_EQ(jobs.nextDue(all, {id}).value(), std::nullopt);
    EXPECT_EQ(jobs.nextDue(all).value(), 0);
    EXPECT_EQ(claimed(), id);
}

TEST_F(JobStoreTest, onlyALostLeaseIsOne)
{
    const auto id = add();
    EXPECT_TRUE(isLostLease(jobs.finish(id, "start-1", now).error()));
    Job unknown;
    unknown.videoId = 99;
    const Error constraint = jobs.enqueue(unknown, now).error();
    EXPECT_EQ(constraint.code, ErrorCode::conflict);
    EXPECT_FALSE(isLostLease(constraint));
    EXPECT_FALSE(isLostLease(jobs.finish(99, "start-1", now).error()));
}

TEST_F(JobStoreTest, pausesDoNotOverflow)
{
    const BackOff backOff;
    EXPECT_EQ(backOff.pause(1), 10'000);
    EXPECT_EQ(backOff.pause(2), 40'000);
    EXPECT_EQ(backOff.pause(1'000'000), 3'600'000);
    EXPECT_EQ(backOff.pause(0), 10'000);
}

TEST_F(JobStoreTest, pauseAndResume)
{
    const auto running = add();
    const auto waiting = add();
    ASSERT_EQ(claimed(), running);
    EXPECT_TRUE(jobs.pause(running, now));
    EXPECT_TRUE(jobs.pause(waiting, now));
    EXPECT_EQ(jobs.find(running).value().attempts, 0);
    EXPECT_EQ(jobs.find(waiting).value().attempts, 0);
    EXPECT_EQ(jobs.finish(running, "start-1", now).error().code, ErrorCode::conflict); // the lease is gone
    EXPECT_EQ(claimed(), 0);
    EXPECT_EQ(jobs.pause(running, now).error().code, ErrorCode::conflict);
    EXPECT_TRUE(jobs.resume(running, now));
    EXPECT_EQ(jobs.resume(running, now).error().parameter("state"), "waiting");
    EXPECT_EQ(claimed(), running);
}

TEST_F(JobStoreTest, cancelAndRetry)
{
    const auto running = add();
    const auto waiting = add();
    ASSERT_EQ(claimed(), running);
    EXPECT_TRUE(jobs.cancel(running, now));
    EXPECT_TRUE(jobs.cancel(waiting, now));
    EXPECT_EQ(jobs.cancel(waiting, now).error().code, ErrorCode::conflict);
    EXPECT_EQ(jobs.progress(running, "start-1", 5, "", now).error().parameter("state"), "cancelled");
    EXPECT_EQ(claimed(), 0);
    EXPECT_TRUE(jobs.retry(waiting, now));
    EXPECT_EQ(claimed(), waiting);
    EXPECT_EQ(jobs.retry(waiting, now).error().code, ErrorCode::conflict);
    jobs.finish(waiting, "start-1", now).value();
    EXPECT_EQ(jobs.cancel(waiting, now).error().code, ErrorCode::conflict);
    EXPECT_EQ(jobs.cancel(99, now).error().code, ErrorCode::notFound);
}

TEST_F(JobStoreTest, releaseDoesNotCount)
{
    const auto id = add();
    ASSERT_EQ(claimed(), id);
    EXPECT_TRUE(jobs.release(id, "start-1", now));
    EXPECT_EQ(jobs.find(id).value().attempts, 0);
    EXPECT_EQ(claimed("start-2"), id);
}

TEST_F(JobStoreTest, lists)
{
    const auto a = add(100, 0, JobType::removeFiles);
    const auto b = add();
    const auto c = add();
    jobs.cancel(b, now).value();
    const auto ids = [this](const JobQuery &query) {
        const auto rows = jobs.list(query).value();
        std::vector<std::int64_t> found;
        std::ranges::transform(rows, std::back_inserter(found), &Job::id);
        return found;
    };
    using Ids = std::vector<std::int64_t>;
    EXPECT_EQ(ids({}), (Ids{c, b, a}));
    EXPECT_EQ(ids({.start = 1, .count = 1, .states = {}, .types = {}, .videoId = {}}), Ids{b});
    JobQuery query;
    query.states = {JobState::cancelled, JobState::failed};
    EXPECT_EQ(ids(query), Ids{b});
    EXPECT_EQ(jobs.count(query).value(), 1);
    query = {};
    query.types = {JobType::prepareFirst};
    EXPECT_EQ(ids(query), (Ids{c, b}));
    query.count = 1;
    EXPECT_EQ(jobs.count(query).value(), 2);
    query.videoId = 5;
    EXPECT_EQ(ids(query), Ids{});
}

TEST_F(JobStoreTest, workOnADeletedVideoRests)
{
    VideoStore videos(*connection);
    model::Video video = someVideo(insertChannel(*connection));
    video.id = videos.insert(video).value();
    Job job;
    job.videoId = video.id;
    const std::int64_t id = jobs.enqueue(job, now).value();
    ASSERT_EQ(claimed(), id);
    video.deletedAt = now;
    videos.update(video).value();
    jobs.releaseAll(video.id, now).value();
    EXPECT_EQ(jobs.finish(id, "start-1", now).error().code, ErrorCode::conflict);
    EXPECT_EQ(state(id), JobState::waiting);
    EXPECT_EQ(jobs.find(id)->attempts, 0);
    EXPECT_EQ(claimed(), 0);
    EXPECT_EQ(jobs.nextDue(all).value(), std::nullopt);
    EXPECT_TRUE(jobs.list({}).value().empty());
    EXPECT_EQ(jobs.count({}).value(), 0);
    EXPECT_EQ(jobs.idsOf(video.id).value(), std::vector{id});
    video.deletedAt = 0;
    videos.update(video).value();
    EXPECT_EQ(claimed(), id);
}

TEST_F(JobStoreTest, allOfAVideoAreCancelledByType)
{
    Job job;
    job.videoId = insertVideo(*connection, insertChannel(*connection));
    const auto add = [&](JobType type) {
        job.type = type;
        return jobs.enqueue(job, now).value();
    };
    const auto first = add(JobType::prepareFirst);
    const auto quality = add(JobType::prepareQuality);
    ASSERT_EQ(claimed(), first);
    jobs.finish(first, "start-1", now).value();
    const auto again = add(JobType::prepareFirst);
    ASSERT_EQ(claimed(), quality);
    EXPECT_EQ(jobs.cancelAll(*job.videoId, {JobType::prepareFirst}, now).value(), std::vector{again});
    EXPECT_EQ(jobs.cancelAll(*job.videoId, {JobType::prepareQuality}, now).value(), std::vector{quality});
    EXPECT_EQ(state(first), JobState::done);
    EXPECT_EQ(jobs.finish(quality, "start-1", now).error().code, ErrorCode::conflict);
}

TEST_F(JobStoreTest, oldOnesAreForgottenFailedOnesAreNot)
{
    const auto failed = add();
    ASSERT_EQ(claimed(), failed);
    jobs.fail(failed, "start-1", Error(), "", {.attempts = 1}, now).value();
    const auto cancelled = add();
    jobs.cancel(cancelled, now).value();
    const auto waiting = add();
    EXPECT_EQ(jobs.removeOld(now).value(), 0);
    EXPECT_EQ(jobs.removeOld(now + 1).value(), 1);
    EXPECT_EQ(jobs.find(cancelled).error().code, ErrorCode::notFound);
    EXPECT_EQ(state(failed), JobState::failed);
    EXPECT_EQ(state(waiting), JobState::waiting);
}

}

}
