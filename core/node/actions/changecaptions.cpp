// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/changecaptions.h"

#include "base/offload.h"
#include "files/mediafiles.h"
#include "model/vocabulary.h"
#include "node/filerows.h"
#include "node/news.h"
#include "node/workers/jobworker.h"
#include "store/captionstore.h"
#include "store/database.h"
#include "store/videostore.h"
#include "wire/markup/webvtt.h"

namespace spirula::node
{

namespace
{

files::MediaPath pathOf(const std::string &fileName) { return {files::Shelf::captions, {}, fileName}; }

/// The name of the file that holds the normalised captions.
Result<std::string> shelve(const files::MediaFiles &mediaFiles, const std::string &language,
                           const std::string &content)
{
    SPIRULA_TRY(const std::string vtt, wire::captionToWebVtt(content));
    std::string name = files::captionName(language);
    SPIRULA_CHECK(mediaFiles.write(pathOf(name), vtt));
    return name;
}

/// Sets the row, or removes it when `fileName` is empty; the file that was there before goes later.
Result<bool> change(store::Tx &tx, const Context &context, const Uuid &uuid, const std::string &language,
                    const std::string &fileName)
{
    store::VideoStore videos(tx.connection());
    store::CaptionStore captions(tx.connection());
    SPIRULA_TRY(model::Video video, videos.find(uuid));
    SPIRULA_TRY(const std::optional<model::Caption> before, captions.find(video.id, language));
    if (fileName.empty()) {
        SPIRULA_CHECK(captions.remove(video.id, language));
    } else {
        SPIRULA_CHECK(captions.set(video.id, {language, fileName, false, tx.now()}));
    }
    if (before) {
        SPIRULA_CHECK(unlinkLater(tx, {pathOf(before->fileName)}, tx.now()));
    }
    video.updatedAt = tx.now();
    SPIRULA_CHECK(videos.update(video));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return true;
}

Task<Result<void>> commit(Context &context, Uuid uuid, std::string language, std::string fileName)
{
    const auto done = co_await context.database.write<bool>(
        [&context, uuid, language = std::move(language), fileName = std::move(fileName)](store::Tx &tx) {
            return change(tx, context, uuid, language, fileName);
        });
    if (!done) {
        co_return done.error();
    }
    context.jobs.wake();
    co_return Result<void>();
}

}

Task<Result<void>> setCaption(Context &context, Uuid uuid, std::string language, std::string content)
{
    if (!model::languageLabel(language)) {
        co_return Error(
            ErrorCode::invalidInput,
            {{"field", "language"}, {"value", language}, {"reason", "it is not a known language"}});
    }
    SPIRULA_CO_TRY(std::string name,
                   co_await offload(context.pool, [&] { return shelve(context.files, language, content); }));
    co_return co_await commit(context, uuid, std::move(language), std::move(name));
}

Task<Result<void>> removeCaption(Context &context, Uuid uuid, std::string language)
{
    co_return co_await commit(context, uuid, std::move(language), {});
}

}
