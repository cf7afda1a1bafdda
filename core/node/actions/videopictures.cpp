// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/videopictures.h"

#include "base/offload.h"
#include "crypto/hash.h"
#include "files/mediafiles.h"
#include "media/preparation.h"
#include "node/filerows.h"
#include "node/workers/jobfolder.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/picturestore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

files::Shelf shelfOf(model::PictureKind kind)
{
    return kind == model::PictureKind::thumbnail ? files::Shelf::thumbnails : files::Shelf::previews;
}

}

Task<Result<NewPictures>> makePictures(Context &context, Uuid uuid, std::optional<std::string> path,
                                       std::optional<std::int64_t> atMs)
{
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeTemporary(context.folder));
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.pool, context.log);
    std::vector<media::PreparedPicture> made;
    if (path) {
        const media::Source picture{*path, fs::path(*path).filename().string()};
        SPIRULA_CO_TRY(
            made, co_await preparation.pictures(picture, folder.path(), context.settings.requireSandbox));
    } else {
        SPIRULA_CO_TRY(
            const model::VideoDetails details,
            co_await context.database.read<model::VideoDetails>([uuid](store::Connection &connection) {
                return store::VideoStore(connection).details(uuid);
            }));
        SPIRULA_CO_TRY(const media::Source source, co_await pictureSource(context, details));
        SPIRULA_CO_TRY(made,
                       co_await preparation.picturesAt(source, atMs.value_or(0), folder.path(),
                                                       context.settings.requireSandbox));
    }
    co_return co_await offload(context.pool, [&] { return shelvePictures(context.files, made); });
}

Result<NewPictures> shelvePictures(const files::MediaFiles &mediaFiles,
                                   const std::vector<media::PreparedPicture> &pictures)
{
    NewPictures shelved;
    for (const media::PreparedPicture &picture : pictures) {
        SPIRULA_CHECK(
            mediaFiles.put(picture.path, {shelfOf(picture.picture.kind), {}, picture.picture.fileName}));
        shelved.push_back(picture.picture);
    }
    return shelved;
}

Result<void> addPictures(store::Tx &tx, std::int64_t videoId, const NewPictures &pictures)
{
    SPIRULA_TRY(const std::vector<model::Picture> before, store::PictureStore(tx.connection()).list(videoId));
    if (before.empty()) {
        return replacePictures(tx, videoId, pictures);
    }
    std::vector<files::MediaPath> unused;
    for (const model::Picture &picture : pictures) {
        unused.push_back({shelfOf(picture.kind), {}, picture.fileName});
    }
    return unlinkLater(tx, unused, tx.now());
}

Result<void> replacePictures(store::Tx &tx, std::int64_t videoId, const NewPictures &pictures)
{
    store::PictureStore store(tx.connection());
    SPIRULA_TRY(const std::vector<model::Picture> before, store.list(videoId));
    std::vector<files::MediaPath> left;
    for (const model::Picture &old : before) {
        left.push_back({shelfOf(old.kind), {}, old.fileName});
    }
    for (const model::Picture &picture : pictures) {
        SPIRULA_CHECK(store.set(videoId, picture));
    }
    return unlinkLater(tx, left, tx.now());
}

}
