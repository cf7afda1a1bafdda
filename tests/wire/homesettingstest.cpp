// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homesettings.h"

#include "wire/home/homestatus.h"
#include "wire/home/homewords.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

std::string field(const auto &result)
{
    return result ? "none" : std::string(result.error().parameter("field"));
}

model::Settings changed()
{
    model::Settings settings;
    settings.instanceName = "Alice's films";
    settings.instanceDescription = "**x**";
    settings.resolutions = {240, 720};
    settings.audioOnly = false;
    settings.webVideos = true;
    settings.keepOriginal = true;
    settings.profile = "av1";
    settings.customProfiles = R"([{"name":"mine","crf":20.5}])";
    settings.hardwareEncoding = false;
    settings.preparingPaused = true;
    settings.requireSandbox = false;
    settings.uploadLimit = 1'000'000;
    settings.trustedProxies = {"10.0.0.0/8", "::1"};
    settings.certificateFile = "/etc/c.pem";
    settings.certificateKeyFile = "/etc/k.pem";
    settings.siteOn = false;
    settings.homeNetwork = true;
    settings.publicPort = 9101;
    settings.publicUrl = "https://films.example.org";
    settings.preparingOnBattery = true;
    return settings;
}

}

TEST(HomeSettings, ComeBack)
{
    EXPECT_EQ(decodeSettings(encode(model::Settings())).value(), model::Settings());
    EXPECT_EQ(decodeSettings(encode(changed())).value(), changed());
    EXPECT_EQ(settingsFromRows(settingRows(changed())).value(), changed());
    EXPECT_EQ(settingRows(changed()).size(), settingNames().size());
}

TEST(HomeSettings, PatchChangesOnlyWhatItNames)
{
    const model::Settings before;
    EXPECT_EQ(settingsPatch(before, before), "{}");
    EXPECT_EQ(patchSettings(before, settingsPatch(before, changed())).value(), changed());
    model::Settings one = before;
    one.webVideos = true;
    EXPECT_EQ(settingsPatch(before, one), R"({"webVideos":true})");
    EXPECT_EQ(patchSettings(before, R"({"webVideos":true})").value(), one);
}

TEST(HomeSettings, MistakesAreNamed)
{
    EXPECT_EQ(field(patchSettings({}, R"({"colour":"red"})")), "colour");
    EXPECT_EQ(field(patchSettings({}, R"({"webVideos":"true"})")), "webVideos");
    EXPECT_EQ(field(patchSettings({}, R"({"webVideos":null})")), "webVideos");
    EXPECT_EQ(field(patchSettings({}, R"({"resolutions":[-1]})")), "resolutions");
    EXPECT_EQ(field(patchSettings({}, R"({"uploadLimit":-1})")), "uploadLimit");
    EXPECT_EQ(field(patchSettings({}, R"({"customProfiles":"[]"})")), "customProfiles");
    EXPECT_EQ(patchSettings({}, "5").error().code, ErrorCode::invalidInput);
}

TEST(HomeSettings, OldRowsAreSkippedAndBrokenOnesRefused)
{
    EXPECT_EQ(settingsFromRows({{"removedLongAgo", "1"}, {"webVideos", "true"}})->webVideos, true);
    EXPECT_EQ(settingsFromRows({{"webVideos", "tru"}}).error().code, ErrorCode::databaseBroken);
    EXPECT_EQ(field(settingsFromRows({{"webVideos", "5"}})), "webVideos");
}

TEST(HomeSettings, PeoplesTextBecomesAPatch)
{
    EXPECT_EQ(settingsPatchFromText("webVideos", "On").value(), R"({"webVideos":true})");
    EXPECT_EQ(settingsPatchFromText("webVideos", "no").value(), R"({"webVideos":false})");
    EXPECT_EQ(settingsPatchFromText("uploadLimit", "5000000").value(), R"({"uploadLimit":5000000})");
    EXPECT_EQ(settingsPatchFromText("resolutions", "240, 720,").value(), R"({"resolutions":[240,720]})");
    EXPECT_EQ(settingsPatchFromText("resolutions", "").value(), R"({"resolutions":[]})");
    EXPECT_EQ(settingsPatchFromText("trustedProxies", "::1,10.0.0.1").value(),
              R"({"trustedProxies":["::1","10.0.0.1"]})");
    EXPECT_EQ(settingsPatchFromText("instanceName", "Alice's \"films\"").value(),
              R"({"instanceName":"Alice's \"films\""})");
    EXPECT_EQ(settingsPatchFromText("customProfiles", "[]").value(), R"({"customProfiles":[]})");
    for (const auto &[name, text] :
         std::vector<std::pair<std::string, std::string>>{{"webVideos", "perhaps"},
                                                          {"uploadLimit", "fast"},
                                                          {"uploadLimit", "-1"},
                                                          {"publicPort", "-9100"},
                                                          {"homeNetwork", "sometimes"},
                                                          {"resolutions", "240,x"},
                                                          {"resolutions", "1000000"},
                                                          {"customProfiles", "{}"},
                                                          {"instanceName", "\xff"},
                                                          {"colour", "red"}}) {
        EXPECT_EQ(field(settingsPatchFromText(name, text)), name) << text;
    }
}

TEST(HomeStatus, ComesBack)
{
    HomeStatus status;
    status.version = "0.1.0";
    status.build = "abc";
    status.pid = 4711;
    status.publicUrl = "http://127.0.0.1:9100";
    status.publicListen = "127.0.0.1:9100";
    status.host = "127.0.0.1:9100";
    status.account = "owner";
    status.channel = "owner_channel";
    status.identityLocked = true;
    status.allowPrivateNetwork = true;
    status.dataFolder = "/data";
    status.schema = 3;
    status.startedAt = 1'000;
    status.uptimeMs = 5;
    status.videos = 1;
    status.jobsWaiting = 2;
    status.jobsRunning = 3;
    status.jobsFailed = 4;
    status.preparingPaused = true;
    status.eventSequence = 99;
    status.sandbox = {{"seccomp", true}, {"landlock", false}};
    EXPECT_EQ(decodeHomeStatus(encode(status)).value(), status);
    EXPECT_EQ(field(decodeHomeStatus("{}")), "apiLevel");
}

TEST(HomeStatus, EncodersAndStorageComeBack)
{
    const std::vector<HomeEncoder> encoders{{"h264_vaapi", "h264", true, false, "no device", 90, 1'000},
                                            {"libx264", "h264", false, true, "", 12, 0}};
    EXPECT_EQ(decodeHomeEncoders(encode(encoders)).value(), encoders);
    EXPECT_EQ(field(decodeHomeEncoders("{}")), "encoders");
    const HomeStorage storage{"/data", 1'000'000'000'000, 5, {{"hls", 3, 2}, {"database", 2, 1}}};
    EXPECT_EQ(decodeHomeStorage(encode(storage)).value(), storage);
    EXPECT_EQ(field(decodeHomeStorage(R"({"parts":[{"bytes":-1}]})")), "parts[0].bytes");
}

TEST(HomeWords, GoBothWays)
{
    for (const auto value : {model::Privacy::everyone, model::Privacy::unlisted, model::Privacy::onlyMe,
                             model::Privacy::password}) {
        EXPECT_EQ(privacyFromWord(word(value)), value);
    }
    for (const auto value : {model::VideoState::published, model::VideoState::toTranscode,
                             model::VideoState::transcodingFailed}) {
        EXPECT_EQ(stateFromWord(word(value)), value);
    }
    for (const auto value : {model::CommentsPolicy::enabled, model::CommentsPolicy::disabled,
                             model::CommentsPolicy::requiresApproval}) {
        EXPECT_EQ(commentsPolicyFromWord(word(value)), value);
    }
    for (const auto value : {model::FileKind::hls, model::FileKind::web}) {
        EXPECT_EQ(fileKindFromWord(word(value)), value);
    }
    EXPECT_EQ(privacyFromWord("Public"), std::nullopt);
}

}
