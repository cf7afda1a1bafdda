// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homeplayback.h"

#include "wire/home/homejson.h"

namespace spirula::wire
{

namespace
{

constexpr int maxResolution = 8192;
constexpr std::size_t maxQualities = 100;

json::object qualityObject(const HomePlaybackQuality &quality)
{
    return {{"resolution", quality.resolution}, {"width", quality.width},
            {"height", quality.height},         {"fps", quality.fps},
            {"bandwidth", quality.bandwidth},   {"group", quality.group}};
}

void readQuality(JsonReader &reader, HomePlaybackQuality &quality)
{
    reader.require("resolution");
    reader.number("resolution", quality.resolution, 0, maxResolution);
    reader.number("width", quality.width);
    reader.number("height", quality.height);
    reader.number("fps", quality.fps);
    reader.number("bandwidth", quality.bandwidth);
    reader.number("group", quality.group);
}

/// null says "automatic" as well as a missing member does, in requests too.
void readChosen(JsonReader &reader, std::optional<int> &resolution)
{
    std::optional<std::optional<int>> chosen;
    reader.ifThereOrNull("resolution", chosen,
                         [&](int &value) { reader.number("resolution", value, 0, maxResolution); });
    resolution = chosen.value_or(std::nullopt);
}

json::value chosenOrNull(const std::optional<int> &resolution)
{
    return resolution ? json::value(*resolution) : json::value();
}

}

std::string encode(const HomePlayback &playback)
{
    json::array qualities;
    for (const HomePlaybackQuality &quality : playback.resolutions) {
        qualities.push_back(qualityObject(quality));
    }
    return writeJson(json::object{{"id", playback.id.toString()},
                                  {"path", playback.path},
                                  {"size", playback.size},
                                  {"durationMs", playback.durationMs},
                                  {"hasAudio", playback.hasAudio},
                                  {"hasVideo", playback.hasVideo},
                                  {"resolution", chosenOrNull(playback.resolution)},
                                  {"resolutions", std::move(qualities)}});
}

Result<HomePlayback> decodeHomePlayback(std::string_view text)
{
    return decodeAnswer<HomePlayback>(text, [](JsonReader &reader, HomePlayback &playback) {
        reader.require("id");
        reader.require("path");
        reader.require("size");
        reader.uuid("id", playback.id);
        reader.text("path", playback.path, maxUrlBytes);
        reader.number("size", playback.size);
        reader.number("durationMs", playback.durationMs);
        reader.flag("hasAudio", playback.hasAudio);
        reader.flag("hasVideo", playback.hasVideo);
        readChosen(reader, playback.resolution);
        reader.objects("resolutions", playback.resolutions, maxQualities, readQuality);
    });
}

std::string encode(const PlaybackRequest &request)
{
    return writeJson(
        json::object{{"video", request.video.toString()}, {"resolution", chosenOrNull(request.resolution)}});
}

Result<PlaybackRequest> decodePlaybackRequest(std::string_view text)
{
    return decodeRequest<PlaybackRequest>(text, [](JsonReader &reader, PlaybackRequest &request) {
        reader.require("video");
        reader.uuid("video", request.video);
        readChosen(reader, request.resolution);
    });
}

std::string encodePlaybackChange(std::optional<int> resolution)
{
    return writeJson(json::object{{"resolution", chosenOrNull(resolution)}});
}

Result<std::optional<int>> decodePlaybackChange(std::string_view text)
{
    using Chosen = std::optional<int>;
    return decodeRequest<Chosen>(text, [](JsonReader &reader, Chosen &resolution) {
        if (!reader.find("resolution")) {
            reader.fail("resolution", "is missing");
        }
        readChosen(reader, resolution);
    });
}

}
