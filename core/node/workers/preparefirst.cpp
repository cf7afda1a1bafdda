// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "node/news.h"
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
    store::VideoStore videos(tx.connection());
    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(job.id, context.startId, tx.now()));
    SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
    SPIRULA_CHECK(addPictures(tx, video.id, quality.pictures));
    SPIRULA_CHECK(commitFirstQuality(tx, context, video, payload, quality));
    SPIRULA_CHECK(videos.update(video));
    SPIRULA_CHECK(tellJobChanged(tx, context, job.id));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return true;
}

}

Task<Result<void>> runPrepareFirst(Context &context, model::Job job, JobProgress &progress)
{
    SPIRULA_CO_TRY(model::VideoDetails details,
                   co_await context.database.read<model::VideoDetails>(
                       [id = *job.videoId](store::Connection &connection) {
                           return store::VideoStore(connection).details(id);
                       }));
    SPIRULA_CO_TRY(const wire::PreparationPayload payload, wire::decodePreparationPayload(job.payload));
    progress.setVideo(details.video.uuid);
    SPIRULA_CO_CHECK(co_await takeSource(context, job, details, payload, progress));
    SPIRULA_CO_TRY(const FirstQuality quality,
                   co_await makeFirstQuality(context, job, details, payload, progress));
    const auto committed
        = co_await context.database.write<bool>([&context, &job, &payload, &quality](store::Tx &tx) {
              return commitFirst(tx, context, job, payload, quality);
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
