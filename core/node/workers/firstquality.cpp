// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/firstquality.h"

#include "base/failpoint.h"
#include "base/offload.h"
#include "crypto/hash.h"
#include "model/draft.h"
#include "node/news.h"
#include "node/videoform.h"
#include "node/workers/encoding.h"
#include "node/workers/jobfolder.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/sourcefile.h"
#include "store/chapterstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

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

}

Task<Result<FirstQuality>> makeFirstQuality(Context &context, const model::Job &job,
                                            const model::VideoDetails &details,
                                            const wire::PreparationPayload &payload, JobProgress &progress)
{
    SPIRULA_CO_TRY(const media::Source source, bestSource(context, details));
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeForJob(context.folder, job.id));
    FirstQuality quality;
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.filePool, context.log);
    SPIRULA_CO_TRY(quality.info,
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
        quality.made,
        co_await preparation.first(source, quality.info, std::move(options), folder.path(), report));
    failPoint("first.made");
    SPIRULA_CO_CHECK(
        co_await takeOwnPicture(context, preparation, source, payload, folder.path(), quality.made.pictures));
    SPIRULA_CO_TRY(quality.pictures, co_await offload(context.pool, [&] {
                       return shelvePictures(context.files, quality.made.pictures);
                   }));
    const wire::RestContext rest = restContext(context);
    SPIRULA_CO_TRY(quality.shelved,
                   co_await offloadCancellable(context.filePool, [&](const CancelledFlag &cancelled) {
                       return shelve(context.files, rest, details, quality.made.files, cancelled);
                   }));
    co_return quality;
}

Result<void> commitFirstQuality(store::Tx &tx, const Context &context, const model::Job &job,
                                model::Video video, const wire::PreparationPayload &payload,
                                const FirstQuality &quality)
{
    SPIRULA_CHECK(commitShelved(tx, context, video, quality.shelved));
    video.durationMs = quality.made.durationMs;
    video.width = quality.made.width;
    video.height = quality.made.height;
    video.updatedAt = tx.now();
    model::becomeWatchable(video, tx.now());
    store::ChapterStore chapters(tx.connection());
    SPIRULA_TRY(const std::vector<model::Chapter> given, chapters.list(video.id));
    if (given.empty()) {
        SPIRULA_CHECK(chapters.replace(video.id, quality.info.chapters));
    }
    // The storyboard follows the other qualities: it is made from the lowest.
    SPIRULA_CHECK(quality.made.complete ? queueStoryboard(tx, context, video.id)
                                        : queueQualities(tx, context, video.id, payload));
    SPIRULA_CHECK(store::VideoStore(tx.connection()).update(video));
    SPIRULA_CHECK(tellJobChanged(tx, context, job.id));
    return tellVideoChanged(tx, context, video.id);
}

}
