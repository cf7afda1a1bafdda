// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/filerows.h"

#include "model/job.h"
#include "store/jobstore.h"
#include "store/unlinkstore.h"

namespace spirula::node
{

using files::MediaPath;
using files::Shelf;

namespace
{

constexpr int unlinkPriority = 200;

void addFile(std::vector<MediaPath> &paths, const Uuid &video, const model::VideoFile &file)
{
    paths.push_back(mediaPathOf(video, file));
    if (!file.playlistName.empty()) {
        paths.push_back({Shelf::hls, video, file.playlistName});
    }
    if (!file.torrentName.empty()) {
        paths.push_back({Shelf::torrents, {}, file.torrentName});
    }
}

}

MediaPath mediaPathOf(const Uuid &video, const model::VideoFile &file)
{
    return file.kind == model::FileKind::hls ? MediaPath{Shelf::hls, video, file.fileName}
                                             : MediaPath{Shelf::webVideos, {}, file.fileName};
}

std::vector<MediaPath> filesOf(const model::VideoDetails &details)
{
    std::vector<MediaPath> paths;
    const Uuid &video = details.video.uuid;
    if (!details.video.sourceFile.empty()) {
        paths.push_back({Shelf::originals, {}, details.video.sourceFile});
    }
    if (!details.video.nextSourceFile.empty()) {
        paths.push_back({Shelf::originals, {}, details.video.nextSourceFile});
    }
    for (const model::VideoFile &file : details.files) {
        addFile(paths, video, file);
    }
    if (details.playlist) {
        paths.push_back({Shelf::hls, video, details.playlist->masterName});
        paths.push_back({Shelf::hls, video, details.playlist->sha256Name});
    }
    for (const model::Picture &picture : details.pictures) {
        paths.push_back({picture.kind == model::PictureKind::thumbnail ? Shelf::thumbnails : Shelf::previews,
                         {},
                         picture.fileName});
    }
    if (details.storyboard) {
        paths.push_back({Shelf::storyboards, {}, details.storyboard->fileName});
    }
    for (const model::Caption &caption : details.captions) {
        paths.push_back({Shelf::captions, {}, caption.fileName});
    }
    return paths;
}

std::int64_t bytesOf(const files::MediaFiles &mediaFiles, const model::VideoDetails &details)
{
    std::int64_t bytes = 0;
    for (const MediaPath &path : filesOf(details)) {
        const auto place = mediaFiles.locate(path);
        std::error_code gone; // a file may go while it is looked at
        if (const auto size = place ? fs::file_size(*place, gone) : 0; place && !gone) {
            bytes += static_cast<std::int64_t>(size);
        }
    }
    return bytes;
}

Result<void> unlinkLater(store::Tx &tx, const std::vector<MediaPath> &paths, WallTime due)
{
    if (paths.empty()) {
        return {};
    }
    store::UnlinkStore unlinks(tx.connection());
    for (const MediaPath &path : paths) {
        SPIRULA_CHECK(unlinks.add(files::MediaFiles::toText(path), due));
    }
    model::Job job;
    job.type = model::JobType::removeFiles;
    job.priority = unlinkPriority;
    job.runAt = due;
    SPIRULA_CHECK(store::JobStore(tx.connection()).enqueue(job, tx.now()));
    return {};
}

}
