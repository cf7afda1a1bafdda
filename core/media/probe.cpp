// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/probe.h"

#include "media/demuxers.h"

namespace spirula::media
{

namespace
{

/// Two pictures of 8K, and no longer edge than any encoder of ours takes.
constexpr std::int64_t maxPixels = 2LL * 7680 * 4320;
/// A camera's hundred megapixels.
constexpr std::int64_t maxPicturePixels = 100'000'000;
constexpr std::int64_t probeMemory = 2LL << 30;
constexpr std::int64_t answerSize = 64 << 20;
constexpr std::int64_t probeTimeMs = 120'000;
/// A little more than x264's longest default distance of key frames (250 pictures at 24 a second).
constexpr const char *watchedStart = "%+11";

constexpr const char *entries
    = "format=format_name,start_time,duration,bit_rate,probe_score:format_tags:"
      "stream=index,codec_name,codec_type,profile,level,pix_fmt,width,height,sample_aspect_ratio,field_order,"
      "color_transfer,avg_frame_rate,r_frame_rate,start_time,duration,bit_rate,nb_frames,bits_per_raw_sample,"
      "channels,"
      "sample_rate:stream_tags=language,title:stream_disposition=default,forced,attached_pic,timed_"
      "thumbnails:"
      "stream_side_data_list:chapter=start_time,end_time:chapter_tags=title:packet=stream_index,pts_time,dts_"
      "time,flags";

}

std::vector<std::string> inputArguments(const std::string &demuxer)
{
    std::vector<std::string> arguments{"-protocol_whitelist", "file,pipe",
                                       "-format_whitelist",   std::string(allowedDemuxers()),
                                       "-max_pixels",         std::to_string(maxPixels)};
    if (!demuxer.empty()) {
        arguments.insert(arguments.end(), {"-f", demuxer});
    }
    if (demuxer == "mov") {
        // The defaults, spelled out: samples come from this file and no other.
        arguments.insert(arguments.end(), {"-enable_drefs", "0", "-use_absolute_path", "0"});
    }
    return arguments;
}

std::vector<std::string> pictureArguments(const std::string &demuxer)
{
    return {"-protocol_whitelist",
            "file,pipe",
            "-format_whitelist",
            demuxer,
            "-max_pixels",
            std::to_string(maxPicturePixels),
            "-f",
            demuxer};
}

std::string inputName(const fs::path &path) { return "file:" + path.string(); }

wire::WorkerJob probeJob(const fs::path &source, const fs::path &folder, const std::string &answerFile,
                         bool requireSandbox)
{
    wire::WorkerCommand command;
    command.tool = "ffprobe";
    command.arguments = inputArguments({});
    command.arguments.insert(command.arguments.end(),
                             {"-show_entries", entries, "-show_chapters", "-read_intervals", watchedStart,
                              "-of", "json=compact=1", "-i", inputName(source)});
    command.stdoutFile = answerFile;
    command.step = "checking";
    command.mayFail = true; // a stranger's bad file is an answer too

    wire::WorkerJob job;
    job.folder = folder.string();
    job.inputs = {source.string()};
    job.commands = {std::move(command)};
    job.requireSandbox = requireSandbox;
    job.memoryLimit = probeMemory;
    job.fileSizeLimit = answerSize;
    job.niceness = 0;
    job.timeLimitMs = probeTimeMs;
    return job;
}

}
