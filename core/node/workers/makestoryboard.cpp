// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "base/offload.h"
#include "crypto/hash.h"
#include "files/mediafiles.h"
#include "media/preparation.h"
#include "node/filerows.h"
#include "node/news.h"
#include "node/workers/containercaptions.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/runjob.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/storyboardstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

/// What hangs on a video beside its qualities: sprites for the seek bar and captions out of the container.
struct Extras {
    std::optional<model::Storyboard> storyboard;
    std::vector<model::Caption> captions;
};

const model::VideoFile *lowestQuality(const model::VideoDetails &details)
{
    const model::VideoFile *lowest = nullptr;
    for (const model::VideoFile &file : details.files) {
        if (file.hasVideo && (!lowest || file.resolution < lowest->resolution)) {
            lowest = &file;
        }
    }
    return lowest;
}

Task<Result<void>> addStoryboard(Context &context, media::Preparation &preparation,
                                 const model::VideoDetails &details, const fs::path &folder, Extras &extras)
{
    const model::VideoFile *lowest = lowestQuality(details);
    if (!lowest) {
        co_return Result<void>();
    }
    SPIRULA_CO_TRY(fs::path path, context.files.locate(mediaPathOf(details.video.uuid, *lowest)));
    SPIRULA_CO_TRY(const auto made,
                   co_await preparation.storyboard({std::move(path), *lowest}, details.video.durationMs,
                                                   folder, context.settings.requireSandbox));
    if (made) {
        const files::MediaPath to{files::Shelf::storyboards, {}, made->storyboard.fileName};
        SPIRULA_CO_CHECK(co_await offload(context.pool, [&] { return context.files.put(made->path, to); }));
        extras.storyboard = made->storyboard;
    }
    co_return Result<void>();
}

Task<Result<void>> addCaptions(Context &context, media::Preparation &preparation,
                               const model::VideoDetails &details, const fs::path &folder, Extras &extras)
{
    if (details.video.sourceFile.empty()) {
        co_return Result<void>();
    }
    SPIRULA_CO_TRY(const media::Source source, bestSource(context, details));
    SPIRULA_CO_TRY(const media::SourceInfo info,
                   co_await preparation.probe(source, folder, context.settings.requireSandbox));
    SPIRULA_CO_TRY(const std::vector<media::PreparedCaption> tracks,
                   co_await preparation.captions(source, info, folder, context.settings.requireSandbox));
    std::vector<std::string> taken;
    for (const model::Caption &caption : details.captions) {
        taken.push_back(caption.language);
    }
    for (const media::PreparedCaption &track : tracks) {
        SPIRULA_CO_TRY(const std::optional<model::Caption> row, co_await offload(context.pool, [&] {
                           return shelveCaption(context.files, track, taken);
                       }));
        if (row) {
            taken.push_back(row->language);
            extras.captions.push_back(*row);
        }
    }
    co_return Result<void>();
}

Result<bool> commitExtras(store::Tx &tx, const Context &context, const model::Job &job, const Extras &extras,
                          bool keepOriginal)
{
    store::VideoStore videos(tx.connection());
    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(job.id, context.startId, tx.now()));
    SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
    if (extras.storyboard) {
        store::StoryboardStore storyboards(tx.connection());
        SPIRULA_TRY(const std::optional<model::Storyboard> before, storyboards.find(video.id));
        if (before) {
            SPIRULA_CHECK(unlinkLater(tx, {{files::Shelf::storyboards, {}, before->fileName}}, tx.now()));
        }
        SPIRULA_CHECK(storyboards.set(video.id, *extras.storyboard));
    }
    SPIRULA_CHECK(addMissingCaptions(tx, video.id, extras.captions));
    video.updatedAt = tx.now();
    SPIRULA_CHECK(dropSourceWhenDone(tx, video, keepOriginal));
    SPIRULA_CHECK(videos.update(video));
    SPIRULA_CHECK(tellJobChanged(tx, context, job.id));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return true;
}

}

Task<Result<void>> runMakeStoryboard(Context &context, model::Job job, JobProgress &progress)
{
    SPIRULA_CO_TRY(const model::VideoDetails details,
                   co_await context.database.read<model::VideoDetails>(
                       [id = *job.videoId](store::Connection &connection) {
                           return store::VideoStore(connection).details(id);
                       }));
    progress.setVideo(details.video.uuid);
    progress.report(0, "storyboard");
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeForJob(context.folder, job.id));
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.filePool, context.log);
    Extras extras;
    SPIRULA_CO_CHECK(co_await addStoryboard(context, preparation, details, folder.path(), extras));
    progress.report(500, "captions");
    SPIRULA_CO_CHECK(co_await addCaptions(context, preparation, details, folder.path(), extras));
    failPoint("storyboard.made");
    const auto committed = co_await context.database.write<bool>(
        [&context, &job, &extras, keep = context.settings.keepOriginal](store::Tx &tx) {
            return commitExtras(tx, context, job, extras, keep);
        });
    if (!committed) {
        co_return committed.error();
    }
    failPoint("storyboard.committed");
    JobFolder::remove(context.folder, job.id);
    context.jobs.wake();
    co_return Result<void>();
}

}
