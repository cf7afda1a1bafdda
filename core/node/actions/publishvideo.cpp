// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/publishvideo.h"

#include "base/failpoint.h"
#include "base/offload.h"
#include "base/text.h"
#include "crypto/password.h"
#include "files/mediafiles.h"
#include "model/job.h"
#include "model/videorules.h"
#include "node/news.h"
#include "node/workers/jobworker.h"
#include "store/captionstore.h"
#include "store/chapterstore.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/passwordstore.h"
#include "store/videostore.h"
#include "wire/job/preparationpayload.h"
#include "wire/markup/timecodes.h"
#include "wire/markup/webvtt.h"

namespace spirula::node
{

namespace
{

constexpr int firstPriority = 10; // before every other preparing

struct ReadyCaption {
    model::Caption row;
    std::string content;
};

/// What is known before the transaction.
struct Prepared {
    model::Video video;
    std::string passwordHash;
    std::vector<ReadyCaption> captions;
    std::vector<model::Chapter> chapters;
    wire::PreparationPayload payload;
};

/// That the file can be copied; what is in it is checked by the first job.
Result<void> checkSource(const fs::path &path, const fs::path &mediaFolder)
{
    const std::string name = path.filename().string();
    if (!path.is_absolute()) {
        return Error(ErrorCode::invalidInput, {{"field", "path"}, {"reason", "it must be an absolute path"}});
    }
    std::error_code error;
    const fs::file_status status = fs::status(path, error);
    if (error) {
        return fileError(error.value(), path, "look at");
    }
    if (!fs::is_regular_file(status)) {
        return Error(ErrorCode::notAVideo, {{"name", name}, {"reason", "It is no regular file."}});
    }
    const std::uint64_t size = fs::file_size(path, error);
    if (error) {
        return fileError(error.value(), path, "look at");
    }
    if (size == 0) {
        return Error(ErrorCode::notAVideo, {{"name", name}, {"reason", "The file is empty."}});
    }
    SPIRULA_TRY(const std::uint64_t free, freeSpace(mediaFolder));
    if (free < size) {
        return Error(ErrorCode::diskFull, {{"needed", std::to_string(size)}, {"free", std::to_string(free)}});
    }
    return {};
}

Result<ReadyCaption> readCaption(const CaptionSource &source)
{
    SPIRULA_TRY(const std::string text, readFile(source.path, wire::maxCaptionBytes));
    SPIRULA_TRY(std::string vtt, wire::captionToWebVtt(text));
    ReadyCaption caption;
    caption.row.language = source.language;
    caption.row.fileName = files::captionName(source.language);
    caption.content = std::move(vtt);
    return caption;
}

/// Everything that touches the disk or takes time; runs on the pool.
Result<Prepared> prepare(const PublishVideo &order, const fs::path &mediaFolder,
                         const files::MediaFiles &mediaFiles)
{
    const fs::path path(order.path);
    SPIRULA_CHECK(checkSource(path, mediaFolder));
    Prepared prepared;
    prepared.video = order.video;
    prepared.video.uuid = Uuid::random();
    prepared.video.sourceName = toUtf8(path.filename().string());
    prepared.video.state = model::VideoState::toTranscode;
    if (prepared.video.name.empty()) {
        prepared.video.name = model::titleFromFileName(prepared.video.sourceName);
    }
    SPIRULA_CHECK(model::checkVideo(prepared.video));
    prepared.chapters = order.chapters.empty() ? wire::chaptersIn(order.video.description) : order.chapters;
    SPIRULA_CHECK(model::checkChapters(prepared.chapters));
    if (order.video.privacy == model::Privacy::password) {
        SPIRULA_CHECK(model::checkVideoPassword(order.password.value_or("")));
        SPIRULA_TRY(prepared.passwordHash, crypto::hashPassword(*order.password));
    }
    for (const CaptionSource &source : order.captions) {
        SPIRULA_TRY(ReadyCaption caption, readCaption(source));
        SPIRULA_CHECK(mediaFiles.write({files::Shelf::captions, {}, caption.row.fileName}, caption.content));
        prepared.captions.push_back(std::move(caption));
    }
    prepared.payload = {order.path, order.thumbnailPath, order.thumbnailAtMs, order.resolutions, false};
    return prepared;
}

Result<model::Video> insert(store::Tx &tx, const Context &context, Prepared prepared)
{
    store::Connection &connection = tx.connection();
    model::Video &video = prepared.video;
    video.channelId = context.identity.channelId;
    video.createdAt = video.updatedAt = tx.now();
    SPIRULA_TRY(video.id, store::VideoStore(connection).insert(video));
    if (!prepared.passwordHash.empty()) {
        SPIRULA_CHECK(store::PasswordStore(connection).add(video.id, prepared.passwordHash, tx.now()));
    }
    for (ReadyCaption &caption : prepared.captions) {
        caption.row.updatedAt = tx.now();
        SPIRULA_CHECK(store::CaptionStore(connection).set(video.id, caption.row));
    }
    SPIRULA_CHECK(store::ChapterStore(connection).replace(video.id, prepared.chapters));
    model::Job job;
    job.type = model::JobType::prepareFirst;
    job.videoId = video.id;
    job.priority = firstPriority;
    job.runAt = tx.now();
    job.payload = wire::encode(prepared.payload);
    SPIRULA_CHECK(store::JobStore(connection).enqueue(job, tx.now()));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return video;
}

}

Task<Result<model::Video>> publishVideo(Context &context, PublishVideo order)
{
    auto prepared = co_await offload(
        context.pool, [&context, &order] { return prepare(order, context.folder.media(), context.files); });
    if (!prepared) {
        co_return std::move(prepared).error();
    }
    if (failPoint("publish.prepared")) {
        co_return Error(ErrorCode::internal, {}, "fail point");
    }
    auto video = co_await context.database.write<model::Video>(
        [&context, prepared = std::move(*prepared)](store::Tx &tx) { return insert(tx, context, prepared); });
    failPoint("publish.committed");
    if (video) {
        context.jobs.wake();
    }
    co_return video;
}

}
