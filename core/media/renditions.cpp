// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/renditions.h"

#include <algorithm>

namespace spirula::media
{

namespace
{

constexpr int segmentLength = 4; ///< seconds, as PeerTube
constexpr int firstAtMost = 480;

}

Result<std::vector<Rendition>> planRenditions(const SourceInfo &info, const std::vector<int> &chosen,
                                              const EncodingProfile &profile)
{
    std::vector<Rendition> list;
    if (!info.video) {
        return list;
    }
    const Size display{.width = info.video->width, .height = info.video->height};
    const int own = resolutionOf(display);
    for (const int resolution : ladder(display, chosen)) {
        Rendition rendition;
        rendition.resolution = resolution;
        rendition.size = renditionSize(display, resolution);
        SPIRULA_TRY(rendition.rate, renditionFrameRate(info.video->frameRate, resolution, resolution == own));
        const std::int64_t target
            = targetBitRate(rendition.size, rendition.rate.rounded(), info.videoBitRate());
        rendition.bitRate = static_cast<std::int64_t>(double(target) * profile.bitRateFactor);
        list.push_back(rendition);
    }
    return list;
}

Rendition firstRendition(const std::vector<Rendition> &renditions)
{
    const auto found = std::find_if(renditions.begin(), renditions.end(), [](const Rendition &rendition) {
        return rendition.resolution <= firstAtMost;
    });
    return found != renditions.end() ? *found : renditions.back();
}

std::int64_t segmentPictures(FrameRate rate)
{
    // Even, so that the key frame in the middle falls on a picture too.
    return std::max<std::int64_t>(2, std::int64_t{segmentLength} * rate.rounded());
}

double segmentSeconds(FrameRate rate) { return double(segmentPictures(rate)) / rate.value(); }

}
