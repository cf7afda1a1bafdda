// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::media
{

/// How renditions are encoded. Sizes, rates and key frames come from the ladder; this is the encoder and its
/// taste.
struct EncodingProfile {
    std::string name; ///< "h264", "av1", "h264-vaapi", … or the owner's
    std::string basedOn; ///< the built-in one, for the owner's profiles
    std::string videoEncoder; ///< FFmpeg's name
    std::vector<std::string> videoArguments; ///< pairs of option and value
    double bitRateFactor = 1; ///< of the table's bit rates: newer codecs need less
    std::string audioEncoder;
    std::vector<std::string> audioArguments;
    bool hardware = false; ///< needs /dev/dri or a driver, may fail on a machine
    bool operator==(const EncodingProfile &) const = default;
};

/// h264 (default), av1, h264-vaapi, h264-nvenc, h264-qsv.
const std::vector<EncodingProfile> &builtInProfiles();
/// The built-in ones and the owner's, which come from the setting `customProfiles`. Error invalidInput names
/// the bad field.
Result<std::vector<EncodingProfile>> allProfiles(std::string_view customProfiles);
/// Error notFound for an unknown name.
Result<EncodingProfile> findProfile(std::string_view name, std::string_view customProfiles);
/// What a hardware profile falls back to: the software one of the same codec. A software profile is its own.
EncodingProfile softwareProfile(const EncodingProfile &profile);

}
