// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/chunks.h"
#include "media/filtergraph.h"
#include "media/sourceinfo.h"
#include "wire/worker/workerjob.h"

#include <string>
#include <vector>

namespace spirula::media
{

/// The run that makes one chunk of all renditions from one decode; outputs[i] is the file of renditions[i].
/// No sound.
wire::WorkerCommand chunkCommand(const SourceInfo &info, const std::string &inputName,
                                 const std::vector<Rendition> &renditions, const EncodingProfile &profile,
                                 const Chunk &chunk, const std::vector<std::string> &outputs);

/// The run that makes the sound of all renditions, over the whole file: a copy where that is allowed.
wire::WorkerCommand audioCommand(const SourceInfo &info, const std::string &inputName,
                                 const EncodingProfile &profile, const std::string &output);
/// Whether its sound cannot be published as it is.
bool hasMadeSound(const SourceInfo &info, const EncodingProfile &profile);
/// The options for the main audio track in any output: copy, or AAC in stereo at PeerTube's rate.
std::vector<std::string> audioArguments(const AudioTrack &track, const EncodingProfile &profile);

/// Where an output that should take `expectedMs` is cut off in any case: a file whose time stamps jump would
/// else be filled up with copies of a picture, or with silence, for as long as it likes.
std::vector<std::string> lengthLimit(const SourceInfo &info, std::int64_t expectedMs);
/// What no honest output of a source that tells `promisedMs` reaches: headers are wrong by less than that.
std::int64_t beyondLength(std::int64_t promisedMs);
/// Without a step for so long a tool hangs. The slowest computer needs minutes for a picture, and a slow disk
/// an hour for a hundred gigabytes behind the last sound.
inline constexpr std::int64_t encodingStallMs = 2 * 60 * 60'000;

/// Expected media time of a chunk.
std::int64_t durationMs(const SourceInfo &info, const std::vector<Rendition> &renditions, const Chunk &chunk);

}
