// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/profiles.h"
#include "media/encoderprobe.h"

#include <gtest/gtest.h>

namespace spirula::media
{

namespace
{

TEST(Profiles, BuiltInOnesAreFoundByName)
{
    for (const char *name : {"h264", "av1", "h264-vaapi", "h264-nvenc", "h264-qsv"}) {
        const auto profile = findProfile(name, "[]");
        ASSERT_TRUE(profile) << name;
        EXPECT_EQ(profile->name, name);
        EXPECT_EQ(profile->hardware, std::string_view(name).size() > 4);
    }
    EXPECT_EQ(findProfile("vp9", "[]").error().code, ErrorCode::notFound);
}

TEST(Profiles, OwnOnesChangeWhatTheyAreBasedOn)
{
    const auto profile = findProfile(
        "better",
        R"([{"name":"better","basedOn":"h264","videoArguments":["-preset","slow","-crf","20"],"audioArguments":["-b:a","192k"]}])");
    ASSERT_TRUE(profile);
    EXPECT_EQ(profile->videoEncoder, "libx264");
    EXPECT_EQ(profile->basedOn, "h264");
    EXPECT_EQ(std::vector<std::string>(profile->videoArguments.end() - 4, profile->videoArguments.end()),
              (std::vector<std::string>{"-preset", "slow", "-crf", "20"}));
    EXPECT_EQ(profile->audioArguments, (std::vector<std::string>{"-b:a", "192k"}));
}

TEST(Profiles, NothingButTasteCanBeSet)
{
    const auto reason = [](const std::string &fields) {
        const auto result = allProfiles("[{\"name\":\"mine\",\"basedOn\":\"h264\"," + fields + "}]");
        return result ? std::string("accepted") : std::string(result.error().parameter("reason"));
    };
    EXPECT_EQ(reason(R"("videoArguments":["-f","flv"])"), "mine: -f is no option of a profile");
    EXPECT_EQ(reason(R"("videoArguments":["-i","/etc/passwd"])"), "mine: -i is no option of a profile");
    EXPECT_EQ(reason(R"("videoArguments":["-vf","movie=/etc/passwd"])"),
              "mine: -vf is no option of a profile");
    EXPECT_EQ(reason(R"("videoArguments":["-x264-params","stats=/tmp/x"])"),
              "mine: -x264-params has no plain value");
    EXPECT_EQ(reason(R"("videoArguments":["-preset","-y"])"), "mine: -preset has no plain value");
    EXPECT_EQ(reason(R"("videoArguments":["-preset"])"), "mine: every option needs a value");
    EXPECT_EQ(reason(R"("audioArguments":["out.mp4","x"])"), "mine: out.mp4 is no option of a profile");
    EXPECT_EQ(reason(R"("videoArguments":["-preset","slow"])"), "accepted");
}

TEST(Profiles, NamesArePlainFreeAndBasedOnSomething)
{
    EXPECT_FALSE(allProfiles(R"([{"name":"h264","basedOn":"h264"}])"));
    EXPECT_FALSE(allProfiles(R"([{"name":"a","basedOn":"h264"},{"name":"a","basedOn":"av1"}])"));
    EXPECT_FALSE(allProfiles(R"([{"name":"a b","basedOn":"h264"}])"));
    EXPECT_FALSE(allProfiles(R"([{"name":"a","basedOn":"b"}])"));
    EXPECT_FALSE(allProfiles(R"({"name":"a"})"));
    EXPECT_FALSE(allProfiles("nonsense"));
}

TEST(Profiles, HardwareIsTakenOnlyWhenItWorks)
{
    const EncodingProfile h264 = *findProfile("h264", "[]");
    const EncodingProfile vaapi = *findProfile("h264-vaapi", "[]");
    const EncodingProfile av1 = *findProfile("av1", "[]");
    const std::vector<EncoderVerdict> nvencWorks{
        {.encoder = "h264_vaapi", .works = false, .reason = "no device"},
        {.encoder = "h264_nvenc", .works = true, .reason = {}}};
    EXPECT_EQ(chooseProfile(h264, true, nvencWorks).name, "h264-nvenc");
    EXPECT_EQ(chooseProfile(h264, false, nvencWorks).name, "h264");
    EXPECT_EQ(chooseProfile(h264, true, {}).name, "h264");
    EXPECT_EQ(chooseProfile(vaapi, true, nvencWorks).name, "h264");
    EXPECT_EQ(chooseProfile(vaapi, true, {{.encoder = "h264_vaapi", .works = true, .reason = {}}}).name,
              "h264-vaapi");
    EXPECT_EQ(chooseProfile(av1, true, nvencWorks).name, "av1");
    EXPECT_EQ(softwareProfile(vaapi), h264);
    EXPECT_EQ(softwareProfile(av1), av1);
}

}

}
