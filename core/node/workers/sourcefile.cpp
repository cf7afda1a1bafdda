// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/sourcefile.h"

#include "base/failpoint.h"
#include "base/offload.h"
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

Result<void> copySource(const files::MediaFiles &mediaFiles, const fs::path &from, const fs::path &jobFolder,
                        const MediaPath &to, const CancelledFlag &cancelled)
{
    const fs::path copy = jobFolder / "source.part";
    std::error_code ignored;
    fs::remove(copy, ignored); // of a copy that was cut short
    const auto copied = copyFile(from, copy, [&cancelled](std::uint64_t) { return !cancelled; });
    if (!copied) {
        return copied.error();
    }
    failPoint("source.copied");
    SPIRULA_CHECK(mediaFiles.put(copy, to));
    failPoint("source.moved");
    return {};
}

}

Task<Result<void>> takeSource(Context &context, const model::Job &job, model::VideoDetails &details,
                              std::string path, JobProgress &progress)
{
    if (!details.video.sourceFile.empty()) {
        co_return Result<void>();
    }
    progress.report(0, "copying");
    const std::string name = Uuid::random().toString() + extensionOf(details.video.sourceName);
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeForJob(context.folder, job.id));
    SPIRULA_CO_CHECK(co_await offloadCancellable(context.pool, [&](const CancelledFlag &cancelled) {
        return copySource(context.files, path, folder.path(), {Shelf::originals, {}, name}, cancelled);
    }));
    const auto noted
        = co_await context.database.write<bool>([id = details.video.id, name](store::Tx &tx) -> Result<bool> {
              store::VideoStore videos(tx.connection());
              SPIRULA_TRY(model::Video video, videos.find(id));
              video.sourceFile = name;
              SPIRULA_CHECK(videos.update(video));
              return true;
          });
    if (!noted) {
        co_return noted.error();
    }
    failPoint("source.noted");
    details.video.sourceFile = name;
    co_return Result<void>();
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

Result<void> dropSourceWhenDone(store::Tx &tx, const Context &context, model::Video &video)
{
    if (video.sourceFile.empty() || context.settings.keepOriginal) {
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
    return {};
}

}
