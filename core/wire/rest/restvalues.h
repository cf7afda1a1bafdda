// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/uuid.h"
#include "model/video.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spirula::wire
{

/// A picture of an actor as an instance tells it. URLs in these values are always absolute http(s).
struct RestImage {
    int width = 0;
    int height = 0; ///< 0 from servers before 8.2
    std::string url;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    bool operator==(const RestImage &) const = default;
};

/// An account or a channel of any instance.
struct RestActor {
    std::int64_t id = 0;
    std::string url;
    std::string name;
    std::string host;
    std::string displayName;
    std::string description; ///< summaries have none
    std::string support; ///< channels only
    std::vector<RestImage> avatars;
    std::vector<RestImage> banners; ///< channels only
    std::int64_t followersCount = 0;
    std::int64_t followingCount = 0;
    WallTime createdAt = 0; ///< 0 in summaries
    WallTime updatedAt = 0;
    bool operator==(const RestActor &) const = default;
};

/// A channel with the account that owns it.
struct RestChannel {
    RestActor channel;
    std::optional<RestActor> owner;
    bool isLocal = false;
    bool operator==(const RestChannel &) const = default;
};

/// An id of the vocabulary with the label that the instance gives it (plugins add their own). Not set: {null,
/// "Unknown"}.
template<class Id>
struct RestLabel {
    std::optional<Id> id;
    std::string label;
    bool operator==(const RestLabel &) const = default;
};

struct RestThumbnail {
    int width = 0;
    int height = 0;
    std::string url;
    bool operator==(const RestThumbnail &) const = default;
};

/// A video as lists show it (protocol/rest-api.md section 9).
struct RestVideo {
    std::int64_t id = 0;
    Uuid uuid;
    std::string url; ///< the ActivityPub id
    std::string name;
    RestLabel<std::int64_t> category;
    RestLabel<std::int64_t> licence;
    RestLabel<std::string> language;
    RestLabel<std::int64_t> privacy;
    bool nsfw = false;
    std::string description; ///< whole in details, at most 250 characters in lists
    std::string truncatedDescription;
    bool isLocal = false;
    bool isLive = false;
    std::int64_t duration = 0; ///< seconds
    std::optional<double> aspectRatio;
    std::int64_t views = 0;
    std::int64_t viewers = 0;
    std::int64_t likes = 0;
    std::int64_t dislikes = 0;
    std::int64_t comments = 0;
    std::string thumbnailUrl; ///< small; empty when there is none
    std::string previewUrl;
    std::vector<RestThumbnail> thumbnails;
    std::string embedUrl;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    WallTime publishedAt = 0;
    std::optional<WallTime> originallyPublishedAt;
    RestActor account;
    RestActor channel;
    bool operator==(const RestVideo &) const = default;
};

/// A media file of any instance.
struct RestFile {
    std::int64_t id = 0;
    RestLabel<std::int64_t> resolution;
    int width = 0;
    int height = 0;
    int fps = 0;
    std::int64_t size = 0;
    std::string fileUrl;
    std::string fileDownloadUrl;
    std::string torrentUrl; ///< empty when there is none
    std::string torrentDownloadUrl;
    std::string magnetUri;
    std::string metadataUrl;
    std::string playlistUrl; ///< of this quality; HLS files since 7.1
    bool hasAudio = true;
    bool hasVideo = true;
    bool operator==(const RestFile &) const = default;
};

struct RestPlaylist {
    std::int64_t id = 0;
    std::string playlistUrl;
    std::string segmentsSha256Url; ///< empty: no P2P, no verification
    std::vector<std::string> redundancies; ///< base URLs of mirrors
    std::vector<RestFile> files;
    bool operator==(const RestPlaylist &) const = default;
};

/// Everything about one video.
struct RestVideoDetails {
    RestVideo video;
    RestChannel channel; ///< the whole channel, with its owner
    std::string support;
    std::vector<std::string> tags;
    RestLabel<std::int64_t> commentsPolicy;
    bool downloadEnabled = true;
    bool waitTranscoding = true;
    RestLabel<std::int64_t> state;
    std::vector<std::string> trackerUrls;
    std::vector<RestFile> files; ///< web videos
    std::vector<RestPlaylist> playlists;
    bool operator==(const RestVideoDetails &) const = default;
};

struct RestCaption {
    RestLabel<std::string> language;
    bool automaticallyGenerated = false;
    std::string url;
    WallTime updatedAt = 0;
    bool operator==(const RestCaption &) const = default;
};

struct RestStoryboard {
    std::string url;
    int totalWidth = 0;
    int totalHeight = 0;
    int spriteWidth = 0;
    int spriteHeight = 0;
    int spriteDuration = 0; ///< seconds
    bool operator==(const RestStoryboard &) const = default;
};

/// A page of a list as a server answered it. Rows that broke the form are left out and counted.
template<class T>
struct RestPage {
    std::int64_t total = 0;
    std::vector<T> rows;
    int skipped = 0;
    bool operator==(const RestPage &) const = default;
};

}
