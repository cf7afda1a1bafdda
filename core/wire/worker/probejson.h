// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spirula::wire
{

/// One stream as ffprobe tells it; numbers that are missing or no numbers are 0.
struct ProbeStream {
    int index = 0;
    std::string type; ///< "video", "audio", "subtitle", "data", "attachment"
    std::string codec;
    std::string profile;
    int level = 0;
    std::string pixelFormat;
    int width = 0;
    int height = 0;
    std::string sampleAspectRatio; ///< "4:3"
    std::string fieldOrder;
    std::string colorTransfer;
    std::string averageFrameRate; ///< "30000/1001"
    std::string realFrameRate;
    double startTime = 0; ///< seconds
    double duration = 0; ///< seconds
    std::int64_t bitRate = 0;
    std::int64_t frames = 0;
    int bitsPerRawSample = 0;
    int channels = 0;
    int sampleRate = 0;
    bool isDefault = false;
    bool forced = false;
    bool attachedPicture = false;
    bool timedThumbnails = false;
    double rotation = 0; ///< degrees counter-clockwise, from the display matrix
    bool hasDisplayMatrix = false;
    bool mirrored = false;
    std::string language;
    std::string title;
};

struct ProbePacket {
    int stream = 0;
    double time = 0; ///< presentation time, else decoding time, seconds
    bool hasTime = false;
    bool key = false;
    bool hidden = false; ///< decoded but not shown
};

struct ProbeChapter {
    double start = 0; ///< seconds
    double end = 0;
    std::string title;
};

/// ffprobe's JSON answer (-show_format -show_streams -show_chapters, packets and frames where asked for),
/// reduced to what is used.
struct ProbeReport {
    std::string formatName; ///< "mov,mp4,m4a,3gp,3g2,mj2"
    double startTime = 0;
    double duration = 0;
    std::int64_t bitRate = 0;
    int probeScore = 0;
    std::vector<ProbeStream> streams;
    std::vector<ProbePacket> packets;
    std::vector<ProbeChapter> chapters;
    std::vector<std::pair<std::string, std::string>> tags; ///< of the container
};

/// At most 256 streams, 2,000 chapters, 100,000 packets and 100 frames are taken; more is an error.
Result<ProbeReport> decodeProbe(std::string_view json);

}
