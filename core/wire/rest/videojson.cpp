// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/videojson.h"

#include "wire/rest/restjson.h"

namespace spirula::wire
{

namespace
{

// A picture of ours is told as a path, as 6.3 does; a foreign one only has an address.
void addPicture(json::object &object, const RestContext &context, const std::string &pathName,
                const std::string &urlName, const std::string &url)
{
    const json::value path = localPath(context, url);
    object[pathName] = path;
    if (path.is_null() && !url.empty()) {
        object[urlName] = url;
    }
}

json::value ratio(int width, int height)
{
    return width > 0 && height > 0 ? json::value(std::round(10000.0 * width / height) / 10000.0)
                                   : json::value();
}

json::array thumbnailArray(const std::vector<RestThumbnail> &thumbnails)
{
    json::array out;
    for (const RestThumbnail &thumbnail : thumbnails) {
        out.push_back(json::object{{"width", thumbnail.width},
                                   {"height", thumbnail.height},
                                   {"aspectRatio", ratio(thumbnail.width, thumbnail.height)},
                                   {"fileUrl", thumbnail.url}});
    }
    return out;
}

void addPlace(json::object &object, const RestContext &context, const RestVideo &video)
{
    addPicture(object, context, "thumbnailPath", "thumbnailUrl", video.thumbnailUrl);
    addPicture(object, context, "previewPath", "previewUrl", video.previewUrl);
    object["thumbnails"] = thumbnailArray(video.thumbnails);
    addPicture(object, context, "embedPath", "embedUrl", video.embedUrl);
    object["createdAt"] = timeOrNull(video.createdAt);
    object["updatedAt"] = timeOrNull(video.updatedAt);
    object["publishedAt"] = timeOrNull(video.publishedAt);
    object["originallyPublishedAt"]
        = video.originallyPublishedAt ? json::value(isoTime(*video.originallyPublishedAt)) : json::value();
    object["isLive"] = video.isLive;
}

// Without account and channel: lists give summaries of them, details the whole.
json::object videoObject(const RestContext &context, const RestVideo &video)
{
    json::object object{{"id", video.id},
                        {"uuid", video.uuid.toString()},
                        {"shortUUID", video.uuid.toShort()},
                        {"url", video.url},
                        {"name", video.name},
                        {"category", labelObject(video.category)},
                        {"licence", labelObject(video.licence)},
                        {"language", labelObject(video.language)},
                        {"privacy", labelObject(video.privacy)},
                        {"nsfw", video.nsfw},
                        {"nsfwFlags", 0},
                        {"nsfwSummary", nullptr},
                        {"truncatedDescription", textOrNull(video.truncatedDescription)},
                        {"description", textOrNull(video.description)},
                        {"isLocal", video.isLocal},
                        {"duration", video.duration},
                        {"aspectRatio", orNull(video.aspectRatio)},
                        {"views", video.views},
                        {"viewers", video.viewers},
                        {"likes", video.likes},
                        {"dislikes", video.dislikes},
                        {"comments", video.comments}};
    addPlace(object, context, video);
    return object;
}

json::array fileArray(const std::vector<RestFile> &files)
{
    json::array out;
    for (const RestFile &file : files) {
        json::object object{{"id", file.id},
                            {"resolution", labelObject(file.resolution)},
                            {"width", file.width},
                            {"height", file.height},
                            {"magnetUri", textOrNull(file.magnetUri)},
                            {"size", file.size},
                            {"fps", file.fps},
                            {"torrentUrl", textOrNull(file.torrentUrl)},
                            {"torrentDownloadUrl", textOrNull(file.torrentDownloadUrl)},
                            {"fileUrl", textOrNull(file.fileUrl)},
                            {"fileDownloadUrl", textOrNull(file.fileDownloadUrl)},
                            {"metadataUrl", textOrNull(file.metadataUrl)},
                            {"hasAudio", file.hasAudio},
                            {"hasVideo", file.hasVideo},
                            {"storage", 0}};
        if (!file.playlistUrl.empty()) {
            object["playlistUrl"] = file.playlistUrl;
        }
        out.push_back(std::move(object));
    }
    return out;
}

json::array playlistArray(const std::vector<RestPlaylist> &playlists)
{
    json::array out;
    for (const RestPlaylist &playlist : playlists) {
        json::array mirrors;
        for (const std::string &baseUrl : playlist.redundancies) {
            mirrors.push_back(json::object{{"baseUrl", baseUrl}});
        }
        out.push_back(json::object{{"id", playlist.id},
                                   {"type", 1},
                                   {"playlistUrl", textOrNull(playlist.playlistUrl)},
                                   {"segmentsSha256Url", textOrNull(playlist.segmentsSha256Url)},
                                   {"redundancies", std::move(mirrors)},
                                   {"files", fileArray(playlist.files)}});
    }
    return out;
}

json::array texts(const std::vector<std::string> &values)
{
    json::array out;
    for (const std::string &value : values) {
        out.emplace_back(value);
    }
    return out;
}

}

std::string encode(const RestContext &context, const RestVideoDetails &details)
{
    constexpr std::int64_t disabled = 2;
    json::object object = videoObject(context, details.video);
    object["account"] = accountObject(context, details.video.account);
    object["channel"] = channelObject(context, details.channel);
    object["blacklisted"] = false;
    object["blacklistedReason"] = nullptr;
    object["streamingPlaylists"] = playlistArray(details.playlists);
    object["files"] = fileArray(details.files);
    object["support"] = textOrNull(details.support);
    object["descriptionPath"] = "/api/v1/videos/" + details.video.uuid.toString() + "/description";
    object["tags"] = texts(details.tags);
    object["commentsEnabled"] = details.commentsPolicy.id != disabled;
    object["commentsPolicy"] = labelObject(details.commentsPolicy);
    object["downloadEnabled"] = details.downloadEnabled;
    object["waitTranscoding"] = details.waitTranscoding;
    object["inputFileUpdatedAt"] = nullptr;
    object["state"] = labelObject(details.state);
    object["trackerUrls"] = texts(details.trackerUrls);
    return writeJson(object);
}

std::string encode(const RestContext &context, const RestPage<RestVideo> &page)
{
    json::array rows;
    for (const RestVideo &video : page.rows) {
        json::object object = videoObject(context, video);
        object["account"] = actorSummary(context, video.account);
        object["channel"] = actorSummary(context, video.channel);
        rows.push_back(std::move(object));
    }
    return writeJson(json::object{{"total", page.total}, {"data", std::move(rows)}});
}

std::string encodeVideo(const RestContext &context, const model::VideoDetails &details,
                        const model::Channel &channel, const model::Account &account)
{
    return encode(context, restVideoDetails(context, details, channel, account));
}

std::string encodeVideoList(const RestContext &context, std::int64_t total, const std::vector<VideoRow> &rows)
{
    RestPage<RestVideo> page;
    page.total = total;
    for (const VideoRow &row : rows) {
        page.rows.push_back(restVideo(context, row));
    }
    return encode(context, page);
}

std::string encodeVideoDescription(const model::Video &video)
{
    return writeJson(json::object{{"description", textOrNull(video.description)}});
}

std::string encodeVideoToken(std::string_view token, WallTime expires)
{
    return writeJson(json::object{{"files", {{"token", token}, {"expires", isoTime(expires)}}}});
}

namespace
{

void readPictures(JsonReader &reader, std::string_view instanceUrl, RestVideo &video)
{
    reader.objects("thumbnails", video.thumbnails, 100, [&](JsonReader &inner, RestThumbnail &thumbnail) {
        readSize(inner, "width", thumbnail.width);
        readSize(inner, "height", thumbnail.height);
        readUrl(inner, {"fileUrl"}, instanceUrl, thumbnail.url);
    });
    std::erase_if(video.thumbnails, [](const RestThumbnail &thumbnail) { return thumbnail.url.empty(); });
    readUrl(reader, {"thumbnailUrl", "thumbnailPath"}, instanceUrl, video.thumbnailUrl);
    readUrl(reader, {"previewUrl", "previewPath"}, instanceUrl, video.previewUrl);
    // The paths are deprecated since 8.1: the list alone must do.
    for (const RestThumbnail &thumbnail : video.thumbnails) {
        if (video.thumbnailUrl.empty() && thumbnail.width <= 400) {
            video.thumbnailUrl = thumbnail.url;
        } else if (video.previewUrl.empty() && thumbnail.width > 400) {
            video.previewUrl = thumbnail.url;
        }
    }
    readUrl(reader, {"embedUrl", "embedPath"}, instanceUrl, video.embedUrl);
}

void readNumbers(JsonReader &reader, RestVideo &video)
{
    readCount(reader, "id", video.id);
    readCount(reader, "duration", video.duration);
    reader.ifThere("aspectRatio", video.aspectRatio,
                   [&](double &value) { reader.real("aspectRatio", value); });
    readCount(reader, "views", video.views);
    readCount(reader, "viewers", video.viewers);
    readCount(reader, "likes", video.likes);
    readCount(reader, "dislikes", video.dislikes);
    readCount(reader, "comments", video.comments);
    reader.time("createdAt", video.createdAt);
    reader.time("updatedAt", video.updatedAt);
    reader.time("publishedAt", video.publishedAt);
    reader.ifThere("originallyPublishedAt", video.originallyPublishedAt,
                   [&](WallTime &time) { reader.time("originallyPublishedAt", time); });
}

void readVideo(JsonReader &reader, std::string_view instanceUrl, RestVideo &video)
{
    reader.require("uuid");
    reader.require("name");
    reader.uuid("uuid", video.uuid);
    readUrl(reader, {"url"}, instanceUrl, video.url);
    reader.text("name", video.name, maxRestName);
    readLabel(reader, "category", video.category);
    readLabel(reader, "licence", video.licence);
    readLabel(reader, "language", video.language);
    readLabel(reader, "privacy", video.privacy);
    reader.flag("nsfw", video.nsfw);
    reader.text("truncatedDescription", video.truncatedDescription, maxRestText);
    reader.text("description", video.description, maxRestText);
    reader.flag("isLocal", video.isLocal);
    reader.flag("isLive", video.isLive);
    readNumbers(reader, video);
    readPictures(reader, instanceUrl, video);
}

void readRow(JsonReader &reader, std::string_view instanceUrl, RestVideo &video)
{
    readVideo(reader, instanceUrl, video);
    reader.object("account", [&](JsonReader &inner) { readActorSummary(inner, instanceUrl, video.account); });
    reader.object("channel", [&](JsonReader &inner) { readActorSummary(inner, instanceUrl, video.channel); });
}

void readFile(JsonReader &reader, std::string_view instanceUrl, RestFile &file)
{
    readCount(reader, "id", file.id);
    readLabel(reader, "resolution", file.resolution);
    readSize(reader, "width", file.width);
    readSize(reader, "height", file.height);
    readSize(reader, "fps", file.fps);
    readCount(reader, "size", file.size);
    readUrl(reader, {"fileUrl"}, instanceUrl, file.fileUrl);
    readUrl(reader, {"fileDownloadUrl"}, instanceUrl, file.fileDownloadUrl);
    readUrl(reader, {"torrentUrl"}, instanceUrl, file.torrentUrl);
    readUrl(reader, {"torrentDownloadUrl"}, instanceUrl, file.torrentDownloadUrl);
    readUrl(reader, {"metadataUrl"}, instanceUrl, file.metadataUrl);
    readUrl(reader, {"playlistUrl"}, instanceUrl, file.playlistUrl);
    reader.text("magnetUri", file.magnetUri, maxRestUrl);
    if (!file.magnetUri.starts_with("magnet:?")) {
        file.magnetUri.clear();
    }
    reader.flag("hasAudio", file.hasAudio);
    reader.flag("hasVideo", file.hasVideo);
}

void readPlaylist(JsonReader &reader, std::string_view instanceUrl, RestPlaylist &playlist)
{
    readCount(reader, "id", playlist.id);
    readUrl(reader, {"playlistUrl"}, instanceUrl, playlist.playlistUrl);
    readUrl(reader, {"segmentsSha256Url"}, instanceUrl, playlist.segmentsSha256Url);
    reader.objects("redundancies", playlist.redundancies, 100, [&](JsonReader &inner, std::string &baseUrl) {
        readUrl(inner, {"baseUrl"}, instanceUrl, baseUrl);
    });
    std::erase_if(playlist.redundancies, [](const std::string &baseUrl) { return baseUrl.empty(); });
    reader.objects("files", playlist.files, 100,
                   [&](JsonReader &inner, RestFile &file) { readFile(inner, instanceUrl, file); });
}

// Trackers are http(s) or ws(s); anything else is left out.
void readTrackers(JsonReader &reader, std::vector<std::string> &trackers)
{
    reader.texts("trackerUrls", trackers, 100, maxRestUrl);
    std::erase_if(trackers, [](const std::string &url) {
        const bool isSocket = url.starts_with("ws://") || url.starts_with("wss://");
        return absoluteUrl({}, isSocket ? "http" + url.substr(2) : url).empty();
    });
}

void readDetails(JsonReader &reader, std::string_view instanceUrl, RestVideoDetails &details)
{
    readVideo(reader, instanceUrl, details.video);
    reader.object("account",
                  [&](JsonReader &inner) { readActor(inner, instanceUrl, details.video.account); });
    reader.object("channel", [&](JsonReader &inner) { readChannel(inner, instanceUrl, details.channel); });
    details.video.channel = details.channel.channel;
    reader.text("support", details.support, maxRestText);
    reader.texts("tags", details.tags, 100, maxRestName);
    // 6.3 and older say only whether.
    bool commentsEnabled = true;
    reader.flag("commentsEnabled", commentsEnabled);
    if (!reader.has("commentsPolicy")) {
        details.commentsPolicy = {commentsEnabled ? 1 : 2, commentsEnabled ? "Enabled" : "Disabled"};
    }
    readLabel(reader, "commentsPolicy", details.commentsPolicy);
    reader.flag("downloadEnabled", details.downloadEnabled);
    reader.flag("waitTranscoding", details.waitTranscoding);
    readLabel(reader, "state", details.state);
    readTrackers(reader, details.trackerUrls);
    reader.objects("files", details.files, 100,
                   [&](JsonReader &inner, RestFile &file) { readFile(inner, instanceUrl, file); });
    reader.objects(
        "streamingPlaylists", details.playlists, 10,
        [&](JsonReader &inner, RestPlaylist &playlist) { readPlaylist(inner, instanceUrl, playlist); });
}

}

Result<RestVideoDetails> decodeVideo(std::string_view text, std::string_view instanceUrl,
                                     std::size_t maxBytes)
{
    SPIRULA_TRY(const json::object object, parseJsonObject(text, maxBytes, ErrorCode::protocol));
    JsonReader reader(object, JsonFrom::answer);
    RestVideoDetails details;
    readDetails(reader, instanceUrl, details);
    SPIRULA_CHECK(reader.finish());
    return details;
}

Result<RestPage<RestVideo>> decodeVideoList(std::string_view text, std::string_view instanceUrl,
                                            std::size_t maxBytes)
{
    return readPage<RestVideo>(text, maxBytes, "data", [&](JsonReader &reader, RestVideo &video) {
        readRow(reader, instanceUrl, video);
    });
}

}
