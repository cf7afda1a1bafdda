// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/videostore.h"

#include "store/captionstore.h"
#include "store/chapterstore.h"
#include "store/jobstore.h"
#include "store/passwordstore.h"
#include "store/picturestore.h"
#include "store/storyboardstore.h"
#include "store/videofilestore.h"
#include "storerows.h"
#include "testdatabase.h"

namespace spirula::store
{

namespace
{

class VideoStoreTest : public StoreTest
{
protected:
    VideoStoreTest()
        : channelId(insertChannel(*connection))
        , videos(*connection)
    {
    }
    std::int64_t channelId;
    VideoStore videos;
};

model::Video fullVideo(std::int64_t channelId)
{
    model::Video video;
    video.uuid = Uuid::random();
    video.channelId = channelId;
    video.name = "Ein „Titel“ with 'quotes' \xF0\x9F\x90\x99";
    video.description = "# Markdown\n\nwith lines";
    video.support = "thanks";
    video.category = 13;
    video.licence = 2;
    video.language = "de";
    video.tags = {"Food", "Ünïcode", "third tag"};
    video.privacy = model::Privacy::password;
    video.state = model::VideoState::transcodingFailed;
    video.commentsPolicy = model::CommentsPolicy::requiresApproval;
    video.nsfw = true;
    video.downloadEnabled = false;
    video.durationMs = 61'500;
    video.width = 1080;
    video.height = 1920;
    video.sourceName = "clip (1).mov";
    video.sourceFile = "0c6a.mov";
    video.views = 5;
    video.likes = 6;
    video.dislikes = 7;
    video.createdAt = 1'795'392'000'001;
    video.updatedAt = 1'795'392'000'002;
    video.draft = true;
    video.publishAt = 1'795'392'000'004;
    video.sourceBytes = 5'000'000'000;
    video.nextSourceFile = "9ff1.mp4";
    video.publishedAt = 1'795'392'000'003;
    video.originallyPublishedAt = -86'400'000;
    return video;
}

TEST_F(VideoStoreTest, everythingComesBack)
{
    model::Video video = fullVideo(channelId);
    video.id = videos.insert(video).value();
    EXPECT_GT(video.id, 0);
    EXPECT_EQ(videos.find(video.id).value(), video);
    EXPECT_EQ(videos.find(video.uuid).value(), video);

    model::Video plain = someVideo(channelId);
    plain.id = videos.insert(plain).value();
    EXPECT_EQ(videos.find(plain.id).value(), plain);
}

TEST_F(VideoStoreTest, updateKeepsIdentityAndCounters)
{
    const model::Video before = fullVideo(channelId);
    const std::int64_t id = videos.insert(before).value();
    model::Video after = someVideo(channelId);
    after.id = id;
    after.tags = {"new"};
    after.createdAt = 1;
    after.views = 1000;
    ASSERT_TRUE(videos.update(after));
    model::Video expected = after;
    expected.uuid = before.uuid;
    expected.createdAt = before.createdAt;
    expected.views = before.views;
    expected.likes = before.likes;
    expected.dislikes = before.dislikes;
    EXPECT_EQ(videos.find(id).value(), expected);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM videoTag"), 1);
}

TEST_F(VideoStoreTest, unknownVideosAreNotFound)
{
    EXPECT_EQ(videos.find(99).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.find(Uuid::random()).error().parameter("what"), "video");
    EXPECT_EQ(videos.details(99).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.update(someVideo(channelId)).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.remove(99).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.addViews(99, 1).error().code, ErrorCode::notFound);
}

TEST_F(VideoStoreTest, aDeletedOneIsHiddenUntilItIsRestored)
{
    model::Video video = fullVideo(channelId);
    video.id = videos.insert(video).value();
    video.deletedAt = 5;
    videos.update(video).value();
    EXPECT_EQ(videos.find(video.id).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.find(video.uuid).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.details(video.uuid).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.details(video.id).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.findDeleted(video.uuid)->deletedAt, 5);
    EXPECT_EQ(videos.detailsOfDeleted(video.id)->video.name, video.name);
    video.deletedAt = 0;
    videos.update(video).value();
    EXPECT_TRUE(videos.find(video.uuid));
    EXPECT_EQ(videos.findDeleted(video.uuid).error().code, ErrorCode::notFound);
    EXPECT_EQ(videos.detailsOfDeleted(video.id).error().code, ErrorCode::notFound);
}

TEST_F(VideoStoreTest, whatDoesNotFitIsAConflict)
{
    const model::Video video = someVideo(channelId);
    videos.insert(video).value();
    EXPECT_EQ(videos.insert(video).error().code, ErrorCode::conflict); // the same UUID
    EXPECT_EQ(videos.insert(someVideo(channelId + 7)).error().code, ErrorCode::conflict); // no such channel
}

TEST_F(VideoStoreTest, viewsAdd)
{
    const std::int64_t id = insertVideo(*connection, channelId);
    videos.addViews(id, 2).value();
    videos.addViews(id, 40).value();
    EXPECT_EQ(videos.find(id).value().views, 42);
}

TEST_F(VideoStoreTest, tagsThatDifferInCaseAreOneForFilters)
{
    model::Video video = someVideo(channelId);
    video.tags = {"Food", "food", "two\nlines"};
    const std::int64_t id = videos.insert(video).value();
    EXPECT_EQ(videos.find(id).value().tags, (std::vector<std::string>{"Food", "food", "two lines"}));
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM videoTag WHERE tag = 'food'"), 1);
}

TEST_F(VideoStoreTest, detailsGatherWhatHangsOnIt)
{
    model::VideoDetails details;
    details.video = fullVideo(channelId);
    const std::int64_t id = videos.insert(details.video).value();
    details.video.id = id;
    for (const int resolution : {720, 0, 1080}) {
        model::VideoFile file;
        file.videoId = id;
        file.resolution = resolution;
        file.fileName = std::to_string(resolution) + ".mp4";
        file.id = VideoFileStore(*connection).insert(file).value();
        details.files.push_back(file);
    }
    std::ranges::sort(details.files, std::greater{}, &model::VideoFile::resolution);
    model::VideoFile web;
    web.videoId = id;
    web.kind = model::FileKind::web;
    web.resolution = 1440;
    web.fileName = "web.mp4";
    web.id = VideoFileStore(*connection).insert(web).value();
    details.files.push_back(web);
    VideoFileStore(*connection).setPlaylist({0, id, "master.m3u8", "sha.json"}).value();
    details.playlist = model::StreamingPlaylist{1, id, "master.m3u8", "sha.json"};
    details.pictures = {{model::PictureKind::thumbnail, 280, 157, "t.jpg"},
                        {model::PictureKind::preview, 850, 480, "p.jpg"}};
    PictureStore(*connection).set(id, details.pictures[1]).value();
    PictureStore(*connection).set(id, details.pictures[0]).value();
    details.storyboard = model::Storyboard{"s.jpg", 1920, 1080, 192, 108, 1};
    StoryboardStore(*connection).set(id, *details.storyboard).value();
    details.captions = {{"de", "de.vtt", true, 5}, {"en", "en.vtt", false, 6}};
    CaptionStore(*connection).set(id, details.captions[1]).value();
    CaptionStore(*connection).set(id, details.captions[0]).value();
    details.chapters = {{0, "Start"}, {10, "End"}};
    ChapterStore(*connection).replace(id, details.chapters).value();
    PasswordStore(*connection).add(id, "hash", 1).value();
    details.hasPassword = true;
    EXPECT_EQ(videos.details(id).value(), details);
    EXPECT_EQ(videos.details(details.video.uuid).value(), details);

    // All of it goes with the video, and nothing of others.
    const std::int64_t other = insertVideo(*connection, channelId);
    PictureStore(*connection).set(other, {model::PictureKind::preview, 1, 1, "other.jpg"}).value();
    model::Job job;
    job.videoId = id;
    JobStore(*connection).enqueue(job, 1).value();
    videos.remove(id).value();
    for (const char *table : {"videoFile", "streamingPlaylist", "storyboard", "caption", "chapter",
                              "videoPassword", "videoTag", "job"}) {
        EXPECT_EQ(number(*connection, std::string("SELECT count(*) FROM ") + table), 0) << table;
    }
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM picture"), 1);
    EXPECT_FALSE(videos.details(other).value().hasPassword);
}

}

}
