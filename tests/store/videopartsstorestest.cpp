// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What hangs on a video: pictures, storyboard, captions, chapters, passwords, file tokens.

#include "store/captionstore.h"
#include "store/chapterstore.h"
#include "store/filetokenstore.h"
#include "store/passwordstore.h"
#include "store/picturestore.h"
#include "store/storyboardstore.h"
#include "storerows.h"
#include "testdatabase.h"

namespace spirula::store
{

namespace
{

class VideoPartsTest : public StoreTest
{
protected:
    VideoPartsTest()
        : channelId(insertChannel(*connection))
        , videoId(insertVideo(*connection, channelId))
        , otherId(insertVideo(*connection, channelId))
    {
    }
    std::int64_t channelId;
    std::int64_t videoId;
    std::int64_t otherId;
};

TEST_F(VideoPartsTest, pictures)
{
    PictureStore pictures(*connection);
    EXPECT_TRUE(pictures.list(videoId).value().empty());
    const model::Picture preview{model::PictureKind::preview, 850, 480, "p.jpg"};
    pictures.set(videoId, preview).value();
    pictures.set(videoId, {model::PictureKind::thumbnail, 1, 1, "old.jpg"}).value();
    const model::Picture thumbnail{model::PictureKind::thumbnail, 280, 157, "t.jpg"};
    pictures.set(videoId, thumbnail).value();
    EXPECT_EQ(pictures.list(videoId).value(), (std::vector<model::Picture>{thumbnail, preview}));
    EXPECT_EQ(pictures.set(otherId, {model::PictureKind::preview, 1, 1, "p.jpg"}).error().code,
              ErrorCode::conflict);
    pictures.remove(videoId, model::PictureKind::thumbnail).value();
    EXPECT_EQ(pictures.list(videoId).value(), std::vector<model::Picture>{preview});
    EXPECT_EQ(pictures.set(999, preview).error().code, ErrorCode::conflict);
}

TEST_F(VideoPartsTest, storyboard)
{
    StoryboardStore storyboards(*connection);
    EXPECT_EQ(storyboards.find(videoId).value(), std::nullopt);
    const model::Storyboard first{"a.jpg", 1, 2, 3, 4, 5};
    const model::Storyboard second{"b.jpg", 10, 20, 30, 40, 50};
    storyboards.set(videoId, first).value();
    EXPECT_EQ(storyboards.find(videoId).value(), first);
    storyboards.set(videoId, second).value();
    EXPECT_EQ(storyboards.find(videoId).value(), second);
    storyboards.remove(videoId).value();
    EXPECT_EQ(storyboards.find(videoId).value(), std::nullopt);
}

TEST_F(VideoPartsTest, aStoryboardDoesNotTakeAnothersFile)
{
    StoryboardStore storyboards(*connection);
    const model::Storyboard board{"a.jpg", 1, 2, 3, 4, 5};
    storyboards.set(videoId, board).value();
    EXPECT_EQ(storyboards.set(otherId, board).error().code, ErrorCode::conflict);
    EXPECT_EQ(storyboards.find(videoId).value(), board);
}

TEST_F(VideoPartsTest, captions)
{
    CaptionStore captions(*connection);
    const model::Caption english{"en", "en.vtt", true, 5};
    const model::Caption german{"de", "de.vtt", false, 6};
    captions.set(videoId, {"en", "old.vtt", false, 1}).value();
    captions.set(videoId, english).value();
    captions.set(videoId, german).value();
    EXPECT_EQ(captions.list(videoId).value(), (std::vector<model::Caption>{german, english}));
    EXPECT_EQ(captions.find(videoId, "en").value(), english);
    EXPECT_EQ(captions.find(videoId, "fr").value(), std::nullopt);
    captions.remove(videoId, "en").value();
    EXPECT_EQ(captions.remove(videoId, "en").error().code, ErrorCode::notFound);
    EXPECT_EQ(captions.list(videoId).value(), std::vector<model::Caption>{german});
}

TEST_F(VideoPartsTest, chapters)
{
    ChapterStore chapters(*connection);
    chapters.replace(videoId, {{60, "Later"}, {0, "Start"}}).value();
    chapters.replace(otherId, {{5, "Other"}}).value();
    EXPECT_EQ(chapters.list(videoId).value(), (std::vector<model::Chapter>{{0, "Start"}, {60, "Later"}}));
    EXPECT_EQ(chapters.replace(videoId, {{1, "a"}, {1, "b"}}).error().code, ErrorCode::conflict);
    chapters.replace(videoId, {}).value();
    EXPECT_TRUE(chapters.list(videoId).value().empty());
    EXPECT_EQ(chapters.list(otherId).value().size(), 1U);
}

TEST_F(VideoPartsTest, passwords)
{
    PasswordStore passwords(*connection);
    EXPECT_FALSE(passwords.any(videoId).value());
    const std::int64_t first = passwords.add(videoId, "$argon2id$a", 5).value();
    const std::int64_t second = passwords.add(videoId, "$argon2id$b", 6).value();
    EXPECT_EQ(passwords.list(videoId).value(),
              (std::vector<VideoPassword>{{first, "$argon2id$a", 5}, {second, "$argon2id$b", 6}}));
    EXPECT_TRUE(passwords.any(videoId).value());
    EXPECT_FALSE(passwords.any(otherId).value());
    passwords.removeAll(videoId).value();
    EXPECT_FALSE(passwords.any(videoId).value());
}

TEST_F(VideoPartsTest, fileTokens)
{
    FileTokenStore tokens(*connection);
    tokens.insert("hash", videoId, 100).value();
    EXPECT_TRUE(tokens.opens("hash", videoId, 99).value());
    EXPECT_FALSE(tokens.opens("hash", videoId, 100).value());
    EXPECT_FALSE(tokens.opens("hash", otherId, 99).value());
    EXPECT_FALSE(tokens.opens("HASH", videoId, 99).value());
    EXPECT_FALSE(tokens.opens("", videoId, 99).value());
    EXPECT_EQ(tokens.insert("hash", otherId, 100).error().code, ErrorCode::conflict);
    tokens.insert("later", videoId, 200).value();
    EXPECT_EQ(tokens.removeExpired(100).value(), 1);
    EXPECT_TRUE(tokens.opens("later", videoId, 150).value());
    tokens.removeAll(videoId).value();
    EXPECT_FALSE(tokens.opens("later", videoId, 150).value());
}

}

}
