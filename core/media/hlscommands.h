// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/encodecommands.h"

#include <string>
#include <vector>

namespace spirula::media
{

/// The names of one rendition's files, protocol/media.md section 1: random, never used twice.
struct RenditionNames {
    int resolution = 0;
    std::string media; ///< {uuid}-{resolution}-fragmented.mp4
    std::string playlist; ///< {uuid}-{resolution}.m3u8
    std::string web; ///< {uuid}-{resolution}.mp4
    std::string webProbe; ///< the same about the web video
    std::string probe; ///< ffprobe's answer about the result; stays in the job folder

    static RenditionNames random(int resolution);
};

/// The source as it is: pictures copied, sound copied or made anew.
wire::WorkerCommand copyCommand(const SourceInfo &info, const std::string &inputName,
                                const EncodingProfile &profile, const RenditionNames &names);
/// Joins the encoded chunks (a list for FFmpeg's concat) and the sound; either may be empty.
wire::WorkerCommand packageCommand(const std::string &listFile, const std::string &audioFile, bool isH264,
                                   double segmentSeconds, std::int64_t durationMs,
                                   const RenditionNames &names);
/// The text of the list: file names with their exact lengths.
std::string chunkList(const std::vector<Chunk> &chunks, double segmentSeconds,
                      const std::vector<std::string> &files);
/// A plain MP4 from the packaged file, nothing encoded again.
wire::WorkerCommand webVideoCommand(const RenditionNames &names, std::int64_t durationMs);
/// What was made, for the row and for the playlist.
wire::WorkerCommand resultProbe(const std::string &mediaFile, const std::string &answerFile);

/// Muxer options of PeerTube's HLS: one fragmented MP4 by byte ranges.
std::vector<std::string> hlsArguments(const RenditionNames &names, double segmentSeconds);
/// Drops the SEI units of an H.264 copy: cameras write places and devices there, encoders their settings.
std::vector<std::string> withoutSei();

}
