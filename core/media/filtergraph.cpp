// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/filtergraph.h"

#include "media/encoderarguments.h"

namespace spirula::media
{

namespace
{

std::string text(FrameRate rate)
{
    return std::to_string(rate.numerator) + "/" + std::to_string(rate.denominator);
}

std::string scale(Size size, const char *how)
{
    return "scale=" + std::to_string(size.width) + ":" + std::to_string(size.height) + ":flags=" + how;
}

/// Exactly so many pictures: the last one stands until then, what comes later is cut off.
std::string exactly(std::int64_t pictures)
{
    return ",tpad=stop=-1:stop_mode=clone,trim=end_frame=" + std::to_string(pictures);
}

std::string steady(FrameRate rate, const Chunk &chunk)
{
    std::string filter = "fps=" + text(rate) + ":start_time=0";
    if (chunk.segments > 0) {
        filter += exactly(chunk.segments * segmentPictures(rate));
    }
    return filter;
}

/// From the decoder to the best rendition's pictures.
std::string head(const VideoTrack &video, const Rendition &best, const Chunk &chunk)
{
    std::string filters;
    if (video.interlaced) {
        filters += "bwdif=mode=send_frame:deint=interlaced,";
    }
    filters += steady(best.rate, chunk);
    const bool asCoded = best.size.width == video.codedWidth && best.size.height == video.codedHeight;
    if (!asCoded || video.rotation != 0 || video.anamorphic) {
        filters += "," + scale(best.size, "bicubic") + ",setsar=1";
    }
    return filters + "," + (video.hdr ? toneMapFilter(video) : std::string("format=yuv420p"));
}

/// From one rendition's pictures to the next smaller one's. Bilinear filters at these small steps look the
/// same and cost less.
std::string step(const Rendition &from, const Rendition &to, const Chunk &chunk)
{
    std::string filters;
    if (!(from.rate == to.rate)) {
        const std::int64_t every = segmentPictures(from.rate) / segmentPictures(to.rate);
        const bool whole = every * segmentPictures(to.rate) == segmentPictures(from.rate);
        filters = (whole ? "framestep=" + std::to_string(every) : steady(to.rate, chunk)) + ",";
    }
    return filters + scale(to.size, "bilinear") + ",setsar=1";
}

}

std::string toneMapFilter(const VideoTrack &video)
{
    // The input's properties are spelled out: many files leave some of them open.
    return "zscale=tin=" + video.transfer
        + ":min=bt2020nc:pin=bt2020:rin=tv:t=linear:npl=100,format=gbrpf32le,"
        + "zscale=p=bt709,tonemap=tonemap=hable:desat=0,zscale=t=bt709:m=bt709:r=tv,format=yuv420p";
}

std::string filterGraph(const SourceInfo &info, const std::vector<Rendition> &renditions,
                        const EncodingProfile &profile, const Chunk &chunk)
{
    std::string graph
        = "[0:" + std::to_string(info.video->index) + "]" + head(*info.video, renditions.front(), chunk);
    for (std::size_t i = 0; i < renditions.size(); ++i) {
        const std::string number = std::to_string(i);
        if (i + 1 < renditions.size()) {
            graph += ",split[o" + number + "][c" + number + "];[o" + number + "]" + encoderFormat(profile)
                + "[v" + number + "];[c" + number + "]" + step(renditions[i], renditions[i + 1], chunk);
        } else {
            graph += "," + encoderFormat(profile) + "[v" + number + "]";
        }
    }
    return graph;
}

}
