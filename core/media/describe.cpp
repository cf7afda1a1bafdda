// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "media/demuxers.h"
#include "media/describevideo.h"
#include "media/probe.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace spirula::media
{

namespace
{

constexpr int largestEdge = 16'384;
constexpr std::size_t maxChapterTitle = 100;
constexpr int maxTracks = 32;

constexpr std::array textSubtitles{
    std::string_view("subrip"), std::string_view("srt"),    std::string_view("ass"),
    std::string_view("ssa"),    std::string_view("webvtt"), std::string_view("mov_text"),
    std::string_view("text"),   std::string_view("ttml"),   std::string_view("eia_608"),
};

Error bad(ErrorCode code, std::string_view name, std::string_view reason)
{
    return Error(code, {{"name", std::string(name)}, {"reason", std::string(reason)}});
}

bool isUsableVideo(const wire::ProbeStream &stream)
{
    return stream.type == "video" && !stream.attachedPicture && !stream.timedThumbnails
        && !stream.codec.empty() && stream.codec != "unknown";
}

const wire::ProbeStream *findVideo(const wire::ProbeReport &report)
{
    const wire::ProbeStream *found = nullptr;
    for (const wire::ProbeStream &stream : report.streams) {
        if (isUsableVideo(stream) && (!found || (stream.isDefault && !found->isDefault))) {
            found = &stream;
        }
    }
    return found;
}

AudioTrack audioOf(const wire::ProbeStream &stream)
{
    AudioTrack track;
    track.index = stream.index;
    track.codec = stream.codec;
    track.profile = stream.profile;
    track.channels = stream.channels;
    track.sampleRate = stream.sampleRate;
    track.bitRate = stream.bitRate;
    track.language = stream.language;
    track.title = stream.title;
    track.isDefault = stream.isDefault;
    return track;
}

SubtitleTrack subtitleOf(const wire::ProbeStream &stream)
{
    SubtitleTrack track;
    track.index = stream.index;
    track.codec = stream.codec;
    track.language = stream.language;
    track.title = stream.title;
    track.text = std::find(textSubtitles.begin(), textSubtitles.end(), stream.codec) != textSubtitles.end();
    track.forced = stream.forced;
    return track;
}

void addTracks(const wire::ProbeReport &report, SourceInfo &info)
{
    for (const wire::ProbeStream &stream : report.streams) {
        const bool known = !stream.codec.empty() && stream.codec != "unknown";
        if (stream.type == "audio" && known && stream.channels > 0 && std::ssize(info.audio) < maxTracks) {
            info.audio.push_back(audioOf(stream));
        } else if (stream.type == "subtitle" && known && std::ssize(info.subtitles) < maxTracks) {
            info.subtitles.push_back(subtitleOf(stream));
        } else if (stream.type == "video" && stream.attachedPicture && !info.coverIndex) {
            info.coverIndex = stream.index;
        }
    }
}

void addChapters(const wire::ProbeReport &report, SourceInfo &info)
{
    for (const wire::ProbeChapter &chapter : report.chapters) {
        const std::string title(leftCodePoints(trim(chapter.title), maxChapterTitle));
        const auto start = static_cast<int>(std::clamp(chapter.start, 0.0, 1e8));
        const bool ascending = info.chapters.empty() || start > info.chapters.back().timecode;
        if (!title.empty() && ascending) {
            info.chapters.push_back({.timecode = start, .title = title});
        }
    }
}

std::int64_t durationOf(const wire::ProbeReport &report)
{
    double duration = report.duration;
    if (duration <= 0) {
        for (const wire::ProbeStream &stream : report.streams) {
            duration = std::max(duration,
                                stream.type == "video" || stream.type == "audio" ? stream.duration : 0.0);
        }
    }
    return static_cast<std::int64_t>(std::clamp(duration, 0.0, 1e9) * 1000);
}

}

std::int64_t SourceInfo::videoBitRate() const
{
    if (!video) {
        return 0;
    }
    return video->bitRate > 0 ? video->bitRate : bitRate;
}

const AudioTrack *SourceInfo::mainAudio() const
{
    const auto isDefault = [](const AudioTrack &track) { return track.isDefault; };
    const auto found = std::find_if(audio.begin(), audio.end(), isDefault);
    return found != audio.end() ? &*found : audio.empty() ? nullptr : &audio.front();
}

Result<SourceInfo> describeSource(const wire::ProbeReport &report, std::int64_t fileSize,
                                  std::string_view name)
{
    SourceInfo info;
    info.demuxer = forcedDemuxer(report.formatName);
    if (info.demuxer.empty()) {
        return bad(ErrorCode::notAVideo, name, "files of this kind are not accepted");
    }
    info.size = fileSize;
    info.startTime = report.startTime;
    info.durationMs = durationOf(report);
    info.bitRate = report.bitRate;
    addTracks(report, info);
    addChapters(report, info);
    if (const wire::ProbeStream *stream = findVideo(report)) {
        if (stream->width <= 0 || stream->height <= 0) {
            return bad(ErrorCode::brokenMedia, name, "the size of its picture cannot be found out");
        }
        if (std::max(stream->width, stream->height) > largestEdge) {
            return bad(ErrorCode::unsupported, name, "its picture is too large");
        }
        info.video = describeVideo(report, *stream);
    }
    if (!info.video && info.audio.empty()) {
        return bad(ErrorCode::notAVideo, name, "there is neither picture nor sound in it");
    }
    return info;
}

}
