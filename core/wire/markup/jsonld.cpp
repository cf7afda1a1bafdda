// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/jsonld.h"

#include "model/vocabulary.h"
#include "wire/json.h"
#include "wire/markup/markdown.h"

#include <algorithm>

namespace spirula::wire
{

namespace
{

// Inside a script element nothing may look like markup.
std::string withoutMarkup(const std::string &text)
{
    std::string out;
    for (const char c : text) {
        switch (c) {
        case '<':
            out += "\\u003c";
            break;
        case '>':
            out += "\\u003e";
            break;
        case '&':
            out += "\\u0026";
            break;
        default:
            out += c;
        }
    }
    return out;
}

// What a search engine may fetch: the best file that plays by itself.
const model::VideoFile *contentFile(const model::VideoDetails &details)
{
    const auto found
        = std::find_if(details.files.begin(), details.files.end(),
                       [](const model::VideoFile &file) { return file.hasVideo && file.hasAudio; });
    return found == details.files.end() ? nullptr : &*found;
}

json::array clips(const RestContext &context, const model::VideoDetails &details)
{
    const std::string page = watchUrl(context, details.video);
    json::array out;
    for (std::size_t i = 0; i < details.chapters.size(); ++i) {
        const bool isLast = i + 1 == details.chapters.size();
        const std::int64_t end = isLast ? details.video.durationMs / 1000 : details.chapters[i + 1].timecode;
        const std::string start = std::to_string(details.chapters[i].timecode);
        out.push_back(json::object{{"@type", "Clip"},
                                   {"name", details.chapters[i].title},
                                   {"startOffset", details.chapters[i].timecode},
                                   {"endOffset", end},
                                   {"url", page + "?start=" + start + "s"}});
    }
    return out;
}

void addAbout(json::object &object, const model::VideoDetails &details)
{
    const model::Video &video = details.video;
    if (video.category) {
        object["genre"] = model::categoryLabel(*video.category).value_or("");
    }
    if (video.language) {
        object["inLanguage"] = *video.language;
    }
    if (!video.tags.empty()) {
        json::array tags;
        for (const std::string &tag : video.tags) {
            tags.emplace_back(tag);
        }
        object["keywords"] = std::move(tags);
    }
}

}

std::string videoObjectJsonLd(const RestContext &context, const model::VideoDetails &details,
                              const model::Channel &channel)
{
    const model::Video &video = details.video;
    const std::string text = truncated(markdownToText(video.description));
    json::array pictures;
    for (const model::Picture &picture : details.pictures) {
        pictures.emplace_back(pictureUrl(context, picture));
    }
    json::object object{{"@context", "https://schema.org"},
                        {"@type", "VideoObject"},
                        {"name", video.name},
                        {"description", text.empty() ? video.name : text},
                        {"thumbnailUrl", std::move(pictures)},
                        {"uploadDate", timeOrNull(video.publishedAt)},
                        {"duration", "PT" + std::to_string((video.durationMs + 500) / 1000) + "S"},
                        {"url", watchUrl(context, video)},
                        {"embedUrl", embedUrl(context, video)},
                        {"isFamilyFriendly", !video.nsfw},
                        {"author",
                         {{"@type", "Person"},
                          {"name", channel.displayName},
                          {"url", context.baseUrl + "/c/" + channel.name}}},
                        {"interactionStatistic",
                         {{"@type", "InteractionCounter"},
                          {"interactionType", {{"@type", "WatchAction"}}},
                          {"userInteractionCount", video.views}}}};
    if (const model::VideoFile *file = contentFile(details); file && !hasPrivateFiles(video)) {
        object["contentUrl"] = fileUrl(context, video, *file);
    }
    addAbout(object, details);
    if (!details.chapters.empty()) {
        object["hasPart"] = clips(context, details);
    }
    return withoutMarkup(writeJson(object));
}

}
