// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/encoding.h"
#include "media/hlscommands.h"
#include "media/prepared.h"

#include <string>
#include <vector>

namespace spirula::media
{

/// What becomes published files.
struct PackageOrder {
    EncodeOrder encode;
    Encoded encoded; ///< no files: only sound
    std::string sound; ///< file in the folder, or empty
    bool soundOnly = false; ///< make the rendition without pictures (resolution 0)
    bool webVideos = false;
};

/// Joins chunks and sound into the files of every rendition, below `out` of the job's folder, and reads the
/// results.
Task<Result<std::vector<PreparedFile>>> package(Workshop &workshop, const PackageOrder &order,
                                                ProgressFunction progress, int from, int to);

/// Reads the results of renditions whose runs have ended in `folder`.
Task<Result<std::vector<PreparedFile>>> readResults(Workshop &workshop, fs::path folder,
                                                    std::vector<RenditionNames> names, bool webVideos);

/// The commands after a rendition's HLS: its web video, and what ffprobe says of both.
std::vector<wire::WorkerCommand> finishCommands(const RenditionNames &names, bool webVideo,
                                                std::int64_t durationMs);

}
