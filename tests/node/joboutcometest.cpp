// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/joboutcome.h"

#include "node/estimate.h"
#include "node/workers/jobfolder.h"
#include "store/jobstore.h"
#include "testcontext.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace spirula;
using namespace std::chrono_literals;

namespace
{

/// An MP4 file that says to be complete: a file type, an index and `bytes` of media.
std::string smallMp4(std::size_t bytes)
{
    const auto box = [](std::string_view type, std::size_t length) {
        std::string text(8 + length, 'x');
        for (std::size_t i = 0; i < 4; ++i) {
            text[i] = static_cast<char>((8 + length) >> (8 * (3 - i)));
        }
        return text.replace(4, 4, type);
    };
    return box("ftyp", 8) + box("mdat", bytes) + box("moov", 8);
}

class JobOutcomeTest : public testing::Test
{
protected:
    /// A running one.
    model::Job claimJob()
    {
        model::Job job;
        job.type = model::JobType::prepareQuality;
        job.videoId = context.addVideo(model::Privacy::everyone).id;
        return context.write<model::Job>([&](store::Tx &tx) -> Result<model::Job> {
            store::JobStore jobs(tx.connection());
            SPIRULA_CHECK(jobs.enqueue(job, tx.now()));
            SPIRULA_TRY(const auto claimed, jobs.claim(context->startId, {job.type}, tx.now()));
            return *claimed;
        });
    }
    model::Job find(std::int64_t id)
    {
        return context.write<model::Job>(
            [id](store::Tx &tx) { return store::JobStore(tx.connection()).find(id); });
    }
    Task<void> settle(model::Job job, Error error)
    {
        co_await node::settleFailure(*context, std::move(job), std::move(error), stopping);
    }
    void settleNow(const model::Job &job, const Error &error)
    {
        context.run([&] { return settle(job, error); });
    }
    void rename(const std::string &from, const std::string &to)
    {
        context.write<bool>([&](store::Tx &tx) -> Result<bool> {
            SPIRULA_CHECK(tx.connection().runScript("ALTER TABLE " + from + " RENAME TO " + to));
            return true;
        });
    }
    fs::path folderOf(const model::Job &job) { return context->folder.jobs() / std::to_string(job.id); }
    void put(const model::Job &job, const std::string &name, const std::string &content)
    {
        const auto folder = node::JobFolder::makeForJob(context->folder, job.id);
        fs::create_directories((folder->path() / name).parent_path());
        std::ofstream(folder->path() / name, std::ios::binary) << content;
    }
    std::vector<std::string> left(const model::Job &job)
    {
        std::vector<std::string> names;
        for (const auto &entry : fs::directory_iterator(folderOf(job))) {
            names.push_back(entry.path().filename().string());
        }
        return names;
    }

    test::TestContext context;
    bool stopping = false;
};

TEST_F(JobOutcomeTest, AConflictOfTheWorkItselfIsAFailure)
{
    const model::Job job = claimJob();
    settleNow(job, Error(ErrorCode::conflict, {{"reason", "the file “film.mp4” changed"}}));
    const model::Job after = find(job.id);
    EXPECT_EQ(after.state, model::JobState::waiting) << "tried again, not running for ever";
    EXPECT_EQ(after.attempts, 1);
    EXPECT_EQ(after.errorCode, "conflict");
    EXPECT_NE(after.errorParameters.find("film.mp4"), std::string::npos);
}

TEST_F(JobOutcomeTest, AfterSomeConflictsItHasFailed)
{
    model::Job job = claimJob();
    job.attempts = 3;
    context.write<bool>([&](store::Tx &tx) -> Result<bool> {
        SPIRULA_CHECK(tx.connection().runScript("UPDATE job SET attempts = 3"));
        return true;
    });
    settleNow(job, Error(ErrorCode::conflict, {{"reason", "constraint"}}));
    EXPECT_EQ(find(job.id).state, model::JobState::failed);
}

TEST_F(JobOutcomeTest, WhoLostTheLeaseChangesNothing)
{
    const model::Job job = claimJob();
    put(job, "chunk-1.mp4", smallMp4(10));
    settleNow(job, Error(ErrorCode::conflict, {{"reason", "jobState"}, {"state", "waiting"}}));
    EXPECT_EQ(find(job.id), job);
    EXPECT_TRUE(fs::exists(folderOf(job) / "chunk-1.mp4"));
}

TEST_F(JobOutcomeTest, ALeaseIsGivenBackAsSoonAsThatCanBeWritten)
{
    const model::Job job = claimJob();
    rename("job", "lost");
    auto settled
        = asio::co_spawn(context->apiLoop, settle(job, Error(ErrorCode::cancelled)), asio::use_future);
    EXPECT_EQ(settled.wait_for(300ms), std::future_status::timeout);
    rename("lost", "job");
    EXPECT_EQ(settled.wait_for(10s), std::future_status::ready);
    EXPECT_EQ(find(job.id).state, model::JobState::waiting);
    EXPECT_EQ(find(job.id).attempts, 0);
}

TEST_F(JobOutcomeTest, AStopDoesNotWaitForAWriteThatFails)
{
    const model::Job job = claimJob();
    rename("job", "lost");
    stopping = true;
    settleNow(job, Error(ErrorCode::cancelled));
    rename("lost", "job");
    EXPECT_EQ(find(job.id).state, model::JobState::running) << "the next start takes it back";
}

TEST_F(JobOutcomeTest, AFullDiskKeepsWhatIsFinishedAndTheAttempts)
{
    const model::Job job = claimJob();
    const std::string whole = smallMp4(1000);
    put(job, "chunk-1-360.mp4", whole);
    put(job, "sound-1.mp4", smallMp4(100));
    put(job, "chunk-2-360.mp4", whole.substr(0, 500)); // FFmpeg has not noticed
    put(job, "chunk-3-360.mp4", "");
    put(job, "chunk-4-360.mp4.part", whole);
    put(job, "out/joined.mp4", whole);
    settleNow(job, Error(ErrorCode::diskFull));
    const model::Job after = find(job.id);
    EXPECT_EQ(after.state, model::JobState::waiting);
    EXPECT_EQ(after.attempts, 0);
    EXPECT_EQ(after.errorCode, "diskFull");
    EXPECT_THAT(left(job), testing::UnorderedElementsAre("chunk-1-360.mp4", "sound-1.mp4"));
    EXPECT_EQ(node::JobFolder::finishedBytes(context->folder, job.id),
              static_cast<std::int64_t>(whole.size() + smallMp4(100).size()));
}

TEST_F(JobOutcomeTest, AnyOtherFailureLeavesNothing)
{
    const model::Job job = claimJob();
    put(job, "chunk-1-360.mp4", smallMp4(1000));
    settleNow(job, Error(ErrorCode::toolFailed));
    EXPECT_FALSE(fs::exists(folderOf(job)));
    EXPECT_EQ(find(job.id).attempts, 1);
}

TEST(RoomToGoOn, IsForTheNextStepThatCannotBeDoneWithout)
{
    EXPECT_EQ(node::roomToGoOn(1000, false, 0), 1000) << "all chunks";
    EXPECT_EQ(node::roomToGoOn(1000, false, 400), 600) << "the chunks that are missing";
    EXPECT_EQ(node::roomToGoOn(1000, false, 900), 900) << "joining takes as much again";
    EXPECT_EQ(node::roomToGoOn(1000, true, 0), 500) << "a web video is no chunk";
    EXPECT_EQ(node::roomToGoOn(1000, true, 500), 1000) << "but it is made of them";
    EXPECT_EQ(node::roomToGoOn(1000, false, 3000), 3000) << "more than was estimated";
}

}
