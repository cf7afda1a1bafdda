// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videofilestore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

constexpr auto selectFile = "SELECT id, videoId, kind, resolution, width, height, fps, size, bandwidth, "
                            "codecs, fileName, playlistName, torrentName, "
                            "infoHash, hasAudio, hasVideo, metadata, createdAt FROM videoFile";

model::VideoFile readFile(Row &row)
{
    model::VideoFile file;
    row >> file.id >> file.videoId >> file.kind >> file.resolution >> file.width >> file.height >> file.fps
        >> file.size >> file.bandwidth >> file.codecs >> file.fileName >> file.playlistName
        >> file.torrentName >> file.infoHash >> file.hasAudio >> file.hasVideo >> file.metadata
        >> file.createdAt;
    return file;
}

model::StreamingPlaylist readPlaylist(Row &row)
{
    model::StreamingPlaylist playlist;
    row >> playlist.id >> playlist.videoId >> playlist.masterName >> playlist.sha256Name;
    return playlist;
}

FileOwner readOwner(Row &row)
{
    FileOwner owner;
    row >> owner.videoId >> owner.uuid >> owner.privacy >> owner.state >> owner.draft;
    return owner;
}

}

Result<std::int64_t> VideoFileStore::insert(const model::VideoFile &file)
{
    SPIRULA_CHECK(execute(m_connection,
                          "INSERT INTO videoFile (videoId, kind, resolution, width, height, fps, size, "
                          "bandwidth, codecs, fileName, "
                          "playlistName, torrentName, infoHash, hasAudio, hasVideo, metadata, createdAt) "
                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                          file.videoId, file.kind, file.resolution, file.width, file.height, file.fps,
                          file.size, file.bandwidth, file.codecs, file.fileName, file.playlistName,
                          file.torrentName, file.infoHash, file.hasAudio, file.hasVideo, file.metadata,
                          file.createdAt));
    return m_connection.lastInsertId();
}

Result<void> VideoFileStore::update(const model::VideoFile &file)
{
    SPIRULA_CHECK(execute(m_connection,
                          "UPDATE videoFile SET kind = ?, resolution = ?, width = ?, height = ?, fps = ?, "
                          "size = ?, bandwidth = ?, "
                          "codecs = ?, fileName = ?, playlistName = ?, torrentName = ?, infoHash = ?, "
                          "hasAudio = ?, hasVideo = ?, "
                          "metadata = ? WHERE id = ?",
                          file.kind, file.resolution, file.width, file.height, file.fps, file.size,
                          file.bandwidth, file.codecs, file.fileName, file.playlistName, file.torrentName,
                          file.infoHash, file.hasAudio, file.hasVideo, file.metadata, file.id));
    return checkChanged(m_connection, "file");
}

Result<void> VideoFileStore::remove(std::int64_t id)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM videoFile WHERE id = ?", id));
    return checkChanged(m_connection, "file");
}

Result<model::VideoFile> VideoFileStore::find(std::int64_t id)
{
    return selectKnown(m_connection, "file", std::string(selectFile) + " WHERE id = ?", readFile, id);
}

Result<std::vector<model::VideoFile>> VideoFileStore::list(std::int64_t videoId)
{
    return select(m_connection,
                  std::string(selectFile) + " WHERE videoId = ? ORDER BY kind, resolution DESC, id", readFile,
                  videoId);
}

Result<void> VideoFileStore::setPlaylist(const model::StreamingPlaylist &playlist)
{
    return execute(m_connection,
                   "INSERT INTO streamingPlaylist (videoId, masterName, sha256Name) VALUES (?, ?, ?) "
                   "ON CONFLICT (videoId) DO UPDATE SET masterName = excluded.masterName, sha256Name = "
                   "excluded.sha256Name",
                   playlist.videoId, playlist.masterName, playlist.sha256Name);
}

Result<void> VideoFileStore::removePlaylist(std::int64_t videoId)
{
    return execute(m_connection, "DELETE FROM streamingPlaylist WHERE videoId = ?", videoId);
}

Result<std::optional<model::StreamingPlaylist>> VideoFileStore::playlist(std::int64_t videoId)
{
    return selectFirst(m_connection,
                       "SELECT id, videoId, masterName, sha256Name FROM streamingPlaylist WHERE videoId = ?",
                       readPlaylist, videoId);
}

Result<FileOwner> VideoFileStore::owner(std::string_view fileName)
{
    if (fileName.empty()) { // what a video file does not have is '' in its row
        return Error(ErrorCode::notFound, {{"what", "file"}});
    }
    return selectKnown(
        m_connection, "file",
        "SELECT video.id, video.uuid, video.privacy, video.state, video.draft FROM videoFileName "
        "JOIN video ON video.id = videoFileName.videoId WHERE videoFileName.name = ? AND video.deletedAt = 0 "
        "LIMIT 1",
        readOwner, fileName);
}

}
