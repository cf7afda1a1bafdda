// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "media/framerate.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace spirula::media
{

struct Size {
    int width = 0;
    int height = 0;
    bool operator==(const Size &) const = default;
};

// PeerTube's rules, protocol/media.md section 3.

/// PeerTube's resolution id of a picture: its short edge, made even.
int resolutionOf(Size display);
/// The resolutions to make, best first: the chosen ones up to the source's, and the source's own. 0 (audio
/// only) is not among them.
std::vector<int> ladder(Size display, const std::vector<int> &chosen);
/// Even size of a rendition: short edge = resolution, the other one in proportion.
Size renditionSize(Size display, int resolution);
/// Above the highest rate, and above 30 below 720p, the rate is divided to a usual one. Error below 0.1.
Result<FrameRate> renditionFrameRate(FrameRate source, int resolution, bool isSourceResolution);

/// Bits/s of the table's row "average", "max" or "min" for a size at whole frames per second.
std::int64_t averageBitRate(Size size, int fps);
std::int64_t maxBitRate(Size size, int fps);
std::int64_t minBitRate(Size size, int fps);
/// T: max(min, min(average, 1.3 x source)); `sourceBitRate` 0 = unknown.
std::int64_t targetBitRate(Size size, int fps, std::int64_t sourceBitRate);

/// What to do with an audio track: 0 = copy as it is, else bits/s of the AAC made from it.
std::int64_t audioBitRate(std::string_view codec, std::int64_t sourceBitRate);

}
