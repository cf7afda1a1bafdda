// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/vocabulary.h"
#include "wire/markup/markdown.h"
#include "wire/rest/actorjson.h"
#include "wire/rest/videojson.h"

#include <cmath>

namespace spirula::wire
{

namespace
{

constexpr std::string_view unknown = "Unknown";

RestLabel<std::int64_t> label(std::optional<int> id, std::optional<std::string_view> text)
{
    return {id ? std::optional<std::int64_t>(*id) : std::nullopt, std::string(text.value_or(unknown))};
}

std::string_view stateLabel(model::VideoState state)
{
    switch (state) {
    case model::VideoState::published:
        return "Published";
    case model::VideoState::toTranscode:
        return "To transcode";
    case model::VideoState::transcodingFailed:
        return "Transcoding failed";
    }
    return unknown;
}

std::string_view commentsLabel(model::CommentsPolicy policy)
{
    switch (policy) {
    case model::CommentsPolicy::enabled:
        return "Enabled";
    case model::CommentsPolicy::disabled:
        return "Disabled";
    case model::CommentsPolicy::requiresApproval:
        return "Requires approval";
    }
    return unknown;
}

template<class UrlOf>
std::vector<RestImage> restImages(const RestContext &context, const std::vector<model::ActorImage> &images,
                                  UrlOf urlOf)
{
    std::vector<RestImage> out;
    for (const model::ActorImage &image : images) {
        out.push_back({image.width, image.height, urlOf(context, image), image.createdAt, image.updatedAt});
    }
    return out;
}

// Lists tell less about an actor than its own answer.
RestActor summary(RestActor actor)
{
    RestActor out;
    out.id = actor.id;
    out.url = std::move(actor.url);
    out.name = std::move(actor.name);
    out.host = std::move(actor.host);
    out.displayName = std::move(actor.displayName);
    out.avatars = std::move(actor.avatars);
    return out;
}

void addPictures(RestVideo &out, const RestContext &context, const std::vector<model::Picture> &pictures)
{
    for (const model::Picture &picture : pictures) {
        const bool isThumbnail = picture.kind == model::PictureKind::thumbnail;
        std::string &url = isThumbnail ? out.thumbnailUrl : out.previewUrl;
        url = pictureUrl(context, picture);
        out.thumbnails.push_back({picture.width, picture.height, url});
    }
}

void addLabels(RestVideo &out, const model::Video &video)
{
    out.category = label(video.category, video.category ? model::categoryLabel(*video.category) : unknown);
    out.licence = label(video.licence, video.licence ? model::licenceLabel(*video.licence) : unknown);
    out.language.id = video.language;
    out.language.label = video.language ? model::languageLabel(*video.language).value_or(unknown) : unknown;
    const int privacy = static_cast<int>(video.privacy);
    out.privacy = label(privacy, model::privacyLabel(privacy));
}

RestVideo baseVideo(const RestContext &context, const model::VideoDetails &details)
{
    const model::Video &video = details.video;
    RestVideo out;
    out.id = video.id;
    out.uuid = video.uuid;
    out.url = videoUrl(context, video);
    out.name = video.name;
    addLabels(out, video);
    out.nsfw = video.nsfw;
    out.truncatedDescription = truncated(video.description);
    out.description = video.description;
    out.isLocal = true;
    out.duration = (video.durationMs + 500) / 1000;
    if (video.width > 0 && video.height > 0) {
        out.aspectRatio = std::round(10000.0 * video.width / video.height) / 10000.0;
    }
    out.views = video.views;
    out.likes = video.likes;
    out.dislikes = video.dislikes;
    addPictures(out, context, details.pictures);
    out.embedUrl = embedUrl(context, video);
    out.createdAt = video.createdAt;
    out.updatedAt = video.updatedAt;
    out.publishedAt = video.publishedAt;
    out.originallyPublishedAt = video.originallyPublishedAt;
    return out;
}

RestFile restFile(const RestContext &context, const model::Video &video, const model::VideoFile &file)
{
    RestFile out;
    out.id = file.id;
    out.resolution = {file.resolution, resolutionLabel(file.resolution)};
    out.width = file.width;
    out.height = file.height;
    out.fps = file.fps;
    out.size = file.size;
    out.fileUrl = fileUrl(context, video, file);
    out.fileDownloadUrl = fileDownloadUrl(context, video, file);
    out.torrentUrl = torrentUrl(context, file);
    if (!file.torrentName.empty()) {
        out.torrentDownloadUrl = context.baseUrl + "/download/torrents/" + file.torrentName;
    }
    out.magnetUri = magnetUri(context, video, file);
    out.metadataUrl = context.baseUrl + "/api/v1/videos/" + video.uuid.toString() + "/metadata/"
        + std::to_string(file.id);
    if (!file.playlistName.empty()) {
        out.playlistUrl = hlsUrl(context, video, file.playlistName);
    }
    out.hasAudio = file.hasAudio;
    out.hasVideo = file.hasVideo;
    return out;
}

void addFiles(RestVideoDetails &out, const RestContext &context, const model::VideoDetails &details)
{
    RestPlaylist playlist;
    for (const model::VideoFile &file : details.files) {
        const bool isHls = file.kind == model::FileKind::hls;
        (isHls ? playlist.files : out.files).push_back(restFile(context, details.video, file));
    }
    if (details.playlist) {
        playlist.id = details.playlist->id;
        playlist.playlistUrl = hlsUrl(context, details.video, details.playlist->masterName);
        if (!details.playlist->sha256Name.empty()) {
            playlist.segmentsSha256Url = hlsUrl(context, details.video, details.playlist->sha256Name);
        }
        out.playlists.push_back(std::move(playlist));
    }
}

}

RestActor restAccount(const RestContext &context, const model::Account &account)
{
    RestActor out;
    out.id = account.id;
    out.url = accountUrl(context, account.name);
    out.name = account.name;
    out.host = context.host;
    out.displayName = account.displayName;
    out.description = account.description;
    out.avatars = restImages(context, account.avatars, avatarUrl);
    out.followersCount = account.followersCount;
    out.followingCount = account.followingCount;
    out.createdAt = account.createdAt;
    out.updatedAt = account.updatedAt;
    return out;
}

RestChannel restChannel(const RestContext &context, const model::Channel &channel,
                        const model::Account &owner)
{
    RestActor out;
    out.id = channel.id;
    out.url = channelUrl(context, channel.name);
    out.name = channel.name;
    out.host = context.host;
    out.displayName = channel.displayName;
    out.description = channel.description;
    out.support = channel.support;
    out.avatars = restImages(context, channel.avatars, avatarUrl);
    out.banners = restImages(context, channel.banners, bannerUrl);
    out.followersCount = channel.followersCount;
    out.followingCount = channel.followingCount;
    out.createdAt = channel.createdAt;
    out.updatedAt = channel.updatedAt;
    return {std::move(out), restAccount(context, owner), true};
}

RestVideo restVideo(const RestContext &context, const VideoRow &row)
{
    RestVideo out = baseVideo(context, row.details);
    out.description = out.truncatedDescription;
    out.account = summary(restAccount(context, row.account));
    out.channel = summary(restChannel(context, row.channel, row.account).channel);
    return out;
}

RestVideoDetails restVideoDetails(const RestContext &context, const model::VideoDetails &details,
                                  const model::Channel &channel, const model::Account &account)
{
    RestVideoDetails out;
    out.video = baseVideo(context, details);
    out.channel = restChannel(context, channel, account);
    out.channel.channel.banners.clear(); // PeerTube tells them with the channel only
    out.video.account = *out.channel.owner;
    out.video.channel = out.channel.channel;
    out.support = details.video.support;
    out.tags = details.video.tags;
    out.commentsPolicy
        = label(static_cast<int>(details.video.commentsPolicy), commentsLabel(details.video.commentsPolicy));
    out.downloadEnabled = details.video.downloadEnabled;
    out.state = label(static_cast<int>(details.video.state), stateLabel(details.video.state));
    if (context.tracker) {
        out.trackerUrls = {announceUrl(context), trackerSocketUrl(context)};
    }
    addFiles(out, context, details);
    return out;
}

}
