// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/framerate.h"
#include "media/sourceinfo.h"
#include "wire/worker/probejson.h"
#include "wire/worker/workerjob.h"

#include <cstdint>
#include <string>
#include <vector>

namespace spirula::media
{

/// A piece of a source that is encoded by one run. Chunks begin and end on segment boundaries, so that they
/// join without a seam.
struct Chunk {
    int number = 0;
    std::int64_t firstSegment = 0;
    std::int64_t segments = 0; ///< 0: up to the end of the source
};

/// The whole source as one chunk.
std::vector<Chunk> singleChunk();

/// Whether it is worth (long enough) and possible (something to seek by) to cut this source.
bool isCuttable(const SourceInfo &info);

/// Adds to `arguments` of ffprobe the reading of the key frame near each possible cut, about every 60 s.
wire::WorkerCommand keyFrameCommand(const SourceInfo &info, const std::string &inputName,
                                    const std::string &answerFile);

/// Whether that ended because the file, which can be read, has nothing to seek by.
bool saysUnseekable(const wire::WorkerCommandResult &result);

/// Cuts at the first segment boundary at or after each of the key frames that were found; where key frames
/// are rare, chunks get longer instead of being decoded twice. `segmentSeconds` as of the best rendition.
std::vector<Chunk> planChunks(const SourceInfo &info, const std::vector<wire::ProbePacket> &keyFrames,
                              double segmentSeconds);

}
