// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/jsontext.h"
#include "node/web/playerview.h"

namespace spirula::node::web
{
namespace
{

std::string filesJson(const std::vector<FileView> &files)
{
    JsonArray array;
    for (const auto &file : files) {
        array.addJson(JsonObject()
                          .add("path", file.path)
                          .add("resolution", file.resolution)
                          .add("fps", file.fps)
                          .add("size", file.size)
                          .add("type", file.contentType)
                          .text());
    }
    return array.text();
}

std::string captionsJson(const std::vector<CaptionView> &captions)
{
    JsonArray array;
    for (const auto &caption : captions) {
        array.addJson(JsonObject()
                          .add("path", caption.path)
                          .add("language", caption.language)
                          .add("label", caption.label)
                          .add("automatic", caption.automaticallyGenerated)
                          .text());
    }
    return array.text();
}

std::string chaptersJson(const std::vector<ChapterView> &chapters)
{
    JsonArray array;
    for (const auto &chapter : chapters) {
        array.addJson(JsonObject().add("start", chapter.start).add("title", chapter.title).text());
    }
    return array.text();
}

std::string secondsText(std::int64_t milliseconds)
{
    std::string fraction = std::to_string(1000 + milliseconds % 1000).substr(1);
    return std::to_string(milliseconds / 1000) + "." + fraction;
}

}

std::string posterPath(const PlayerView &player)
{
    return player.pictures.empty() ? std::string() : player.pictures.back().path;
}

std::string playerJson(const SiteView &site, const PlayerView &player)
{
    JsonObject json;
    json.add("uuid", player.uuid)
        .add("title", player.title)
        .add("site", site.name)
        .add("watchUrl", absolute(site, player.watchPath))
        .add("embedUrl", absolute(site, player.embedPath))
        .addText("hls", player.hlsPath)
        .addJson("files", filesJson(player.files))
        .addText("poster", posterPath(player))
        .addJson("duration", secondsText(std::max<std::int64_t>(player.durationMs, 0)))
        .add("width", player.width)
        .add("height", player.height)
        .addJson("captions", captionsJson(player.captions))
        .addJson("chapters", chaptersJson(player.chapters))
        .addText("password", player.password);
    if (player.storyboard) {
        json.addJson("storyboard", storyboardJson(*player.storyboard));
    }
    return json.text();
}

}
