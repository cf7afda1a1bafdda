// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/draft.h"
#include "node/news.h"
#include "node/workers/runjob.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

Result<bool> commit(store::Tx &tx, const Context &context, const model::Job &job)
{
    store::VideoStore videos(tx.connection());
    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(job.id, context.startId, tx.now()));
    SPIRULA_CHECK(tellJobChanged(tx, context, job.id));
    SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
    // The owner may have changed their mind since the job was claimed.
    if (!video.draft || !video.publishAt || *video.publishAt > tx.now()) {
        return false;
    }
    model::publishDraft(video, tx.now());
    video.updatedAt = tx.now();
    SPIRULA_CHECK(videos.update(video));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return true;
}

}

Task<Result<void>> runPublishVideo(Context &context, model::Job job, JobProgress &progress)
{
    progress.report(0, "publishing");
    const auto committed = co_await context.database.write<bool>(
        [&context, &job](store::Tx &tx) { return commit(tx, context, job); });
    co_return committed ? Result<void>() : committed.error();
}

}
