// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/updatevideo.h"

#include "base/offload.h"
#include "crypto/password.h"
#include "model/draft.h"
#include "model/videorules.h"
#include "node/actions/videopictures.h"
#include "node/news.h"
#include "node/videoform.h"
#include "node/workers/jobworker.h"
#include "node/workers/preparationjobs.h"
#include "node/workers/shelving.h"
#include "store/chapterstore.h"
#include "store/database.h"
#include "store/filetokenstore.h"
#include "store/passwordstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

template<class T>
void take(T &into, const std::optional<T> &from)
{
    if (from) {
        into = *from;
    }
}

void apply(model::Video &video, const VideoChange &change)
{
    take(video.name, change.name);
    take(video.description, change.description);
    take(video.support, change.support);
    take(video.category, change.category);
    take(video.licence, change.licence);
    take(video.language, change.language);
    take(video.tags, change.tags);
    take(video.privacy, change.privacy);
    take(video.commentsPolicy, change.commentsPolicy);
    take(video.nsfw, change.nsfw);
    take(video.downloadEnabled, change.downloadEnabled);
    take(video.originallyPublishedAt, change.originallyPublishedAt);
}

Result<void> applyDraft(model::Video &video, const VideoChange &change, WallTime now)
{
    if (change.draft && *change.draft != video.draft) {
        *change.draft ? model::takeBack(video) : model::publishDraft(video, now);
    }
    if (change.publishAt) {
        video.publishAt = *change.publishAt;
        return model::checkPublishAt(video, now);
    }
    return {};
}

Result<void> changePassword(store::Tx &tx, const model::Video &before, const model::Video &video,
                            const std::string &hash)
{
    store::PasswordStore passwords(tx.connection());
    if (!hash.empty()) {
        SPIRULA_CHECK(passwords.removeAll(video.id));
        SPIRULA_CHECK(passwords.add(video.id, hash, tx.now()));
    }
    // Who was let in under other rules must ask again.
    if (!hash.empty() || video.privacy != before.privacy) {
        SPIRULA_CHECK(store::FileTokenStore(tx.connection()).removeAll(video.id));
    }
    if (video.privacy != model::Privacy::password) {
        return {};
    }
    SPIRULA_TRY(const bool any, passwords.any(video.id));
    if (!any) {
        return Error(ErrorCode::invalidInput,
                     {{"field", "password"}, {"reason", "a video with a password needs one"}});
    }
    return {};
}

Result<model::Video> update(store::Tx &tx, const Context &context, const Uuid &uuid,
                            const VideoChange &change, const std::string &passwordHash,
                            const std::optional<NewPictures> &pictures)
{
    store::VideoStore videos(tx.connection());
    SPIRULA_TRY(const model::Video before, videos.find(uuid));
    model::Video video = before;
    apply(video, change);
    SPIRULA_CHECK(applyDraft(video, change, tx.now()));
    SPIRULA_CHECK(model::checkVideo(video));
    video.updatedAt = tx.now();
    SPIRULA_CHECK(videos.update(video));
    SPIRULA_CHECK(changePassword(tx, before, video, passwordHash));
    if (change.chapters) {
        SPIRULA_CHECK(model::checkChapters(*change.chapters));
        SPIRULA_CHECK(store::ChapterStore(tx.connection()).replace(video.id, *change.chapters));
    }
    if (pictures) {
        SPIRULA_CHECK(replacePictures(tx, video.id, *pictures));
    }
    if (video.publishAt != before.publishAt) {
        SPIRULA_CHECK(queuePublishing(tx, video));
    }
    const wire::RestContext rest = restContext(context);
    if (torrentSubject(before, rest) != torrentSubject(video, rest)) {
        SPIRULA_CHECK(queueTorrents(tx, context, video.id));
    }
    SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
    return video;
}

}

Task<Result<model::Video>> updateVideo(Context &context, Uuid uuid, VideoChange change)
{
    std::string hash;
    if (change.password) {
        SPIRULA_CO_CHECK(model::checkVideoPassword(*change.password));
        SPIRULA_CO_TRY(hash, co_await offload(context.pool, [&change] {
                           return crypto::hashPassword(*change.password);
                       }));
    }
    std::optional<NewPictures> pictures;
    if (change.thumbnailPath || change.thumbnailAtMs) {
        SPIRULA_CO_TRY(pictures,
                       co_await makePictures(context, uuid, change.thumbnailPath, change.thumbnailAtMs));
    }
    auto video = co_await context.database.write<model::Video>(
        [&context, uuid, change = std::move(change), hash, pictures](store::Tx &tx) {
            return update(tx, context, uuid, change, hash, pictures);
        });
    if (video) {
        context.jobs.wake();
    }
    co_return video;
}

}
