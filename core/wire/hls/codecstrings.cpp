// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"
#include "wire/hls/masterplaylist.h"

#include <array>
#include <utility>

namespace spirula::wire
{

namespace
{

std::string hexByte(int value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const int byte = value & 0xff;
    return {digits[byte >> 4], digits[byte & 15]};
}

// Profile and constraint bytes by ffprobe's names.
std::string h264(std::string_view profile, int level)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> profiles{{
        {"Constrained Baseline", "42E0"},
        {"Baseline", "42E0"},
        {"Main", "4D40"},
        {"High", "6400"},
        {"High 10", "6E00"},
        {"High 4:2:2", "7A00"},
        {"High 4:4:4 Predictive", "F400"},
    }};
    std::string_view bytes = "6400";
    for (const auto &[name, value] : profiles) {
        bytes = name == profile ? value : bytes;
    }
    return "avc1." + std::string(bytes) + hexByte(level > 0 ? level : 31);
}

std::string av1(std::string_view profile, int level)
{
    const char digit = profile == "High" ? '1' : profile == "Professional" ? '2' : '0';
    const std::string number = std::to_string(level > 0 && level < 32 ? level : 8);
    return std::string("av01.") + digit + "." + (number.size() == 1 ? "0" : "") + number + "M.08";
}

}

std::string videoCodecString(std::string_view codec, std::string_view profile, int level)
{
    if (codec == "h264") {
        return h264(profile, level);
    }
    if (codec == "av1") {
        return av1(profile, level);
    }
    if (codec == "vp9") {
        return "vp09.00.50.08";
    }
    return codec == "hevc" ? "hev1.1.6.L93.B0" : "";
}

std::string audioCodecString(std::string_view codec, std::string_view profile)
{
    if (codec == "aac") {
        return profile == "HE-AAC" ? "mp4a.40.5" : profile == "HE-AACv2" ? "mp4a.40.29" : "mp4a.40.2";
    }
    if (codec == "mp3") {
        return "mp4a.40.34";
    }
    return codec == "opus" || codec == "vorbis" || codec == "flac" ? std::string(codec) : "";
}

}
