// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/shelving.h"

#include "base/failpoint.h"
#include "node/filerows.h"
#include "node/videoform.h"
#include "node/workers/preparationjobs.h"
#include "store/videofilestore.h"
#include "swarm/torrent/torrentfile.h"
#include "wire/hls/masterplaylist.h"
#include "wire/hls/segmenthashes.h"

#include <algorithm>

namespace spirula::node
{

using files::MediaPath;
using files::Shelf;

namespace
{

constexpr std::uint64_t hashesLimit = 32 << 20;
constexpr WallTime oldPlaylistStays = 10 * 60 * 1000;

wire::HlsVariant variantOf(const model::VideoFile &file)
{
    wire::HlsVariant variant;
    variant.bandwidth = file.bandwidth;
    variant.width = file.width;
    variant.height = file.height;
    variant.frameRateMilli = static_cast<std::int64_t>(file.fps) * 1000;
    variant.codecs = file.codecs;
    variant.uri = file.playlistName;
    return variant;
}

/// All HLS files, best last; the audio-only one is named only when there is nothing else, as in PeerTube.
std::string masterOf(std::vector<model::VideoFile> files)
{
    std::erase_if(files, [](const model::VideoFile &file) { return file.kind != model::FileKind::hls; });
    const bool anyVideo = std::ranges::any_of(files, &model::VideoFile::hasVideo);
    if (anyVideo) {
        std::erase_if(files, [](const model::VideoFile &file) { return !file.hasVideo; });
    }
    std::ranges::sort(files, {}, &model::VideoFile::resolution);
    wire::MasterPlaylist master;
    for (const model::VideoFile &file : files) {
        master.variants.push_back(variantOf(file));
    }
    return wire::writeMasterPlaylist(master);
}

Result<std::vector<wire::FileHashes>> hashesBefore(const files::MediaFiles &mediaFiles,
                                                   const model::VideoDetails &details)
{
    if (!details.playlist) {
        return std::vector<wire::FileHashes>();
    }
    SPIRULA_TRY(const std::string json,
                mediaFiles.read({Shelf::hls, details.video.uuid, details.playlist->sha256Name}, hashesLimit));
    return wire::decodeSegmentHashes(json);
}

wire::FileHashes hashesOf(const media::PreparedFile &prepared)
{
    wire::FileHashes hashes{prepared.file.fileName, {}};
    for (const media::HashedSegment &segment : prepared.segments) {
        hashes.segments.push_back({segment.offset, segment.offset + segment.length - 1, segment.sha256});
    }
    return hashes;
}

Result<model::StreamingPlaylist> writePlaylist(const files::MediaFiles &mediaFiles,
                                               const model::VideoDetails &details,
                                               const std::vector<media::PreparedFile> &prepared,
                                               const std::vector<model::VideoFile> &added)
{
    SPIRULA_TRY(std::vector<wire::FileHashes> hashes, hashesBefore(mediaFiles, details));
    for (const media::PreparedFile &file : prepared) {
        if (file.file.kind == model::FileKind::hls) {
            hashes.push_back(hashesOf(file));
        }
    }
    std::vector<model::VideoFile> all = details.files;
    all.insert(all.end(), added.begin(), added.end());
    model::StreamingPlaylist playlist{0, details.video.id, files::masterName(), files::segmentHashesName()};
    SPIRULA_CHECK(mediaFiles.write({Shelf::hls, details.video.uuid, playlist.sha256Name},
                                   wire::encodeSegmentHashes(hashes)));
    SPIRULA_CHECK(
        mediaFiles.write({Shelf::hls, details.video.uuid, playlist.masterName}, masterOf(std::move(all))));
    return playlist;
}

}

TorrentSubject torrentSubject(const model::Video &video, const wire::RestContext &context)
{
    return {video.name, wire::hasPrivateFiles(video), context.baseUrl};
}

Result<void> makeTorrentFor(const files::MediaFiles &mediaFiles, const wire::RestContext &context,
                            const model::Video &video, model::VideoFile &file, const CancelledFlag &cancelled)
{
    swarm::TorrentOrder order;
    SPIRULA_TRY(order.file, mediaFiles.locate(mediaPathOf(video.uuid, file)));
    order.title = video.name;
    order.resolution = file.resolution;
    order.announceUrl = wire::announceUrl(context);
    order.trackerSocketUrl = wire::trackerSocketUrl(context);
    order.webSeedUrl = wire::hasPrivateFiles(video) ? std::string() : wire::fileUrl(context, video, file);
    SPIRULA_TRY(const swarm::TorrentFile torrent,
                swarm::makeTorrent(order, [&cancelled] { return !cancelled; }));
    file.torrentName = file.kind == model::FileKind::hls ? files::hlsTorrentName(file.resolution)
                                                         : files::webTorrentName(file.resolution);
    file.infoHash = torrent.infoHash;
    return mediaFiles.write({Shelf::torrents, {}, file.torrentName}, torrent.bytes);
}

Result<Shelved> shelve(const files::MediaFiles &mediaFiles, const wire::RestContext &context,
                       const model::VideoDetails &details, std::vector<media::PreparedFile> prepared,
                       const CancelledFlag &cancelled)
{
    Shelved shelved;
    shelved.replaces = details.playlist;
    shelved.subject = torrentSubject(details.video, context);
    bool anyHls = false;
    for (media::PreparedFile &file : prepared) {
        file.file.videoId = details.video.id;
        SPIRULA_CHECK(mediaFiles.put(file.path, mediaPathOf(details.video.uuid, file.file)));
        failPoint("shelve.media");
        if (!file.playlistPath.empty()) {
            SPIRULA_CHECK(
                mediaFiles.put(file.playlistPath, {Shelf::hls, details.video.uuid, file.file.playlistName}));
            failPoint("shelve.playlist");
        }
        SPIRULA_CHECK(makeTorrentFor(mediaFiles, context, details.video, file.file, cancelled));
        failPoint("shelve.torrent");
        anyHls = anyHls || file.file.kind == model::FileKind::hls;
        shelved.files.push_back(file.file);
    }
    if (anyHls) {
        SPIRULA_TRY(shelved.playlist, writePlaylist(mediaFiles, details, prepared, shelved.files));
        failPoint("shelve.master");
    }
    return shelved;
}

Result<void> commitShelved(store::Tx &tx, const Context &context, const model::Video &video,
                           const Shelved &shelved)
{
    store::VideoFileStore files(tx.connection());
    SPIRULA_TRY(const std::optional<model::StreamingPlaylist> current, files.playlist(video.id));
    if (current != shelved.replaces) {
        return Error(ErrorCode::internal, {},
                     "the video's playlist has changed while files were made for it");
    }
    for (model::VideoFile file : shelved.files) {
        file.createdAt = tx.now();
        SPIRULA_CHECK(files.insert(file));
    }
    if (torrentSubject(video, restContext(context)) != shelved.subject) {
        SPIRULA_CHECK(queueTorrents(tx, context, video.id));
    }
    if (!shelved.playlist) {
        return {};
    }
    SPIRULA_CHECK(files.setPlaylist(*shelved.playlist));
    if (!current) {
        return {};
    }
    const std::vector<MediaPath> left
        = {{Shelf::hls, video.uuid, current->masterName}, {Shelf::hls, video.uuid, current->sha256Name}};
    return unlinkLater(tx, left, tx.now() + oldPlaylistStays);
}

}
