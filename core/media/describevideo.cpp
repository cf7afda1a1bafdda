// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/describevideo.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <optional>
#include <vector>

namespace spirula::media
{

namespace
{

constexpr double extremeShape = 8; ///< a picture eight times as wide as high is a lie about its pixels
constexpr double sameRate
    = 0.0004; ///< relative difference of two rates that are meant to be one (24 and 23.976: 0.001)
constexpr double regular = 0.2; ///< relative difference of picture times that rounding explains
constexpr double highestRate = 1'000;

/// "30000/1001" or "4:3"; nullopt unless both are positive.
std::optional<FrameRate> fraction(std::string_view text, char separator)
{
    const std::size_t at = text.find(separator);
    if (at == std::string_view::npos) {
        return std::nullopt;
    }
    const auto numerator = parseInt(text.substr(0, at));
    const auto denominator = parseInt(text.substr(at + 1));
    constexpr long long most = 1'000'000'000;
    if (!numerator || !denominator || *numerator <= 0 || *denominator <= 0 || *numerator > most
        || *denominator > most) {
        return std::nullopt;
    }
    return FrameRate{.numerator = *numerator, .denominator = *denominator};
}

/// Times of the watched pictures and of the key frames among them, ascending.
struct Times {
    std::vector<double> all;
    std::vector<double> keys;
};

Times timesOf(const wire::ProbeReport &report, int stream)
{
    Times times;
    for (const wire::ProbePacket &packet : report.packets) {
        if (packet.stream == stream && packet.hasTime) {
            times.all.push_back(packet.time);
            if (packet.key) {
                times.keys.push_back(packet.time);
            }
        }
    }
    std::sort(times.all.begin(), times.all.end());
    std::sort(times.keys.begin(), times.keys.end());
    return times;
}

std::vector<double> gaps(const std::vector<double> &times)
{
    std::vector<double> list(times.size());
    std::adjacent_difference(times.begin(), times.end(), list.begin());
    if (!list.empty()) {
        list.erase(list.begin());
    }
    return list;
}

/// The longest way between key frames, up to the end of what was watched.
double longestKeyInterval(const Times &times)
{
    if (times.keys.empty() || times.all.empty()) {
        return 0;
    }
    double longest = times.all.back() - times.keys.back();
    for (const double gap : gaps(times.keys)) {
        longest = std::max(longest, gap);
    }
    return longest;
}

/// Whole, or whole * 1000/1001: what renditions can be made from so that all their segments have the same
/// length.
FrameRate usual(FrameRate rate)
{
    const std::int64_t whole = std::llround(rate.value());
    if (whole < 1) {
        return rate;
    }
    const FrameRate ntsc{.numerator = whole * 1000, .denominator = 1001};
    const bool nearNtsc = std::abs(rate.value() / ntsc.value() - 1) < sameRate;
    const bool filmOrTelevision = whole == 24 || whole == 30 || whole == 60 || whole == 48 || whole == 120;
    return nearNtsc && filmOrTelevision ? ntsc : FrameRate{.numerator = whole, .denominator = 1};
}

/// The mean of the distances that are about the usual one: containers round each of them to milliseconds.
double usualDistance(const std::vector<double> &sorted)
{
    const double median = sorted[sorted.size() / 2];
    double sum = 0;
    int count = 0;
    for (const double distance : sorted) {
        if (std::abs(distance - median) <= median * regular) {
            sum += distance;
            ++count;
        }
    }
    return sum / count;
}

void describeRate(const wire::ProbeStream &stream, const Times &times, VideoTrack &track)
{
    const auto average = fraction(stream.averageFrameRate, '/');
    const auto real = fraction(stream.realFrameRate, '/');
    std::vector<double> distances = gaps(times.all);
    std::erase_if(distances, [](double gap) { return gap <= 0; });
    FrameRate rate = average ? *average : real.value_or(FrameRate{.numerator = 25, .denominator = 1});
    if (distances.size() > 2) {
        std::sort(distances.begin(), distances.end());
        const double median = distances[distances.size() / 2];
        track.variableFrameRate = distances.back() > median * (1 + regular) + 0.002
            || distances.front() < median * (1 - regular) - 0.002;
        if (track.variableFrameRate && !track.interlaced) {
            // What is usual in it: an average would drop pictures where it moves.
            rate = {.numerator = std::max<std::int64_t>(1, std::llround(1 / usualDistance(distances))),
                    .denominator = 1};
        }
    }
    if (rate.value() > highestRate) {
        rate = {.numerator = 60, .denominator = 1};
    }
    track.frameRate = usual(rate);
}

void describeShape(const wire::ProbeStream &stream, VideoTrack &track)
{
    track.codedWidth = stream.width;
    track.codedHeight = stream.height;
    double width = stream.width;
    const double height = stream.height;
    if (const auto pixel = fraction(stream.sampleAspectRatio, ':');
        pixel && pixel->numerator != pixel->denominator) {
        const double shown = width * pixel->value();
        if (shown / height < extremeShape && height / shown < extremeShape && shown >= 2) {
            track.anamorphic = true;
            width = shown;
        }
    }
    const double turns = stream.rotation / 90;
    const bool square = std::abs(turns - std::round(turns)) < 0.01;
    // The matrix turns counter-clockwise in ffprobe's words.
    track.rotation = square ? ((static_cast<int>(std::round(-turns)) % 4) + 4) % 4 * 90 : 1;
    if (stream.mirrored) {
        track.rotation = track.rotation == 0 || track.rotation == 180 ? 1 : track.rotation;
    }
    track.width = static_cast<int>(std::lround(width));
    track.height = static_cast<int>(std::lround(height));
    if (track.rotation == 90 || track.rotation == 270) {
        std::swap(track.width, track.height);
    }
}

int bitDepthOf(const wire::ProbeStream &stream)
{
    for (const auto &[mark, depth] : {std::pair<std::string_view, int>("p16", 16),
                                      {"p14", 14},
                                      {"p12", 12},
                                      {"p10", 10},
                                      {"p9", 9},
                                      {"p010", 10},
                                      {"f32", 32}}) {
        if (stream.pixelFormat.find(mark) != std::string::npos) {
            return depth;
        }
    }
    return 8;
}

}

VideoTrack describeVideo(const wire::ProbeReport &report, const wire::ProbeStream &stream)
{
    VideoTrack track;
    track.index = stream.index;
    track.codec = stream.codec;
    track.profile = stream.profile;
    track.level = stream.level;
    track.pixelFormat = stream.pixelFormat;
    track.bitDepth = bitDepthOf(stream);
    describeShape(stream, track);
    track.interlaced = stream.fieldOrder == "tt" || stream.fieldOrder == "bb" || stream.fieldOrder == "tb"
        || stream.fieldOrder == "bt";
    track.transfer = stream.colorTransfer;
    track.hdr = stream.colorTransfer == "smpte2084" || stream.colorTransfer == "arib-std-b67";
    track.bitRate = stream.bitRate;
    track.hasHiddenStart
        = std::any_of(report.packets.begin(), report.packets.end(), [&](const wire::ProbePacket &packet) {
              return packet.stream == stream.index && packet.hidden;
          });
    const Times times = timesOf(report, stream.index);
    track.keyFrameInterval = longestKeyInterval(times);
    describeRate(stream, times, track);
    return track;
}

}
