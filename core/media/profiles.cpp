// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/profiles.h"

#include "base/text.h"
#include "wire/worker/profilejson.h"

#include <algorithm>
#include <array>

namespace spirula::media
{

namespace
{

constexpr std::size_t longestName = 50;
constexpr std::size_t longestValue = 300;

/// What an own profile may set: taste, never files, formats or streams.
constexpr std::array videoOptions{std::string_view("-preset"),
                                  std::string_view("-tune"),
                                  std::string_view("-profile:v"),
                                  std::string_view("-level"),
                                  std::string_view("-crf"),
                                  std::string_view("-qp"),
                                  std::string_view("-aq-mode"),
                                  std::string_view("-aq-strength"),
                                  std::string_view("-psy-rd"),
                                  std::string_view("-rc-lookahead"),
                                  std::string_view("-bf"),
                                  std::string_view("-refs"),
                                  std::string_view("-b_strategy"),
                                  std::string_view("-sc_threshold"),
                                  std::string_view("-x264-params"),
                                  std::string_view("-svtav1-params"),
                                  std::string_view("-rc"),
                                  std::string_view("-cq"),
                                  std::string_view("-multipass"),
                                  std::string_view("-spatial-aq"),
                                  std::string_view("-temporal-aq"),
                                  std::string_view("-b_ref_mode"),
                                  std::string_view("-rc_mode"),
                                  std::string_view("-quality"),
                                  std::string_view("-low_power"),
                                  std::string_view("-look_ahead"),
                                  std::string_view("-look_ahead_depth"),
                                  std::string_view("-extbrc"),
                                  std::string_view("-threads"),
                                  std::string_view("-qmin"),
                                  std::string_view("-qmax"),
                                  std::string_view("-global_quality")};
constexpr std::array audioOptions{std::string_view("-b:a"),    std::string_view("-q:a"),
                                  std::string_view("-ar"),     std::string_view("-ac"),
                                  std::string_view("-cutoff"), std::string_view("-profile:a"),
                                  std::string_view("-vbr")};

Error bad(std::string_view profile, std::string_view reason)
{
    return Error(
        ErrorCode::invalidInput,
        {{"field", "customProfiles"}, {"reason", std::string(profile) + ": " + std::string(reason)}});
}

bool isPlainName(std::string_view name)
{
    return !name.empty() && name.size() <= longestName && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

bool isPlainValue(std::string_view value)
{
    const bool negative = value.size() > 1 && value[0] == '-' && value[1] >= '0' && value[1] <= '9';
    return !value.empty() && value.size() <= longestValue && (value[0] != '-' || negative)
        && std::all_of(value.begin(), value.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
                   || std::string_view("=:.,_-+|").find(c) != std::string_view::npos;
           });
}

template<class Options>
Result<void> checkPairs(std::string_view name, const std::vector<std::string> &arguments,
                        const Options &options)
{
    if (arguments.size() % 2 != 0) {
        return bad(name, "every option needs a value");
    }
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        if (std::find(options.begin(), options.end(), arguments[i]) == options.end()) {
            return bad(name, toUtf8(arguments[i]) + " is no option of a profile");
        }
        if (!isPlainValue(arguments[i + 1])) {
            return bad(name, arguments[i] + " has no plain value");
        }
    }
    return {};
}

const EncodingProfile *findIn(const std::vector<EncodingProfile> &profiles, std::string_view name)
{
    const auto found = std::find_if(profiles.begin(), profiles.end(),
                                    [name](const EncodingProfile &profile) { return profile.name == name; });
    return found != profiles.end() ? &*found : nullptr;
}

Result<EncodingProfile> ownProfile(const wire::CustomProfile &own)
{
    if (!isPlainName(own.name)) {
        return bad(toUtf8(own.name), "a name has letters, digits, - and _ only, at most 50");
    }
    const EncodingProfile *base = findIn(builtInProfiles(), own.basedOn);
    if (!base) {
        return bad(own.name, "it is based on no built-in profile");
    }
    SPIRULA_CHECK(checkPairs(own.name, own.videoArguments, videoOptions));
    SPIRULA_CHECK(checkPairs(own.name, own.audioArguments, audioOptions));
    EncodingProfile profile = *base;
    profile.name = own.name;
    profile.basedOn = base->name;
    // FFmpeg takes the last of two equal options.
    profile.videoArguments.insert(profile.videoArguments.end(), own.videoArguments.begin(),
                                  own.videoArguments.end());
    profile.audioArguments.insert(profile.audioArguments.end(), own.audioArguments.begin(),
                                  own.audioArguments.end());
    return profile;
}

EncodingProfile h264(std::string name, std::string encoder, std::vector<std::string> arguments, bool hardware)
{
    EncodingProfile profile;
    profile.name = std::move(name);
    profile.videoEncoder = std::move(encoder);
    profile.videoArguments = std::move(arguments);
    profile.audioEncoder = "aac";
    profile.hardware = hardware;
    return profile;
}

std::vector<EncodingProfile> makeBuiltIn()
{
    // PeerTube also asks for -bf 16: a third more work for the same picture at this preset (measured), so it
    // is left out.
    EncodingProfile standard = h264("h264", "libx264", {"-preset", "veryfast", "-profile:v", "high"}, false);
    EncodingProfile av1;
    av1.name = "av1";
    av1.videoEncoder = "libsvtav1";
    av1.videoArguments = {"-preset", "8", "-crf", "35"};
    av1.bitRateFactor = 0.6;
    av1.audioEncoder = "aac";
    return {std::move(standard), std::move(av1),
            h264("h264-vaapi", "h264_vaapi", {"-rc_mode", "VBR", "-profile:v", "high"}, true),
            h264("h264-nvenc", "h264_nvenc",
                 {"-preset", "p4", "-rc", "vbr", "-cq", "25", "-profile:v", "high"}, true),
            h264("h264-qsv", "h264_qsv", {"-preset", "faster", "-profile:v", "high"}, true)};
}

}

const std::vector<EncodingProfile> &builtInProfiles()
{
    static const std::vector<EncodingProfile> profiles = makeBuiltIn();
    return profiles;
}

Result<std::vector<EncodingProfile>> allProfiles(std::string_view customProfiles)
{
    SPIRULA_TRY(const std::vector<wire::CustomProfile> own, wire::decodeCustomProfiles(customProfiles));
    std::vector<EncodingProfile> profiles = builtInProfiles();
    for (const wire::CustomProfile &custom : own) {
        SPIRULA_TRY(EncodingProfile profile, ownProfile(custom));
        if (findIn(profiles, profile.name)) {
            return bad(profile.name, "this name is taken");
        }
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

Result<EncodingProfile> findProfile(std::string_view name, std::string_view customProfiles)
{
    SPIRULA_TRY(const std::vector<EncodingProfile> profiles, allProfiles(customProfiles));
    const EncodingProfile *profile = findIn(profiles, name);
    if (!profile) {
        return Error(ErrorCode::notFound, {{"what", "encoding profile"}, {"id", toUtf8(name)}});
    }
    return *profile;
}

EncodingProfile softwareProfile(const EncodingProfile &profile)
{
    return profile.hardware ? builtInProfiles().front() : profile;
}

}
