// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/estimate.h"

#include "base/filesystem.h"
#include "base/offload.h"
#include "crypto/hash.h"
#include "media/copyrule.h"
#include "media/preparation.h"
#include "media/renditions.h"
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

/// What a job makes, from which file.
struct Order {
    std::int64_t toCopy = 0; ///< bytes of the owner's file, which is to be copied first
    media::SourceInfo info;
    media::PreparationOptions options;
    std::vector<int> published; ///< the resolutions that need not be made
};

Task<Result<Order>> orderOf(Context &context, const OpenWork &work, const model::Job &job)
{
    Order order;
    SPIRULA_CO_TRY(const wire::PreparationPayload payload, wire::decodePreparationPayload(job.payload));
    SPIRULA_CO_TRY(const media::Source source, co_await sourceOf(context, work, job, payload, order.toCopy));
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeTemporary(context.folder));
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.pool, context.log);
    SPIRULA_CO_TRY(order.info,
                   co_await preparation.probe(source, folder.path(), context.settings.requireSandbox));
    SPIRULA_CO_TRY(order.options, co_await preparationOptions(context, payload));
    for (const model::VideoFile &file : work.details.files) {
        if (file.kind == model::FileKind::hls && job.type != JobType::replaceFile) {
            order.published.push_back(file.resolution);
        }
    }
    co_return order;
}

/// Of one job: bytes and, where the speed is known, seconds.
Task<Result<wire::HomeEstimate>> estimateJob(Context &context, const OpenWork &work, const model::Job &job)
{
    SPIRULA_CO_TRY(const Order order, co_await orderOf(context, work, job));
    SPIRULA_CO_TRY(const media::Workload load, media::workload(order.info, order.options, order.published));
    const double left = job.type == JobType::prepareQuality ? double(1000 - job.progress) / 1000 : 1;
    wire::HomeEstimate estimate;
    estimate.bytes = order.toCopy + static_cast<std::int64_t>(double(load.bytes) * left);
    SPIRULA_CO_TRY(const std::optional<std::int64_t> speed,
                   co_await context.database.read<std::optional<std::int64_t>>(
                       [encoder = order.options.profile.videoEncoder](store::Connection &connection) {
                           return store::SpeedStore(connection).find(encoder);
                       }));
    if (speed && *speed > 0) {
        estimate.seconds = static_cast<std::int64_t>(double(load.pixels) * left / double(*speed));
    }
    co_return estimate;
}

/// Only the quality that makes a video watchable: all others count as made.
Result<void> leaveTheFirst(Order &order)
{
    SPIRULA_TRY(const std::vector<media::Rendition> renditions,
                media::planRenditions(order.info, order.options.resolutions, order.options.profile));
    if (renditions.empty()) {
        return {}; // sound alone
    }
    const int first = media::canCopyVideo(order.info) ? renditions.front().resolution
                                                      : media::firstRendition(renditions).resolution;
    order.options.audioOnly = false;
    order.published.clear();
    for (const media::Rendition &rendition : renditions) {
        if (rendition.resolution != first) {
            order.published.push_back(rendition.resolution);
        }
    }
    return {};
}

}

std::int64_t roomToGoOn(std::int64_t resultBytes, bool webVideos, std::int64_t madeBytes)
{
    const int copies = webVideos ? 2 : 1;
    return std::max(resultBytes / copies - madeBytes, madeBytes * copies);
}

Task<Result<std::int64_t>> roomToGoOn(Context &context, const model::Job &job)
{
    OpenWork work;
    SPIRULA_CO_TRY(work.details,
                   co_await context.database.read<model::VideoDetails>(
                       [id = *job.videoId](store::Connection &connection) {
                           return store::VideoStore(connection).details(id);
                       }));
    SPIRULA_CO_TRY(Order order, co_await orderOf(context, work, job));
    if (order.toCopy > 0) {
        co_return 0; // the copy itself looks first, and takes no room where the disk can share it
    }
    if (job.type != JobType::prepareQuality) {
        SPIRULA_CO_CHECK(leaveTheFirst(order));
    }
    SPIRULA_CO_TRY(const media::Workload load, media::workload(order.info, order.options, order.published));
    const std::int64_t made
        = co_await offload(context.pool, [&] { return JobFolder::finishedBytes(context.folder, job.id); });
    co_return roomToGoOn(load.bytes, order.options.webVideos, made);
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
