// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/sourcefile.h"

#include "base/failpoint.h"
#include "base/offload.h"
#include "crypto/hash.h"
#include "files/mediafiles.h"
#include "node/filerows.h"
#include "node/workers/jobfolder.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/videostore.h"

#include <algorithm>
#include <cctype>

namespace spirula::node
{

using files::MediaPath;
using files::Shelf;

namespace
{

/// A plain, short extension of the original; what else people call their files stays out of ours.
std::string extensionOf(const std::string &sourceName)
{
    constexpr std::size_t longest = 6;
    const std::string extension = fs::path(sourceName).extension().string();
    const auto plain = [](unsigned char c) { return c == '.' || std::isalnum(c); };
    return extension.size() <= longest && std::ranges::all_of(extension, plain) ? extension : std::string();
}

/// The size of the copy.
Result<std::int64_t> copySource(const files::MediaFiles &mediaFiles, const fs::path &from,
                                const fs::path &jobFolder, const MediaPath &to,
                                const CancelledFlag &cancelled)
{
    const fs::path copy = jobFolder / "source.part";
    std::error_code ignored;
    fs::remove(copy, ignored); // of a copy that was cut short
    const auto copied = copyFile(from, copy, [&cancelled](std::uint64_t) { return !cancelled; });
    if (!copied) {
        return copied.error();
    }
    failPoint("source.copied");
    std::error_code error;
    const std::uint64_t bytes = fs::file_size(copy, error);
    if (error) {
        return fileError(error.value(), copy, "look at");
    }
    SPIRULA_CHECK(mediaFiles.put(copy, to));
    failPoint("source.moved");
    return static_cast<std::int64_t>(bytes);
}

Task<Result<void>> copyOnce(Context &context, const model::Job &job, model::VideoDetails &details,
                            const wire::PreparationPayload &payload, JobProgress &progress)
{
    const bool replaces = job.type == model::JobType::replaceFile;
    std::string &place = replaces ? details.video.nextSourceFile : details.video.sourceFile;
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeForJob(context.folder, job.id));
    if (!place.empty()) {
        co_return Result<void>();
    }
    fs::path from = payload.sourcePath;
    if (payload.testClip) {
        progress.report(0, "generating");
        media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.filePool,
                                       context.log);
        SPIRULA_CO_TRY(
            from,
            co_await preparation.testClip(*payload.testClip, folder.path(), context.settings.requireSandbox));
    }
    progress.report(0, "copying");
    const std::string name = Uuid::random().toString() + extensionOf(from.filename().string());
    SPIRULA_CO_TRY(const std::int64_t bytes,
                   co_await offloadCancellable(context.filePool, [&](const CancelledFlag &cancelled) {
                       return copySource(context.files, from, folder.path(), {Shelf::originals, {}, name},
                                         cancelled);
                   }));
    const auto noted = co_await context.database.write<bool>(
        [&context, &job, replaces, bytes, name](store::Tx &tx) -> Result<bool> {
            store::VideoStore videos(tx.connection());
            SPIRULA_CHECK(store::JobStore(tx.connection()).checkLease(job.id, context.startId));
            SPIRULA_TRY(model::Video video, videos.find(*job.videoId));
            (replaces ? video.nextSourceFile : video.sourceFile) = name;
            video.sourceBytes = replaces ? video.sourceBytes : bytes;
            SPIRULA_CHECK(videos.update(video));
            return true;
        });
    if (!noted) {
        co_return noted.error();
    }
    failPoint("source.noted");
    place = name;
    co_return Result<void>();
}

}

Task<Result<TakenSource>> takeSource(Context &context, const model::Job &job, JobProgress &progress)
{
    TakenSource source;
    SPIRULA_CO_TRY(source.details,
                   co_await context.database.read<model::VideoDetails>(
                       [id = *job.videoId](store::Connection &connection) {
                           return store::VideoStore(connection).details(id);
                       }));
    SPIRULA_CO_TRY(source.payload, wire::decodePreparationPayload(job.payload));
    progress.setVideo(source.details.video.uuid);
    SPIRULA_CO_CHECK(co_await copyOnce(context, job, source.details, source.payload, progress));
    co_return source;
}

Result<void> dropNextSource(store::Tx &tx, model::Video &video)
{
    if (video.nextSourceFile.empty()) {
        return {};
    }
    SPIRULA_CHECK(unlinkLater(tx, {{Shelf::originals, {}, video.nextSourceFile}}, tx.now()));
    video.nextSourceFile.clear();
    return {};
}

Result<media::Source> bestSource(const Context &context, const model::VideoDetails &details)
{
    if (!details.video.sourceFile.empty()) {
        SPIRULA_TRY(const fs::path path,
                    context.files.locate({Shelf::originals, {}, details.video.sourceFile}));
        return media::Source{path, details.video.sourceName};
    }
    if (details.files.empty()) {
        return Error(ErrorCode::notFound, {{"what", "source file"}, {"id", details.video.uuid.toString()}});
    }
    SPIRULA_TRY(const fs::path path,
                context.files.locate(mediaPathOf(details.video.uuid, details.files.front())));
    return media::Source{path, details.video.sourceName};
}

Task<Result<media::Source>> pictureSource(Context &context, model::VideoDetails details)
{
    for (const model::VideoFile &file : details.files) {
        if (file.hasVideo) {
            SPIRULA_CO_TRY(fs::path path, context.files.locate(mediaPathOf(details.video.uuid, file)));
            co_return media::Source{std::move(path), details.video.sourceName};
        }
    }
    if (!details.video.sourceFile.empty()) {
        co_return bestSource(context, details);
    }
    SPIRULA_CO_TRY(const std::vector<model::Job> first,
                   co_await context.database.read<std::vector<model::Job>>(
                       [id = details.video.id](store::Connection &connection) {
                           store::JobQuery query;
                           query.videoId = id;
                           query.types = {model::JobType::prepareFirst};
                           query.count = 1;
                           return store::JobStore(connection).list(query);
                       }));
    if (!first.empty()) {
        SPIRULA_CO_TRY(const wire::PreparationPayload payload,
                       wire::decodePreparationPayload(first.front().payload));
        if (!payload.sourcePath.empty()) {
            co_return media::Source{payload.sourcePath, details.video.sourceName};
        }
    }
    co_return Error(ErrorCode::notFound, {{"what", "file with a picture"}});
}

Result<void> dropSourceWhenDone(store::Tx &tx, model::Video &video, bool keepOriginal)
{
    if (video.sourceFile.empty() || keepOriginal) {
        return {};
    }
    store::JobQuery query;
    query.videoId = video.id;
    query.states = {model::JobState::waiting, model::JobState::running, model::JobState::paused,
                    model::JobState::failed};
    query.types
        = {model::JobType::prepareFirst, model::JobType::prepareQuality, model::JobType::makeStoryboard};
    SPIRULA_TRY(const std::int64_t unfinished, store::JobStore(tx.connection()).count(query));
    if (unfinished > 0) {
        return {};
    }
    SPIRULA_CHECK(unlinkLater(tx, {{Shelf::originals, {}, video.sourceFile}}, tx.now()));
    video.sourceFile.clear();
    video.sourceBytes = 0;
    return {};
}

}
