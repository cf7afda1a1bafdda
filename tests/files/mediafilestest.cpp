// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/mediafiles.h"

#include "support/tempfolder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <set>

#include <unistd.h>

using namespace spirula;
using namespace spirula::files;

namespace
{

const Uuid video = Uuid::parse("a0a50196-f37f-41ae-946b-ca207b646f2a").value();

class MediaFilesTest : public testing::Test
{
protected:
    fs::path job(const char *name, std::string_view content)
    {
        fs::create_directories(folder / "jobs");
        EXPECT_TRUE(writeFileDurably(folder / "jobs" / name, content));
        return folder / "jobs" / name;
    }

    test::TempFolder folder;
    MediaFiles files{folder / "media"};
};

}

TEST_F(MediaFilesTest, layOutIsPeerTubes)
{
    const std::vector<std::pair<MediaPath, std::string>> places{
        {{Shelf::originals, {}, "a.mkv"}, "originals/a.mkv"},
        {{Shelf::webVideos, {}, "a-720.mp4"}, "web-videos/a-720.mp4"},
        {{Shelf::hls, video, "a-720-fragmented.mp4"},
         "streaming-playlists/hls/a0a50196-f37f-41ae-946b-ca207b646f2a/a-720-fragmented.mp4"},
        {{Shelf::torrents, {}, "a.torrent"}, "torrents/a.torrent"},
        {{Shelf::thumbnails, {}, "a.jpg"}, "thumbnails/a.jpg"},
        {{Shelf::previews, {}, "a.jpg"}, "previews/a.jpg"},
        {{Shelf::storyboards, {}, "a.jpg"}, "storyboards/a.jpg"},
        {{Shelf::captions, {}, "a-ca-valencia.vtt"}, "video-captions/a-ca-valencia.vtt"},
        {{Shelf::avatars, {}, "a.png"}, "avatars/a.png"},
        {{Shelf::banners, {}, "a.png"}, "banners/a.png"},
    };
    for (const auto &[path, place] : places) {
        EXPECT_EQ(files.locate(path).value(), folder.path() / "media" / place);
        ASSERT_TRUE(files.write(path, "content of " + path.name));
        EXPECT_EQ(files.read(path, 1000).value(), "content of " + path.name);
        EXPECT_EQ(MediaFiles::fromText(MediaFiles::toText(path)).value(), path);
    }
    const auto listed = files.list().value();
    EXPECT_EQ(listed.size(), places.size());
    for (const auto &[path, place] : places) {
        EXPECT_THAT(listed, testing::Contains(testing::Field(&StoredFile::path, path)));
    }
}

TEST_F(MediaFilesTest, putMovesAndIsListed)
{
    const WallTime before = Clock().now() - 1000;
    const MediaPath path{Shelf::hls, video, "x-master.m3u8"};
    ASSERT_TRUE(files.put(job("out", "12345"), path));
    EXPECT_FALSE(fs::exists(folder / "jobs/out"));
    const auto listed = files.list().value();
    ASSERT_EQ(listed.size(), 1U);
    EXPECT_EQ(listed[0].path, path);
    EXPECT_EQ(listed[0].size, 5U);
    EXPECT_GE(listed[0].changedAt, before);
    EXPECT_LE(listed[0].changedAt, Clock().now() + 1000);
}

TEST_F(MediaFilesTest, puttingIsAChangeEvenOfAnOldFile)
{
    // The sweeper must give a file that was just put its hour, however old its content is.
    const fs::path from = job("old", "x");
    fs::last_write_time(from, fs::file_time_type::clock::now() - std::chrono::hours(48));
    ASSERT_TRUE(files.put(from, {Shelf::originals, {}, "old.mkv"}));
    EXPECT_GE(files.list().value().at(0).changedAt, Clock().now() - 60'000);
}

TEST_F(MediaFilesTest, removeIsIdempotentAndTakesTheFolder)
{
    const MediaPath one{Shelf::hls, video, "one.m3u8"};
    const MediaPath two{Shelf::hls, video, "two.m3u8"};
    ASSERT_TRUE(files.write(one, "1"));
    ASSERT_TRUE(files.write(two, "2"));
    const fs::path videoFolder = files.locate(one)->parent_path();
    EXPECT_TRUE(files.remove(one));
    EXPECT_TRUE(files.remove(one));
    EXPECT_TRUE(fs::exists(videoFolder));
    EXPECT_TRUE(files.remove(two));
    EXPECT_FALSE(fs::exists(videoFolder));
    EXPECT_TRUE(files.remove(two));
    EXPECT_TRUE(files.remove({Shelf::torrents, {}, "never.torrent"}));
    EXPECT_EQ(files.read(two, 10).error().code, ErrorCode::notFound);
}

TEST_F(MediaFilesTest, noNameLeavesItsFolder)
{
    ASSERT_TRUE(writeFileDurably(folder / "secret", "x"));
    for (const std::string &name :
         {std::string(), std::string("."), std::string(".."), std::string("../secret"), std::string("a/b"),
          std::string("a\\b"), std::string("/etc/passwd"), std::string(".hidden"), std::string("a\0b", 3),
          std::string("a\nb"), std::string("ä.mp4"), std::string("a:b"), std::string("a b"),
          std::string("%2e%2e"), std::string(201, 'a')}) {
        const MediaPath path{Shelf::webVideos, {}, name};
        EXPECT_EQ(files.locate(path).error().code, ErrorCode::invalidInput) << name;
        EXPECT_FALSE(files.write(path, "x")) << name;
        EXPECT_FALSE(files.read(path, 100)) << name;
        EXPECT_FALSE(files.remove(path)) << name;
        EXPECT_FALSE(MediaFiles::fromText("web-videos/" + name)) << name;
    }
    EXPECT_FALSE(files.remove({Shelf::webVideos, {}, ".././x.tmp"}));
    EXPECT_FALSE(files.locate({Shelf::hls, {}, "a.m3u8"})) << "an HLS file belongs to a video";
    EXPECT_FALSE(files.locate({Shelf::webVideos, video, "a.mp4"})) << "no other file does";
    EXPECT_TRUE(fs::exists(folder / "secret"));
}

TEST_F(MediaFilesTest, textsThatAreNoPaths)
{
    for (const char *bad :
         {"", "/", "web-videos", "web-videos/", "hls/x.m3u8", "hls/not-a-uuid/x.m3u8", "nothing/x",
          "web-videos/a/b", "hls/a0a50196-f37f-41ae-946b-ca207b646f2a/../x", "streaming-playlists/hls/x"}) {
        EXPECT_FALSE(MediaFiles::fromText(bad)) << bad;
    }
}

TEST_F(MediaFilesTest, listSkipsStrangersAndFindsLeftovers)
{
    ASSERT_TRUE(files.write({Shelf::torrents, {}, "a.torrent"}, "x"));
    fs::create_directories(folder / "media/torrents/folder");
    fs::create_directories(folder / "media/streaming-playlists/hls/not-a-uuid");
    ASSERT_TRUE(writeFileDurably(folder / "media/streaming-playlists/hls/not-a-uuid/x", "x"));
    fs::create_symlink(folder / "media/torrents/a.torrent", folder / "media/torrents/link");
    const std::string leftover = temporaryBeside(folder / "media/torrents/b").filename().string();
    ASSERT_TRUE(writeFileDurably(folder / "media/torrents" / leftover, "half"));
    auto listed = files.list().value();
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_FALSE(files.read({Shelf::torrents, {}, leftover}, 100)) << "never served";
    EXPECT_TRUE(files.remove({Shelf::torrents, {}, leftover}));
    EXPECT_FALSE(fs::exists(folder / "media/torrents" / leftover));
}

TEST_F(MediaFilesTest, anEmptyPlaceListsNothing) { EXPECT_TRUE(files.list().value().empty()); }

TEST(MediaNames, arePeerTubesFormsAndNeverTheSame)
{
    const std::string uuid = "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    const HlsNames names = hlsNames(720);
    EXPECT_THAT(names.media, testing::MatchesRegex(uuid + "-720-fragmented\\.mp4"));
    EXPECT_THAT(names.playlist, testing::MatchesRegex(uuid + "-720\\.m3u8"));
    EXPECT_EQ(names.media.substr(0, 40), names.playlist.substr(0, 40));
    EXPECT_THAT(webVideoName(480), testing::MatchesRegex(uuid + "-480\\.mp4"));
    EXPECT_THAT(masterName(), testing::MatchesRegex(uuid + "-master\\.m3u8"));
    EXPECT_THAT(segmentHashesName(), testing::MatchesRegex(uuid + "-segments-sha256\\.json"));
    EXPECT_THAT(hlsTorrentName(0), testing::MatchesRegex(uuid + "-0-hls\\.torrent"));
    EXPECT_THAT(webTorrentName(240), testing::MatchesRegex(uuid + "-240\\.torrent"));
    EXPECT_THAT(pictureName(), testing::MatchesRegex(uuid + "\\.jpg"));
    EXPECT_THAT(captionName("ca-valencia"), testing::MatchesRegex(uuid + "-ca-valencia\\.vtt"));
    EXPECT_THAT(captionName("../../e/n"), testing::MatchesRegex(uuid + "-en\\.vtt"));
    EXPECT_NE(masterName(), masterName());
}

#ifdef SPIRULA_TEST_HOOKS

namespace
{

class MediaFilesKilled : public testing::TestWithParam<const char *>
{
};

}

TEST_P(MediaFilesKilled, aFileIsNeverHalfThere)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    const fs::path root = fs::temp_directory_path() / ("spirula-mediafilestest-" + std::string(GetParam()));
    fs::remove_all(root);
    fs::create_directories(root / "jobs");
    std::ofstream(root / "jobs/out")
        << "whole"; // a durable write would read the plan of fail points too early
    EXPECT_EXIT(
        {
            ::setenv("SPIRULA_FAILPOINTS", (std::string(GetParam()) + "=kill").c_str(), 1);
            [[maybe_unused]] const auto done
                = MediaFiles(root / "media").put(root / "jobs/out", {Shelf::hls, video, "x.mp4"});
            std::_Exit(1);
        },
        testing::KilledBySignal(SIGKILL), "");
    const MediaFiles files(root / "media");
    const auto placed = files.read({Shelf::hls, video, "x.mp4"}, 100);
    const auto waiting = readFile(root / "jobs/out", 100);
    EXPECT_NE(placed.has_value(), waiting.has_value());
    EXPECT_EQ(placed ? *placed : *waiting, "whole");
    fs::remove_all(root);
}

INSTANTIATE_TEST_SUITE_P(Steps, MediaFilesKilled,
                         testing::Values("files.put.folder", "file.synced", "file.renamed",
                                         "files.put.placed"));

#endif
