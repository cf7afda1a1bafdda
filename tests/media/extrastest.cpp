// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio.h"

#include "media/encoderprobe.h"
#include "media/storyboardplan.h"

#include <array>

namespace spirula::test
{

namespace
{

media::PublishedFile lowest(Studio &studio)
{
    const auto first = studio.first(plainClip(), Studio::options());
    EXPECT_TRUE(first) << why(first);
    const fs::path folder = studio.folder / "published";
    fs::create_directories(folder);
    const media::PreparedFile &file = first->files.front();
    fs::rename(file.path, folder / file.file.fileName);
    fs::rename(file.playlistPath, folder / file.file.playlistName);
    return {folder / file.file.fileName, file.file};
}

/// The JPEG with an EXIF segment (behind its first marker) that has nothing but the orientation.
std::string lying(const std::string &jpeg, char orientation)
{
    std::string exif("\xff\xe1\0\x22"
                     "Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0",
                     29);
    exif += orientation;
    exif += std::string(6, '\0'); // the rest of the value, and no further directory
    return jpeg.substr(0, 2) + exif + jpeg.substr(2);
}

/// The mean colour of a few pixels around a place.
std::array<int, 3> colourAt(const fs::path &picture, int x, int y)
{
    std::string rgb;
    runProgram({"ffmpeg", "-v", "quiet", "-i", picture.string(), "-vf",
                "crop=8:8:" + std::to_string(x) + ":" + std::to_string(y) + ",scale=1:1,format=rgb24", "-f",
                "rawvideo", "-"},
               &rgb);
    EXPECT_EQ(rgb.size(), 3U) << picture;
    rgb.resize(3);
    const auto value = [&rgb](std::size_t i) { return int{static_cast<unsigned char>(rgb[i])}; };
    return {value(0), value(1), value(2)};
}

bool isRed(const std::array<int, 3> &colour) { return colour[0] > 200 && colour[1] < 60 && colour[2] < 60; }
bool isBlue(const std::array<int, 3> &colour) { return colour[0] < 60 && colour[1] < 60 && colour[2] > 200; }

TEST(Extras, Storyboard)
{
    Studio studio;
    const auto made
        = studio.run(studio.preparation.storyboard(lowest(studio), 6000, studio.folder.path(), true));
    ASSERT_TRUE(made) << why(made);
    ASSERT_TRUE(*made);
    EXPECT_EQ((*made)->storyboard.spriteDuration, 1);
    EXPECT_EQ(probe((*made)->path, "stream=codec_name,width,height"), "mjpeg,1152,108"); // six in a row
    // The last sprite is a picture and not the black of an unused cell.
    std::string brightness;
    EXPECT_EQ(runProgram({"ffmpeg", "-v", "quiet", "-i", (*made)->path.string(), "-vf",
                          "crop=192:108:960:0,scale=1:1,format=gray", "-f", "rawvideo", "-"},
                         &brightness),
              0);
    ASSERT_EQ(brightness.size(), 1U);
    EXPECT_GT(static_cast<unsigned char>(brightness[0]), 40);
}

TEST(Extras, StoryboardOfALongVideoNeedsKeyFramesOnly)
{
    model::Storyboard plan;
    plan.spriteWidth = plan.totalWidth = 192;
    plan.spriteHeight = plan.totalHeight = 108;
    plan.spriteDuration = 5;
    plan.fileName = "x.jpg";
    const auto has = [&plan](double keyDistance, const char *word) {
        const auto command = media::storyboardCommand(plan, "file:x", keyDistance, 600'000);
        return std::find(command.arguments.begin(), command.arguments.end(), word) != command.arguments.end();
    };
    EXPECT_TRUE(has(4, "nokey"));
    EXPECT_TRUE(has(8.3, "noref"));
    EXPECT_TRUE(has(0, "noref"));
}

TEST(Extras, PicturesFromTheOwner)
{
    Studio studio;
    for (const char *format : {"jpg", "png", "webp", "gif"}) {
        const fs::path picture
            = clip(std::string("own.") + format,
                   {"-f", "lavfi", "-i", "testsrc2=size=400x300:duration=1:rate=1", "-frames:v", "1"});
        const auto pictures
            = studio.run(studio.preparation.pictures({picture, "own"}, studio.folder.path(), true));
        ASSERT_TRUE(pictures) << format << " " << why(pictures);
        ASSERT_EQ(pictures->size(), 2U);
        EXPECT_EQ(probe((*pictures)[0].path, "stream=width,height"), "280,157");
        EXPECT_EQ(probe((*pictures)[1].path, "stream=width,height"), "850,480");
    }
}

/// A phone held upright stores a wide picture and says that it lies on its side.
TEST(Extras, PicturesAreTurnedUpright)
{
    Studio studio;
    const TempFolder folder;
    const fs::path wide
        = clip("twohalves.jpg",
               {"-f", "lavfi", "-i", "color=c=red:s=200x300:d=1:r=1", "-f", "lavfi", "-i",
                "color=c=blue:s=200x300:d=1:r=1", "-filter_complex", "[0][1]hstack", "-frames:v", "1"});
    // Its left half is the top of what is shown.
    ASSERT_TRUE(writeFileDurably(folder / "lying.jpg", lying(*readFile(wide, 1 << 20), 6)));
    const media::Source source{folder / "lying.jpg", "lying.jpg"};
    const auto pictures = studio.run(studio.preparation.pictures(source, studio.folder.path(), true));
    ASSERT_TRUE(pictures) << why(pictures);
    const fs::path &preview = (*pictures)[1].path;
    EXPECT_TRUE(isRed(colourAt(preview, 420, 4)));
    EXPECT_TRUE(isBlue(colourAt(preview, 420, 468)));
    EXPECT_TRUE(isRed(colourAt(preview, 590, 100))) << "its right edge is there, and not white ground";
    // Shown it is higher than wide, so it stands whole in front of a dark copy of itself.
    EXPECT_LT(colourAt(preview, 4, 100)[0], 225);
    EXPECT_LT(colourAt(preview, 838, 400)[2], 225);

    const auto avatars = studio.run(studio.preparation.avatars(source, studio.folder.path(), true));
    ASSERT_TRUE(avatars) << why(avatars);
    for (const int x : {4, 100}) {
        EXPECT_TRUE(isRed(colourAt((*avatars)[2].path, x, 4))) << x;
        EXPECT_TRUE(isBlue(colourAt((*avatars)[2].path, x, 108))) << x;
    }
}

TEST(Extras, PicturesThatAreNone)
{
    Studio studio;
    const TempFolder folder;
    ASSERT_TRUE(
        writeFileDurably(folder / "x.jpg",
                         "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"));
    ASSERT_TRUE(writeFileDurably(folder / "y.jpg", "\xff\xd8\xff\xe0 but nothing behind it"));
    EXPECT_EQ(studio.run(studio.preparation.pictures({folder / "x.jpg", "x"}, studio.folder.path(), true))
                  .error()
                  .code,
              ErrorCode::notAVideo);
    const auto broken
        = studio.run(studio.preparation.pictures({folder / "y.jpg", "y"}, studio.folder.path(), true));
    ASSERT_FALSE(broken);
    EXPECT_NE(broken.error().code, ErrorCode::internal);
}

TEST(Extras, PictureOfAMoment)
{
    Studio studio;
    // Red for two seconds, then blue.
    const fs::path file = clip("two.mp4",
                               {"-f", "lavfi", "-i", "color=c=red:s=320x180:d=2:r=25", "-f", "lavfi", "-i",
                                "color=c=blue:s=320x180:d=2:r=25", "-filter_complex", "[0][1]concat=n=2",
                                "-c:v", "libx264", "-pix_fmt", "yuv420p"});
    const auto colour = [&](std::int64_t atMs) {
        const auto pictures
            = studio.run(studio.preparation.picturesAt({file, "two"}, atMs, studio.folder.path(), true));
        EXPECT_TRUE(pictures) << why(pictures);
        std::string rgb;
        runProgram({"ffmpeg", "-v", "quiet", "-i", (*pictures)[0].path.string(), "-vf",
                    "scale=1:1,format=rgb24", "-f", "rawvideo", "-"},
                   &rgb);
        return rgb.size() == 3 && static_cast<unsigned char>(rgb[0]) > 128 ? "red" : "blue";
    };
    EXPECT_STREQ(colour(1900), "red");
    EXPECT_STREQ(colour(2100), "blue");
    EXPECT_STREQ(colour(3'600'000), "blue"); // behind the end
}

TEST(Extras, Avatars)
{
    Studio studio;
    const fs::path picture
        = clip("me.png",
               {"-f", "lavfi", "-i", "testsrc=size=300x200:duration=1:rate=1,format=rgba", "-frames:v", "1"});
    const auto avatars
        = studio.run(studio.preparation.avatars({picture, "me.png"}, studio.folder.path(), true));
    ASSERT_TRUE(avatars) << why(avatars);
    ASSERT_EQ(avatars->size(), 4U);
    EXPECT_EQ((*avatars)[0].size, 1500);
    for (const media::PreparedAvatar &avatar : *avatars) {
        const std::string size = std::to_string(avatar.size);
        EXPECT_EQ(probe(avatar.path, "stream=width,height"), size + "," + size);
    }
}

TEST(Extras, EncodersAreProbedByTrying)
{
    Studio studio;
    const auto verdicts = studio.run(media::probeEncoders(studio.worker, studio.folder.path(), true));
    ASSERT_TRUE(verdicts) << why(verdicts);
    ASSERT_EQ(verdicts->size(), 3U);
    for (const media::EncoderVerdict &verdict : *verdicts) {
        EXPECT_EQ(verdict.works, verdict.reason.empty()) << verdict.encoder << ": " << verdict.reason;
    }
    EXPECT_EQ(media::encoderFingerprint(), media::encoderFingerprint());
    EXPECT_NE(media::encoderFingerprint().find("ffmpeg"), std::string::npos);
}

}

}
