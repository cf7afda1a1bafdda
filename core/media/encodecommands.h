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
/// The options for the main audio track in any output: copy, or AAC in stereo at PeerTube's rate.
std::vector<std::string> audioArguments(const AudioTrack &track, const EncodingProfile &profile);

/// Expected media time of a chunk.
std::int64_t durationMs(const SourceInfo &info, const std::vector<Rendition> &renditions, const Chunk &chunk);

}
