// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "media/hlscommands.h"
#include "media/prepared.h"
#include "media/rangehash.h"

#include <atomic>
#include <cstdint>
#include <string>
#include <vector>

namespace spirula::media
{

/// Reads what a finished packaging run has left in `folder`: ffprobe's answer and the playlist, which is
/// written anew in our form; hashes the segments. For the pool: it reads the whole file. Error brokenMedia
/// when there is nothing to play, cancelled by the flag.
Result<PreparedFile> readHlsResult(const fs::path &folder, const RenditionNames &names, const RangeHash &hash,
                                   const std::atomic<bool> &cancelled);
/// The web video that was made from it.
Result<PreparedFile> readWebResult(const fs::path &folder, const RenditionNames &names,
                                   const PreparedFile &hls);

/// Length of what was made.
std::int64_t playlistDurationMs(const fs::path &playlist);
/// The longest of its segments but the last in seconds; 0 when it cannot be read.
double longestSegment(const fs::path &playlist);

/// Error brokenMedia when clearly less was made than the source promised: it is damaged or ends early.
Result<void> checkLength(std::int64_t madeMs, std::int64_t promisedMs);
/// Error brokenMedia when an output came to where lengthLimit() cuts it off.
Result<void> checkNotCutOff(std::int64_t madeMs, std::int64_t promisedMs);

}
