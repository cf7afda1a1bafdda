// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/workload.h"

#include "media/copyrule.h"
#include "media/renditions.h"

#include <algorithm>

namespace spirula::media
{

namespace
{

bool isIn(const std::vector<int> &published, int resolution)
{
    return std::ranges::find(published, resolution) != published.end();
}

std::int64_t soundRate(const SourceInfo &info)
{
    const AudioTrack *track = info.mainAudio();
    if (!track) {
        return 0;
    }
    const std::int64_t encoded = audioBitRate(track->codec, track->bitRate);
    return encoded > 0 ? encoded : track->bitRate;
}

}

Result<Workload> workload(const SourceInfo &info, const PreparationOptions &options,
                          const std::vector<int> &published)
{
    SPIRULA_TRY(const std::vector<Rendition> renditions,
                planRenditions(info, options.resolutions, options.profile));
    const std::int64_t sound = soundRate(info);
    std::int64_t bits = options.audioOnly && !isIn(published, 0) ? sound : 0;
    const int copies = options.webVideos ? 2 : 1;
    double pixels = 0;
    for (const Rendition &rendition : renditions) {
        if (isIn(published, rendition.resolution)) {
            continue;
        }
        const bool copied = &rendition == &renditions.front() && canCopyVideo(info);
        const std::int64_t own = copied ? info.videoBitRate() : rendition.bitRate;
        bits += copies * (own + sound);
        if (!copied) {
            pixels += double(rendition.size.width) * rendition.size.height * rendition.rate.value()
                * double(info.durationMs) / 1000;
        }
    }
    return Workload{static_cast<std::int64_t>(double(bits) / 8 * double(info.durationMs) / 1000),
                    static_cast<std::int64_t>(pixels)};
}

}
