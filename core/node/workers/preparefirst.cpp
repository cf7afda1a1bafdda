// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "node/workers/firstquality.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/runjob.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

Result<bool> commitFirst(store::Tx &tx, const Context &context, const model::Job &job,
                         const wire::PreparationPayload &payload, const FirstQuality &quality)
{
    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(job.id, context.startId, tx.now()));
    SPIRULA_TRY(const model::Video video, store::VideoStore(tx.connection()).find(*job.videoId));
    SPIRULA_CHECK(addPictures(tx, video.id, quality.pictures));
    SPIRULA_CHECK(commitFirstQuality(tx, context, job, video, payload, quality));
    return true;
}

}

Task<Result<void>> runPrepareFirst(Context &context, model::Job job, JobProgress &progress)
{
    SPIRULA_CO_TRY(const TakenSource source, co_await takeSource(context, job, progress));
    SPIRULA_CO_TRY(const FirstQuality quality,
                   co_await makeFirstQuality(context, job, source.details, source.payload, progress));
    const auto committed
        = co_await context.database.write<bool>([&context, &job, &source, &quality](store::Tx &tx) {
              return commitFirst(tx, context, job, source.payload, quality);
          });
    if (!committed) {
        co_return committed.error();
    }
    failPoint("first.committed");
    JobFolder::remove(context.folder, job.id);
    context.jobs.wake();
    co_return Result<void>();
}

}
