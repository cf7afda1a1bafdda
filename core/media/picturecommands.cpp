// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/picturecommands.h"

#include "base/uuid.h"
#include "media/encoderarguments.h"
#include "media/filtergraph.h"
#include "media/probe.h"

#include <algorithm>

namespace spirula::media
{

namespace
{

using Arguments = std::vector<std::string>;

constexpr Size thumbnailSize{.width = 280, .height = 157};
constexpr Size previewSize{.width = 850, .height = 480};
constexpr int triedKeyFrames = 3;
constexpr const char *triedSeconds = "20";
constexpr const char *wavedSeconds = "600";

/// Pictures less wide than 4:3 lose too much when they are cut to a wide one.
constexpr double squarish = 1.3;

bool isSquarish(Size size) { return double(size.width) < squarish * size.height; }

void append(Arguments &arguments, const Arguments &more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
}

std::string text(Size size) { return std::to_string(size.width) + ":" + std::to_string(size.height); }

std::string number(std::size_t i) { return std::to_string(i); }

/// From decoded pictures of a video to upright ones with square pixels, no larger than needed.
std::string straighten(const VideoTrack &video)
{
    const Size display{.width = video.width, .height = video.height};
    const int resolution = std::min(resolutionOf(display), 2 * previewSize.height);
    std::string filters = "scale=" + text(renditionSize(display, resolution)) + ",setsar=1";
    if (video.hdr) {
        filters += "," + toneMapFilter(video);
    }
    return filters;
}

wire::WorkerCommand ffmpeg(Arguments input)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = "publishing";
    command.arguments = {"-y"};
    append(command.arguments, input);
    return command;
}

void addGraph(wire::WorkerCommand &command, const std::string &graph,
              const std::vector<PictureTarget> &targets)
{
    append(command.arguments, {"-filter_complex", graph});
    append(command.arguments, jpegArguments(targets));
}

}

PicturePair PicturePair::random()
{
    return {.thumbnail = {.kind = model::PictureKind::thumbnail,
                          .width = thumbnailSize.width,
                          .height = thumbnailSize.height,
                          .fileName = Uuid::random().toString() + ".jpg"},
            .preview = {.kind = model::PictureKind::preview,
                        .width = previewSize.width,
                        .height = previewSize.height,
                        .fileName = Uuid::random().toString() + ".jpg"}};
}

std::vector<PictureTarget> PicturePair::targets() const
{
    return {{.size = previewSize, .file = preview.fileName},
            {.size = thumbnailSize, .file = thumbnail.fileName}};
}

std::string fillGraph(const std::string &input, Size display, const std::vector<PictureTarget> &targets)
{
    std::string graph = input + "format=yuv444p,split=" + number(targets.size());
    for (std::size_t i = 0; i < targets.size(); ++i) {
        graph += "[s" + number(i) + "]";
    }
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const std::string size = text(targets[i].size);
        const std::string cover
            = "scale=" + size + ":force_original_aspect_ratio=increase,format=yuv444p,crop=" + size;
        const Size target = targets[i].size;
        const bool upright = isSquarish(display) && double(target.width) > squarish * target.height;
        if (upright) {
            graph += ";[s" + number(i) + "]split[b" + number(i) + "][f" + number(i) + "];[b" + number(i) + "]"
                + cover + ",boxblur=8,lutyuv=y=val/2[d" + number(i) + "];[f" + number(i) + "]scale=" + size
                + ":force_original_aspect_ratio=decrease[w" + number(i) + "];[d" + number(i) + "][w"
                + number(i) + "]overlay=x=(W-w)/2:y=(H-h)/2:format=yuv444,setsar=1,format=yuvj420p[p"
                + number(i) + "]";
        } else {
            graph += ";[s" + number(i) + "]" + cover + ",setsar=1,format=yuvj420p[p" + number(i) + "]";
        }
    }
    return graph;
}

Arguments jpegArguments(const std::vector<PictureTarget> &targets)
{
    Arguments arguments;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        append(arguments,
               {"-map", "[p" + number(i) + "]", "-frames:v", "1", "-c:v", "mjpeg", "-q:v", "3", "-flags:v",
                "+bitexact"});
        append(arguments, anonymousArguments());
        append(arguments, {"-f", "mjpeg", targets[i].file});
    }
    return arguments;
}

wire::WorkerCommand keyPictureCommand(const SourceInfo &info, const std::string &inputName,
                                      const std::vector<PictureTarget> &targets)
{
    Arguments input = inputArguments(info.demuxer);
    append(input,
           {"-skip_frame", "nokey", "-noaccurate_seek", "-ss", std::to_string(info.durationMs / 2000), "-t",
            triedSeconds, "-i", inputName});
    wire::WorkerCommand command = ffmpeg(std::move(input));
    const std::string pad = "[0:" + std::to_string(info.video->index)
        + "]thumbnail=n=" + std::to_string(triedKeyFrames) + "," + straighten(*info.video) + ",";
    addGraph(command, fillGraph(pad, {.width = info.video->width, .height = info.video->height}, targets),
             targets);
    command.mayFail = true;
    return command;
}

wire::WorkerCommand momentPictureCommand(const SourceInfo &info, const std::string &inputName,
                                         std::int64_t atMs, const std::vector<PictureTarget> &targets)
{
    Arguments input = inputArguments(info.demuxer);
    if (atMs > 0) {
        append(input, {"-ss", std::to_string(atMs) + "ms"});
    }
    append(input, {"-i", inputName});
    wire::WorkerCommand command = ffmpeg(std::move(input));
    const std::string pad = "[0:" + std::to_string(info.video->index) + "]" + straighten(*info.video) + ",";
    addGraph(command, fillGraph(pad, {.width = info.video->width, .height = info.video->height}, targets),
             targets);
    command.mayFail = true;
    return command;
}

wire::WorkerCommand pictureFileCommand(const std::string &inputName, const std::string &demuxer, Size size,
                                       const std::vector<PictureTarget> &targets)
{
    Arguments input = pictureArguments(demuxer);
    append(input, {"-i", inputName});
    wire::WorkerCommand command = ffmpeg(std::move(input));
    // White behind what is transparent: JPEG knows no transparency. It is made from the picture, so that it
    // has its size once FFmpeg has turned it upright.
    const std::string ground = "[0:v:0]format=rgba,split[over][under];[under]lutrgb=r=255:g=255:b=255:a=255"
                               "[ground];[ground][over]overlay=format=auto,";
    addGraph(command, fillGraph(ground, size, targets), targets);
    return command;
}

wire::WorkerCommand coverArtCommand(const SourceInfo &info, const std::string &inputName, Size size,
                                    const std::vector<PictureTarget> &targets)
{
    Arguments input = inputArguments(info.demuxer);
    append(input, {"-i", inputName});
    wire::WorkerCommand command = ffmpeg(std::move(input));
    addGraph(command, fillGraph("[0:" + std::to_string(info.coverIndex.value_or(0)) + "]", size, targets),
             targets);
    command.mayFail = true;
    return command;
}

wire::WorkerCommand waveCoverCommand(const SourceInfo &info, const std::string &inputName,
                                     const std::vector<PictureTarget> &targets)
{
    constexpr Size canvas{.width = 1280, .height = 720};
    Arguments input = inputArguments(info.demuxer);
    append(input, {"-t", wavedSeconds, "-i", inputName});
    wire::WorkerCommand command = ffmpeg(std::move(input));
    const std::string graph
        = "color=c=0x1c1a2b:s=1280x720:d=1[ground];[0:" + std::to_string(info.mainAudio()->index)
        + "]aformat=channel_layouts=mono,showwavespic=s=1280x360:colors=0xe8a04c[wave];"
        + "[ground][wave]overlay=y=180:format=auto,";
    addGraph(command, fillGraph(graph, canvas, targets), targets);
    return command;
}

}
