// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/estimate.h"

#include "base/filesystem.h"
#include "crypto/hash.h"
#include "media/preparation.h"
#include "media/workload.h"
#include "node/workers/encoding.h"
#include "node/workers/jobfolder.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/speedstore.h"
#include "store/videostore.h"
#include "wire/job/preparationpayload.h"

#include <algorithm>

namespace spirula::node
{

namespace
{

using model::JobType;

struct OpenWork {
    model::VideoDetails details;
    std::vector<model::Job> jobs; ///< unfinished ones that make qualities
};

Result<OpenWork> readOpenWork(store::Connection &connection, const Uuid &uuid)
{
    OpenWork work;
    SPIRULA_TRY(work.details, store::VideoStore(connection).details(uuid));
    store::JobQuery query;
    query.videoId = work.details.video.id;
    query.types = {JobType::prepareFirst, JobType::prepareQuality, JobType::replaceFile};
    query.states = {model::JobState::waiting, model::JobState::running, model::JobState::paused};
    SPIRULA_TRY(work.jobs, store::JobStore(connection).list(query));
    return work;
}

std::int64_t fileBytes(const fs::path &path)
{
    std::error_code gone;
    const auto size = fs::file_size(path, gone);
    return gone ? 0 : static_cast<std::int64_t>(size);
}

/// The file that a job works from. The owner's own one, until it is copied, is counted: its copy takes room
/// too.
Task<Result<media::Source>> sourceOf(Context &context, const OpenWork &work, const model::Job &job,
                                     const wire::PreparationPayload &payload, std::int64_t &toCopy)
{
    model::VideoDetails details = work.details;
    if (job.type == JobType::replaceFile) {
        details.files.clear();
        details.video.sourceFile = details.video.nextSourceFile;
    }
    if (!details.video.sourceFile.empty() || payload.sourcePath.empty()) {
        co_return bestSource(context, details);
    }
    if (job.type == JobType::prepareQuality) {
        co_return bestSource(context, details);
    }
    toCopy = fileBytes(payload.sourcePath);
    co_return media::Source{payload.sourcePath, details.video.sourceName};
}

/// Of one job: bytes and, where the speed is known, seconds.
Task<Result<wire::HomeEstimate>> estimateJob(Context &context, const OpenWork &work, const model::Job &job)
{
    SPIRULA_CO_TRY(const wire::PreparationPayload payload, wire::decodePreparationPayload(job.payload));
    wire::HomeEstimate estimate;
    SPIRULA_CO_TRY(const media::Source source,
                   co_await sourceOf(context, work, job, payload, estimate.bytes));
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeTemporary(context.folder));
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.pool, context.log);
    SPIRULA_CO_TRY(const media::SourceInfo info,
                   co_await preparation.probe(source, folder.path(), context.settings.requireSandbox));
    SPIRULA_CO_TRY(const media::PreparationOptions options, co_await preparationOptions(context, payload));
    std::vector<int> published;
    for (const model::VideoFile &file : work.details.files) {
        if (file.kind == model::FileKind::hls && job.type != JobType::replaceFile) {
            published.push_back(file.resolution);
        }
    }
    SPIRULA_CO_TRY(const media::Workload load, media::workload(info, options, published));
    const double left = job.type == JobType::prepareQuality ? double(1000 - job.progress) / 1000 : 1;
    estimate.bytes += static_cast<std::int64_t>(double(load.bytes) * left);
    SPIRULA_CO_TRY(const std::optional<std::int64_t> speed,
                   co_await context.database.read<std::optional<std::int64_t>>(
                       [encoder = options.profile.videoEncoder](store::Connection &connection) {
                           return store::SpeedStore(connection).find(encoder);
                       }));
    if (speed && *speed > 0) {
        estimate.seconds = static_cast<std::int64_t>(double(load.pixels) * left / double(*speed));
    }
    co_return estimate;
}

}

Task<Result<wire::HomeEstimate>> estimateVideo(Context &context, Uuid uuid)
{
    SPIRULA_CO_TRY(const OpenWork work,
                   co_await context.database.read<OpenWork>(
                       [uuid](store::Connection &connection) { return readOpenWork(connection, uuid); }));
    wire::HomeEstimate all;
    all.seconds = 0;
    for (const model::Job &job : work.jobs) {
        SPIRULA_CO_TRY(const wire::HomeEstimate one, co_await estimateJob(context, work, job));
        all.bytes += one.bytes;
        all.seconds = all.seconds && one.seconds ? std::optional(*all.seconds + *one.seconds) : std::nullopt;
    }
    SPIRULA_CO_TRY(const std::uint64_t free, freeSpace(context.folder.media()));
    all.free = static_cast<std::int64_t>(free);
    co_return all;
}

}
