// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/replacefile.h"

#include "base/failpoint.h"
#include "base/offload.h"
#include "base/text.h"
#include "node/filerows.h"
#include "node/givenfile.h"
#include "node/news.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

/// What the owner chose when the video was published, with another file.
Result<wire::PreparationPayload> payloadFor(store::JobStore &jobs, std::int64_t videoId,
                                            const std::string &path)
{
    store::JobQuery query;
    query.videoId = videoId;
    query.types = {model::JobType::prepareFirst};
    query.count = 1;
    SPIRULA_TRY(const std::vector<model::Job> found, jobs.list(query));
    wire::PreparationPayload payload;
    if (!found.empty()) {
        SPIRULA_TRY(payload, wire::decodePreparationPayload(found.front().payload));
    }
    payload.sourcePath = path;
    payload.testClip.reset();
    return payload;
}

/// Nothing can be watched yet: the first preparation begins anew.
Result<void> beginAnew(store::Tx &tx, model::Video &video, const std::string &path)
{
    if (!video.sourceFile.empty()) {
        SPIRULA_CHECK(unlinkLater(tx, {{files::Shelf::originals, {}, video.sourceFile}}, tx.now()));
    }
    video.sourceFile.clear();
    video.sourceBytes = 0;
    video.sourceName = toUtf8(fs::path(path).filename().string());
    video.state = model::VideoState::toTranscode;
    return {};
}

/// The ids of the jobs that are over with it.
Result<std::vector<std::int64_t>> commit(store::Tx &tx, const Context &context, const Uuid &uuid,
                                         const std::string &path)
{
    store::VideoStore videos(tx.connection());
    store::JobStore jobs(tx.connection());
    SPIRULA_TRY(model::Video video, videos.find(uuid));
    const bool playable = video.state == model::VideoState::published;
    const model::JobType type = playable ? model::JobType::replaceFile : model::JobType::prepareFirst;
    SPIRULA_TRY(wire::PreparationPayload payload, payloadFor(jobs, video.id, path));
    SPIRULA_TRY(std::vector<std::int64_t> cancelled, jobs.cancelAll(video.id, {type}, tx.now()));
    SPIRULA_CHECK(dropNextSource(tx, video));
    if (playable) {
        payload.thumbnailPath.reset();
        payload.thumbnailAtMs.reset();
    } else {
        SPIRULA_CHECK(beginAnew(tx, video, path));
    }
    video.updatedAt = tx.now();
    SPIRULA_CHECK(videos.update(video));
    SPIRULA_CHECK(queueFirst(tx, context, video.id, type, payload));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return cancelled;
}

}

Task<Result<void>> replaceFile(Context &context, Uuid uuid, std::string path)
{
    SPIRULA_CO_CHECK(
        co_await offload(context.pool, [&] { return checkGivenFile(path, context.folder.media()); }));
    const auto cancelled = co_await context.database.write<std::vector<std::int64_t>>(
        [&context, uuid, path](store::Tx &tx) { return commit(tx, context, uuid, path); });
    if (!cancelled) {
        co_return cancelled.error();
    }
    failPoint("replace.ordered");
    for (const std::int64_t job : *cancelled) {
        context.jobs.interrupt(job);
        JobFolder::remove(context.folder, job);
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
