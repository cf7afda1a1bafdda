// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/offload.h"
#include "files/mediafiles.h"
#include "node/filerows.h"
#include "node/news.h"
#include "node/videoform.h"
#include "node/workers/jobworker.h"
#include "node/workers/runjob.h"
#include "node/workers/shelving.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videofilestore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

Result<std::vector<model::VideoFile>> makeAll(const files::MediaFiles &mediaFiles,
                                              const wire::RestContext &context,
                                              const model::VideoDetails &details,
                                              const CancelledFlag &cancelled)
{
    std::vector<model::VideoFile> files = details.files;
    for (model::VideoFile &file : files) {
        SPIRULA_CHECK(makeTorrentFor(mediaFiles, context, details.video, file, cancelled));
    }
    return files;
}

Result<bool> commitTorrents(store::Tx &tx, const Context &context, const model::Job &job,
                            const std::vector<model::VideoFile> &made)
{
    store::VideoFileStore files(tx.connection());
    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(job.id, context.startId, tx.now()));
    std::vector<files::MediaPath> left;
    for (const model::VideoFile &file : made) {
        SPIRULA_TRY(model::VideoFile row, files.find(file.id));
        if (!row.torrentName.empty()) {
            left.push_back({files::Shelf::torrents, {}, row.torrentName});
        }
        row.torrentName = file.torrentName;
        row.infoHash = file.infoHash;
        SPIRULA_CHECK(files.update(row));
    }
    SPIRULA_CHECK(unlinkLater(tx, left, tx.now()));
    SPIRULA_CHECK(tellVideoChanged(tx, context, *job.videoId));
    return true;
}

}

Task<Result<void>> runMakeTorrents(Context &context, model::Job job, JobProgress &progress)
{
    progress.report(0, "torrents");
    SPIRULA_CO_TRY(const model::VideoDetails details,
                   co_await context.database.read<model::VideoDetails>(
                       [id = *job.videoId](store::Connection &connection) {
                           return store::VideoStore(connection).details(id);
                       }));
    const wire::RestContext rest = restContext(context);
    SPIRULA_CO_TRY(const std::vector<model::VideoFile> made,
                   co_await offloadCancellable(context.filePool, [&](const CancelledFlag &cancelled) {
                       return makeAll(context.files, rest, details, cancelled);
                   }));
    const auto committed = co_await context.database.write<bool>(
        [&context, &job, &made](store::Tx &tx) { return commitTorrents(tx, context, job, made); });
    if (!committed) {
        co_return committed.error();
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
