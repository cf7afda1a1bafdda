// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/changejob.h"

#include "node/actions/changesettings.h"
#include "node/news.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

Result<void> applyChange(store::Tx &tx, std::int64_t id, JobChange change)
{
    store::JobStore jobs(tx.connection());
    switch (change) {
    case JobChange::pause:
        return jobs.pause(id, tx.now());
    case JobChange::resume:
        return jobs.resume(id, tx.now());
    case JobChange::cancel:
        return jobs.cancel(id, tx.now());
    case JobChange::retry:
        return jobs.retry(id, tx.now());
    }
    return Error(ErrorCode::internal, {}, "unknown change of a job");
}

/// A file that will not replace the published one leaves nothing behind; a retry copies it again.
Result<void> forgetReplacement(store::Tx &tx, const Context &context, std::int64_t id)
{
    SPIRULA_TRY(const model::Job job, store::JobStore(tx.connection()).find(id));
    if (job.type != model::JobType::replaceFile || !job.videoId) {
        return {};
    }
    store::VideoStore videos(tx.connection());
    SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
    SPIRULA_CHECK(dropNextSource(tx, video));
    SPIRULA_CHECK(videos.update(video));
    return tellVideoChanged(tx, context, video.id);
}

}

Task<Result<void>> changeJob(Context &context, std::int64_t jobId, JobChange change)
{
    const auto changed
        = co_await context.database.write<bool>([&context, jobId, change](store::Tx &tx) -> Result<bool> {
              SPIRULA_CHECK(applyChange(tx, jobId, change));
              if (change == JobChange::cancel) {
                  SPIRULA_CHECK(forgetReplacement(tx, context, jobId));
              }
              SPIRULA_CHECK(tellJobChanged(tx, context, jobId));
              return true;
          });
    if (!changed) {
        co_return changed.error();
    }
    if (change == JobChange::pause || change == JobChange::cancel) {
        context.jobs.interrupt(jobId);
    }
    if (change == JobChange::cancel) {
        JobFolder::remove(context.folder, jobId);
    }
    context.jobs.wake();
    co_return Result<void>();
}

Task<Result<void>> pausePreparing(Context &context, bool paused)
{
    co_return co_await changeSettings(context, [paused](model::Settings settings) -> Result<model::Settings> {
        settings.preparingPaused = paused;
        return settings;
    });
}

}
