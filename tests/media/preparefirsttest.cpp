// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio.h"

#include "media/cleanstart.h"
#include "wire/hls/mediaplaylist.h"

namespace spirula::test
{

namespace
{

const media::PreparedFile &hls(const media::FirstPreparation &first)
{
    for (const media::PreparedFile &file : first.files) {
        if (file.file.kind == model::FileKind::hls) {
            return file;
        }
    }
    throw std::runtime_error("no HLS file");
}

TEST(PrepareFirst, CopiesWhatFits)
{
    Studio studio;
    const auto first = studio.first(plainClip(), Studio::options());
    ASSERT_TRUE(first) << why(first);
    const media::PreparedFile &file = hls(*first);
    EXPECT_EQ(file.file.resolution, 360);
    EXPECT_EQ(file.file.width, 640);
    EXPECT_EQ(file.file.height, 360);
    EXPECT_EQ(file.file.fps, 30);
    EXPECT_TRUE(file.file.hasAudio);
    EXPECT_EQ(file.file.codecs.substr(0, 9), "avc1.6400");
    EXPECT_EQ(file.file.codecs.substr(11), ",mp4a.40.2");
    EXPECT_EQ(first->width, 640);
    EXPECT_NEAR(double(first->durationMs), 6000, 60);
    EXPECT_FALSE(first->complete);
    // Nothing was encoded again: the same bytes of picture, but for what was taken out.
    EXPECT_EQ(probe(file.path, "packet=size", {"-select_streams", "a"}),
              probe(plainClip(), "packet=size", {"-select_streams", "a"}));
    EXPECT_EQ(decodeErrors(file.path), "");
}

TEST(PrepareFirst, CopiesOutOfOtherContainers)
{
    for (const char *container : {"copy.ts", "copy.mkv", "copy.mov", "copy.flv"}) {
        Studio studio;
        const auto first
            = studio.first(clip(container, {"-i", plainClip().string(), "-map_metadata", "-1", "-c", "copy"}),
                           Studio::options());
        ASSERT_TRUE(first) << container << " " << why(first);
        const media::PreparedFile &file = hls(*first);
        EXPECT_EQ(decodeErrors(file.path), "") << container;
        EXPECT_EQ(probe(file.path, "packet=size", {"-select_streams", "a"}),
                  probe(plainClip(), "packet=size", {"-select_streams", "a"}))
            << container << " was encoded";
        EXPECT_NEAR(double(first->durationMs), 6000, 100);
    }
}

TEST(PrepareFirst, PlaylistAndHashesCoverTheFile)
{
    Studio studio;
    const auto first = studio.first(plainClip(), Studio::options());
    ASSERT_TRUE(first) << why(first);
    const media::PreparedFile &file = hls(*first);
    const auto playlist = wire::parseMediaPlaylist(*readFile(file.playlistPath, 1 << 20));
    ASSERT_TRUE(playlist);
    ASSERT_EQ(playlist->segments.size(), file.segments.size());
    std::uint64_t end = playlist->map->range->length;
    for (std::size_t i = 0; i < file.segments.size(); ++i) {
        EXPECT_EQ(playlist->segments[i].uri, file.file.fileName);
        EXPECT_EQ(file.segments[i].offset, end);
        EXPECT_EQ(file.segments[i].sha256, *crypto::sha256OfRange(file.path, end, file.segments[i].length));
        end += file.segments[i].length;
    }
    EXPECT_EQ(end, static_cast<std::uint64_t>(file.file.size));
    EXPECT_EQ(playlist->segments[0].durationUs, 4'000'000);
    EXPECT_GT(file.file.bandwidth, 100'000);
}

TEST(PrepareFirst, NothingPrivateIsPublished)
{
    Studio studio;
    media::PreparationOptions options = Studio::options();
    options.webVideos = true;
    const auto first = studio.first(plainClip(), options);
    ASSERT_TRUE(first) << why(first);
    ASSERT_EQ(first->files.size(), 2U);
    std::vector<fs::path> published;
    for (const media::PreparedFile &file : first->files) {
        published.push_back(file.path);
        EXPECT_EQ(file.file.metadata.find("SECRET"), std::string::npos);
    }
    for (const media::PreparedPicture &picture : first->pictures) {
        published.push_back(picture.path);
    }
    ASSERT_NE(readFile(plainClip(), 64 << 20)->find("SECRET-HANDLER"), std::string::npos)
        << "the clip holds no secrets to lose";
    for (const fs::path &path : published) {
        const std::string bytes = *readFile(path, 64 << 20);
        for (const char *secret : {"SECRET", "+48.2082", "x264 - core"}) {
            EXPECT_EQ(bytes.find(secret), std::string::npos) << path << " tells " << secret;
        }
    }
}

TEST(PrepareFirst, MakesThumbnailAndPreview)
{
    Studio studio;
    const auto first = studio.first(plainClip(), Studio::options());
    ASSERT_TRUE(first) << why(first);
    ASSERT_EQ(first->pictures.size(), 2U);
    EXPECT_EQ(probe(first->pictures[0].path, "stream=codec_name,width,height"), "mjpeg,280,157");
    EXPECT_EQ(probe(first->pictures[1].path, "stream=codec_name,width,height"), "mjpeg,850,480");
    EXPECT_EQ(first->pictures[0].picture.kind, model::PictureKind::thumbnail);
}

TEST(PrepareFirst, EncodesWhatDoesNotFit)
{
    Studio studio;
    const auto first = studio.first(tenBitClip(), Studio::options());
    ASSERT_TRUE(first) << why(first);
    const media::PreparedFile &file = hls(*first);
    EXPECT_EQ(file.file.resolution, 360);
    EXPECT_EQ(probe(file.path, "stream=codec_name,pix_fmt", {"-select_streams", "v"}), "h264,yuv420p");
    EXPECT_EQ(probe(file.path, "stream=codec_name,channels", {"-select_streams", "a"}), "aac,2");
    EXPECT_EQ(decodeErrors(file.path), "");
    EXPECT_EQ(first->pictures.size(), 2U);
}

/// x264's open groups: only the first picture is an IDR one, the later "key frames" refer over themselves.
TEST(PrepareFirst, DoesNotCopyWhereAPlayerCannotBegin)
{
    Studio studio;
    const fs::path open
        = clip("opengop.mkv",
               {"-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25:duration=9", "-c:v", "libx264",
                "-pix_fmt", "yuv420p", "-x264-params", "open-gop=1:keyint=50:bframes=3:scenecut=0"});
    const auto first = studio.first(open, Studio::options());
    ASSERT_TRUE(first) << why(first);
    const media::PreparedFile &file = hls(*first);
    EXPECT_EQ(file.segments.size(), 3U);
    // Encoded anew: every segment begins with an IDR picture, so a decoder that knows nothing before it shows
    // it.
    EXPECT_TRUE(*media::allBeginWithIdr(file));
    EXPECT_NE(probe(file.path, "packet=size", {"-select_streams", "v"}),
              probe(open, "packet=size", {"-select_streams", "v"}));
}

TEST(PrepareFirst, SoundBecomesAStillVideo)
{
    Studio studio;
    const auto first = studio.first(soundClip(), Studio::options());
    ASSERT_TRUE(first) << why(first);
    const media::PreparedFile &file = hls(*first);
    EXPECT_EQ(file.file.resolution, 480);
    EXPECT_EQ(probe(file.path, "stream=codec_name,width,height", {"-select_streams", "v"}), "h264,854,480");
    EXPECT_NEAR(double(first->durationMs), 4000, 300);
    EXPECT_EQ(first->pictures.size(), 2U);
    EXPECT_EQ(decodeErrors(file.path), "");
}

}

}
