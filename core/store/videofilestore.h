// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "model/video.h"
#include "store/sqlite/connection.h"

#include <optional>

namespace spirula::store
{

/// The video that a media file belongs to, with what the permission check needs.
struct FileOwner {
    std::int64_t videoId = 0;
    Uuid uuid;
    model::Privacy privacy = model::Privacy::onlyMe;
    model::VideoState state = model::VideoState::toTranscode;
    bool draft = false;
    bool operator==(const FileOwner &) const = default;
};

/// The published media files of videos and their HLS master playlists.
class VideoFileStore
{
public:
    explicit VideoFileStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<std::int64_t> insert(const model::VideoFile &file);
    /// Everything but id, videoId and createdAt.
    Result<void> update(const model::VideoFile &file);
    Result<void> remove(std::int64_t id);
    Result<model::VideoFile> find(std::int64_t id);
    /// Best resolution first, HLS before web.
    Result<std::vector<model::VideoFile>> list(std::int64_t videoId);

    /// Makes or replaces the playlist of playlist.videoId.
    Result<void> setPlaylist(const model::StreamingPlaylist &playlist);
    Result<void> removePlaylist(std::int64_t videoId);
    Result<std::optional<model::StreamingPlaylist>> playlist(std::int64_t videoId);

    /// Whose is the file of this name: media, playlist, segment hashes, torrent, picture, storyboard or
    /// caption. notFound if nobody's.
    Result<FileOwner> owner(std::string_view fileName);

private:
    Connection &m_connection;
};

} // namespace spirula::store
