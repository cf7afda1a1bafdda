// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/videopartsjson.h"

#include "model/vocabulary.h"
#include "wire/rest/restjson.h"

namespace spirula::wire
{

std::string encode(const RestContext &context, const RestPage<RestCaption> &captions)
{
    json::array rows;
    for (const RestCaption &caption : captions.rows) {
        rows.push_back(json::object{{"language", labelObject(caption.language)},
                                    {"automaticallyGenerated", caption.automaticallyGenerated},
                                    {"captionPath", localPath(context, caption.url)},
                                    {"fileUrl", textOrNull(caption.url)},
                                    {"updatedAt", timeOrNull(caption.updatedAt)}});
    }
    return writeJson(json::object{{"total", captions.total}, {"data", std::move(rows)}});
}

std::string encodeCaptions(const RestContext &context, const std::vector<model::Caption> &captions)
{
    RestPage<RestCaption> page;
    page.total = static_cast<std::int64_t>(captions.size());
    for (const model::Caption &caption : captions) {
        const std::string_view label = model::languageLabel(caption.language).value_or("Unknown");
        page.rows.push_back({{caption.language, std::string(label)},
                             caption.automaticallyGenerated,
                             captionUrl(context, caption),
                             caption.updatedAt});
    }
    return encode(context, page);
}

std::string encodeChapters(const std::vector<model::Chapter> &chapters)
{
    json::array rows;
    for (const model::Chapter &chapter : chapters) {
        rows.push_back(json::object{{"timecode", chapter.timecode}, {"title", chapter.title}});
    }
    return writeJson(json::object{{"chapters", std::move(rows)}});
}

std::string encode(const RestContext &context, const std::vector<RestStoryboard> &storyboards)
{
    json::array rows;
    for (const RestStoryboard &board : storyboards) {
        rows.push_back(json::object{{"storyboardPath", localPath(context, board.url)},
                                    {"fileUrl", textOrNull(board.url)},
                                    {"totalHeight", board.totalHeight},
                                    {"totalWidth", board.totalWidth},
                                    {"spriteWidth", board.spriteWidth},
                                    {"spriteHeight", board.spriteHeight},
                                    {"spriteDuration", board.spriteDuration}});
    }
    return writeJson(json::object{{"storyboards", std::move(rows)}});
}

std::string encodeStoryboards(const RestContext &context, const std::optional<model::Storyboard> &storyboard)
{
    std::vector<RestStoryboard> boards;
    if (storyboard) {
        boards.push_back({storyboardUrl(context, *storyboard), storyboard->totalWidth,
                          storyboard->totalHeight, storyboard->spriteWidth, storyboard->spriteHeight,
                          storyboard->spriteDuration});
    }
    return encode(context, boards);
}

Result<RestPage<RestCaption>> decodeCaptions(std::string_view text, std::string_view instanceUrl,
                                             std::size_t maxBytes)
{
    return readPage<RestCaption>(text, maxBytes, "data", [&](JsonReader &reader, RestCaption &caption) {
        reader.require("language");
        readLabel(reader, "language", caption.language);
        reader.flag("automaticallyGenerated", caption.automaticallyGenerated);
        readUrl(reader, {"fileUrl", "captionPath"}, instanceUrl, caption.url);
        reader.time("updatedAt", caption.updatedAt);
    });
}

Result<std::vector<model::Chapter>> decodeChapters(std::string_view text, std::size_t maxBytes)
{
    SPIRULA_TRY(
        RestPage<model::Chapter> page,
        readPage<model::Chapter>(text, maxBytes, "chapters", [](JsonReader &reader, model::Chapter &chapter) {
            reader.require("timecode");
            readSize(reader, "timecode", chapter.timecode);
            reader.text("title", chapter.title, maxRestName);
        }));
    return std::move(page.rows);
}

Result<std::vector<RestStoryboard>> decodeStoryboards(std::string_view text, std::string_view instanceUrl,
                                                      std::size_t maxBytes)
{
    SPIRULA_TRY(RestPage<RestStoryboard> page,
                readPage<RestStoryboard>(
                    text, maxBytes, "storyboards", [&](JsonReader &reader, RestStoryboard &board) {
                        readUrl(reader, {"fileUrl", "storyboardPath"}, instanceUrl, board.url);
                        readSize(reader, "totalWidth", board.totalWidth);
                        readSize(reader, "totalHeight", board.totalHeight);
                        readSize(reader, "spriteWidth", board.spriteWidth);
                        readSize(reader, "spriteHeight", board.spriteHeight);
                        readSize(reader, "spriteDuration", board.spriteDuration);
                    }));
    return std::move(page.rows);
}

}
