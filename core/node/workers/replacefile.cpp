// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "base/text.h"
#include "node/filerows.h"
#include "node/workers/firstquality.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/runjob.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/storyboardstore.h"
#include "store/videofilestore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

/// For whoever watches the old file right now, by its playlist: the video stands in the path of its files. A
/// web video is found by the row that names it, so for those the old one is gone at once.
constexpr WallTime oldFilesStay = 10 * 60 * 1000;

/// The video as if nothing had been made of it yet but the new working copy.
model::VideoDetails asNew(const model::VideoDetails &details, const wire::PreparationPayload &payload)
{
    model::VideoDetails fresh;
    fresh.video = details.video;
    fresh.video.sourceFile = details.video.nextSourceFile;
    fresh.video.sourceName = toUtf8(fs::path(payload.sourcePath).filename().string());
    return fresh;
}

/// Media, playlists and storyboard of the old file lose their rows; pictures, captions and chapters stay.
Result<void> dropOldFiles(store::Tx &tx, model::VideoDetails details)
{
    store::VideoFileStore files(tx.connection());
    for (const model::VideoFile &file : details.files) {
        SPIRULA_CHECK(files.remove(file.id));
    }
    if (details.playlist) {
        SPIRULA_CHECK(files.removePlaylist(details.video.id));
    }
    if (details.storyboard) {
        SPIRULA_CHECK(store::StoryboardStore(tx.connection()).remove(details.video.id));
    }
    if (!details.video.sourceFile.empty()) {
        SPIRULA_CHECK(unlinkLater(tx, {{files::Shelf::originals, {}, details.video.sourceFile}}, tx.now()));
    }
    details.video.sourceFile.clear();
    details.video.nextSourceFile.clear();
    details.pictures.clear();
    details.captions.clear();
    return unlinkLater(tx, filesOf(details), tx.now() + oldFilesStay);
}

/// The ids of the old file's jobs, which are over.
Result<std::vector<std::int64_t>> commit(store::Tx &tx, const Context &context, const model::Job &job,
                                         const wire::PreparationPayload &payload, const model::Video &fresh,
                                         const FirstQuality &quality)
{
    store::VideoStore videos(tx.connection());
    store::JobStore jobs(tx.connection());
    SPIRULA_CHECK(jobs.finish(job.id, context.startId, tx.now()));
    SPIRULA_TRY(const model::VideoDetails before, videos.details(*job.videoId));
    SPIRULA_TRY(const std::vector<std::int64_t> over,
                jobs.cancelAll(before.video.id,
                               {model::JobType::prepareQuality, model::JobType::makeStoryboard,
                                model::JobType::makeTorrents},
                               tx.now()));
    SPIRULA_CHECK(dropOldFiles(tx, before));
    model::Video video = before.video;
    video.sourceFile = before.video.nextSourceFile;
    video.nextSourceFile.clear();
    video.sourceName = fresh.sourceName;
    video.sourceBytes = fresh.sourceBytes;
    SPIRULA_CHECK(replacePictures(tx, video.id, quality.pictures));
    SPIRULA_CHECK(commitFirstQuality(tx, context, job, video, payload, quality));
    return over;
}

}

Task<Result<void>> runReplaceFile(Context &context, model::Job job, JobProgress &progress)
{
    SPIRULA_CO_TRY(const TakenSource source, co_await takeSource(context, job, progress));
    const model::VideoDetails fresh = asNew(source.details, source.payload);
    SPIRULA_CO_TRY(const FirstQuality quality,
                   co_await makeFirstQuality(context, job, fresh, source.payload, progress));
    failPoint("replace.made");
    const auto over = co_await context.database.write<std::vector<std::int64_t>>(
        [&context, &job, &source, &fresh, &quality](store::Tx &tx) {
            return commit(tx, context, job, source.payload, fresh.video, quality);
        });
    if (!over) {
        co_return over.error();
    }
    failPoint("replace.committed");
    JobFolder::remove(context.folder, job.id);
    for (const std::int64_t id : *over) {
        context.jobs.interrupt(id);
        JobFolder::remove(context.folder, id);
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
