// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/copyrule.h"

#include "media/ladder.h"

namespace spirula::media
{

namespace
{

constexpr double longestSegment = 10.5; ///< x264's default is 250 pictures: 10.4 s at 24 a second
constexpr double leastRate = 2;
constexpr double highestRate = 60.5;
constexpr int highestLevel = 52;
constexpr int mostChannels = 6;
constexpr int lowestSampleRate = 22'050;
constexpr int highestSampleRate = 96'000;

bool isPlain(const VideoTrack &video)
{
    const bool usualProfile
        = video.profile == "High" || video.profile == "Main" || video.profile.ends_with("Baseline");
    return video.codec == "h264" && usualProfile && video.level > 0 && video.level <= highestLevel
        && (video.pixelFormat == "yuv420p" || video.pixelFormat == "yuvj420p") && video.rotation == 0
        && !video.anamorphic && !video.interlaced && !video.hdr && !video.hasHiddenStart;
}

}

bool canCopyVideo(const SourceInfo &info)
{
    if (!info.video || !isPlain(*info.video)) {
        return false;
    }
    const VideoTrack &video = *info.video;
    const double rate = video.frameRate.value();
    if (rate < leastRate || rate > highestRate || video.width % 2 != 0 || video.height % 2 != 0) {
        return false;
    }
    const std::int64_t bitRate = info.videoBitRate();
    const std::int64_t most
        = maxBitRate({.width = video.width, .height = video.height}, video.frameRate.rounded());
    return bitRate > 0 && bitRate <= most && video.keyFrameInterval <= longestSegment;
}

bool canCopyAudio(const AudioTrack &track)
{
    return audioBitRate(track.codec, track.bitRate) == 0 && (track.profile == "LC" || track.profile.empty())
        && track.channels <= mostChannels && track.sampleRate >= lowestSampleRate
        && track.sampleRate <= highestSampleRate;
}

}
