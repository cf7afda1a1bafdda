// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homerequests.h"

#include "wire/home/homejson.h"
#include "wire/home/homewords.h"

namespace spirula::wire
{

namespace
{

constexpr std::string_view privacyHint = "must be public, unlisted, private or password";
constexpr std::string_view commentsHint = "must be enabled, disabled or approval";
constexpr int maxResolution = 8192;

}

json::array textArray(const std::vector<std::string> &texts)
{
    json::array out;
    for (const std::string &text : texts) {
        out.emplace_back(text);
    }
    return out;
}

json::array chapterArray(const std::vector<model::Chapter> &chapters)
{
    json::array out;
    for (const model::Chapter &chapter : chapters) {
        out.push_back(json::object{{"timecode", chapter.timecode}, {"title", chapter.title}});
    }
    return out;
}

void readChapters(JsonReader &reader, std::string_view name, std::vector<model::Chapter> &chapters)
{
    reader.objects(name, chapters, maxChapters, [](JsonReader &inner, model::Chapter &chapter) {
        inner.require("timecode");
        inner.require("title");
        inner.number("timecode", chapter.timecode);
        inner.text("title", chapter.title, 1000);
    });
}

std::string encode(const PublishRequest &request)
{
    json::object object{{"path", request.path}, {"privacy", word(request.privacy)}};
    const auto addText = [&](std::string_view name, const std::string &text) {
        if (!text.empty()) {
            object[name] = text;
        }
    };
    const auto addOptional = [&](std::string_view name, const auto &value) {
        if (value) {
            object[name] = *value;
        }
    };
    addText("name", request.name);
    addText("description", request.description);
    addText("support", request.support);
    addOptional("category", request.category);
    addOptional("licence", request.licence);
    addOptional("language", request.language);
    object["tags"] = textArray(request.tags);
    addOptional("password", request.password);
    object["commentsPolicy"] = word(request.commentsPolicy);
    object["nsfw"] = request.nsfw;
    object["downloadEnabled"] = request.downloadEnabled;
    if (request.originallyPublishedAt) {
        object["originallyPublishedAt"] = isoTime(*request.originallyPublishedAt);
    }
    json::array captions;
    for (const CaptionRequest &caption : request.captions) {
        captions.push_back(json::object{{"language", caption.language}, {"path", caption.path}});
    }
    object["captions"] = std::move(captions);
    object["chapters"] = chapterArray(request.chapters);
    addOptional("thumbnailPath", request.thumbnailPath);
    addOptional("thumbnailAtMs", request.thumbnailAtMs);
    object["resolutions"] = json::array(request.resolutions.begin(), request.resolutions.end());
    object["draft"] = request.draft;
    if (request.publishAt) {
        object["publishAt"] = isoTime(*request.publishAt);
    }
    return writeJson(object);
}

namespace
{

void readCaptionRequest(JsonReader &reader, CaptionRequest &caption)
{
    reader.require("language");
    reader.require("path");
    reader.text("language", caption.language, 100);
    reader.text("path", caption.path, maxPathBytes);
}

void readPublish(JsonReader &reader, PublishRequest &request)
{
    reader.require("path");
    reader.text("path", request.path, maxPathBytes);
    reader.text("name", request.name, maxHomeText);
    reader.text("description", request.description, maxHomeText);
    reader.text("support", request.support, maxHomeText);
    reader.ifThere("category", request.category, [&](int &id) { reader.number("category", id); });
    reader.ifThere("licence", request.licence, [&](int &id) { reader.number("licence", id); });
    reader.ifThere("language", request.language, [&](std::string &id) { reader.text("language", id, 100); });
    reader.texts("tags", request.tags, 100, 1000);
    reader.choice("privacy", request.privacy, privacyFromWord, privacyHint);
    reader.ifThere("password", request.password,
                   [&](std::string &text) { reader.text("password", text, 1000); });
    reader.choice("commentsPolicy", request.commentsPolicy, commentsPolicyFromWord, commentsHint);
    reader.flag("nsfw", request.nsfw);
    reader.flag("downloadEnabled", request.downloadEnabled);
    reader.ifThere("originallyPublishedAt", request.originallyPublishedAt,
                   [&](WallTime &time) { reader.time("originallyPublishedAt", time); });
    reader.objects("captions", request.captions, 200, readCaptionRequest);
    readChapters(reader, "chapters", request.chapters);
    reader.ifThere("thumbnailPath", request.thumbnailPath,
                   [&](std::string &path) { reader.text("thumbnailPath", path, maxPathBytes); });
    reader.ifThere("thumbnailAtMs", request.thumbnailAtMs,
                   [&](std::int64_t &ms) { reader.number("thumbnailAtMs", ms); });
    reader.numbers("resolutions", request.resolutions, 20, 0, maxResolution);
    reader.flag("draft", request.draft);
    reader.ifThere("publishAt", request.publishAt, [&](WallTime &time) { reader.time("publishAt", time); });
}

}

Result<PublishRequest> decodePublishRequest(std::string_view text)
{
    return decodeRequest<PublishRequest>(text, readPublish);
}

namespace
{

template<class T>
json::value valueOf(const T &value)
{
    return json::value(value);
}
json::value valueOf(const model::Privacy &value) { return json::value(word(value)); }
json::value valueOf(const model::CommentsPolicy &value) { return json::value(word(value)); }
json::value valueOf(const std::vector<std::string> &value) { return textArray(value); }
json::value valueOf(const std::vector<model::Chapter> &value) { return chapterArray(value); }
template<class T>
json::value valueOf(const std::optional<T> &value)
{
    return orNull(value);
}

template<class T>
void addSet(json::object &object, std::string_view name, const std::optional<T> &value)
{
    if (value) {
        object[name] = valueOf(*value);
    }
}

void addTime(json::object &object, std::string_view name, const std::optional<std::optional<WallTime>> &time)
{
    if (time) {
        object[name] = *time ? json::value(isoTime(**time)) : json::value();
    }
}

}

std::string encode(const VideoChangeRequest &request)
{
    json::object object;
    addSet(object, "name", request.name);
    addSet(object, "description", request.description);
    addSet(object, "support", request.support);
    addSet(object, "category", request.category);
    addSet(object, "licence", request.licence);
    addSet(object, "language", request.language);
    addSet(object, "tags", request.tags);
    addSet(object, "privacy", request.privacy);
    addSet(object, "password", request.password);
    addSet(object, "commentsPolicy", request.commentsPolicy);
    addSet(object, "nsfw", request.nsfw);
    addSet(object, "downloadEnabled", request.downloadEnabled);
    addTime(object, "originallyPublishedAt", request.originallyPublishedAt);
    addSet(object, "draft", request.draft);
    addTime(object, "publishAt", request.publishAt);
    addSet(object, "chapters", request.chapters);
    addSet(object, "thumbnailPath", request.thumbnailPath);
    addSet(object, "thumbnailAtMs", request.thumbnailAtMs);
    return writeJson(object);
}

namespace
{

void readChangedTexts(JsonReader &reader, VideoChangeRequest &request)
{
    const auto text = [&](std::string_view name, std::optional<std::string> &out, std::size_t maxBytes) {
        reader.ifThere(name, out, [&](std::string &value) { reader.text(name, value, maxBytes); });
    };
    text("name", request.name, maxHomeText);
    text("description", request.description, maxHomeText);
    text("support", request.support, maxHomeText);
    text("password", request.password, 1000);
    text("thumbnailPath", request.thumbnailPath, maxPathBytes);
    reader.ifThere("tags", request.tags,
                   [&](std::vector<std::string> &tags) { reader.texts("tags", tags, 100, 1000); });
    reader.ifThere("chapters", request.chapters, [&](std::vector<model::Chapter> &chapters) {
        readChapters(reader, "chapters", chapters);
    });
}

void readChange(JsonReader &reader, VideoChangeRequest &request)
{
    readChangedTexts(reader, request);
    reader.ifThereOrNull("category", request.category, [&](int &id) { reader.number("category", id); });
    reader.ifThereOrNull("licence", request.licence, [&](int &id) { reader.number("licence", id); });
    reader.ifThereOrNull("language", request.language,
                         [&](std::string &id) { reader.text("language", id, 100); });
    reader.ifThere("privacy", request.privacy, [&](model::Privacy &privacy) {
        reader.choice("privacy", privacy, privacyFromWord, privacyHint);
    });
    reader.ifThere("commentsPolicy", request.commentsPolicy, [&](model::CommentsPolicy &policy) {
        reader.choice("commentsPolicy", policy, commentsPolicyFromWord, commentsHint);
    });
    reader.ifThere("nsfw", request.nsfw, [&](bool &on) { reader.flag("nsfw", on); });
    reader.ifThere("downloadEnabled", request.downloadEnabled,
                   [&](bool &on) { reader.flag("downloadEnabled", on); });
    reader.ifThereOrNull("originallyPublishedAt", request.originallyPublishedAt,
                         [&](WallTime &time) { reader.time("originallyPublishedAt", time); });
    reader.ifThere("thumbnailAtMs", request.thumbnailAtMs,
                   [&](std::int64_t &ms) { reader.number("thumbnailAtMs", ms); });
    reader.ifThere("draft", request.draft, [&](bool &on) { reader.flag("draft", on); });
    reader.ifThereOrNull("publishAt", request.publishAt,
                         [&](WallTime &time) { reader.time("publishAt", time); });
}

}

Result<VideoChangeRequest> decodeVideoChangeRequest(std::string_view text)
{
    return decodeRequest<VideoChangeRequest>(text, readChange);
}

std::string encodePathRequest(std::string_view path) { return writeJson(json::object{{"path", path}}); }

Result<std::string> decodePathRequest(std::string_view text)
{
    return decodeRequest<std::string>(text, [](JsonReader &reader, std::string &path) {
        reader.require("path");
        reader.text("path", path, maxPathBytes);
    });
}

std::string encodeChaptersRequest(const std::vector<model::Chapter> &chapters)
{
    return writeJson(json::object{{"chapters", chapterArray(chapters)}});
}

Result<std::vector<model::Chapter>> decodeChaptersRequest(std::string_view text)
{
    return decodeRequest<std::vector<model::Chapter>>(
        text, [](JsonReader &reader, std::vector<model::Chapter> &chapters) {
            reader.require("chapters");
            readChapters(reader, "chapters", chapters);
        });
}

std::string encodePrepareRequest(const std::vector<int> &resolutions)
{
    return writeJson(json::object{{"resolutions", json::array(resolutions.begin(), resolutions.end())}});
}

Result<std::vector<int>> decodePrepareRequest(std::string_view text)
{
    if (text.empty()) {
        return std::vector<int>();
    }
    return decodeRequest<std::vector<int>>(text, [](JsonReader &reader, std::vector<int> &resolutions) {
        reader.numbers("resolutions", resolutions, 20, 0, maxResolution);
    });
}

}
