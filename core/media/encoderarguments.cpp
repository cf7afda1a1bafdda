// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/encoderarguments.h"

namespace spirula::media
{

namespace
{

constexpr const char *renderDevice = "/dev/dri/renderD128";
constexpr double averageOfCeiling = 0.8;

using Arguments = std::vector<std::string>;

/// x264 and SVT-AV1 aim at a quality below the ceiling; VAAPI and Quick Sync at a rate.
Arguments rateArguments(const EncodingProfile &profile, std::int64_t ceiling)
{
    Arguments arguments{"-maxrate", std::to_string(ceiling), "-bufsize", std::to_string(2 * ceiling)};
    if (profile.videoEncoder == "h264_vaapi" || profile.videoEncoder == "h264_qsv") {
        const auto average = static_cast<std::int64_t>(double(ceiling) * averageOfCeiling);
        arguments.insert(arguments.end(), {"-b:v", std::to_string(average)});
    } else if (profile.videoEncoder == "h264_nvenc") {
        arguments.insert(arguments.end(), {"-b:v", "0"});
    }
    return arguments;
}

}

Arguments deviceArguments(const EncodingProfile &profile)
{
    if (profile.videoEncoder == "h264_vaapi") {
        return {"-vaapi_device", renderDevice};
    }
    return {};
}

std::string encoderFormat(const EncodingProfile &profile)
{
    if (profile.videoEncoder == "h264_vaapi") {
        return "format=nv12,hwupload";
    }
    return profile.videoEncoder == "h264_qsv" ? "format=nv12" : "format=yuv420p";
}

Arguments encoderArguments(const EncodingProfile &profile, const Rendition &rendition)
{
    const std::string keyDistance = std::to_string(segmentPictures(rendition.rate) / 2);
    Arguments arguments{"-c:v", profile.videoEncoder};
    const Arguments rate = rateArguments(profile, rendition.bitRate);
    arguments.insert(arguments.end(), rate.begin(), rate.end());
    arguments.insert(arguments.end(), {"-g", keyDistance, "-flags:v", "+bitexact"});
    arguments.insert(arguments.end(), profile.videoArguments.begin(), profile.videoArguments.end());
    if (profile.videoEncoder != "libsvtav1") { // its groups have a fixed length anyway
        arguments.insert(arguments.end(), {"-force_key_frames", "expr:eq(mod(n," + keyDistance + "),0)"});
    }
    if (profile.videoEncoder == "h264_nvenc") {
        arguments.insert(arguments.end(), {"-forced-idr", "1"});
    } else if (profile.videoEncoder == "h264_qsv") {
        arguments.insert(arguments.end(), {"-forced_idr", "1"});
    }
    return arguments;
}

Arguments anonymousArguments()
{
    return {"-map_metadata", "-1", "-map_metadata:s", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"};
}

}
