// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/joboutcome.h"

#include "base/offload.h"
#include "node/news.h"
#include "node/workers/jobfolder.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"
#include "wire/home/homejob.h"

#include <boost/asio/steady_timer.hpp>

namespace spirula::node
{

namespace
{

constexpr std::chrono::seconds writeAgain{1};
constexpr std::uint64_t hardlyAnySpace = 4 * 1024 * 1024;

/// FFmpeg does not always notice that its output was cut short: with no space left, that is the reason of any
/// failure.
Error orDiskFull(const Context &context, Error error)
{
    const auto free = freeSpace(context.folder.jobs());
    if (error.code == ErrorCode::diskFull || !free || *free > hardlyAnySpace) {
        return error;
    }
    return Error(ErrorCode::diskFull, {{"free", std::to_string(*free)}},
                 std::string(name(error.code)) + ": " + error.detail);
}

/// Once, and again and again until it works or `stopping`: a row that stays "running" would run only after
/// the next start.
Task<Result<bool>> writeOutcome(Context &context, std::function<Result<bool>(store::Tx &)> work,
                                const bool &stopping)
{
    asio::steady_timer timer(context.apiLoop);
    for (;;) {
        Result<bool> written = co_await context.database.write<bool>(work);
        if (written || stopping) {
            co_return written;
        }
        context.log.error("jobs", "What became of a job could not be written; another try follows",
                          written.error());
        timer.expires_after(writeAgain);
        co_await timer.async_wait(asTuple);
    }
}

/// The row is no longer ours to write: paused, cancelled or deleted meanwhile.
bool isRowLost(const Error &error) { return store::isLostLease(error) || error.code == ErrorCode::notFound; }

/// True when the job is over or gone: nothing works on it any more.
Result<bool> releaseJob(store::Tx &tx, const Context &context, std::int64_t id)
{
    store::JobStore jobs(tx.connection());
    const auto released = jobs.release(id, context.startId, tx.now());
    if (released) {
        SPIRULA_CHECK(tellJobChanged(tx, context, id));
        return false;
    }
    if (!isRowLost(released.error())) {
        return released.error();
    }
    const auto job = jobs.find(id);
    return job ? job->state == model::JobState::cancelled : job.error().code == ErrorCode::notFound;
}

/// The lease of a job that was stopped. The folder of one that is over or gone goes with it.
Task<void> giveBack(Context &context, std::int64_t id, const bool &stopping)
{
    const auto gone = co_await writeOutcome(
        context, [&context, id](store::Tx &tx) { return releaseJob(tx, context, id); }, stopping);
    if (gone && *gone) {
        JobFolder::remove(context.folder, id);
    }
}

store::BackOff backOffFor(ErrorCode code)
{
    if (code == ErrorCode::diskFull) {
        // Preparing is paused and goes on by itself as soon as there is space.
        return {.attempts = 0, .first = 10'000, .longest = 10'000};
    }
    if (!worthAnotherTry(code)) {
        return {.attempts = 1};
    }
    return {.attempts = 3, .first = 5'000, .longest = 300'000};
}

/// What a job that has failed for good means for its video.
Result<void> settleVideo(store::Tx &tx, const Context &context, const model::Job &job)
{
    if (job.type == model::JobType::prepareQuality) {
        // The first quality plays all the same, and it gets its previews.
        SPIRULA_CHECK(queueMissingStoryboard(tx, context, *job.videoId));
    } else if (job.type == model::JobType::replaceFile) {
        store::VideoStore videos(tx.connection());
        SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
        SPIRULA_CHECK(dropNextSource(tx, video)); // what is published stays
        SPIRULA_CHECK(videos.update(video));
    } else if (job.type == model::JobType::prepareFirst) {
        store::VideoStore videos(tx.connection());
        SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
        video.state = model::VideoState::transcodingFailed;
        video.updatedAt = tx.now();
        SPIRULA_CHECK(videos.update(video));
    }
    return tellVideoChanged(tx, context, *job.videoId);
}

Result<bool> failJob(store::Tx &tx, const Context &context, const model::Job &job, const Error &error)
{
    store::JobStore jobs(tx.connection());
    const auto became = jobs.fail(job.id, context.startId, error, wire::encodeErrorParameters(error),
                                  backOffFor(error.code), tx.now());
    if (!became) {
        return isRowLost(became.error()) ? Result<bool>(false) : became.error();
    }
    if (*became == model::JobState::failed && job.videoId) {
        SPIRULA_CHECK(settleVideo(tx, context, job));
    }
    SPIRULA_CHECK(tellJobChanged(tx, context, job.id));
    return true;
}

}

bool worthAnotherTry(ErrorCode code)
{
    switch (code) {
    case ErrorCode::notAVideo:
    case ErrorCode::brokenMedia:
    case ErrorCode::invalidInput:
    case ErrorCode::notFound:
    case ErrorCode::forbidden:
    case ErrorCode::unsupported:
    case ErrorCode::sandboxMissing:
    case ErrorCode::tooLarge:
        return false;
    default:
        return true;
    }
}

Task<void> settleFailure(Context &context, model::Job job, Error error, const bool &stopping)
{
    if (stopping || error.code == ErrorCode::cancelled) {
        co_await giveBack(context, job.id, stopping);
        co_return;
    }
    if (store::isLostLease(error)) {
        co_return;
    }
    error = orDiskFull(context, std::move(error));
    context.log.error("jobs", std::string(name(job.type)) + " " + std::to_string(job.id) + " failed", error);
    if (error.code == ErrorCode::diskFull) {
        // What is half made goes: the row needs the room. What is finished stays, or the room that it leaves
        // would be taken for room to begin again, for ever.
        co_await offload(context.pool, [&context, id = job.id] {
            JobFolder::keepFinished(context.folder, id);
            return true;
        });
    } else {
        JobFolder::remove(context.folder, job.id); // what a failure has left may be cut short
    }
    co_await writeOutcome(
        context, [&context, job, error](store::Tx &tx) { return failJob(tx, context, job, error); },
        stopping);
}

}
