// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/runjob.h"

#include "node/estimate.h"

#include <boost/system/system_error.hpp>

#include <utility>

namespace spirula::node
{

namespace
{

Task<Result<void>> runByType(Context &context, model::Job job, JobProgress &progress)
{
    switch (job.type) {
    case model::JobType::prepareFirst:
        co_return co_await runPrepareFirst(context, std::move(job), progress);
    case model::JobType::prepareQuality:
        co_return co_await runPrepareQuality(context, std::move(job), progress);
    case model::JobType::makeStoryboard:
        co_return co_await runMakeStoryboard(context, std::move(job), progress);
    case model::JobType::removeFiles:
        co_return co_await runRemoveFiles(context, std::move(job), progress);
    case model::JobType::makeTorrents:
        co_return co_await runMakeTorrents(context, std::move(job), progress);
    case model::JobType::probeEncoders:
        co_return co_await runProbeEncoders(context, std::move(job), progress);
    case model::JobType::replaceFile:
        co_return co_await runReplaceFile(context, std::move(job), progress);
    case model::JobType::publishVideo:
        co_return co_await runPublishVideo(context, std::move(job), progress);
    case model::JobType::removeVideo:
        co_return co_await runRemoveVideo(context, std::move(job), progress);
    }
    co_return Error(ErrorCode::internal, {}, "job of an unknown type");
}

bool makesQualities(model::JobType type)
{
    return type == model::JobType::prepareFirst || type == model::JobType::prepareQuality
        || type == model::JobType::replaceFile;
}

/// A job that the disk was too full for goes on when there is room for it, or it would fill every byte that
/// gets free.
Task<Result<void>> checkRoom(Context &context, const model::Job &job)
{
    if (!makesQualities(job.type) || job.errorCode != name(ErrorCode::diskFull)) {
        co_return Result<void>();
    }
    const auto needed = co_await roomToGoOn(context, job);
    const auto free = freeSpace(context.folder.jobs());
    if (!needed && needed.error().code == ErrorCode::cancelled) {
        co_return needed.error();
    }
    if (!needed || !free) {
        co_return Result<void>(); // the job itself will say what is wrong
    }
    if (std::cmp_less(*free, *needed)) {
        co_return Error(ErrorCode::diskFull,
                        {{"needed", std::to_string(*needed)}, {"free", std::to_string(*free)}},
                        "there is still too little room");
    }
    co_return Result<void>();
}

}

Task<Result<void>> runJob(Context &context, model::Job job)
{
    try {
        SPIRULA_CO_CHECK(co_await checkRoom(context, job));
        JobProgress progress(context, job);
        co_return co_await runByType(context, job, progress);
    } catch (const boost::system::system_error &error) {
        if (error.code() == asio::error::operation_aborted) {
            co_return Error(ErrorCode::cancelled);
        }
        co_return Error(ErrorCode::internal, {}, error.what());
    } catch (const std::exception &error) {
        co_return Error(ErrorCode::internal, {}, error.what());
    }
}

}
