// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/hlscommands.h"

#include "base/uuid.h"
#include "media/encoderarguments.h"
#include "media/probe.h"

#include <cmath>

namespace spirula::media
{

namespace
{

using Arguments = std::vector<std::string>;

constexpr double copiedSegment = 4;

void append(Arguments &arguments, const Arguments &more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
}

/// Rounded down: a boundary that is a hair late would be missed by the muxer, and the segment get a key frame
/// longer.
std::string wholeMicros(double seconds)
{
    const auto micros = static_cast<std::int64_t>(std::floor(seconds * 1e6));
    std::string fraction = std::to_string(micros % 1'000'000);
    fraction.insert(0, 6 - fraction.size(), '0');
    return std::to_string(micros / 1'000'000) + "." + fraction;
}

wire::WorkerCommand ffmpeg(const char *step, std::int64_t durationMs)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = step;
    command.durationMs = durationMs;
    command.arguments = {"-y"};
    return command;
}

}

RenditionNames RenditionNames::random(int resolution)
{
    const std::string base = Uuid::random().toString() + "-" + std::to_string(resolution);
    const std::string web = Uuid::random().toString() + "-" + std::to_string(resolution) + ".mp4";
    return {.resolution = resolution,
            .media = base + "-fragmented.mp4",
            .playlist = base + ".m3u8",
            .web = web,
            .webProbe = web + ".json",
            .probe = base + ".json"};
}

Arguments hlsArguments(const RenditionNames &names, double segmentSeconds)
{
    return {"-f",
            "hls",
            "-hls_time",
            wholeMicros(segmentSeconds),
            "-hls_playlist_type",
            "vod",
            "-hls_list_size",
            "0",
            "-hls_segment_type",
            "fmp4",
            "-hls_flags",
            "single_file",
            "-hls_segment_filename",
            names.media,
            names.playlist};
}

Arguments withoutSei() { return {"-bsf:v", "filter_units=remove_types=6"}; }

wire::WorkerCommand copyCommand(const SourceInfo &info, const std::string &inputName,
                                const EncodingProfile &profile, const RenditionNames &names)
{
    wire::WorkerCommand command = ffmpeg("publishing", info.durationMs);
    command.stallLimitMs = encodingStallMs;
    append(command.arguments, inputArguments(info.demuxer));
    append(command.arguments,
           {"-i", inputName, "-map", "0:" + std::to_string(info.video->index), "-c:v", "copy"});
    append(command.arguments, withoutSei());
    if (const AudioTrack *audio = info.mainAudio()) {
        append(command.arguments, audioArguments(*audio, profile));
    }
    if (hasMadeSound(info, profile)) { // a copy has the length that it has
        append(command.arguments, lengthLimit(info, info.durationMs));
    }
    append(command.arguments, anonymousArguments());
    append(command.arguments, hlsArguments(names, copiedSegment));
    return command;
}

wire::WorkerCommand packageCommand(const std::string &listFile, const std::string &audioFile, bool isH264,
                                   double segmentSeconds, std::int64_t durationMs,
                                   const RenditionNames &names)
{
    wire::WorkerCommand command = ffmpeg("packaging", durationMs / 50);
    Arguments &arguments = command.arguments;
    const bool hasVideo = !listFile.empty();
    if (hasVideo) {
        append(arguments, {"-f", "concat", "-safe", "0", "-i", listFile});
    }
    if (!audioFile.empty()) {
        append(arguments, {"-i", audioFile});
    }
    if (hasVideo) {
        append(arguments, {"-map", "0:v:0"});
    }
    if (!audioFile.empty()) {
        append(arguments, {"-map", hasVideo ? "1:a:0" : "0:a:0"});
    }
    append(arguments, {"-c", "copy"});
    if (hasVideo && isH264) {
        append(arguments, withoutSei());
    }
    append(arguments, anonymousArguments());
    append(arguments, hlsArguments(names, segmentSeconds));
    return command;
}

std::string chunkList(const std::vector<Chunk> &chunks, double segmentSeconds,
                      const std::vector<std::string> &files)
{
    std::string list = "ffconcat version 1.0\n";
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        list += "file " + files[i] + "\n";
        if (chunks[i].segments > 0) {
            list += "duration " + wholeMicros(double(chunks[i].segments) * segmentSeconds + 0.0000005) + "\n";
        }
    }
    return list;
}

wire::WorkerCommand webVideoCommand(const RenditionNames &names, std::int64_t durationMs)
{
    wire::WorkerCommand command = ffmpeg("packaging", durationMs / 50);
    append(command.arguments, {"-f", "mov", "-i", names.media, "-map", "0", "-c", "copy"});
    append(command.arguments, anonymousArguments());
    append(command.arguments, {"-movflags", "faststart", "-f", "mp4", names.web});
    return command;
}

wire::WorkerCommand resultProbe(const std::string &mediaFile, const std::string &answerFile)
{
    wire::WorkerCommand command;
    command.tool = "ffprobe";
    command.step = "packaging";
    command.arguments
        = {"-f", "mov",    "-show_format", "-show_streams", "-show_chapters", "-of", "json=compact=1",
           "-i", mediaFile};
    command.stdoutFile = answerFile;
    return command;
}

}
