// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "node/videoremoval.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/runjob.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"
#include "wire/job/removalpayload.h"

namespace spirula::node
{

namespace
{

/// The ids of the video's jobs; none when it was restored meanwhile.
Result<std::vector<std::int64_t>> commit(store::Tx &tx, const Context &context, std::int64_t jobId,
                                         const wire::RemovalPayload &payload)
{
    store::JobStore jobs(tx.connection());
    SPIRULA_CHECK(jobs.finish(jobId, context.startId, tx.now()));
    const auto details = store::VideoStore(tx.connection()).detailsOfDeleted(payload.video);
    if (!details && details.error().code != ErrorCode::notFound) {
        return details.error();
    }
    if (!details || details->video.deletedAt != payload.deletedAt) {
        return std::vector<std::int64_t>();
    }
    SPIRULA_TRY(const std::vector<std::int64_t> ids, jobs.idsOf(payload.video));
    SPIRULA_CHECK(removeVideoRows(tx, *details));
    return ids;
}

}

Task<Result<void>> runRemoveVideo(Context &context, model::Job job, JobProgress &progress)
{
    progress.report(0, "removing");
    SPIRULA_CO_TRY(const wire::RemovalPayload payload, wire::decodeRemovalPayload(job.payload));
    const auto jobs = co_await context.database.write<std::vector<std::int64_t>>(
        [&context, payload, id = job.id](store::Tx &tx) { return commit(tx, context, id, payload); });
    if (!jobs) {
        co_return jobs.error();
    }
    failPoint("remove.committed");
    for (const std::int64_t id : *jobs) {
        JobFolder::remove(context.folder, id);
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
