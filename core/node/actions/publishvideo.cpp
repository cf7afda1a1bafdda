// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/publishvideo.h"

#include "base/failpoint.h"
#include "base/offload.h"
#include "base/text.h"
#include "crypto/password.h"
#include "files/mediafiles.h"
#include "model/draft.h"
#include "model/videorules.h"
#include "node/actions/changesettings.h"
#include "node/givenfile.h"
#include "node/news.h"
#include "node/workers/jobworker.h"
#include "node/workers/preparationjobs.h"
#include "store/captionstore.h"
#include "store/chapterstore.h"
#include "store/database.h"
#include "store/passwordstore.h"
#include "store/videostore.h"
#include "wire/markup/timecodes.h"
#include "wire/markup/webvtt.h"

namespace spirula::node
{

namespace
{

constexpr const char *testClipName = "test clip.mp4";

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
    if (!order.testClip) {
        SPIRULA_CHECK(checkGivenFile(path, mediaFolder));
    }
    Prepared prepared;
    prepared.video = order.video;
    prepared.video.uuid = Uuid::random();
    prepared.video.sourceName = order.testClip ? testClipName : toUtf8(path.filename().string());
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
    prepared.payload
        = {order.path, order.thumbnailPath, order.thumbnailAtMs, order.resolutions, order.testClip};
    return prepared;
}

Result<model::Video> insert(store::Tx &tx, const Context &context, Prepared prepared)
{
    store::Connection &connection = tx.connection();
    model::Video &video = prepared.video;
    SPIRULA_CHECK(model::checkPublishAt(video, tx.now()));
    video.channelId = context.identity.get().channelId;
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
    SPIRULA_CHECK(queueFirst(tx, context, video.id, model::JobType::prepareFirst, prepared.payload));
    SPIRULA_CHECK(queuePublishing(tx, video));
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return video;
}

}

Task<Result<model::Video>> publishVideo(Context &context, PublishVideo order)
{
    SPIRULA_CO_CHECK(checkMediaSettled(context));
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
