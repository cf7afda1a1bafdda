// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/videojson.h"

#include "wire/capture.h"
#include "wire/golden.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

// PeerTube 7 and 8 tell more; old clients ignore it.
const golden::Except additive{
    {}, {"thumbnails", "fileUrl", "height", "nsfwFlags", "nsfwSummary", "comments", "playlistUrl"}};

const std::string instance = "http://127.0.0.1:9001";

}

TEST(VideoJson, DetailsAreAsCaptured)
{
    golden::expectSame(
        capture::fixture("api-video.json"),
        encodeVideo(capture::context(), capture::testPattern(), capture::aliceChannel(), capture::alice()),
        additive);
}

TEST(VideoJson, SplitAudioIsAsCaptured)
{
    model::Channel channel = capture::aliceChannel();
    channel.updatedAt = capture::time("2026-11-23T01:17:54.573Z");
    golden::expectSame(capture::fixture("api-video-split-audio.json"),
                       encodeVideo(capture::context(), capture::splitAudio(), channel, capture::alice()),
                       additive);
}

TEST(VideoJson, ListIsAsCaptured)
{
    const std::vector<VideoRow> rows{
        {capture::secondVideo(), capture::secondChannel(), capture::alice()},
        {capture::testPattern(), capture::narrowFirst(capture::aliceChannel()), capture::alice()}};
    golden::expectSame(capture::fixture("api-videos.json"), encodeVideoList(capture::context(), 2, rows),
                       additive);
}

TEST(VideoJson, SearchAndChannelListsAreAsCaptured)
{
    const VideoRow row{capture::testPattern(), capture::narrowFirst(capture::aliceChannel()),
                       capture::alice()};
    golden::expectSame(capture::fixture("api-search-videos.json"),
                       encodeVideoList(capture::context(), 1, {row}), additive);
    golden::expectSame(capture::fixture("api-video-channel-videos.json"),
                       encodeVideoList(capture::context(), 1, {row}), additive);
}

TEST(VideoJson, ListOfAnotherInstanceIsUnderstood)
{
    const auto page = decodeVideoList(capture::fixture("api-videos-on-2.json"), "http://127.0.0.1:9002");
    ASSERT_TRUE(page);
    EXPECT_EQ(page->skipped, 0);
    ASSERT_FALSE(page->rows.empty());
    EXPECT_TRUE(page->rows[0].thumbnailUrl.starts_with("http://127.0.0.1:9002/lazy-static/"));
}

TEST(VideoJson, DescriptionAndTokenAreAsCaptured)
{
    golden::expectSame(capture::fixture("api-video-description.json"),
                       encodeVideoDescription(capture::testPattern().video));
    golden::expectSame(
        capture::fixture("api-video-token.json"),
        encodeVideoToken("c5b01505-043d-45a2-b528-e1a7621fc66b", capture::time("2026-11-23T09:14:43.149Z")));
}

TEST(VideoJson, PrivateFilesHaveTheirOwnFolder)
{
    model::VideoDetails details = capture::testPattern();
    details.video.privacy = model::Privacy::password;
    const RestVideoDetails out
        = restVideoDetails(capture::context(), details, capture::aliceChannel(), capture::alice());
    EXPECT_EQ(out.files[0].fileUrl,
              instance + "/static/web-videos/private/3e2612bf-412a-417e-9ecf-02f6caa6a2b3-720.mp4");
    EXPECT_EQ(out.playlists[0].playlistUrl,
              instance
                  + "/static/streaming-playlists/hls/private/a0a50196-f37f-41ae-946b-ca207b646f2a/"
                    "ae0cb683-42a8-41e7-9211-7b833304cfdb-master.m3u8");
    EXPECT_EQ(out.files[0].magnetUri.find("&ws="), std::string::npos);
    EXPECT_EQ(out.video.privacy.label, "Password protected");
}

TEST(VideoJson, WithoutTrackerNoneIsNamed)
{
    RestContext context = capture::context();
    context.tracker = false;
    const RestVideoDetails out
        = restVideoDetails(context, capture::testPattern(), capture::aliceChannel(), capture::alice());
    EXPECT_TRUE(out.trackerUrls.empty());
    EXPECT_EQ(out.files[0].magnetUri.find("&tr="), std::string::npos);
}

TEST(VideoJson, SecureContextHasSecureSocket)
{
    RestContext context = capture::context();
    context.baseUrl = "https://example.org";
    EXPECT_EQ(trackerSocketUrl(context), "wss://example.org/tracker/socket");
}

TEST(VideoJson, DetailsComeBack)
{
    const RestVideoDetails details = restVideoDetails(capture::context(), capture::testPattern(),
                                                      capture::aliceChannel(), capture::alice());
    const Result<RestVideoDetails> decoded = decodeVideo(encode(capture::context(), details), instance);
    ASSERT_TRUE(decoded) << decoded.error().parameter("field");
    EXPECT_EQ(*decoded, details);
}

TEST(VideoJson, ListComesBack)
{
    RestPage<RestVideo> page;
    page.total = 7;
    page.rows = {
        restVideo(capture::context(), {capture::secondVideo(), capture::secondChannel(), capture::alice()}),
        restVideo(capture::context(), {capture::testPattern(), capture::aliceChannel(), capture::alice()})};
    const Result<RestPage<RestVideo>> decoded = decodeVideoList(encode(capture::context(), page), instance);
    ASSERT_TRUE(decoded);
    EXPECT_EQ(*decoded, page);
}

TEST(VideoJson, CapturedAnswersAreUnderstood)
{
    for (const char *name : {"api-video.json", "api-video2.json", "api-video-split-audio.json",
                             "api-video-remote-on-2.json", "api-video2-with-redundancy.json"}) {
        const Result<RestVideoDetails> decoded = decodeVideo(capture::fixture(name), instance);
        ASSERT_TRUE(decoded) << name << decoded.error().parameter("field");
        EXPECT_FALSE(decoded->files.empty() && decoded->playlists.empty()) << name;
        EXPECT_EQ(decoded->channel.channel.name.substr(0, 5), "alice") << name;
    }
    const Result<RestVideoDetails> mirrored
        = decodeVideo(capture::fixture("api-video2-with-redundancy.json"), instance);
    EXPECT_EQ(mirrored->playlists.at(0).redundancies,
              std::vector<std::string>{"http://127.0.0.1:9002/static/redundancy/hls/"
                                       "8911b975-6658-4887-9a23-adac7d87b3f4"});
}

TEST(VideoJson, RemoteVideoKeepsItsOrigin)
{
    const Result<RestVideoDetails> decoded
        = decodeVideo(capture::fixture("api-video-remote-on-2.json"), "http://127.0.0.1:9002");
    ASSERT_TRUE(decoded);
    EXPECT_FALSE(decoded->video.isLocal);
    EXPECT_EQ(decoded->video.thumbnailUrl,
              "http://127.0.0.1:9002/lazy-static/thumbnails/7db4f190-cc9b-4332-b6e8-586c872f97df.jpg");
    EXPECT_EQ(decoded->video.url, "http://127.0.0.1:9001/videos/watch/a0a50196-f37f-41ae-946b-ca207b646f2a");
}

namespace
{

std::string field(const Result<RestVideoDetails> &result)
{
    return result ? "none" : std::string(result.error().parameter("field"));
}

const std::string start = R"({"uuid":"a0a50196-f37f-41ae-946b-ca207b646f2a","name":"x")";

}

TEST(VideoJson, HostileAnswersAreRefused)
{
    EXPECT_EQ(field(decodeVideo("", instance)), "body");
    EXPECT_EQ(field(decodeVideo("[]", instance)), "body");
    EXPECT_EQ(field(decodeVideo("{}", instance)), "uuid");
    EXPECT_EQ(field(decodeVideo(R"({"uuid":"nope","name":"x"})", instance)), "uuid");
    EXPECT_EQ(field(decodeVideo(start + R"(,"files":[{"size":"big"}]})", instance)), "files[0].size");
    EXPECT_EQ(field(decodeVideo(start + R"(,"channel":{"name":5}})", instance)), "channel.name");
    EXPECT_EQ(field(decodeVideo(start + R"(,"description":")" + std::string(300'000, 'a') + "\"}", instance)),
              "description");
    EXPECT_EQ(field(decodeVideo(start + R"(,"tags":["a\u0000b"]})", instance)), "tags");
    const std::string deep = std::string(40, '[') + std::string(40, ']');
    EXPECT_EQ(field(decodeVideo(start + ",\"x\":" + deep + "}", instance)), "body");
    const Result<RestVideoDetails> big = decodeVideo(std::string(2 << 20, ' '), instance);
    ASSERT_FALSE(big);
    EXPECT_EQ(big.error().code, ErrorCode::tooLarge);
    EXPECT_EQ(decodeVideo("{}", instance).error().code, ErrorCode::protocol);
}

TEST(VideoJson, OnlyWebAddressesAreTaken)
{
    const Result<RestVideoDetails> decoded = decodeVideo(
        start
            + R"json(,"url":"javascript:alert(1)","thumbnailPath":"//evil.example/x","previewPath":"/ok","embedPath":"/a b",
                "trackerUrls":["wss://t.example/s","file:///etc/passwd","http://t.example/a"],
                "files":[{"fileUrl":"ftp://x/y","torrentUrl":"https://x/\"onload","magnetUri":"http://x","fps":-1}],
                "streamingPlaylists":[{"redundancies":[{"baseUrl":"data:x"},{"baseUrl":"https://m.example/d"}]}]})json",
        instance);
    ASSERT_TRUE(decoded) << field(decoded);
    EXPECT_EQ(decoded->video.url, "");
    EXPECT_EQ(decoded->video.thumbnailUrl, "");
    EXPECT_EQ(decoded->video.previewUrl, instance + "/ok");
    EXPECT_EQ(decoded->video.embedUrl, "");
    EXPECT_EQ(decoded->trackerUrls, (std::vector<std::string>{"wss://t.example/s", "http://t.example/a"}));
    EXPECT_EQ(decoded->files.at(0), [] {
        RestFile file;
        return file;
    }());
    EXPECT_EQ(decoded->playlists.at(0).redundancies, std::vector<std::string>{"https://m.example/d"});
}

TEST(VideoJson, NewerServersAreUnderstood)
{
    const Result<RestVideoDetails> decoded = decodeVideo(
        start + R"(,"thumbnails":[{"width":280,"height":157,"fileUrl":"https://c.example/s.jpg"},
                               {"width":1280,"height":720,"fileUrl":"https://c.example/b.jpg"}],
                "commentsPolicy":{"id":3,"label":"Requires approval"},
                "channel":{"name":"c","avatars":[{"width":48,"height":48,"fileUrl":"https://c.example/a.png"}]}})",
        instance);
    ASSERT_TRUE(decoded) << field(decoded);
    EXPECT_EQ(decoded->video.thumbnailUrl, "https://c.example/s.jpg");
    EXPECT_EQ(decoded->video.previewUrl, "https://c.example/b.jpg");
    EXPECT_EQ(decoded->channel.channel.avatars.at(0).url, "https://c.example/a.png");
    EXPECT_EQ(decoded->commentsPolicy.id, 3);
}

TEST(VideoJson, BrokenRowsAreLeftOutAndCounted)
{
    const Result<RestPage<RestVideo>> page
        = decodeVideoList(R"({"total":3,"data":[1,{"name":"x"},)" + start + "}]}", instance);
    ASSERT_TRUE(page);
    EXPECT_EQ(page->total, 3);
    EXPECT_EQ(page->rows.size(), 1u);
    EXPECT_EQ(page->skipped, 2);
    EXPECT_FALSE(decodeVideoList(R"({"total":3})", instance));
}
}
