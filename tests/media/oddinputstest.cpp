// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio.h"

namespace spirula::test
{

namespace
{

constexpr const char *tone = "sine=frequency=440:duration=2";

std::vector<std::string> video(const std::string &source, std::vector<std::string> more)
{
    std::vector<std::string> arguments{"-f", "lavfi", "-i", source, "-f", "lavfi", "-i", tone};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

std::string pictureOf(const media::PreparedFile &file)
{
    return probe(file.path, "stream=codec_name,width,height,sample_aspect_ratio,pix_fmt,avg_frame_rate",
                 {"-select_streams", "v"});
}

struct Made {
    media::SourceInfo info;
    media::FirstPreparation first;
};

Made make(Studio &studio, const fs::path &file)
{
    const auto info = studio.probe(file);
    EXPECT_TRUE(info) << why(info);
    const auto first = studio.run(studio.preparation.first({file, file.filename().string()}, *info,
                                                           Studio::options(), studio.folder.path(), {}));
    EXPECT_TRUE(first) << why(first);
    EXPECT_EQ(decodeErrors(first->files.back().path), "");
    EXPECT_EQ(first->pictures.size(), 2U);
    return {*info, *first};
}

/// What web pages, cameras and copying tools leave behind an MP4.
TEST(OddInputs, BytesBehindTheEnd)
{
    const TempFolder folder;
    for (const std::string &tail : {std::string(37, 'x'), std::string("<html>Thank you!</html>\n")}) {
        Studio studio;
        const fs::path file = folder / "tail.mp4";
        ASSERT_TRUE(writeFileDurably(file, *readFile(plainClip(), 1 << 24) + tail));
        make(studio, file);
    }
}

TEST(OddInputs, NoSound)
{
    Studio studio;
    const Made made = make(studio,
                           clip("mute.mp4",
                                {"-f", "lavfi", "-i", "testsrc2=size=320x180:rate=30:duration=2", "-c:v",
                                 "libx264", "-pix_fmt", "yuv420p"}));
    EXPECT_FALSE(made.first.files[0].file.hasAudio);
    EXPECT_EQ(made.first.files[0].file.codecs.find("mp4a"), std::string::npos);
}

TEST(OddInputs, Portrait)
{
    Studio studio;
    const Made made = make(
        studio, clip("portrait.mp4", video("testsrc2=size=180x320:rate=30:duration=2", {"-c:v", "mpeg4"})));
    EXPECT_EQ(made.first.files[0].file.resolution, 180);
    EXPECT_EQ(pictureOf(made.first.files[0]), "h264,180,320,1:1,yuv420p,30/1");
}

TEST(OddInputs, Rotated)
{
    Studio studio;
    const fs::path flat
        = clip("flat.mp4",
               video("testsrc2=size=320x180:rate=30:duration=2", {"-c:v", "libx264", "-pix_fmt", "yuv420p"}));
    const Made made
        = make(studio, clip("rotated.mp4", {"-display_rotation", "90", "-i", flat.string(), "-c", "copy"}));
    EXPECT_EQ(made.info.video->width, 180);
    EXPECT_EQ(made.info.video->height, 320);
    EXPECT_EQ(pictureOf(made.first.files[0]), "h264,180,320,1:1,yuv420p,30/1");
    EXPECT_EQ(probe(made.first.files[0].path, "stream_side_data=rotation", {"-select_streams", "v"}), "");
}

TEST(OddInputs, OddSizes)
{
    Studio studio;
    const Made made = make(
        studio,
        clip("odd.mkv",
             video("testsrc=size=321x181:rate=30:duration=2", {"-c:v", "ffv1", "-pix_fmt", "yuv444p"})));
    EXPECT_EQ(made.first.files[0].file.resolution, 182);
    EXPECT_EQ(pictureOf(made.first.files[0]), "h264,322,182,1:1,yuv420p,30/1");
}

TEST(OddInputs, VariableRate)
{
    Studio studio;
    const Made made
        = make(studio,
               clip("variable.mkv",
                    video("testsrc2=size=320x180:rate=30:duration=2,select='not(mod(floor(n/7)*n,3))'",
                          {"-c:v", "mpeg4", "-fps_mode", "vfr"})));
    EXPECT_TRUE(made.info.video->variableFrameRate);
    EXPECT_EQ(probe(made.first.files[0].path, "stream=avg_frame_rate", {"-select_streams", "v"}), "30/1");
}

TEST(OddInputs, MoreThanSixtyPictures)
{
    Studio studio;
    const Made made = make(
        studio,
        clip("fast.mkv",
             video("testsrc2=size=320x180:rate=120:duration=2", {"-c:v", "libx264", "-pix_fmt", "yuv420p"})));
    EXPECT_EQ(pictureOf(made.first.files[0]), "h264,320,180,1:1,yuv420p,60/1");
}

TEST(OddInputs, HdrBecomesNormal)
{
    Studio studio;
    for (const char *curve : {"smpte2084", "arib-std-b67"}) {
        const Made made = make(
            studio,
            clip(std::string(curve) + ".mkv",
                 video("testsrc2=size=320x180:rate=25:duration=2",
                       {"-c:v", "libx265", "-preset", "ultrafast", "-pix_fmt", "yuv420p10le", "-x265-params",
                        "log-level=none:colorprim=bt2020:colormatrix=bt2020nc:transfer="
                            + std::string(curve)})));
        EXPECT_TRUE(made.info.video->hdr);
        EXPECT_EQ(probe(made.first.files[0].path, "stream=pix_fmt,color_transfer,color_space",
                        {"-select_streams", "v"}),
                  "yuv420p,bt709,bt709");
    }
}

TEST(OddInputs, Anamorphic)
{
    Studio studio;
    const Made made = make(studio,
                           clip("anamorphic.mp4",
                                video("testsrc2=size=240x180:rate=25:duration=2,setsar=4/3",
                                      {"-c:v", "libx264", "-pix_fmt", "yuv420p"})));
    EXPECT_EQ(made.info.video->width, 320);
    EXPECT_EQ(pictureOf(made.first.files[0]), "h264,320,180,1:1,yuv420p,25/1");
}

TEST(OddInputs, Interlaced)
{
    Studio studio;
    const Made made
        = make(studio,
               clip("interlaced.ts",
                    video("testsrc2=size=320x192:rate=50:duration=2,tinterlace=interleave_top",
                          {"-c:v", "mpeg2video", "-flags", "+ildct+ilme", "-top", "1", "-c:a", "mp2"})));
    EXPECT_TRUE(made.info.video->interlaced);
    EXPECT_EQ(probe(made.first.files[0].path, "stream=field_order,avg_frame_rate", {"-select_streams", "v"}),
              "progressive,25/1");
}

TEST(OddInputs, SeveralSoundTracks)
{
    Studio studio;
    const fs::path file = clip("tracks.mkv",
                               {"-f",
                                "lavfi",
                                "-i",
                                "testsrc2=size=320x180:rate=25:duration=2",
                                "-f",
                                "lavfi",
                                "-i",
                                tone,
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=frequency=880:duration=2:sample_rate=48000",
                                "-map",
                                "0",
                                "-map",
                                "1",
                                "-map",
                                "2",
                                "-c:v",
                                "libx264",
                                "-pix_fmt",
                                "yuv420p",
                                "-c:a",
                                "aac",
                                "-disposition:a:0",
                                "0",
                                "-disposition:a:1",
                                "default"});
    const Made made = make(studio, file);
    ASSERT_EQ(made.info.audio.size(), 2U);
    EXPECT_EQ(made.info.mainAudio()->index, 2);
    EXPECT_EQ(probe(made.first.files[0].path, "stream=codec_name,sample_rate", {"-select_streams", "a"}),
              "aac,48000");
}

TEST(OddInputs, CoverArtIsNoVideo)
{
    Studio studio;
    const fs::path cover = clip(
        "cover.jpg", {"-f", "lavfi", "-i", "color=c=red:s=500x500:d=1", "-frames:v", "1", "-update", "1"});
    const Made made = make(studio,
                           clip("cover.mp3",
                                {"-f", "lavfi", "-i", tone, "-i", cover.string(), "-map", "0", "-map", "1",
                                 "-c:a", "libmp3lame", "-c:v", "copy", "-disposition:v", "attached_pic"}));
    EXPECT_FALSE(made.info.video);
    ASSERT_TRUE(made.info.coverIndex);
    EXPECT_EQ(made.first.files[0].file.resolution, 480);
}

TEST(OddInputs, SoundWithAGivenPicture)
{
    Studio studio;
    media::PreparationOptions options = Studio::options();
    options.picture = clip(
        "given.png", {"-f", "lavfi", "-i", "testsrc2=size=300x400:duration=1:rate=1", "-frames:v", "1"});
    const auto first = studio.first(soundClip(), options);
    ASSERT_TRUE(first) << why(first);
    EXPECT_EQ(probe(first->pictures[1].path, "stream=width,height"), "850,480");
    options.picture = plainClip(); // no picture: another cover is made, the sound is published all the same
    EXPECT_TRUE(studio.first(soundClip(), options));
}

TEST(OddInputs, LengthThatNoHeaderTells)
{
    Studio studio;
    const fs::path whole = clip(
        "stream.webm",
        video("testsrc2=size=320x180:rate=25:duration=2",
              {"-c:v", "libvpx", "-deadline", "realtime", "-c:a", "libopus", "-f", "webm", "-live", "1"}));
    const Made made = make(studio, whole);
    EXPECT_NEAR(double(made.info.durationMs), 2000, 60);
    EXPECT_NEAR(double(made.first.durationMs), 2000, 60);
}

}

}
