// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/chunks.h"
#include "media/profiles.h"
#include "media/renditions.h"
#include "media/sourceinfo.h"
#include "media/workshop.h"

#include <string>
#include <vector>

namespace spirula::media
{

/// Renditions to encode from one source.
struct EncodeOrder {
    Source source;
    SourceInfo info;
    EncodingProfile profile;
    std::vector<Rendition> renditions; ///< best first, not empty
    fs::path folder; ///< the job's; chunks stay here until it is removed
    bool requireSandbox = true;
    int niceness = 15;
};

/// Chunks of renditions in the job's folder, ready to be joined.
struct Encoded {
    std::vector<Chunk> chunks;
    std::vector<std::vector<std::string>> files; ///< [rendition][chunk]: names in the folder
    double segmentSeconds = 4;
    bool isH264 = true;
    std::string encoder; ///< the one that made them, which need not be the one ordered
};

/// Encodes chunk by chunk; one that is in the folder from an earlier attempt is not made again. A hardware
/// encoder that fails is replaced by the software one, from the start.
Task<Result<Encoded>> encodeChunks(Workshop &workshop, EncodeOrder order, ProgressFunction progress, int from,
                                   int to);

/// The name of the file in the folder that holds the sound of all renditions; empty for a source without.
Task<Result<std::string>> encodeAudio(Workshop &workshop, const EncodeOrder &order, ProgressFunction progress,
                                      int from, int to);

}
