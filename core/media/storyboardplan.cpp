// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/storyboardplan.h"

#include "base/uuid.h"
#include "media/encoderarguments.h"
#include "media/probe.h"

#include <algorithm>
#include <cmath>

namespace spirula::media
{

namespace
{

constexpr int longEdge = 192;
constexpr int mostPerEdge = 11;
constexpr int mostSprites = mostPerEdge * mostPerEdge;
constexpr int leastSeconds = 3;

struct Grid {
    int columns = 1;
    int rows = 1;
};

/// The first grid with at least as many columns as rows that holds them all.
Grid gridFor(int sprites)
{
    for (int rows = 1; rows <= mostPerEdge; ++rows) {
        for (int columns = rows; columns <= mostPerEdge; ++columns) {
            if (rows * columns >= sprites) {
                return {.columns = columns, .rows = rows};
            }
        }
    }
    return {.columns = mostPerEdge, .rows = mostPerEdge};
}

int divideUp(std::int64_t value, std::int64_t by) { return static_cast<int>((value + by - 1) / by); }

}

std::optional<model::Storyboard> planStoryboard(std::int64_t durationMs, Size video)
{
    if (durationMs < leastSeconds * 1000 || video.width <= 0 || video.height <= 0) {
        return std::nullopt;
    }
    const int seconds = divideUp(durationMs, 1000);
    const int interval = divideUp(seconds, std::min(seconds, mostSprites));
    const Grid grid = gridFor(divideUp(durationMs, std::int64_t{interval} * 1000));

    model::Storyboard storyboard;
    const double shape = double(video.width) / double(video.height);
    storyboard.spriteWidth
        = shape >= 1 ? longEdge : std::max(1, static_cast<int>(std::lround(longEdge * shape)));
    storyboard.spriteHeight
        = shape >= 1 ? std::max(1, static_cast<int>(std::lround(longEdge / shape))) : longEdge;
    storyboard.totalWidth = grid.columns * storyboard.spriteWidth;
    storyboard.totalHeight = grid.rows * storyboard.spriteHeight;
    storyboard.spriteDuration = interval;
    storyboard.fileName = Uuid::random().toString() + ".jpg";
    return storyboard;
}

int spriteCount(const model::Storyboard &storyboard, std::int64_t durationMs)
{
    return divideUp(durationMs, std::int64_t{storyboard.spriteDuration} * 1000);
}

wire::WorkerCommand storyboardCommand(const model::Storyboard &storyboard, const std::string &inputName,
                                      double keyDistance, std::int64_t durationMs)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = "storyboard";
    command.durationMs = durationMs;
    const bool keysOnly = keyDistance > 0 && storyboard.spriteDuration >= keyDistance;
    // A sprite may be a little earlier than its time: else the last one could wait for a key frame that never
    // comes.
    const double early = keysOnly ? keyDistance - 0.01 : 0.25;
    const std::string interval = std::to_string(storyboard.spriteDuration);
    const std::string size
        = std::to_string(storyboard.spriteWidth) + ":" + std::to_string(storyboard.spriteHeight);
    const std::string grid = std::to_string(storyboard.totalWidth / storyboard.spriteWidth) + "x"
        + std::to_string(storyboard.totalHeight / storyboard.spriteHeight);
    const std::string filters = "[0:v:0]setpts=PTS-STARTPTS,select='gte(t+" + std::to_string(early)
        + ",selected_n*" + interval + ")',scale=" + size + ":flags=bilinear,setsar=1,tile=" + grid
        + ",format=yuvj420p[p0]";
    command.arguments
        = {"-y", "-threads", "1", "-skip_frame", keysOnly ? "nokey" : "noref", "-skip_loop_filter", "all"};
    for (const std::string &argument : inputArguments("mov")) {
        command.arguments.push_back(argument);
    }
    command.arguments.insert(command.arguments.end(),
                             {"-i", inputName, "-filter_complex", filters, "-map", "[p0]", "-frames:v", "1",
                              "-c:v", "mjpeg", "-q:v", "4", "-flags:v", "+bitexact"});
    for (const std::string &argument : anonymousArguments()) {
        command.arguments.push_back(argument);
    }
    command.arguments.insert(command.arguments.end(), {"-f", "mjpeg", storyboard.fileName});
    return command;
}

}
