// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/deletevideo.h"

#include "base/failpoint.h"
#include "files/mediafiles.h"
#include "node/filerows.h"
#include "node/news.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/unlinkstore.h"
#include "store/videostore.h"

#include <limits>

namespace spirula::node
{

namespace
{

/// The ids of its jobs.
Result<std::vector<std::int64_t>> removeRows(store::Tx &tx, const Uuid &uuid)
{
    store::VideoStore videos(tx.connection());
    SPIRULA_TRY(const model::VideoDetails details, videos.details(uuid));
    store::JobQuery query;
    query.videoId = details.video.id;
    query.count = std::numeric_limits<int>::max();
    SPIRULA_TRY(const std::vector<model::Job> jobs, store::JobStore(tx.connection()).list(query));
    SPIRULA_CHECK(unlinkLater(tx, filesOf(details), tx.now()));
    // Replaced playlists wait for late readers; of a deleted video there are none.
    SPIRULA_CHECK(store::UnlinkStore(tx.connection())
                      .hasten(files::MediaFiles::toText({files::Shelf::hls, uuid, {}}), tx.now()));
    SPIRULA_CHECK(videos.remove(details.video.id));
    SPIRULA_CHECK(tellVideoDeleted(tx, uuid));
    std::vector<std::int64_t> ids;
    for (const model::Job &job : jobs) {
        ids.push_back(job.id);
    }
    return ids;
}

}

Task<Result<void>> deleteVideo(Context &context, Uuid uuid)
{
    const auto jobs = co_await context.database.write<std::vector<std::int64_t>>(
        [uuid](store::Tx &tx) { return removeRows(tx, uuid); });
    if (!jobs) {
        co_return jobs.error();
    }
    failPoint("delete.committed");
    for (const std::int64_t job : *jobs) {
        context.jobs.interrupt(job);
        JobFolder::remove(context.folder, job); // a running one's goes again when its process has ended
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
