// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/capture.h"

#include "base/filesystem.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace spirula::capture
{

namespace
{

using model::FileKind;
using model::VideoFile;

VideoFile file(FileKind kind, std::int64_t id, int resolution, int width, std::int64_t size, std::string name,
               std::string torrent, std::string infoHash)
{
    VideoFile out;
    out.id = id;
    out.videoId = 1;
    out.kind = kind;
    out.resolution = resolution;
    out.width = width;
    out.height = resolution;
    out.fps = 30;
    out.size = size;
    const std::string stem = name + "-" + std::to_string(resolution);
    const bool isHls = kind == FileKind::hls;
    out.fileName = stem + (isHls ? "-fragmented.mp4" : ".mp4");
    out.playlistName = isHls ? stem + ".m3u8" : "";
    out.torrentName = torrent + "-" + std::to_string(resolution) + (isHls ? "-hls.torrent" : ".torrent");
    out.infoHash = std::move(infoHash);
    out.hasAudio = true;
    out.hasVideo = true;
    return out;
}

std::vector<VideoFile> testPatternFiles()
{
    return {
        file(FileKind::web, 2, 720, 1280, 13985691, "3e2612bf-412a-417e-9ecf-02f6caa6a2b3",
             "49c8303a-a6a8-4a59-92a9-3c117f87f5df", "1094f5771bd12299c0afb9304cfad61e9e9fe6b2"),
        file(FileKind::web, 4, 480, 854, 2999759, "ed22ebf7-8385-457b-b91b-ca067dade191",
             "c88b4753-a469-496b-ab85-463647a15088", "1f0ae3ddfb75f10d6c248639ee6ea69cffd4d394"),
        file(FileKind::web, 5, 360, 640, 1805484, "aa331b9b-e66c-43b8-98e9-593a3aba8a3b",
             "3e0605fb-d38a-4099-8325-960c95570da8", "53de46a4baa2874241355a5eba2b546b1ec33d68"),
        file(FileKind::web, 6, 240, 426, 1181488, "6fa63f59-80a9-4a37-9512-ed50ffc3bcb4",
             "77282d4b-afef-498e-8761-06c490d98ba3", "55e7210e46de607a8919f9c97710c39e19058044"),
        file(FileKind::hls, 3, 720, 1280, 9390206, "a2bab7a3-fe09-47d3-849f-30e5d06cb323",
             "44128084-f088-4e81-9dc1-ae6d5f431241", "21f106a30aa3e07a286aa10574ed1a7decf7e51d"),
        file(FileKind::hls, 7, 480, 854, 2986645, "ebf86123-ff5d-4888-aea4-6cb1a9e510dc",
             "3da23cc6-d156-4ed3-ab52-b17068e549c9", "42e6c214e654eac2af39b43bb3e373362af9c500"),
        file(FileKind::hls, 8, 360, 640, 1791794, "37c0d34b-4f74-466b-a46e-7a6118cf0646",
             "35f5d75a-fc77-449c-95d6-ca59ef922a0d", "72e64ce05ce13dc4599b2d8daf00e335b3718722"),
        file(FileKind::hls, 9, 240, 426, 1168086, "fec9ecf0-bf99-4764-8ddb-fd008991956e",
             "6f8806b3-dead-49e2-8cdc-127664b37aec", "8d33a7ff0896508097033b75688508b6495334e9"),
    };
}

std::string longDescription()
{
    std::string text
        = "First line of the **description**.\n\nSecond paragraph with a link https://example.com/ and "
          "a #hashtag.\n\n";
    for (int i = 0; i < 40; ++i) {
        text += "Long text. ";
    }
    return text + "\n\n00:00 Intro\n00:10 Middle";
}

model::Picture picture(model::PictureKind kind, std::string fileName)
{
    const bool isThumbnail = kind == model::PictureKind::thumbnail;
    return {kind, isThumbnail ? 280 : 850, isThumbnail ? 157 : 480, std::move(fileName)};
}

model::ActorImage image(int width, int height, std::string fileName, std::string_view at)
{
    return {width, height, std::move(fileName), time(at), time(at)};
}

}

WallTime time(std::string_view iso) { return parseIsoTime(iso).value(); }

std::string fixture(std::string_view name)
{
    const fs::path path = fs::path(SPIRULA_FIXTURES) / "wire" / name;
    const Result<std::string> text = readFile(path, 1 << 20);
    EXPECT_TRUE(text) << path;
    return text ? *text : std::string();
}

wire::RestContext context()
{
    wire::RestContext out;
    out.baseUrl = "http://127.0.0.1:9001";
    out.host = "127.0.0.1:9001";
    out.ownerUserId = 2;
    return out;
}

model::Account alice()
{
    model::Account out;
    out.id = 3;
    out.name = "alice";
    out.displayName = "Alice (display)";
    out.description = "About alice";
    out.followersCount = 1;
    out.createdAt = time("2026-11-23T00:54:01.407Z");
    out.updatedAt = time("2026-11-23T00:59:21.057Z");
    return out;
}

model::Channel aliceChannel()
{
    model::Channel out;
    out.id = 3;
    out.accountId = 3;
    out.name = "alice_channel";
    out.displayName = "Alice's test channel (updated)";
    out.description = "A channel with **markdown** in its description";
    out.support = "Support me: https://example.com/donate";
    out.avatars = {
        image(1500, 1500, "4d59e95e-5c05-4697-9af0-760f91de39b0.png", "2026-11-23T00:59:13.991Z"),
        image(600, 600, "20f4424b-6301-45cb-89c9-36292f618e13.png", "2026-11-23T00:59:13.993Z"),
        image(120, 120, "788d1c83-c302-463d-8f3a-fd5ba04ca56d.png", "2026-11-23T00:59:13.994Z"),
        image(48, 48, "a5a0f5ff-1a12-427e-a0c2-1590e08d4b3b.png", "2026-11-23T00:59:13.995Z"),
    };
    out.banners = {
        image(1920, 317, "21e93831-aca7-4dc0-85fe-e055a447a33d.png", "2026-11-23T00:59:17.763Z"),
        image(600, 100, "d07c05bd-714c-4a79-9ddc-fed23ac90fda.png", "2026-11-23T00:59:17.764Z"),
    };
    out.followersCount = 1;
    out.createdAt = time("2026-11-23T00:54:04.019Z");
    out.updatedAt = time("2026-11-23T01:02:31.492Z");
    return out;
}

model::Channel secondChannel()
{
    model::Channel out;
    out.id = 4;
    out.accountId = 3;
    out.name = "alice_second";
    out.displayName = "Second channel";
    out.createdAt = time("2026-11-23T01:09:53.030Z");
    out.updatedAt = time("2026-11-23T01:10:02.224Z");
    return out;
}

model::Channel mainChannel()
{
    model::Channel out;
    out.id = 2;
    out.accountId = 3;
    out.name = "alice_main";
    out.displayName = "alice_main";
    out.createdAt = time("2026-11-23T00:54:01.418Z");
    out.updatedAt = time("2026-11-23T00:54:01.425Z");
    return out;
}

model::Channel narrowFirst(model::Channel channel)
{
    std::reverse(channel.avatars.begin(), channel.avatars.end());
    std::reverse(channel.banners.begin(), channel.banners.end());
    return channel;
}

model::VideoDetails testPattern()
{
    model::VideoDetails out;
    model::Video &video = out.video;
    video.id = 1;
    video.uuid = Uuid::parse("a0a50196-f37f-41ae-946b-ca207b646f2a").value();
    video.channelId = 3;
    video.name = "Test pattern & sine, 30 s (updated)";
    video.description = longDescription();
    video.support = "Support this video: https://example.com/video-donate";
    video.category = 15;
    video.licence = 1;
    video.language = "en";
    video.tags = {"Sine Wave", "testpattern"};
    video.state = model::VideoState::published;
    video.durationMs = 30'000;
    video.width = 1280;
    video.height = 720;
    video.views = 2;
    video.likes = 2;
    video.dislikes = 1;
    video.createdAt = time("2026-11-23T00:54:53.240Z");
    video.updatedAt = time("2026-11-23T00:59:06.097Z");
    video.publishedAt = time("2026-11-23T00:55:38.227Z");
    video.originallyPublishedAt = time("2020-02-29T12:34:56.000Z");
    out.files = testPatternFiles();
    out.playlist = model::StreamingPlaylist{1, 1, "ae0cb683-42a8-41e7-9211-7b833304cfdb-master.m3u8",
                                            "05dba499-3613-4432-9d76-3fcadd7d609a-segments-sha256.json"};
    out.pictures = {picture(model::PictureKind::thumbnail, "19097318-5e3f-4135-bd0e-9e871cbd89a1.jpg"),
                    picture(model::PictureKind::preview, "c5074040-d493-4f0b-849f-3f039bd7dc15.jpg")};
    out.storyboard = model::Storyboard{"679c3c3c-235c-47d2-9b24-3481860898b2.jpg", 1920, 324, 192, 108, 1};
    out.captions
        = {{"en", "b7f50677-6e58-4921-b781-a9a2ea9af946-en.vtt", false, time("2026-11-23T00:57:47.388Z")},
           {"fr", "61605bd6-24ac-4e5f-b640-c30dc5af2863-fr.vtt", false, time("2026-11-23T00:57:50.598Z")}};
    out.chapters = {{0, "Intro"}, {10, "Middle"}, {20, "End"}};
    return out;
}

model::VideoDetails secondVideo()
{
    model::VideoDetails out;
    model::Video &video = out.video;
    video.id = 2;
    video.uuid = Uuid::parse("8911b975-6658-4887-9a23-adac7d87b3f4").value();
    video.channelId = 4;
    video.name = "Second video";
    video.category = 15;
    video.state = model::VideoState::published;
    video.durationMs = 6'000;
    video.width = 640;
    video.height = 360;
    video.createdAt = time("2026-11-23T01:02:31.369Z");
    video.updatedAt = time("2026-11-23T01:09:56.032Z");
    video.publishedAt = time("2026-11-23T01:02:36.996Z");
    out.pictures = {picture(model::PictureKind::thumbnail, "6d5bd6fd-1bd8-4b32-b3e6-83fefff5f0bc.jpg"),
                    picture(model::PictureKind::preview, "0c1b178c-968b-414d-8ce4-19ba30cd4ee8.jpg")};
    return out;
}

namespace
{

VideoFile splitFile(FileKind kind, std::int64_t id, int resolution, int width, std::int64_t size,
                    std::string name, std::string torrent, std::string infoHash)
{
    VideoFile out
        = file(kind, id, resolution, width, size, std::move(name), std::move(torrent), std::move(infoHash));
    out.fps = resolution == 0 ? 0 : 25;
    out.hasAudio = kind == FileKind::web || resolution == 0;
    out.hasVideo = resolution != 0;
    return out;
}

}

model::VideoDetails splitAudio()
{
    model::VideoDetails out;
    model::Video &video = out.video;
    video.id = 6;
    video.uuid = Uuid::parse("d726ab2b-0f98-4602-bd12-885e700d3e26").value();
    video.channelId = 3;
    video.name = "Split audio and video";
    video.tags = {"two"};
    video.category = 15;
    video.state = model::VideoState::published;
    video.durationMs = 6'000;
    video.width = 640;
    video.height = 360;
    video.createdAt = time("2026-11-23T01:17:54.420Z");
    video.updatedAt = time("2026-11-23T01:17:59.705Z");
    video.publishedAt = time("2026-11-23T01:17:59.704Z");
    out.files = {
        splitFile(FileKind::web, 31, 360, 640, 114393, "834a7229-27c3-4f72-9fc8-a756bd410d88",
                  "4e35685e-1972-4b5e-b424-dfda73942865", "d65e5983a055045d419c50b04e98b1cceac2f44b"),
        splitFile(FileKind::web, 33, 240, 426, 112738, "5148e7f6-1160-4ada-aebb-1ee6a1c9e682",
                  "cbde0992-e70d-4856-817c-f01ab18244b4", "805f2cad73dd522f97703b4c3cad27108ddeacee"),
        splitFile(FileKind::hls, 32, 360, 640, 52096, "25bedb62-09e0-4e6a-8505-11c57cb9d031",
                  "85c90089-6a53-44ff-b739-a0dea1b2ba1a", "d4001ea704e463edb68e7ee8b66bd29a8de3fd40"),
        splitFile(FileKind::hls, 35, 240, 426, 37600, "919edc80-336c-4694-a2f5-65c8ba5281e5",
                  "fc6c0157-ec94-4718-ae35-1a42ec160956", "62004261a901e6555c15a8784c0429821287a7cf"),
        splitFile(FileKind::hls, 34, 0, 0, 75110, "57061fa7-87b0-4e01-9301-31a57ea3eace",
                  "59a1c16e-224a-4d45-8957-62d810ad28b5", "29604d7bea267d23d3348a86654505a1c323f4e4"),
    };
    out.playlist = model::StreamingPlaylist{6, 6, "237c5dab-1f7e-467e-9e2d-88047f67fed2-master.m3u8",
                                            "30bfe26b-c5ce-4bb5-acf2-243d3f551ead-segments-sha256.json"};
    out.pictures = {picture(model::PictureKind::thumbnail, "45f81aba-6ebf-461f-8e70-81c5eff04070.jpg"),
                    picture(model::PictureKind::preview, "7dcef987-bd5a-4720-925b-1a8250043fd1.jpg")};
    return out;
}

}
