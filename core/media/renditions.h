// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "media/ladder.h"
#include "media/profiles.h"
#include "media/sourceinfo.h"

#include <cstdint>
#include <vector>

namespace spirula::media
{

/// One quality to encode.
struct Rendition {
    int resolution = 0;
    Size size;
    FrameRate rate;
    std::int64_t bitRate = 0; ///< ceiling for the encoder
};

/// All video qualities of a source, best first. Error unsupported for a frame rate that nothing can be made
/// from.
Result<std::vector<Rendition>> planRenditions(const SourceInfo &info, const std::vector<int> &chosen,
                                              const EncodingProfile &profile);

/// The one to make first when the source cannot be copied: the best up to 480p, else the lowest.
Rendition firstRendition(const std::vector<Rendition> &renditions);

/// Pictures between two segment starts (4 s) and between key frames (2 s) of a rendition; whole numbers, so
/// that all qualities and all chunks cut at the same times.
std::int64_t segmentPictures(FrameRate rate);
/// Length of a segment in seconds: 4 for whole rates, 4.004 for 29.97.
double segmentSeconds(FrameRate rate);

}
