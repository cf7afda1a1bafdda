// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/joboutcome.h"

#include "node/news.h"
#include "node/workers/preparationjobs.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"
#include "wire/home/homejob.h"

#include <limits>

namespace spirula::node
{

namespace
{

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
        SPIRULA_CHECK(queueMissingStoryboard(tx, *job.videoId));
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
    SPIRULA_CHECK(tellJobChanged(tx, job.id));
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

Task<void> settleFailure(Context &context, model::Job job, Error error, bool stopping)
{
    if (stopping || error.code == ErrorCode::cancelled) {
        co_await context.database.write<bool>([&context, id = job.id](store::Tx &tx) -> Result<bool> {
            SPIRULA_CHECK(store::JobStore(tx.connection()).release(id, context.startId, tx.now()));
            return true;
        });
        co_return; // a conflict means that the owner has paused, cancelled or deleted it: nothing to give
                   // back
    }
    if (error.code == ErrorCode::conflict) {
        co_return;
    }
    context.log.error("jobs", std::string(name(job.type)) + " " + std::to_string(job.id) + " failed", error);
    const auto settled = co_await context.database.write<bool>(
        [&context, job, error](store::Tx &tx) { return failJob(tx, context, job, error); });
    if (!settled) {
        context.log.error("jobs", "The failure could not be written", settled.error());
    }
}

}
