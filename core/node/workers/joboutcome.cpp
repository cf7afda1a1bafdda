// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/joboutcome.h"

#include "node/news.h"
#include "node/workers/jobfolder.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"
#include "wire/home/homejob.h"

#include <boost/asio/steady_timer.hpp>

#include <limits>

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

/// The lease of a job that was stopped. The folder of one that is over or gone goes with it.
Task<void> giveBack(Context &context, std::int64_t id)
{
    const auto state = co_await context.database.write<model::JobState>(
        [&context, id](store::Tx &tx) -> Result<model::JobState> {
            store::JobStore jobs(tx.connection());
            const auto released = jobs.release(id, context.startId, tx.now());
            if (released) {
                SPIRULA_CHECK(tellJobChanged(tx, context, id));
            } else if (released.error().code != ErrorCode::conflict) {
                return released.error();
            }
            SPIRULA_TRY(const model::Job job,
                        jobs.find(id)); // a conflict: the owner has paused or cancelled it
            return job.state;
        });
    const bool gone
        = state ? *state == model::JobState::cancelled : state.error().code == ErrorCode::notFound;
    if (gone) {
        JobFolder::remove(context.folder, id);
    }
}

store::BackOff backOffFor(ErrorCode code)
{
    if (code == ErrorCode::diskFull) {
        // Preparing is paused and goes on by itself as soon as there is space.
        return {.attempts = std::numeric_limits<int>::max(), .first = 30'000, .longest = 60'000};
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
        if (became.error().code == ErrorCode::conflict || became.error().code == ErrorCode::notFound) {
            return false; // paused, cancelled or deleted meanwhile: its row is no longer ours
        }
        return became.error();
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
        co_await giveBack(context, job.id);
        co_return;
    }
    if (error.code == ErrorCode::conflict) {
        co_return;
    }
    error = orDiskFull(context, std::move(error));
    context.log.error("jobs", std::string(name(job.type)) + " " + std::to_string(job.id) + " failed", error);
    // What a failure has left may be cut short; and where the disk is full, its row needs the room.
    JobFolder::remove(context.folder, job.id);
    asio::steady_timer timer(context.apiLoop);
    while (!stopping) {
        const auto settled = co_await context.database.write<bool>(
            [&context, job, error](store::Tx &tx) { return failJob(tx, context, job, error); });
        if (settled) {
            co_return;
        }
        context.log.error("jobs", "The failure could not be written; another try follows", settled.error());
        timer.expires_after(writeAgain);
        co_await timer.async_wait(asTuple);
    }
}

}
