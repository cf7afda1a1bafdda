// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/restcontext.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::wire
{

namespace
{

// JavaScript's encodeURIComponent, which PeerTube's magnets are made with.
std::string encodeComponent(std::string_view text)
{
    constexpr std::string_view alsoPlain = "!*'()";
    std::string out;
    for (const char c : text) {
        out += alsoPlain.find(c) != std::string_view::npos ? std::string(1, c)
                                                           : percentEncode(std::string_view(&c, 1));
    }
    return out;
}

std::string plusForSpaces(std::string text)
{
    for (std::size_t at = text.find("%20"); at != std::string::npos; at = text.find("%20", at + 1)) {
        text.replace(at, 3, "+");
    }
    return text;
}

std::string_view extensionOf(std::string_view fileName)
{
    const std::size_t dot = fileName.rfind('.');
    return dot == std::string_view::npos ? std::string_view() : fileName.substr(dot);
}

}

bool hasPrivateFiles(const model::Video &video) { return !model::isOpenByLink(video.privacy); }

std::string resolutionLabel(int resolution)
{
    return resolution == 0 ? "Audio only" : std::to_string(resolution) + "p";
}

std::string videoUrl(const RestContext &context, const model::Video &video)
{
    return context.baseUrl + "/videos/watch/" + video.uuid.toString();
}

std::string watchUrl(const RestContext &context, const model::Video &video)
{
    return context.baseUrl + "/w/" + video.uuid.toShort();
}

std::string embedUrl(const RestContext &context, const model::Video &video)
{
    return context.baseUrl + "/videos/embed/" + video.uuid.toString();
}

std::string hlsUrl(const RestContext &context, const model::Video &video, const std::string &fileName)
{
    return context.baseUrl + "/static/streaming-playlists/hls/" + (hasPrivateFiles(video) ? "private/" : "")
        + video.uuid.toString() + "/" + fileName;
}

std::string fileUrl(const RestContext &context, const model::Video &video, const model::VideoFile &file)
{
    if (file.kind == model::FileKind::hls) {
        return hlsUrl(context, video, file.fileName);
    }
    return context.baseUrl + "/static/web-videos/" + (hasPrivateFiles(video) ? "private/" : "")
        + file.fileName;
}

std::string fileDownloadUrl(const RestContext &context, const model::Video &video,
                            const model::VideoFile &file)
{
    const std::string name = video.uuid.toString() + "-" + std::to_string(file.resolution);
    const std::string extension(extensionOf(file.fileName));
    return file.kind == model::FileKind::hls
        ? context.baseUrl + "/download/streaming-playlists/hls/videos/" + name + "-fragmented" + extension
        : context.baseUrl + "/download/web-videos/" + name + extension;
}

std::string torrentUrl(const RestContext &context, const model::VideoFile &file)
{
    return file.torrentName.empty() ? "" : context.baseUrl + "/lazy-static/torrents/" + file.torrentName;
}

std::string magnetUri(const RestContext &context, const model::Video &video, const model::VideoFile &file)
{
    if (file.torrentName.empty() || file.infoHash.empty()) {
        return "";
    }
    std::string uri = "magnet:?xs=" + encodeComponent(torrentUrl(context, file))
        + "&xt=urn:btih:" + file.infoHash + "&dn=" + plusForSpaces(encodeComponent(video.name));
    if (context.tracker) {
        uri += "&tr=" + encodeComponent(announceUrl(context))
            + "&tr=" + encodeComponent(trackerSocketUrl(context));
    }
    if (!hasPrivateFiles(video)) {
        uri += "&ws=" + encodeComponent(fileUrl(context, video, file));
    }
    return uri;
}

std::string pictureUrl(const RestContext &context, const model::Picture &picture)
{
    const bool isThumbnail = picture.kind == model::PictureKind::thumbnail;
    return context.baseUrl + "/lazy-static/" + (isThumbnail ? "thumbnails/" : "previews/") + picture.fileName;
}

std::string captionUrl(const RestContext &context, const model::Caption &caption)
{
    return context.baseUrl + "/lazy-static/video-captions/" + caption.fileName;
}

std::string storyboardUrl(const RestContext &context, const model::Storyboard &storyboard)
{
    return context.baseUrl + "/lazy-static/storyboards/" + storyboard.fileName;
}

std::string channelUrl(const RestContext &context, const std::string &name)
{
    return context.baseUrl + "/video-channels/" + name;
}

std::string accountUrl(const RestContext &context, const std::string &name)
{
    return context.baseUrl + "/accounts/" + name;
}

std::string avatarUrl(const RestContext &context, const model::ActorImage &image)
{
    return context.baseUrl + "/lazy-static/avatars/" + image.fileName;
}

std::string bannerUrl(const RestContext &context, const model::ActorImage &image)
{
    return context.baseUrl + "/lazy-static/banners/" + image.fileName;
}

std::string biggestAvatarUrl(const RestContext &context, const std::vector<model::ActorImage> &images)
{
    const auto biggest = std::max_element(
        images.begin(), images.end(),
        [](const model::ActorImage &a, const model::ActorImage &b) { return a.width < b.width; });
    return biggest == images.end() ? "" : avatarUrl(context, *biggest);
}

std::string announceUrl(const RestContext &context) { return context.baseUrl + "/tracker/announce"; }

std::string trackerSocketUrl(const RestContext &context)
{
    const bool secure = context.baseUrl.starts_with("https:");
    const std::size_t scheme = context.baseUrl.find("://");
    const std::string_view rest
        = scheme == std::string::npos ? std::string_view() : std::string_view(context.baseUrl).substr(scheme);
    return (secure ? "wss" : "ws") + std::string(rest) + "/tracker/socket";
}

}
