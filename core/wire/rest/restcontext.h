// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/actor.h"
#include "model/video.h"

#include <cstdint>
#include <string>
#include <vector>

namespace spirula::wire
{

/// Who answers: what absolute URLs and handles are made from.
struct RestContext {
    std::string baseUrl; ///< public origin without a slash at the end: "https://example.org"
    std::string host; ///< as in handles: "example.org", "127.0.0.1:9100"
    std::int64_t ownerUserId = 1; ///< PeerTube's id of the only user
    bool tracker = true; ///< a tracker answers below /tracker: named in magnets and in trackerUrls
};

/// The public addresses of a video and its parts (protocol/media.md section 1). Private and password videos
/// have their files below a "private" folder, as in PeerTube.
std::string videoUrl(const RestContext &context,
                     const model::Video &video); ///< /videos/watch/{uuid}: the ActivityPub id
std::string watchUrl(const RestContext &context,
                     const model::Video &video); ///< /w/{short uuid}: the page for people
std::string embedUrl(const RestContext &context, const model::Video &video);
std::string fileUrl(const RestContext &context, const model::Video &video, const model::VideoFile &file);
std::string fileDownloadUrl(const RestContext &context, const model::Video &video,
                            const model::VideoFile &file);
std::string torrentUrl(const RestContext &context,
                       const model::VideoFile &file); ///< empty while there is no torrent
std::string magnetUri(const RestContext &context, const model::Video &video,
                      const model::VideoFile &file); ///< empty likewise
/// A file of the video's HLS folder: a playlist or the hashes.
std::string hlsUrl(const RestContext &context, const model::Video &video, const std::string &fileName);
std::string pictureUrl(const RestContext &context, const model::Picture &picture);
std::string captionUrl(const RestContext &context, const model::Caption &caption);
std::string storyboardUrl(const RestContext &context, const model::Storyboard &storyboard);
std::string channelUrl(const RestContext &context,
                       const std::string &name); ///< /video-channels/{name}: the ActivityPub id
std::string accountUrl(const RestContext &context, const std::string &name); ///< /accounts/{name}
std::string announceUrl(const RestContext &context); ///< /tracker/announce
std::string trackerSocketUrl(const RestContext &context); ///< ws(s)://…/tracker/socket

std::string avatarUrl(const RestContext &context, const model::ActorImage &image);
std::string bannerUrl(const RestContext &context, const model::ActorImage &image);
std::string biggestAvatarUrl(const RestContext &context,
                             const std::vector<model::ActorImage> &images); ///< or empty

/// PeerTube's words for a quality: "720p", "Audio only".
std::string resolutionLabel(int resolution);
/// True if the files need a permission (private or password).
bool hasPrivateFiles(const model::Video &video);

}
