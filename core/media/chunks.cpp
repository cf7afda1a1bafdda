// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/chunks.h"

#include "media/demuxers.h"
#include "media/probe.h"

#include <algorithm>
#include <cmath>

namespace spirula::media
{

namespace
{

constexpr std::int64_t chunkSeconds = 60;
constexpr std::int64_t leastToCutMs = 100'000; ///< below it two chunks would both be short
constexpr double leastChunkSeconds = 20;
constexpr std::int64_t mostCuts = 1'000;
constexpr double rounding = 0.001;

/// Seconds between possible cuts; longer for very long sources, so that their number stays bounded.
std::int64_t cutDistance(const SourceInfo &info)
{
    const std::int64_t seconds = info.durationMs / 1000;
    return std::max(chunkSeconds, seconds / mostCuts + 1);
}

}

std::vector<Chunk> singleChunk() { return {Chunk{}}; }

bool isCuttable(const SourceInfo &info)
{
    return info.video && info.durationMs >= leastToCutMs && !isUnseekable(info.demuxer);
}

wire::WorkerCommand keyFrameCommand(const SourceInfo &info, const std::string &inputName,
                                    const std::string &answerFile)
{
    std::string intervals;
    const std::int64_t distance = cutDistance(info);
    const auto start = static_cast<std::int64_t>(info.startTime);
    for (std::int64_t at = distance; at * 1000 < info.durationMs; at += distance) {
        intervals += (intervals.empty() ? "" : ",") + std::to_string(start + at) + "%+#1";
    }
    wire::WorkerCommand command;
    command.tool = "ffprobe";
    command.arguments = inputArguments(info.demuxer);
    command.arguments.insert(command.arguments.end(),
                             {"-select_streams", std::to_string(info.video->index), "-show_entries",
                              "packet=stream_index,pts_time,dts_time,flags", "-read_intervals", intervals,
                              "-of", "json=compact=1", "-i", inputName});
    command.stdoutFile = answerFile;
    command.step = "checking";
    command.mayFail = true; // what cannot be sought in becomes one chunk
    return command;
}

bool saysUnseekable(const wire::WorkerCommandResult &result)
{
    return result.exitCode != 0 && result.lastWords.find("Could not seek to position") != std::string::npos;
}

std::vector<Chunk> planChunks(const SourceInfo &info, const std::vector<wire::ProbePacket> &keyFrames,
                              double segmentSeconds)
{
    const double duration = double(info.durationMs) / 1000;
    const auto leastSegments = static_cast<std::int64_t>(std::ceil(leastChunkSeconds / segmentSeconds));
    std::vector<double> times;
    for (const wire::ProbePacket &packet : keyFrames) {
        if (packet.hasTime && packet.key) {
            times.push_back(packet.time - info.startTime);
        }
    }
    std::sort(times.begin(), times.end());

    std::vector<Chunk> chunks = singleChunk();
    for (const double time : times) {
        const auto cut = static_cast<std::int64_t>(std::ceil((time - rounding) / segmentSeconds));
        Chunk &last = chunks.back();
        const bool longEnough = cut - last.firstSegment >= leastSegments;
        const bool enoughLeft = duration - double(cut) * segmentSeconds >= leastChunkSeconds;
        if (longEnough && enoughLeft) {
            last.segments = cut - last.firstSegment;
            chunks.push_back({.number = last.number + 1, .firstSegment = cut, .segments = 0});
        }
    }
    return chunks;
}

}
