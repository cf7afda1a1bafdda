// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/encodecommands.h"

#include "media/copyrule.h"
#include "media/encoderarguments.h"
#include "media/ladder.h"
#include "media/probe.h"

#include <algorithm>
#include <cmath>

namespace spirula::media
{

namespace
{

using Arguments = std::vector<std::string>;

constexpr double readAhead = 2; ///< seconds behind a chunk's end, so that its last picture is there
constexpr int highestSampleRate = 48'000;
constexpr std::int64_t leastSlackMs = 60'000;

void append(Arguments &arguments, const Arguments &more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
}

std::string seconds(double value)
{
    const auto micros = static_cast<std::int64_t>(std::llround(value * 1e6));
    std::string fraction = std::to_string(micros % 1'000'000);
    fraction.insert(0, 6 - fraction.size(), '0');
    return std::to_string(micros / 1'000'000) + "." + fraction;
}

Arguments span(const Chunk &chunk, double segment)
{
    Arguments arguments;
    if (chunk.firstSegment > 0) {
        append(arguments, {"-ss", seconds(double(chunk.firstSegment) * segment)});
    }
    if (chunk.segments > 0) {
        append(arguments, {"-t", seconds(double(chunk.segments) * segment + readAhead)});
    }
    return arguments;
}

bool copiesAudio(const AudioTrack &track, const EncodingProfile &profile)
{
    return profile.audioEncoder == "aac" && profile.audioArguments.empty() && canCopyAudio(track);
}

}

std::int64_t beyondLength(std::int64_t promisedMs) { return promisedMs + std::max(promisedMs, leastSlackMs); }

Arguments lengthLimit(const SourceInfo &info, std::int64_t expectedMs)
{
    const std::int64_t slack = beyondLength(info.durationMs) - info.durationMs;
    return {"-t", std::to_string(expectedMs + slack) + "ms"};
}

std::int64_t durationMs(const SourceInfo &info, const std::vector<Rendition> &renditions, const Chunk &chunk)
{
    const double segment = segmentSeconds(renditions.front().rate) * 1000;
    const auto start = static_cast<std::int64_t>(double(chunk.firstSegment) * segment);
    return chunk.segments > 0 ? static_cast<std::int64_t>(double(chunk.segments) * segment)
                              : std::max<std::int64_t>(1, info.durationMs - start);
}

wire::WorkerCommand chunkCommand(const SourceInfo &info, const std::string &inputName,
                                 const std::vector<Rendition> &renditions, const EncodingProfile &profile,
                                 const Chunk &chunk, const std::vector<std::string> &outputs)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = "preparing";
    command.durationMs = durationMs(info, renditions, chunk);
    command.stallLimitMs = encodingStallMs;
    Arguments &arguments = command.arguments;
    append(arguments, {"-y"});
    append(arguments, deviceArguments(profile));
    append(arguments, inputArguments(info.demuxer));
    append(arguments, span(chunk, segmentSeconds(renditions.front().rate)));
    append(arguments, {"-i", inputName, "-filter_complex", filterGraph(info, renditions, profile, chunk)});
    for (std::size_t i = 0; i < renditions.size(); ++i) {
        append(arguments, {"-map", "[v" + std::to_string(i) + "]"});
        append(arguments, encoderArguments(profile, renditions[i]));
        append(arguments, lengthLimit(info, command.durationMs));
        append(arguments, anonymousArguments());
        append(arguments, {"-max_muxing_queue_size", "1024", "-f", "mp4", outputs[i]});
    }
    return command;
}

bool hasMadeSound(const SourceInfo &info, const EncodingProfile &profile)
{
    return info.mainAudio() && !copiesAudio(*info.mainAudio(), profile);
}

Arguments audioArguments(const AudioTrack &track, const EncodingProfile &profile)
{
    Arguments arguments{"-map", "0:" + std::to_string(track.index)};
    if (copiesAudio(track, profile)) {
        append(arguments, {"-c:a", "copy"});
        return arguments;
    }
    const std::int64_t wanted = audioBitRate(track.codec, track.bitRate);
    const std::int64_t bitRate = wanted > 0 ? wanted : track.bitRate;
    append(arguments,
           {"-c:a", profile.audioEncoder, "-ac", "2", "-b:a",
            std::to_string(std::max<std::int64_t>(bitRate, 64'000)), "-flags:a", "+bitexact"});
    if (track.sampleRate > highestSampleRate) {
        append(arguments, {"-ar", std::to_string(highestSampleRate)});
    }
    // Silence where the track has holes or begins late, so that it stays with the picture.
    append(arguments, {"-af", "aresample=async=1000:first_pts=0"});
    append(arguments, profile.audioArguments);
    return arguments;
}

wire::WorkerCommand audioCommand(const SourceInfo &info, const std::string &inputName,
                                 const EncodingProfile &profile, const std::string &output)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = "audio";
    command.durationMs = info.durationMs / 20; // so much faster than pictures
    command.stallLimitMs = encodingStallMs;
    append(command.arguments, {"-y"});
    append(command.arguments, inputArguments(info.demuxer));
    append(command.arguments, {"-i", inputName});
    append(command.arguments, audioArguments(*info.mainAudio(), profile));
    append(command.arguments, lengthLimit(info, info.durationMs));
    append(command.arguments, anonymousArguments());
    append(command.arguments, {"-f", "mp4", output});
    return command;
}

}
