// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// ffprobe's answer about a stranger's file, through everything that is planned from it.

#include "media/chunks.h"
#include "media/copyrule.h"
#include "media/encodecommands.h"
#include "media/probe.h"
#include "media/profiles.h"
#include "media/storyboardplan.h"
#include "require.h"

#include <cmath>
#include <cstdint>

using namespace spirula;
using fuzz::require;

namespace
{

void checkVideo(const media::SourceInfo &info, const std::vector<wire::ProbePacket> &packets)
{
    const media::VideoTrack &video = *info.video;
    require(video.width > 0 && video.height > 0 && video.width <= 16'384 * 8 && video.height <= 16'384 * 8);
    require(std::isfinite(video.keyFrameInterval));
    media::canCopyVideo(info);
    const auto renditions = media::planRenditions(info, {144, 240, 360, 480, 720, 1080, 1440, 2160},
                                                  media::builtInProfiles().front());
    if (!renditions) {
        return;
    }
    require(!renditions->empty());
    for (const media::Rendition &rendition : *renditions) {
        require(rendition.size.width % 2 == 0 && rendition.size.height % 2 == 0 && rendition.bitRate >= 0);
        require(rendition.rate.value() >= 1 && rendition.rate.value() <= 61);
    }
    const double segment = media::segmentSeconds(renditions->front().rate);
    const auto chunks = media::planChunks(info, packets, segment);
    require(!chunks.empty() && chunks.back().segments == 0);
    std::int64_t next = 0;
    for (const media::Chunk &chunk : chunks) {
        require(chunk.firstSegment == next && (chunk.segments > 0 || &chunk == &chunks.back()));
        next += chunk.segments;
        const auto command
            = media::chunkCommand(info, "file:x", *renditions, media::builtInProfiles().front(), chunk,
                                  std::vector<std::string>(renditions->size(), "out"));
        require(command.durationMs > 0);
    }
    if (const auto storyboard = media::planStoryboard(info.durationMs, renditions->back().size)) {
        require(storyboard->totalWidth <= 11 * 192 && storyboard->totalHeight <= 11 * 192
                && storyboard->spriteDuration > 0);
    }
}

}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto report = wire::decodeProbe({reinterpret_cast<const char *>(data), size});
    if (!report) {
        return 0;
    }
    const auto info = media::describeSource(*report, 1'000'000, "clip");
    if (info) {
        require(info->durationMs >= 0 && !info->demuxer.empty());
        if (info->video) {
            checkVideo(*info, report->packets);
        }
        if (const media::AudioTrack *audio = info->mainAudio()) {
            media::audioArguments(*audio, media::builtInProfiles().front());
        }
    }
    return 0;
}
