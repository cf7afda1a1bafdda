// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/ladder.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spirula::media
{

namespace
{

constexpr int highestRate = 60;
constexpr int smallRate = 30; ///< usual for renditions below keepRateFrom
constexpr int keepRateFrom = 720;
constexpr double leastRate = 0.1;
constexpr std::int64_t ntsc = 1001; ///< denominator of 23.98, 29.97, 59.94

/// Bits per pixel in thousandths and frame, by resolution.
struct BitsPerPixel {
    int resolution;
    int average;
    int max;
};
constexpr std::array bitsPerPixel{
    BitsPerPixel{144, 190, 320}, BitsPerPixel{240, 170, 290}, BitsPerPixel{360, 150, 260},
    BitsPerPixel{480, 120, 220}, BitsPerPixel{720, 110, 190}, BitsPerPixel{1080, 100, 170},
    BitsPerPixel{1440, 90, 160}, BitsPerPixel{2160, 80, 140},
};
constexpr int minBitsPerPixel = 20;

constexpr std::int64_t unknownAudioBitRate = 256'000;
constexpr std::int64_t maxAudioBitRate = 384'000;

/// The row for a resolution: the largest that is not above it, as PeerTube does; the first for what is
/// smaller than all.
const BitsPerPixel &row(int resolution)
{
    const BitsPerPixel *found = &bitsPerPixel.front();
    for (const BitsPerPixel &candidate : bitsPerPixel) {
        if (candidate.resolution <= resolution) {
            found = &candidate;
        }
    }
    return *found;
}

std::int64_t bitRate(Size size, int fps, int thousandths)
{
    const std::int64_t resolution = std::min(size.width, size.height);
    const double ratio = resolution > 0 ? double(std::max(size.width, size.height)) / double(resolution) : 1;
    return static_cast<std::int64_t>(
        std::floor(double(resolution) * double(resolution) * ratio * fps * thousandths / 1000));
}

/// The usual rate whose multiple the source is nearest to, as PeerTube chooses it; 59.94 gives 29.97.
FrameRate usualRate(FrameRate source, std::initializer_list<int> usual)
{
    const int rate = source.rounded();
    const int best
        = *std::min_element(usual.begin(), usual.end(), [rate](int a, int b) { return rate % a < rate % b; });
    if (source.denominator == ntsc) {
        return {.numerator = std::int64_t{best} * 1000, .denominator = ntsc};
    }
    return {.numerator = best, .denominator = 1};
}

int even(int length) { return length + length % 2; }

}

int resolutionOf(Size display) { return even(std::min(display.width, display.height)); }

std::vector<int> ladder(Size display, const std::vector<int> &chosen)
{
    const int own = resolutionOf(display);
    std::vector<int> resolutions{own};
    for (const int resolution : chosen) {
        if (resolution > 0 && resolution < std::min(display.width, display.height)) {
            resolutions.push_back(even(resolution));
        }
    }
    std::sort(resolutions.begin(), resolutions.end(), std::greater<>());
    resolutions.erase(std::unique(resolutions.begin(), resolutions.end()), resolutions.end());
    return resolutions;
}

Size renditionSize(Size display, int resolution)
{
    const bool portrait = display.height > display.width;
    const double shortEdge = std::max(1, std::min(display.width, display.height));
    const double longEdge = std::max(display.width, display.height);
    // As FFmpeg's scale=-2:R does it: to the nearest even number.
    const int longer
        = std::max(2, 2 * static_cast<int>(std::lround(resolution * longEdge / (2 * shortEdge))));
    return portrait ? Size{.width = resolution, .height = longer}
                    : Size{.width = longer, .height = resolution};
}

Result<FrameRate> renditionFrameRate(FrameRate source, int resolution, bool isSourceResolution)
{
    if (source.value() < leastRate) {
        return Error(ErrorCode::unsupported, {{"reason", "it has fewer than one picture in ten seconds"}});
    }
    FrameRate rate = source;
    if (!isSourceResolution && resolution < keepRateFrom && rate.rounded() > smallRate) {
        rate = usualRate(source, {24, 25, 30});
    }
    if (rate.rounded() > highestRate) {
        rate = usualRate(source, {50, 60});
    }
    return rate.value() < 1 ? FrameRate{.numerator = 1, .denominator = 1} : rate;
}

std::int64_t averageBitRate(Size size, int fps)
{
    return bitRate(size, fps, row(std::min(size.width, size.height)).average);
}

std::int64_t maxBitRate(Size size, int fps)
{
    return bitRate(size, fps, row(std::min(size.width, size.height)).max);
}

std::int64_t minBitRate(Size size, int fps) { return bitRate(size, fps, minBitsPerPixel); }

std::int64_t targetBitRate(Size size, int fps, std::int64_t sourceBitRate)
{
    std::int64_t target = averageBitRate(size, fps);
    if (sourceBitRate > 0) {
        target = std::min(target, static_cast<std::int64_t>(double(sourceBitRate) * 1.3));
    }
    return std::max(target, minBitRate(size, fps));
}

std::int64_t audioBitRate(std::string_view codec, std::int64_t sourceBitRate)
{
    if (codec == "aac" && sourceBitRate <= maxAudioBitRate) {
        return 0;
    }
    if (codec == "flac") {
        return maxAudioBitRate;
    }
    return sourceBitRate > 0 ? std::min(sourceBitRate, maxAudioBitRate) : unknownAudioBitRate;
}

}
