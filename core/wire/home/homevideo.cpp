// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homevideo.h"

#include "wire/home/homejson.h"
#include "wire/home/homewords.h"

namespace spirula::wire
{

namespace
{

HomeVideoFile homeFile(const RestContext &context, const model::Video &video, const model::VideoFile &file)
{
    HomeVideoFile out;
    out.id = file.id;
    out.kind = file.kind;
    out.resolution = file.resolution;
    out.width = file.width;
    out.height = file.height;
    out.fps = file.fps;
    out.size = file.size;
    out.bandwidth = file.bandwidth;
    out.codecs = file.codecs;
    out.hasAudio = file.hasAudio;
    out.hasVideo = file.hasVideo;
    out.infoHash = file.infoHash;
    out.url = fileUrl(context, video, file);
    out.downloadUrl = fileDownloadUrl(context, video, file);
    out.torrentUrl = torrentUrl(context, file);
    return out;
}

void addFiles(HomeVideo &out, const RestContext &context, const model::VideoDetails &details)
{
    for (const model::VideoFile &file : details.files) {
        out.files.push_back(homeFile(context, details.video, file));
    }
    for (const model::Picture &picture : details.pictures) {
        const bool isThumbnail = picture.kind == model::PictureKind::thumbnail;
        (isThumbnail ? out.thumbnailUrl : out.previewUrl) = pictureUrl(context, picture);
    }
    for (const model::Caption &caption : details.captions) {
        out.captions.push_back({caption.language, caption.automaticallyGenerated, caption.updatedAt,
                                captionUrl(context, caption)});
    }
    if (details.storyboard) {
        const model::Storyboard &board = *details.storyboard;
        out.storyboard = HomeStoryboard{storyboardUrl(context, board),
                                        board.totalWidth,
                                        board.totalHeight,
                                        board.spriteWidth,
                                        board.spriteHeight,
                                        board.spriteDuration};
    }
}

}

HomeVideo homeVideo(const RestContext &context, const model::VideoDetails &details, std::vector<HomeJob> jobs,
                    std::int64_t bytes)
{
    HomeVideo out;
    out.video = details.video;
    out.hasOriginal = !details.video.sourceFile.empty();
    out.video.sourceFile.clear();
    out.video.nextSourceFile.clear();
    out.video.sourceBytes = 0;
    out.video.deletedAt = 0;
    out.bytes = bytes;
    out.hasPassword = details.hasPassword;
    out.pageUrl = watchUrl(context, details.video);
    out.embedUrl = embedUrl(context, details.video);
    if (details.playlist) {
        out.playlistUrl = hlsUrl(context, details.video, details.playlist->masterName);
    }
    addFiles(out, context, details);
    out.chapters = details.chapters;
    out.jobs = std::move(jobs);
    return out;
}

namespace
{

json::object fileObject(const HomeVideoFile &file)
{
    return {{"id", file.id},
            {"kind", word(file.kind)},
            {"resolution", file.resolution},
            {"width", file.width},
            {"height", file.height},
            {"fps", file.fps},
            {"size", file.size},
            {"bandwidth", file.bandwidth},
            {"codecs", file.codecs},
            {"hasAudio", file.hasAudio},
            {"hasVideo", file.hasVideo},
            {"infoHash", textOrNull(file.infoHash)},
            {"url", file.url},
            {"downloadUrl", file.downloadUrl},
            {"torrentUrl", textOrNull(file.torrentUrl)}};
}

json::object captionObject(const HomeCaption &caption)
{
    return {{"language", caption.language},
            {"automaticallyGenerated", caption.automaticallyGenerated},
            {"updatedAt", timeOrNull(caption.updatedAt)},
            {"url", caption.url}};
}

json::object storyboardObject(const HomeStoryboard &board)
{
    return {{"url", board.url},
            {"totalWidth", board.totalWidth},
            {"totalHeight", board.totalHeight},
            {"spriteWidth", board.spriteWidth},
            {"spriteHeight", board.spriteHeight},
            {"spriteDuration", board.spriteDuration}};
}

// What the owner wrote.
void addTexts(json::object &object, const model::Video &video)
{
    object["name"] = video.name;
    object["description"] = video.description;
    object["support"] = video.support;
    object["category"] = orNull(video.category);
    object["licence"] = orNull(video.licence);
    object["language"] = orNull(video.language);
    object["tags"] = textArray(video.tags);
    object["privacy"] = word(video.privacy);
    object["commentsPolicy"] = word(video.commentsPolicy);
    object["nsfw"] = video.nsfw;
    object["downloadEnabled"] = video.downloadEnabled;
    object["originallyPublishedAt"]
        = video.originallyPublishedAt ? json::value(isoTime(*video.originallyPublishedAt)) : json::value();
}

// What the node knows.
void addFacts(json::object &object, const model::Video &video)
{
    object["id"] = video.id;
    object["uuid"] = video.uuid.toString();
    object["shortUuid"] = video.uuid.toShort();
    object["channelId"] = video.channelId;
    object["state"] = word(video.state);
    object["durationMs"] = video.durationMs;
    object["width"] = video.width;
    object["height"] = video.height;
    object["sourceName"] = video.sourceName;
    object["views"] = video.views;
    object["likes"] = video.likes;
    object["dislikes"] = video.dislikes;
    object["createdAt"] = timeOrNull(video.createdAt);
    object["updatedAt"] = timeOrNull(video.updatedAt);
    object["publishedAt"] = timeOrNull(video.publishedAt);
    object["draft"] = video.draft;
    object["publishAt"] = video.publishAt ? json::value(isoTime(*video.publishAt)) : json::value();
}

template<class T, class ToObject>
json::array arrayOf(const std::vector<T> &items, ToObject toObject)
{
    json::array out;
    for (const T &item : items) {
        out.push_back(toObject(item));
    }
    return out;
}

json::object videoObject(const HomeVideo &video)
{
    json::object object;
    addFacts(object, video.video);
    addTexts(object, video.video);
    object["bytes"] = video.bytes;
    object["hasOriginal"] = video.hasOriginal;
    object["hasPassword"] = video.hasPassword;
    object["pageUrl"] = video.pageUrl;
    object["embedUrl"] = video.embedUrl;
    object["thumbnailUrl"] = textOrNull(video.thumbnailUrl);
    object["previewUrl"] = textOrNull(video.previewUrl);
    object["playlistUrl"] = textOrNull(video.playlistUrl);
    object["files"] = arrayOf(video.files, fileObject);
    object["captions"] = arrayOf(video.captions, captionObject);
    object["chapters"] = chapterArray(video.chapters);
    object["storyboard"]
        = video.storyboard ? json::value(storyboardObject(*video.storyboard)) : json::value();
    object["jobs"] = arrayOf(video.jobs, jobObject);
    return object;
}

void readFile(JsonReader &reader, HomeVideoFile &file)
{
    reader.number("id", file.id);
    reader.choice("kind", file.kind, fileKindFromWord, "is no kind of file");
    reader.number("resolution", file.resolution);
    reader.number("width", file.width);
    reader.number("height", file.height);
    reader.number("fps", file.fps);
    reader.number("size", file.size);
    reader.number("bandwidth", file.bandwidth);
    reader.text("codecs", file.codecs, 1000);
    reader.flag("hasAudio", file.hasAudio);
    reader.flag("hasVideo", file.hasVideo);
    reader.text("infoHash", file.infoHash, 1000);
    reader.text("url", file.url, maxUrlBytes);
    reader.text("downloadUrl", file.downloadUrl, maxUrlBytes);
    reader.text("torrentUrl", file.torrentUrl, maxUrlBytes);
}

void readCaption(JsonReader &reader, HomeCaption &caption)
{
    reader.text("language", caption.language, 100);
    reader.flag("automaticallyGenerated", caption.automaticallyGenerated);
    reader.time("updatedAt", caption.updatedAt);
    reader.text("url", caption.url, maxUrlBytes);
}

void readStoryboard(JsonReader &reader, HomeStoryboard &board)
{
    reader.text("url", board.url, maxUrlBytes);
    reader.number("totalWidth", board.totalWidth);
    reader.number("totalHeight", board.totalHeight);
    reader.number("spriteWidth", board.spriteWidth);
    reader.number("spriteHeight", board.spriteHeight);
    reader.number("spriteDuration", board.spriteDuration);
}

void readTexts(JsonReader &reader, model::Video &video)
{
    reader.text("name", video.name, maxHomeText);
    reader.text("description", video.description, maxHomeText);
    reader.text("support", video.support, maxHomeText);
    reader.ifThere("category", video.category, [&](int &id) { reader.number("category", id); });
    reader.ifThere("licence", video.licence, [&](int &id) { reader.number("licence", id); });
    reader.ifThere("language", video.language, [&](std::string &id) { reader.text("language", id, 100); });
    reader.texts("tags", video.tags, 100, 1000);
    reader.choice("privacy", video.privacy, privacyFromWord, "is no privacy");
    reader.choice("commentsPolicy", video.commentsPolicy, commentsPolicyFromWord, "is no policy");
    reader.flag("nsfw", video.nsfw);
    reader.flag("downloadEnabled", video.downloadEnabled);
    reader.ifThere("originallyPublishedAt", video.originallyPublishedAt,
                   [&](WallTime &time) { reader.time("originallyPublishedAt", time); });
}

void readFacts(JsonReader &reader, model::Video &video)
{
    reader.require("uuid");
    reader.number("id", video.id);
    reader.uuid("uuid", video.uuid);
    reader.number("channelId", video.channelId);
    reader.choice("state", video.state, stateFromWord, "is no state of a video");
    reader.number("durationMs", video.durationMs);
    reader.number("width", video.width);
    reader.number("height", video.height);
    reader.text("sourceName", video.sourceName, maxPathBytes);
    reader.number("views", video.views);
    reader.number("likes", video.likes);
    reader.number("dislikes", video.dislikes);
    reader.time("createdAt", video.createdAt);
    reader.time("updatedAt", video.updatedAt);
    reader.time("publishedAt", video.publishedAt);
    reader.flag("draft", video.draft);
    reader.ifThere("publishAt", video.publishAt, [&](WallTime &time) { reader.time("publishAt", time); });
}

void readVideo(JsonReader &reader, HomeVideo &video)
{
    readFacts(reader, video.video);
    readTexts(reader, video.video);
    reader.number("bytes", video.bytes);
    reader.flag("hasOriginal", video.hasOriginal);
    reader.flag("hasPassword", video.hasPassword);
    reader.text("pageUrl", video.pageUrl, maxUrlBytes);
    reader.text("embedUrl", video.embedUrl, maxUrlBytes);
    reader.text("thumbnailUrl", video.thumbnailUrl, maxUrlBytes);
    reader.text("previewUrl", video.previewUrl, maxUrlBytes);
    reader.text("playlistUrl", video.playlistUrl, maxUrlBytes);
    reader.objects("files", video.files, 1000, readFile);
    reader.objects("captions", video.captions, 1000, readCaption);
    readChapters(reader, "chapters", video.chapters);
    reader.ifThere("storyboard", video.storyboard, [&](HomeStoryboard &board) {
        reader.object("storyboard", [&](JsonReader &inner) { readStoryboard(inner, board); });
    });
    reader.objects("jobs", video.jobs, 1000, readJob);
}

}

std::string encode(const HomeVideo &video) { return writeJson(videoObject(video)); }
std::string encode(const model::Page<HomeVideo> &page) { return encodePage(page, videoObject); }
Result<HomeVideo> decodeHomeVideo(std::string_view text) { return decodeAnswer<HomeVideo>(text, readVideo); }
Result<model::Page<HomeVideo>> decodeHomeVideos(std::string_view text)
{
    return decodePage<HomeVideo>(text, readVideo);
}

}
