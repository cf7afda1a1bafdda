// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spirula::model
{

/// PeerTube's numbers. `internal` (4) equals onlyMe on a personal node and is not offered.
enum class Privacy { everyone = 1, unlisted = 2, onlyMe = 3, password = 5 };
/// Whether whoever has the link may watch, without more.
constexpr bool isOpenByLink(Privacy privacy)
{
    return privacy == Privacy::everyone || privacy == Privacy::unlisted;
}
/// PeerTube's numbers, the ones this node uses.
enum class VideoState { published = 1, toTranscode = 2, transcodingFailed = 7 };
enum class CommentsPolicy { enabled = 1, disabled = 2, requiresApproval = 3 };

/// A video as the node stores it. Files, captions and chapters have their own values.
struct Video {
    std::int64_t id = 0;
    Uuid uuid;
    std::int64_t channelId = 0;
    std::string name; ///< 3..120 code points
    std::string description; ///< Markdown, empty or 3..10000
    std::string support; ///< Markdown, empty or 3..1000
    std::optional<int> category; ///< model/vocabulary.h
    std::optional<int> licence;
    std::optional<std::string> language;
    std::vector<std::string> tags; ///< at most 5, each 2..30
    Privacy privacy = Privacy::everyone;
    VideoState state = VideoState::toTranscode;
    CommentsPolicy commentsPolicy = CommentsPolicy::enabled;
    bool nsfw = false;
    bool downloadEnabled = true;
    std::int64_t durationMs = 0; ///< 0 until probed
    int width = 0; ///< display size of the source: rotated, square pixels; 0 for audio only or unknown
    int height = 0;
    std::string sourceName; ///< file name of the original, without folders
    std::string sourceFile; ///< the working copy in media/originals, empty once it is removed
    std::int64_t sourceBytes = 0; ///< of the working copy
    std::string nextSourceFile; ///< working copy of the file that is to replace what is published
    std::int64_t views = 0;
    std::int64_t likes = 0;
    std::int64_t dislikes = 0;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    WallTime publishedAt = 0; ///< first time that others could watch it; 0 before and for a draft
    std::optional<WallTime> originallyPublishedAt;
    bool draft = false; ///< prepared like any other, but nobody but the owner sees it
    std::optional<WallTime> publishAt; ///< of a draft: when the node publishes it
    WallTime deletedAt = 0; ///< gone for everyone, but restore can bring it back; 0 = not deleted
    bool operator==(const Video &) const = default;
};

enum class FileKind { hls = 1, web = 2 };

/// One published media file: a fragmented MP4 of the HLS playlist, or a plain MP4 ("web video").
struct VideoFile {
    std::int64_t id = 0;
    std::int64_t videoId = 0;
    FileKind kind = FileKind::hls;
    int resolution = 0; ///< PeerTube's id: short edge in pixels, 0 = audio only
    int width = 0;
    int height = 0;
    int fps = 0;
    std::int64_t size = 0; ///< bytes
    std::int64_t bandwidth = 0; ///< peak bits/s over its segments, as in the master playlist
    std::string codecs; ///< RFC 6381, e.g. "avc1.64001f,mp4a.40.2"
    std::string fileName; ///< random UUID name, see protocol/media.md 1
    std::string playlistName; ///< .m3u8 of this resolution; empty for a web video
    std::string torrentName; ///< file below torrents/
    std::string infoHash; ///< v1, 40 hex digits
    bool hasAudio = false;
    bool hasVideo = false;
    std::string metadata; ///< ffprobe's JSON, as PeerTube serves it
    WallTime createdAt = 0;
    bool operator==(const VideoFile &) const = default;
};

/// The HLS master playlist of a video; its names change with every rebuild.
struct StreamingPlaylist {
    std::int64_t id = 0;
    std::int64_t videoId = 0;
    std::string masterName;
    std::string sha256Name;
    bool operator==(const StreamingPlaylist &) const = default;
};

enum class PictureKind { thumbnail = 1, preview = 2 };

/// A JPEG of the video. PeerTube: thumbnail 280x157, preview 850x480.
struct Picture {
    PictureKind kind = PictureKind::thumbnail;
    int width = 0;
    int height = 0;
    std::string fileName;
    bool operator==(const Picture &) const = default;
};

/// Sprite sheet for the seek bar, protocol/media.md 4.
struct Storyboard {
    std::string fileName;
    int totalWidth = 0;
    int totalHeight = 0;
    int spriteWidth = 0;
    int spriteHeight = 0;
    int spriteDuration = 0; ///< seconds
    bool operator==(const Storyboard &) const = default;
};

/// A WebVTT file in one language.
struct Caption {
    std::string language; ///< vocabulary id, e.g. "en"
    std::string fileName;
    bool automaticallyGenerated = false;
    WallTime updatedAt = 0;
    bool operator==(const Caption &) const = default;
};

struct Chapter {
    int timecode = 0; ///< seconds
    std::string title; ///< 1..100
    bool operator==(const Chapter &) const = default;
};

/// Everything that belongs to one video: what an answer about it needs.
struct VideoDetails {
    Video video;
    std::vector<VideoFile> files; ///< both kinds, best resolution first
    std::optional<StreamingPlaylist> playlist;
    std::vector<Picture> pictures;
    std::optional<Storyboard> storyboard;
    std::vector<Caption> captions;
    std::vector<Chapter> chapters;
    bool hasPassword = false;
    bool operator==(const VideoDetails &) const = default;
};

/// What list pages and search ask for. Unset fields do not filter.
struct VideoQuery {
    int start = 0;
    int count = 15; ///< 0..100
    std::string sort = "-publishedAt"; ///< PeerTube's keys: name duration createdAt publishedAt
                                       ///< originallyPublishedAt views likes size match trending hot best
    std::string search; ///< words of a person, not FTS syntax
    std::optional<std::int64_t> channelId;
    std::optional<std::int64_t> accountId;
    std::vector<int> categories;
    std::vector<int> licences;
    std::vector<std::string> languages; ///< "_unknown" for none
    std::vector<std::string> tagsOneOf;
    std::vector<std::string> tagsAllOf;
    std::vector<Uuid> uuids;
    std::optional<bool> nsfw;
    std::optional<int> durationMin; ///< seconds
    std::optional<int> durationMax;
    std::optional<WallTime> publishedAfter;
    std::optional<WallTime> publishedBefore;
    std::optional<WallTime> originallyPublishedAfter;
    std::optional<WallTime> originallyPublishedBefore;
    std::optional<bool> hasHls;
    std::optional<bool> hasWebVideos;
    std::optional<bool> draft; ///< only where the owner sees
    std::vector<Privacy> privacies; ///< only where the owner sees
    bool ownerSees = false; ///< home API: every privacy and state and drafts, not only public and published
    bool operator==(const VideoQuery &) const = default;
};

/// A page of rows and how many there are in all.
template<class T>
struct Page {
    std::int64_t total = 0;
    std::vector<T> rows;
    bool operator==(const Page &) const = default;
};

}
