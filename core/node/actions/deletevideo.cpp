// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/deletevideo.h"

#include "base/failpoint.h"
#include "files/mediafiles.h"
#include "node/filerows.h"
#include "node/news.h"
#include "node/workers/jobworker.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/unlinkstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

/// The ids of jobs that were running on it.
Result<std::vector<std::int64_t>> removeRows(store::Tx &tx, const Uuid &uuid)
{
    store::VideoStore videos(tx.connection());
    SPIRULA_TRY(const model::VideoDetails details, videos.details(uuid));
    store::JobQuery query;
    query.videoId = details.video.id;
    query.states = {model::JobState::running};
    SPIRULA_TRY(const std::vector<model::Job> jobs, store::JobStore(tx.connection()).list(query));
    SPIRULA_CHECK(unlinkLater(tx, filesOf(details), tx.now()));
    // Replaced playlists wait for late readers; of a deleted video there are none.
    SPIRULA_CHECK(store::UnlinkStore(tx.connection())
                      .hasten(files::MediaFiles::toText({files::Shelf::hls, uuid, {}}), tx.now()));
    SPIRULA_CHECK(videos.remove(details.video.id));
    SPIRULA_CHECK(tellVideoDeleted(tx, uuid));
    std::vector<std::int64_t> running;
    for (const model::Job &job : jobs) {
        running.push_back(job.id);
    }
    return running;
}

}

Task<Result<void>> deleteVideo(Context &context, Uuid uuid)
{
    const auto running = co_await context.database.write<std::vector<std::int64_t>>(
        [uuid](store::Tx &tx) { return removeRows(tx, uuid); });
    if (!running) {
        co_return running.error();
    }
    failPoint("delete.committed");
    for (const std::int64_t job : *running) {
        context.jobs.interrupt(job);
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
