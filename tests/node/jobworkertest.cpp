// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/jobworker.h"

#include "node/actions/changejob.h"
#include "store/jobstore.h"
#include "testcontext.h"
#include "wire/job/preparationpayload.h"

#include <gtest/gtest.h>

#include <semaphore>

using namespace spirula;
using namespace std::chrono_literals;

namespace
{

/// A worker whose database can be held still, so that a stop comes while a lane asks for a job.
class JobWorkerTest : public testing::Test
{
protected:
    /// Preparing of a file that is not there.
    std::int64_t addJob()
    {
        const model::Video video = context.addVideo(model::Privacy::everyone);
        return context.write<std::int64_t>(
            [&](store::Tx &tx) { return store::JobStore(tx.connection()).enqueue(jobOf(video), tx.now()); });
    }
    static model::Job jobOf(const model::Video &video)
    {
        model::Job job;
        job.videoId = video.id;
        job.payload = wire::encode(wire::PreparationPayload{.sourcePath = "/nowhere/film.mp4"});
        return job;
    }
    model::Job find(std::int64_t id)
    {
        return context.write<model::Job>(
            [id](store::Tx &tx) { return store::JobStore(tx.connection()).find(id); });
    }
    bool hasRun(std::int64_t id) { return fs::exists(context->folder.jobs() / std::to_string(id)); }

    void start()
    {
        context.run([this]() -> Task<void> {
            context->jobs.start(*context);
            co_return;
        });
        std::this_thread::sleep_for(200ms); // all lanes have found nothing
    }
    Task<void> stop() { co_await context->jobs.stop(); }

    /// Stops while all lanes ask for jobs and wait for a transaction that ends with `work`. How long the stop
    /// takes from there.
    SteadyClock::duration stopDuringClaim(std::function<Result<bool>(store::Tx &)> work)
    {
        std::binary_semaphore goOn{0};
        const auto hold = [&]() -> Task<Result<bool>> {
            co_return co_await context->database.write<bool>([&](store::Tx &tx) {
                goOn.acquire();
                return work(tx);
            });
        };
        auto held = asio::co_spawn(context->apiLoop, hold(), asio::use_future);
        context.run([this]() -> Task<void> {
            context->jobs.wake();
            co_return;
        });
        std::this_thread::sleep_for(200ms); // the lanes ask
        auto stopped = asio::co_spawn(context->apiLoop, stop(), asio::use_future);
        std::this_thread::sleep_for(50ms);
        EXPECT_EQ(stopped.wait_for(0s), std::future_status::timeout);
        const auto from = SteadyClock::now();
        goOn.release();
        EXPECT_TRUE(held.get());
        stopped.get();
        return SteadyClock::now() - from;
    }

    test::TestContext context;
};

TEST_F(JobWorkerTest, DoesNotStartAfterItsStop)
{
    const std::int64_t id = addJob();
    context.run([this] { return stop(); });
    start();
    EXPECT_EQ(find(id).state, model::JobState::waiting);
    EXPECT_EQ(find(id).attempts, 0);
    EXPECT_FALSE(hasRun(id));
}

TEST_F(JobWorkerTest, AStopEndsAStartThatIsUnderWay)
{
    const std::int64_t id = addJob();
    context.run([this]() -> Task<void> {
        context->jobs.start(*context);
        co_await context->jobs.stop();
    });
    EXPECT_EQ(find(id).state, model::JobState::waiting);
    EXPECT_FALSE(hasRun(id));
}

TEST_F(JobWorkerTest, OneJobNeverRunsTwiceAtOnce)
{
    std::binary_semaphore goOn{0};
    asio::post(context->filePool, [&goOn] { goOn.acquire(); });
    const std::int64_t id = addJob();
    start();
    EXPECT_EQ(find(id).state, model::JobState::running) << "it waits for a thread, whatever may come";
    context.run([this, id]() -> Task<void> {
        EXPECT_TRUE(co_await node::changeJob(*context, id, node::JobChange::pause));
        EXPECT_TRUE(co_await node::changeJob(*context, id, node::JobChange::resume));
    });
    std::this_thread::sleep_for(200ms); // the other lane looks
    EXPECT_EQ(find(id).state, model::JobState::waiting);
    EXPECT_EQ(find(id).attempts, 0);
    goOn.release();
    for (int i = 0; i < 100 && find(id).state != model::JobState::failed; ++i) {
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_EQ(find(id).state, model::JobState::failed) << "the first run over, it ran again: no such file";
    EXPECT_EQ(find(id).attempts, 1);
    context.run([this] { return stop(); });
}

TEST_F(JobWorkerTest, AFailedClaimDoesNotDelayAStop)
{
    start();
    EXPECT_LT(stopDuringClaim([](store::Tx &tx) -> Result<bool> {
                  SPIRULA_CHECK(tx.connection().runScript("ALTER TABLE job RENAME TO lost"));
                  return true;
              }),
              1s);
}

TEST_F(JobWorkerTest, WhatIsTakenDuringAStopWaitsAgain)
{
    start();
    const model::Video video = context.addVideo(model::Privacy::everyone);
    std::int64_t id = 0;
    EXPECT_LT(stopDuringClaim([&](store::Tx &tx) -> Result<bool> {
                  SPIRULA_TRY(id, store::JobStore(tx.connection()).enqueue(jobOf(video), tx.now()));
                  return true;
              }),
              1s);
    EXPECT_EQ(find(id).state, model::JobState::waiting);
    EXPECT_EQ(find(id).attempts, 0);
    EXPECT_FALSE(hasRun(id));
}

}
