// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/vocabulary.h"
#include "wire/capture.h"
#include "wire/golden.h"
#include "wire/rest/actorjson.h"
#include "wire/rest/configjson.h"
#include "wire/rest/oembedjson.h"
#include "wire/rest/problemjson.h"
#include "wire/rest/videopartsjson.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

const golden::Except additive{{}, {"fileUrl", "height"}};
const std::string instance = "http://127.0.0.1:9001";

}

TEST(VideoPartsJson, AreAsCaptured)
{
    const model::VideoDetails details = capture::testPattern();
    golden::expectSame(capture::fixture("api-video-captions.json"),
                       encodeCaptions(capture::context(), details.captions), additive);
    golden::expectSame(capture::fixture("api-video-chapters.json"), encodeChapters(details.chapters));
    golden::expectSame(capture::fixture("api-video-storyboards.json"),
                       encodeStoryboards(capture::context(), details.storyboard), additive);
    EXPECT_EQ(encodeStoryboards(capture::context(), std::nullopt), R"({"storyboards":[]})");
}

TEST(VideoPartsJson, ComeBack)
{
    const auto captions = decodeCaptions(capture::fixture("api-video-captions.json"), instance);
    ASSERT_TRUE(captions);
    EXPECT_EQ(captions->rows.at(1).language.label, "French");
    EXPECT_EQ(captions->rows.at(1).url,
              instance + "/lazy-static/video-captions/61605bd6-24ac-4e5f-b640-c30dc5af2863-fr.vtt");
    EXPECT_EQ(*decodeCaptions(encode(capture::context(), *captions), instance), *captions);
    EXPECT_EQ(*decodeChapters(capture::fixture("api-video-chapters.json")), capture::testPattern().chapters);
    const auto boards = decodeStoryboards(capture::fixture("api-video-storyboards.json"), instance);
    ASSERT_TRUE(boards);
    EXPECT_EQ(boards->at(0).totalWidth, 1920);
    EXPECT_EQ(*decodeStoryboards(encode(capture::context(), *boards), instance), *boards);
    EXPECT_FALSE(decodeChapters(R"({"chapters":{}})"));
}

TEST(ActorJson, AccountAndChannelAreAsCaptured)
{
    golden::expectSame(capture::fixture("api-account.json"),
                       encodeAccount(capture::context(), capture::alice()), additive);
    golden::expectSame(
        capture::fixture("api-video-channel.json"),
        encodeChannel(capture::context(), capture::narrowFirst(capture::aliceChannel()), capture::alice()),
        additive);
    golden::expectSame(
        capture::fixture("api-account-video-channels.json"),
        encodeChannelList(
            capture::context(), 3,
            {capture::secondChannel(), capture::narrowFirst(capture::aliceChannel()), capture::mainChannel()},
            capture::alice()),
        additive);
}

TEST(ActorJson, ComeBack)
{
    const RestActor account = restAccount(capture::context(), capture::alice());
    EXPECT_EQ(*decodeAccount(encodeAccount(capture::context(), account), instance), account);
    const RestChannel channel = restChannel(capture::context(), capture::aliceChannel(), capture::alice());
    EXPECT_EQ(*decodeChannel(encodeChannel(capture::context(), channel), instance), channel);
    const auto captured = decodeChannelList(capture::fixture("api-video-channels.json"), instance);
    ASSERT_TRUE(captured);
    EXPECT_EQ(captured->rows.size(), 4u);
    EXPECT_EQ(captured->rows[1].channel.banners.size(), 2u);
    EXPECT_EQ(*decodeChannelList(encodeChannelList(capture::context(), *captured), instance), *captured);
    EXPECT_EQ(decodeAccount(R"({"displayName":"x"})", instance).error().parameter("field"), "name");
}

TEST(VocabularyJson, IsAsCaptured)
{
    EXPECT_EQ(encodeCategories(), capture::fixture("api-videos-categories.json"));
    EXPECT_EQ(encodeLicences(), capture::fixture("api-videos-licences.json"));
    EXPECT_EQ(encodePrivacies(), capture::fixture("api-videos-privacies.json"));
    golden::expectSame(capture::fixture("api-videos-languages.json"), encodeLanguages());
}

namespace
{

RestInstance capturedInstance()
{
    RestInstance out;
    out.settings.instanceName = "PeerTube ref 1";
    out.settings.instanceDescription = "Reference PeerTube 6.3.0 instance 1";
    out.settings.resolutions = {240, 360, 480, 720, 1080};
    out.settings.webVideos = true;
    out.softwareVersion = "6.3.0";
    out.languages = {"en"};
    out.federation = true;
    out.localVideos = 2;
    out.localComments = 1;
    return out;
}

}

TEST(ConfigJson, IsAsCaptured)
{
    // What a node of one person does not offer, and limits that the captured one had lowered for its tests.
    const golden::Except differing{
        {"webadmin.configuration.edition.allowed", "instance.defaultClientRoute", "search.remoteUri.users",
         "search.remoteUri.anonymous", "contactForm.enabled", "live.latencySetting.enabled",
         "live.maxInstanceLives", "live.maxUserLives", "live.rtmp.port", "import.users.enabled",
         "export.users.enabled", "export.users.maxUserVideoQuota", "avatar.file.size.max",
         "banner.file.size.max", "video.image.size.max", "video.file.extensions", "videoChannels.maxPerUser",
         "signup.allowed", "signup.allowedForCurrentIP"},
        {}};
    golden::expectSame(capture::fixture("api-config.json"),
                       encodeConfig(capture::context(), capturedInstance()), differing);
}

TEST(ConfigJson, AboutIsAsCaptured)
{
    const golden::Except differing{{"instance.description", "instance.terms", "instance.categories"}, {}};
    golden::expectSame(capture::fixture("api-config-about.json"),
                       encodeConfigAbout(capture::context(), capturedInstance()), differing);
}

TEST(ConfigJson, NodeInfoIsAsCaptured)
{
    const std::string config = "metadata.nodeConfig.";
    golden::expectSame(capture::fixture("nodeinfo-wellknown.json"),
                       encodeNodeInfoLinks(capture::context(), capturedInstance()));
    const golden::Except differing{
        {"software.name", "openRegistrations", "usage.users.total", "usage.users.activeMonth",
         "usage.users.activeHalfyear", config + "search.remoteUri.users",
         config + "search.remoteUri.anonymous", config + "contactForm.enabled",
         config + "avatar.file.size.max", config + "video.image.size.max", config + "video.file.extensions"},
        // members of /config that this form has not got; clients ignore them
        {"searchIndex", "registeredExternalAuths", "registeredIdAndPassAuths", "allowReplay",
         "latencySetting", "maxDuration", "maxInstanceLives", "maxUserLives", "rtmp", "remoteRunners",
         "profile", "availableProfiles", "videoChannelSynchronization", "users", "algorithms"}};
    golden::expectSame(capture::fixture("nodeinfo-2.0.json"),
                       encodeNodeInfo(capture::context(), capturedInstance()), differing);
}

TEST(ConfigJson, WithoutFederationNoneIsClaimed)
{
    RestInstance instanceOfOne = capturedInstance();
    instanceOfOne.federation = false;
    EXPECT_EQ(encodeNodeInfoLinks(capture::context(), instanceOfOne).find("Application"), std::string::npos);
    EXPECT_EQ(encodeNodeInfo(capture::context(), instanceOfOne).find("activitypub"), std::string::npos);
}

TEST(OembedJson, IsAsCaptured)
{
    const auto request = parseOembedQuery(
        capture::context(), {{"format", "json"}, {"url", "http://127.0.0.1:9001/w/kQxVi7RHNLU6zhq9CHMygL"}});
    ASSERT_TRUE(request);
    EXPECT_EQ(request->uuid, capture::testPattern().video.uuid);
    golden::expectSame(
        capture::fixture("oembed.json"),
        encodeOembed(capture::context(), *request, capture::testPattern(), capture::aliceChannel()));
}

TEST(OembedJson, KeepsToTheAskedSize)
{
    const auto request = parseOembedQuery(
        capture::context(),
        {{"url", "http://127.0.0.1:9001/videos/watch/a0a50196-f37f-41ae-946b-ca207b646f2a?start=1"},
         {"maxwidth", "400"}});
    ASSERT_TRUE(request);
    const std::string out
        = encodeOembed(capture::context(), *request, capture::testPattern(), capture::aliceChannel());
    EXPECT_NE(out.find(R"("width":400,"height":315)"), std::string::npos) << out;
    EXPECT_EQ(out.find("thumbnail_url"), std::string::npos);
}

TEST(OembedJson, ForeignAddressesAreRefused)
{
    for (const char *url : {"http://example.com/w/x", "http://127.0.0.1:9001.evil/w/kQxVi7RHNLU6zhq9CHMygL",
                            "http://127.0.0.1:9001/w/../", "", "http://127.0.0.1:9001/about"}) {
        const auto request = parseOembedQuery(capture::context(), {{"url", url}});
        ASSERT_FALSE(request) << url;
        EXPECT_EQ(request.error().code, ErrorCode::invalidInput);
    }
    EXPECT_EQ(parseOembedQuery(capture::context(), {}).error().parameter("field"), "url");
    EXPECT_EQ(parseOembedQuery(capture::context(), {{"format", "xml"}}).error().code, ErrorCode::unsupported);
    EXPECT_FALSE(parseOembedQuery(capture::context(), {{"maxwidth", "0"}}));
}

TEST(ProblemJson, IsAsCaptured)
{
    EXPECT_EQ(encodeProblem(404, Error(ErrorCode::notFound, {{"what", "video"}}), {"", "getVideo"}),
              capture::fixture("api-video-404.json"));
    EXPECT_EQ(encodeProblem(404, Error(ErrorCode::notFound, {{"what", "video channel"}})),
              capture::fixture("api-video-channel-404.json"));
    EXPECT_EQ(encodeProblem(400,
                            Error(ErrorCode::invalidInput,
                                  {{"field", "id"},
                                   {"reason", "Should have a valid video id (id, short UUID or UUID)"},
                                   {"value", "notanid"},
                                   {"location", "params"}}),
                            {"/api/v1/videos/notanid", "getVideo"}),
              capture::fixture("api-video-400.json"));
    EXPECT_EQ(encodeProblem(400,
                            Error(ErrorCode::invalidInput,
                                  {{"field", "sort"}, {"reason", "Invalid value"}, {"value", "bogus"}}),
                            {"/api/v1/videos?sort=bogus", "getVideos"}),
              capture::fixture("api-videos-bad-sort-400.json"));
}

TEST(ProblemJson, CodesAreThoseThatClientsKnow)
{
    const std::string out = encodeProblem(403, Error(ErrorCode::passwordRequired));
    EXPECT_NE(out.find(R"("code":"video_requires_password")"), std::string::npos) << out;
    EXPECT_NE(out.find("#section/Errors/video_requires_password"), std::string::npos);
    EXPECT_NE(encodeProblem(403, Error(ErrorCode::wrongPassword)).find("incorrect_video_password"),
              std::string::npos);
}

}
