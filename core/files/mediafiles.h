// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/result.h"
#include "base/uuid.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::files
{

/// The folders below media/, named as in PeerTube's public paths (protocol: media, section 1).
enum class Shelf {
    originals,
    webVideos,
    hls,
    torrents,
    thumbnails,
    previews,
    storyboards,
    captions,
    avatars,
    banners
};

/// A file on a shelf: its name, and for Shelf::hls the video whose folder it lies in.
struct MediaPath {
    Shelf shelf = Shelf::originals;
    Uuid video; ///< Shelf::hls only
    std::string name; ///< one path component
    bool operator==(const MediaPath &) const = default;
};

/// What lies on the shelves, for the sweeper and the storage report.
struct StoredFile {
    MediaPath path;
    std::uint64_t size = 0; ///< bytes
    WallTime changedAt = 0; ///< the inode's change time, which a rename renews
};

/// The node's media files: put durably, found, removed. Names are random and never used twice.
class MediaFiles
{
public:
    explicit MediaFiles(fs::path root);

    /// The file's place on the disk. invalidInput for a name that is no single, plain path component.
    Result<fs::path> locate(const MediaPath &path) const;
    /// Moves a finished file of the same file system to its place: fsync, rename, fsync of the folder; makes
    /// the folder.
    Result<void> put(const fs::path &from, const MediaPath &to) const;
    /// Writes small content (playlists, hashes, torrents, captions) the same way.
    Result<void> write(const MediaPath &to, std::string_view content) const;
    /// Unlinks; a file that is not there is no error. An HLS folder that gets empty goes too.
    Result<void> remove(const MediaPath &path) const;
    Result<std::string> read(const MediaPath &path, std::uint64_t limit) const;
    /// Everything on every shelf.
    Result<std::vector<StoredFile>> list() const;

    /// "hls/<uuid>/<name>" and back, as rows keep it.
    static std::string toText(const MediaPath &path);
    static Result<MediaPath> fromText(std::string_view text);

private:
    fs::path m_root;
};

/// Fresh random names (protocol: media, section 1).
struct HlsNames {
    std::string media; ///< "{uuid}-720-fragmented.mp4"
    std::string playlist; ///< "{uuid}-720.m3u8"
};
HlsNames hlsNames(int resolution);
std::string webVideoName(int resolution); ///< "{uuid}-720.mp4"
std::string masterName(); ///< "{uuid}-master.m3u8"
std::string segmentHashesName(); ///< "{uuid}-segments-sha256.json"
std::string hlsTorrentName(int resolution); ///< "{uuid}-720-hls.torrent"
std::string webTorrentName(int resolution); ///< "{uuid}-720.torrent"
std::string pictureName(); ///< "{uuid}.jpg"
std::string captionName(std::string_view language); ///< "{uuid}-en.vtt"

}
