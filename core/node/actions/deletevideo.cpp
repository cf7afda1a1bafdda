// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/deletevideo.h"

#include "base/failpoint.h"
#include "node/news.h"
#include "node/videoremoval.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"
#include "wire/job/removalpayload.h"

namespace spirula::node
{

namespace
{

/// Hides the video and leaves a job that removes it later; its own jobs rest.
Result<void> hide(store::Tx &tx, model::Video video, int undoSeconds)
{
    video.deletedAt = tx.now();
    SPIRULA_CHECK(store::VideoStore(tx.connection()).update(video));
    store::JobStore jobs(tx.connection());
    SPIRULA_CHECK(jobs.releaseAll(video.id, tx.now()));
    model::Job job;
    job.type = model::JobType::removeVideo;
    job.runAt = tx.now() + WallTime{undoSeconds} * 1000;
    job.payload = wire::encode(wire::RemovalPayload{video.id, video.deletedAt});
    SPIRULA_CHECK(jobs.enqueue(job, tx.now()));
    return {};
}

/// The ids of its jobs.
Result<std::vector<std::int64_t>> commit(store::Tx &tx, const Uuid &uuid, int undoSeconds)
{
    SPIRULA_TRY(const model::VideoDetails details, store::VideoStore(tx.connection()).details(uuid));
    SPIRULA_TRY(const std::vector<std::int64_t> jobs,
                store::JobStore(tx.connection()).idsOf(details.video.id));
    SPIRULA_CHECK(undoSeconds > 0 ? hide(tx, details.video, undoSeconds) : removeVideoRows(tx, details));
    SPIRULA_CHECK(tellVideoDeleted(tx, uuid));
    return jobs;
}

}

Task<Result<void>> deleteVideo(Context &context, Uuid uuid, int undoSeconds)
{
    const auto jobs = co_await context.database.write<std::vector<std::int64_t>>(
        [uuid, undoSeconds](store::Tx &tx) { return commit(tx, uuid, undoSeconds); });
    if (!jobs) {
        co_return jobs.error();
    }
    failPoint("delete.committed");
    for (const std::int64_t job : *jobs) {
        context.jobs.interrupt(job);
        if (undoSeconds == 0) {
            JobFolder::remove(context.folder, job); // a running one's goes again when its process has ended
        }
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
