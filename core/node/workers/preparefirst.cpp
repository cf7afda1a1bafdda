// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "base/offload.h"
#include "crypto/hash.h"
#include "media/preparation.h"
#include "node/actions/videopictures.h"
#include "node/news.h"
#include "node/videoform.h"
#include "node/workers/encoding.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/runjob.h"
#include "node/workers/shelving.h"
#include "node/workers/sourcefile.h"
#include "store/chapterstore.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

/// What the first quality brings, before its rows are written.
struct FirstResult {
    media::SourceInfo info;
    media::FirstPreparation made;
    NewPictures pictures;
    Shelved shelved;
};

/// The owner's picture or moment instead of the automatic one. A picture that cannot be read does not hold
/// the video back.
Task<Result<void>> takeOwnPicture(Context &context, media::Preparation &preparation,
                                  const media::Source &source, const wire::PreparationPayload &payload,
                                  fs::path folder, std::vector<media::PreparedPicture> &pictures)
{
    Result<std::vector<media::PreparedPicture>> own = std::vector<media::PreparedPicture>();
    if (payload.thumbnailPath) {
        const media::Source picture{*payload.thumbnailPath,
                                    fs::path(*payload.thumbnailPath).filename().string()};
        own = co_await preparation.pictures(picture, std::move(folder), context.settings.requireSandbox);
    } else if (payload.thumbnailAtMs) {
        own = co_await preparation.picturesAt(source, *payload.thumbnailAtMs, std::move(folder),
                                              context.settings.requireSandbox);
    }
    if (!own) {
        if (own.error().code == ErrorCode::cancelled) {
            co_return own.error();
        }
        context.log.error("jobs", "The owner's picture could not be used", own.error());
    } else if (!own->empty()) {
        pictures = std::move(*own);
    }
    co_return Result<void>();
}

Result<void> finishVideo(store::Tx &tx, const FirstResult &result, model::Video &video)
{
    video.durationMs = result.made.durationMs;
    video.width = result.made.width;
    video.height = result.made.height;
    video.state = model::VideoState::published;
    video.updatedAt = tx.now();
    if (video.publishedAt == 0) {
        video.publishedAt = tx.now();
    }
    store::ChapterStore chapters(tx.connection());
    SPIRULA_TRY(const std::vector<model::Chapter> given, chapters.list(video.id));
    if (given.empty()) {
        SPIRULA_CHECK(chapters.replace(video.id, result.info.chapters));
    }
    return {};
}

Result<bool> commitFirst(store::Tx &tx, const Context &context, const model::Job &job,
                         const wire::PreparationPayload &payload, const FirstResult &result)
{
    store::VideoStore videos(tx.connection());
    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(job.id, context.startId, tx.now()));
    SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
    SPIRULA_CHECK(commitShelved(tx, video, result.shelved));
    SPIRULA_CHECK(replacePictures(tx, video.id, result.pictures));
    SPIRULA_CHECK(finishVideo(tx, result, video));
    if (result.made.complete) {
        SPIRULA_CHECK(queueStoryboard(tx, context, video.id));
    } else {
        SPIRULA_CHECK(queueQualities(tx, context, video.id,
                                     payload)); // the storyboard follows them: it is made from the lowest
    }
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
    SPIRULA_CO_CHECK(co_await takeSource(context, job, details, payload.sourcePath, progress));
    SPIRULA_CO_TRY(const media::Source source, bestSource(context, details));
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeForJob(context.folder, job.id));

    FirstResult result;
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.pool, context.log);
    SPIRULA_CO_TRY(result.info,
                   co_await preparation.probe(source, folder.path(), context.settings.requireSandbox));
    failPoint("first.probed");
    SPIRULA_CO_TRY(media::PreparationOptions options, co_await preparationOptions(context, payload));
    if (payload.thumbnailPath) {
        options.picture = *payload.thumbnailPath;
    }
    const auto report = [&progress](int perMille, const std::string &step) {
        progress.reportWithin(20, 950, perMille, step);
    };
    SPIRULA_CO_TRY(
        result.made,
        co_await preparation.first(source, result.info, std::move(options), folder.path(), report));
    failPoint("first.made");
    SPIRULA_CO_CHECK(
        co_await takeOwnPicture(context, preparation, source, payload, folder.path(), result.made.pictures));
    SPIRULA_CO_TRY(result.pictures, co_await offload(context.pool, [&] {
                       return shelvePictures(context.files, result.made.pictures);
                   }));
    const wire::RestContext rest = restContext(context);
    SPIRULA_CO_TRY(result.shelved,
                   co_await offloadCancellable(context.pool, [&](const CancelledFlag &cancelled) {
                       return shelve(context.files, rest, details, result.made.files, cancelled);
                   }));
    const auto committed
        = co_await context.database.write<bool>([&context, &job, &payload, &result](store::Tx &tx) {
              return commitFirst(tx, context, job, payload, result);
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
