// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/framerate.h"
#include "model/video.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spirula::media
{

/// The picture track that gets published: the first that is no cover art.
struct VideoTrack {
    int index = 0; ///< stream number in the container
    std::string codec; ///< FFmpeg's name, e.g. "h264"
    std::string profile;
    int level = 0;
    std::string pixelFormat;
    int bitDepth = 8;
    int codedWidth = 0;
    int codedHeight = 0;
    int width = 0; ///< as shown: rotated, square pixels
    int height = 0;
    int rotation = 0; ///< 0, 90, 180 or 270 degrees that the display matrix asks for; other angles and
                      ///< mirrors count as 1
    bool anamorphic = false;
    bool interlaced = false;
    bool hdr = false; ///< PQ or HLG
    std::string transfer; ///< FFmpeg's name of the curve, e.g. "smpte2084"
    FrameRate frameRate; ///< average over the file, brought to a usual rate where it is near one
    bool variableFrameRate = false;
    std::int64_t bitRate = 0; ///< bits/s; 0 = unknown
    bool hasHiddenStart = false; ///< an edit list hides pictures that a copy would show
    double keyFrameInterval = 0; ///< longest distance of key frames seen at the start, seconds; 0 = unknown
};

struct AudioTrack {
    int index = 0;
    std::string codec;
    std::string profile;
    int channels = 0;
    int sampleRate = 0;
    std::int64_t bitRate = 0; ///< 0 = unknown
    std::string language; ///< as the container says, e.g. "eng"; may be empty
    std::string title;
    bool isDefault = false;
};

struct SubtitleTrack {
    int index = 0;
    std::string codec;
    std::string language;
    std::string title;
    bool text = false; ///< can become WebVTT; bitmaps (DVD, PGS) cannot
    bool forced = false;
};

/// What a source file is, as the plans need it. Made from ffprobe's answer by media/probe.h.
struct SourceInfo {
    std::string demuxer; ///< FFmpeg's short name, forced by -f in every later command
    std::int64_t size = 0; ///< bytes
    double startTime = 0; ///< seconds; time stamps begin here
    std::int64_t durationMs = 0;
    std::int64_t bitRate = 0;
    std::optional<VideoTrack> video; ///< none: audio only
    std::vector<AudioTrack> audio;
    std::vector<SubtitleTrack> subtitles;
    std::optional<int> coverIndex; ///< stream number of attached cover art
    std::vector<model::Chapter> chapters;

    /// The default audio track, else the first; null without audio.
    const AudioTrack *mainAudio() const;
    /// Of the picture track. Matroska, WebM and MPEG-TS do not tell it; then the file's stands for it. 0 =
    /// unknown, or no picture.
    std::int64_t videoBitRate() const;
};

}
