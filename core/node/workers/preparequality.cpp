// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "base/offload.h"
#include "crypto/hash.h"
#include "files/mediafiles.h"
#include "media/preparation.h"
#include "node/filerows.h"
#include "node/news.h"
#include "node/videoform.h"
#include "node/workers/encoding.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/runjob.h"
#include "node/workers/shelving.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/speedstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

Result<std::vector<media::PublishedFile>> publishedFiles(const Context &context,
                                                         const model::VideoDetails &details)
{
    std::vector<media::PublishedFile> published;
    for (const model::VideoFile &file : details.files) {
        SPIRULA_TRY(fs::path path, context.files.locate(mediaPathOf(details.video.uuid, file)));
        published.push_back({std::move(path), file});
    }
    return published;
}

/// Pixels of everything that was encoded.
double pixelsOf(const std::vector<media::PreparedFile> &files, std::int64_t durationMs)
{
    double pixels = 0;
    for (const media::PreparedFile &made : files) {
        if (made.file.kind == model::FileKind::hls && made.file.hasVideo) {
            pixels += double(made.file.width) * made.file.height * made.file.fps * double(durationMs) / 1000;
        }
    }
    return pixels;
}

Task<Result<media::Qualities>> make(Context &context, const wire::PreparationPayload &payload,
                                    const model::VideoDetails &details, const fs::path &folder,
                                    JobProgress &progress)
{
    SPIRULA_CO_TRY(const media::Source source, bestSource(context, details));
    SPIRULA_CO_TRY(const std::vector<media::PublishedFile> published, publishedFiles(context, details));
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.filePool, context.log);
    SPIRULA_CO_TRY(const media::SourceInfo info,
                   co_await preparation.probe(source, folder, context.settings.requireSandbox));
    const auto report = [&progress](int perMille, const std::string &step) {
        progress.reportWithin(10, 980, perMille, step);
    };
    SPIRULA_CO_TRY(const media::PreparationOptions options, co_await preparationOptions(context, payload));
    co_return co_await preparation.qualities(source, info, options, published, folder, report);
}

/// How fast an encoder was, for estimates.
struct Measured {
    std::string encoder;
    std::int64_t pixelsPerSecond = 0; ///< 0: nothing was learnt
};

Result<bool> commitQualities(store::Tx &tx, const Context &context, const model::Job &job,
                             const Shelved &shelved, const Measured &measured, bool keepOriginal)
{
    store::VideoStore videos(tx.connection());
    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(job.id, context.startId, tx.now()));
    SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
    SPIRULA_CHECK(commitShelved(tx, context, video, shelved));
    video.updatedAt = tx.now();
    if (measured.pixelsPerSecond > 0) {
        SPIRULA_CHECK(
            store::SpeedStore(tx.connection()).add(measured.encoder, measured.pixelsPerSecond, tx.now()));
    }
    SPIRULA_CHECK(queueMissingStoryboard(tx, context, video.id));
    SPIRULA_CHECK(dropSourceWhenDone(tx, video, keepOriginal));
    SPIRULA_CHECK(videos.update(video));
    SPIRULA_CHECK(tellJobChanged(tx, context, job.id));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return true;
}

}

Task<Result<void>> runPrepareQuality(Context &context, model::Job job, JobProgress &progress)
{
    SPIRULA_CO_TRY(const model::VideoDetails details,
                   co_await context.database.read<model::VideoDetails>(
                       [id = *job.videoId](store::Connection &connection) {
                           return store::VideoStore(connection).details(id);
                       }));
    SPIRULA_CO_TRY(const wire::PreparationPayload payload, wire::decodePreparationPayload(job.payload));
    progress.setVideo(details.video.uuid);
    progress.report(0, "checking");
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeForJob(context.folder, job.id));
    std::error_code unread;
    const bool fresh = fs::is_empty(folder.path(), unread); // else chunks of an earlier attempt are there
    const auto started = SteadyClock::now();
    SPIRULA_CO_TRY(const media::Qualities made,
                   co_await make(context, payload, details, folder.path(), progress));
    failPoint("qualities.made");
    Measured measured{made.encoder, 0};
    if (fresh) {
        const std::chrono::duration<double> worked = SteadyClock::now() - started;
        measured.pixelsPerSecond = static_cast<std::int64_t>(pixelsOf(made.files, details.video.durationMs)
                                                             / std::max(0.001, worked.count()));
    }
    const wire::RestContext rest = restContext(context);
    SPIRULA_CO_TRY(const Shelved shelved,
                   co_await offloadCancellable(context.filePool, [&](const CancelledFlag &cancelled) {
                       return shelve(context.files, rest, details, made.files, cancelled);
                   }));
    const auto committed = co_await context.database.write<bool>(
        [&context, &job, &shelved, &measured, keep = context.settings.keepOriginal](store::Tx &tx) {
            return commitQualities(tx, context, job, shelved, measured, keep);
        });
    if (!committed) {
        co_return committed.error();
    }
    failPoint("qualities.committed");
    JobFolder::remove(context.folder, job.id);
    context.jobs.wake();
    co_return Result<void>();
}

}
