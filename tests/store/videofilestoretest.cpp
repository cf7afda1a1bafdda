// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videofilestore.h"

#include "store/captionstore.h"
#include "store/filenamestore.h"
#include "store/picturestore.h"
#include "store/storyboardstore.h"
#include "storerows.h"
#include "testdatabase.h"

namespace spirula::store
{

namespace
{

class VideoFileStoreTest : public StoreTest
{
protected:
    VideoFileStoreTest()
        : channelId(insertChannel(*connection))
        , videoId(insertVideo(*connection, channelId))
        , files(*connection)
    {
    }
    model::VideoFile someFile(int resolution)
    {
        model::VideoFile file;
        file.videoId = videoId;
        file.kind = model::FileKind::hls;
        file.resolution = resolution;
        file.width = 1920;
        file.height = 1080;
        file.fps = 30;
        file.size = 5'000'000'000;
        file.bandwidth = 4'000'000'000;
        file.codecs = "avc1.64001f,mp4a.40.2";
        file.fileName = "u-" + std::to_string(resolution) + "-fragmented.mp4";
        file.playlistName = "u-" + std::to_string(resolution) + ".m3u8";
        file.torrentName = "u-" + std::to_string(resolution) + ".torrent";
        file.infoHash = std::string(40, 'a');
        file.hasAudio = true;
        file.hasVideo = true;
        file.metadata = R"({"streams":[]})";
        file.createdAt = 77;
        return file;
    }
    std::int64_t channelId;
    std::int64_t videoId;
    VideoFileStore files;
};

TEST_F(VideoFileStoreTest, filesComeBack)
{
    model::VideoFile file = someFile(1080);
    file.id = files.insert(file).value();
    EXPECT_EQ(files.find(file.id).value(), file);
    EXPECT_EQ(files.list(videoId).value(), std::vector<model::VideoFile>{file});
    model::VideoFile changed = someFile(720);
    changed.id = file.id;
    changed.createdAt = 1;
    changed.hasAudio = false;
    ASSERT_TRUE(files.update(changed));
    changed.createdAt = file.createdAt;
    EXPECT_EQ(files.find(file.id).value(), changed);
    EXPECT_TRUE(files.remove(file.id));
    EXPECT_EQ(files.find(file.id).error().code, ErrorCode::notFound);
    EXPECT_EQ(files.remove(file.id).error().code, ErrorCode::notFound);
    EXPECT_EQ(files.update(changed).error().code, ErrorCode::notFound);
}

TEST_F(VideoFileStoreTest, aNameIsNeverUsedTwice)
{
    files.insert(someFile(1080)).value();
    EXPECT_EQ(files.insert(someFile(1080)).error().code, ErrorCode::conflict);
}

TEST_F(VideoFileStoreTest, playlistIsReplaced)
{
    EXPECT_EQ(files.playlist(videoId).value(), std::nullopt);
    files.setPlaylist({0, videoId, "a-master.m3u8", "a-segments-sha256.json"}).value();
    const std::int64_t id = files.playlist(videoId).value()->id;
    files.setPlaylist({0, videoId, "b-master.m3u8", "b-segments-sha256.json"}).value();
    EXPECT_EQ(files.playlist(videoId).value(),
              (model::StreamingPlaylist{id, videoId, "b-master.m3u8", "b-segments-sha256.json"}));
    EXPECT_EQ(files.owner("a-master.m3u8").error().code, ErrorCode::notFound);
    files.removePlaylist(videoId).value();
    EXPECT_EQ(files.playlist(videoId).value(), std::nullopt);
}

TEST_F(VideoFileStoreTest, everyServedNameHasItsOwner)
{
    model::Video secret = someVideo(channelId);
    secret.privacy = model::Privacy::password;
    secret.state = model::VideoState::toTranscode;
    videoId = VideoStore(*connection).insert(secret).value();
    const FileOwner owner{videoId, secret.uuid, model::Privacy::password, model::VideoState::toTranscode};

    files.insert(someFile(1080)).value();
    files.setPlaylist({0, videoId, "master.m3u8", "sha256.json"}).value();
    PictureStore(*connection).set(videoId, {model::PictureKind::thumbnail, 1, 1, "thumb.jpg"}).value();
    StoryboardStore(*connection).set(videoId, {"story.jpg", 1, 1, 1, 1, 1}).value();
    CaptionStore(*connection).set(videoId, {"en", "en.vtt", false, 1}).value();
    FileNameStore names(*connection);
    for (const char *name : {"u-1080-fragmented.mp4", "u-1080.m3u8", "u-1080.torrent", "master.m3u8",
                             "sha256.json", "thumb.jpg", "story.jpg", "en.vtt"}) {
        EXPECT_EQ(files.owner(name).value(), owner) << name;
        EXPECT_TRUE(names.isNamed(name).value()) << name;
    }
    for (const char *name : {"", "U-1080.m3u8", "u-1080", "%", "*", "../u-1080.m3u8"}) {
        EXPECT_EQ(files.owner(name).error().code, ErrorCode::notFound) << name;
        EXPECT_FALSE(names.isNamed(name).value()) << name;
    }
}

TEST_F(VideoFileStoreTest, sourcesAndFacesAreNamedButNotServed)
{
    model::Video video = someVideo(channelId);
    video.sourceFile = "original.mov";
    VideoStore(*connection).insert(video).value();
    model::Channel channel = ChannelStore(*connection).find(channelId).value();
    channel.banners = {{1, 1, "banner.png", 1, 1}};
    ChannelStore(*connection).update(channel).value();
    FileNameStore names(*connection);
    for (const char *name : {"original.mov", "banner.png"}) {
        EXPECT_TRUE(names.isNamed(name).value());
        EXPECT_EQ(files.owner(name).error().code, ErrorCode::notFound);
    }
}

TEST_F(VideoFileStoreTest, nobodyIsServedOfADeletedVideoAndItsFilesStayNamed)
{
    VideoStore videos(*connection);
    model::Video video = someVideo(channelId);
    video.draft = true;
    video.nextSourceFile = "next.mkv";
    video.id = videos.insert(video).value();
    model::VideoFile file;
    file.videoId = video.id;
    file.fileName = "of-a-draft.mp4";
    files.insert(file).value();
    EXPECT_TRUE(files.owner("of-a-draft.mp4")->draft);
    video.deletedAt = 1;
    videos.update(video).value();
    EXPECT_EQ(files.owner("of-a-draft.mp4").error().code, ErrorCode::notFound);
    EXPECT_TRUE(FileNameStore(*connection).isNamed("of-a-draft.mp4").value());
    EXPECT_TRUE(FileNameStore(*connection).isNamed("next.mkv").value());
}

TEST_F(VideoFileStoreTest, lookingUpAnOwnerNeverScans)
{
    const auto plan = select(
                          *connection,
                          "EXPLAIN QUERY PLAN SELECT video.id FROM videoFileName JOIN video "
                          "ON video.id = videoFileName.videoId WHERE videoFileName.name = 'x' LIMIT 1",
                          +[](Row &row) {
                              row.get<int>();
                              row.get<int>();
                              row.get<int>();
                              return row.get<std::string>();
                          })
                          .value();
    ASSERT_GT(plan.size(), 8U);
    for (const std::string &line : plan) {
        EXPECT_EQ(line.find("SCAN"), std::string::npos) << line;
    }
}

}

}
