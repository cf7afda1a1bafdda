// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio.h"

#include "media/probe.h"

#include <cstdlib>
#include <fstream>

namespace spirula::test
{

namespace
{

using namespace std::string_literals;

constexpr const char *secretText = "THE-SECRET-OF-THE-HOST";

/// A folder with a secret file and files that want it.
struct Trap {
    Trap()
        : secret(folder / "secret.txt")
    {
        write("secret.txt", std::string(secretText) + "\n" + std::string(5000, 'x'));
    }
    fs::path write(const std::string &name, const std::string &content)
    {
        std::ofstream(folder / name, std::ios::binary) << content;
        return folder / name;
    }
    TempFolder folder;
    fs::path secret;
};

/// Nothing in the job's folder holds the secret.
void expectKept(const Studio &studio)
{
    for (const fs::directory_entry &entry : fs::recursive_directory_iterator(studio.folder.path())) {
        if (entry.is_regular_file()) {
            EXPECT_EQ(readFile(entry.path(), 1 << 26)->find(secretText), std::string::npos) << entry.path();
        }
    }
}

void expectRefused(const fs::path &file)
{
    Studio studio;
    const auto info = studio.probe(file);
    ASSERT_FALSE(info) << file;
    EXPECT_TRUE(info.error().code == ErrorCode::notAVideo || info.error().code == ErrorCode::brokenMedia)
        << why(info);
    EXPECT_EQ(info.error().parameter("name"), file.filename().string());
    EXPECT_NE(info.error().parameter("reason"), "");
    EXPECT_EQ(std::string(info.error().detail).find(secretText), std::string::npos);
    expectKept(studio);
}

TEST(Hostile, ListsAreRefusedUnderAnyName)
{
    Trap trap;
    const std::string secret = trap.secret.string();
    for (const char *name : {"a.m3u8", "a.mp4", "a.mkv"}) {
        expectRefused(trap.write(
            name, "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile://" + secret + "\n#EXT-X-ENDLIST\n"));
        expectRefused(trap.write(name, "ffconcat version 1.0\nfile '" + secret + "'\n"));
        expectRefused(trap.write(name,
                                 "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\ns=x\r\nc=IN IP4 127.0.0.1\r\nt=0 "
                                 "0\r\nm=video 5004 RTP/AVP 96\r\n"));
        expectRefused(
            trap.write(name, "<?xml version=\"1.0\"?><MPD><BaseURL>file://" + secret + "</BaseURL></MPD>"));
    }
}

/// The sniffer only spares a process: ffprobe's own list of formats must refuse them too.
TEST(Hostile, FfprobeRefusesListsThatTheSnifferDoesNotKnow)
{
    Trap trap;
    Studio studio;
    const std::string secret = trap.secret.string();
    const std::vector<std::pair<const char *, std::string>> lists{
        {"list.m3u8",
         "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile://" + secret + "\n#EXT-X-ENDLIST\n"},
        {"list.mp4", "ffconcat version 1.0\nfile " + secret + "\n"}};
    for (const auto &[name, content] : lists) {
        const fs::path file = trap.write(name, content);
        auto job = media::probeJob(file, studio.folder.path(), "answer.json", true);
        job.inputs.push_back(secret); // even where the sandbox would allow it
        const auto done = studio.run(studio.worker.run(job, {}));
        ASSERT_TRUE(done) << why(done);
        EXPECT_NE(done->commands[0].exitCode, 0);
        EXPECT_NE(done->commands[0].lastWords.find("whitelist"), std::string::npos)
            << done->commands[0].lastWords;
        expectKept(studio);
    }
}

TEST(Hostile, ImageSequencesAreNoVideo)
{
    Trap trap;
    const fs::path picture
        = clip("still.png", {"-f", "lavfi", "-i", "testsrc=size=64x64:duration=1:rate=1", "-frames:v", "1"});
    fs::copy_file(picture, trap.folder / "frame001.png");
    fs::copy_file(picture, trap.folder / "frame%03d.png");
    expectRefused(trap.folder / "frame%03d.png");
}

/// The clip's samples are said to lie in another file (QuickTime's data references).
TEST(Hostile, MovThatPointsToOtherFiles)
{
    Trap trap;
    std::string bytes = *readFile(
        clip("raw.mov", {"-f", "lavfi", "-i", "testsrc2=size=64x36:rate=5:duration=1", "-c:v", "rawvideo"}),
        1 << 24);
    const std::size_t at = bytes.find("dref");
    ASSERT_NE(at, std::string::npos);
    const std::size_t entry = bytes.find("url ", at);
    ASSERT_NE(entry, std::string::npos);
    bytes[entry + 7] = 0; // the flag "the samples are in this file" is taken away
    const fs::path file = trap.write("pointing.mov", bytes);
    Studio studio;
    const auto first = studio.first(file, Studio::options());
    if (first) { // the default: the reference is not followed, this file's own bytes are shown
        EXPECT_EQ(decodeErrors(first->files.back().path), "");
    }
    expectKept(studio);
}

TEST(Hostile, HugePictureInASmallFile)
{
    Trap trap;
    Studio studio;
    // A GIF says 65535 x 65535.
    const fs::path file = trap.write(
        "huge.gif",
        "GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff\x2c\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0\x3b"s);
    const auto info = studio.probe(file);
    if (info) {
        const auto first = studio.first(file, Studio::options());
        ASSERT_FALSE(first);
        EXPECT_NE(first.error().code, ErrorCode::internal) << why(first);
    } else {
        EXPECT_TRUE(info.error().code == ErrorCode::unsupported
                    || info.error().code == ErrorCode::brokenMedia)
            << why(info);
    }
}

TEST(Hostile, PictureBombsAreRefused)
{
    Studio studio;
    // 12000 x 12000 of one colour: 144 megapixels in a few kilobytes.
    const fs::path bomb
        = clip("bomb.png",
               {"-f", "lavfi", "-i", "color=c=black:s=12000x12000:d=1:r=1,format=monob", "-frames:v", "1"});
    EXPECT_LT(fs::file_size(bomb), 1'000'000U);
    const auto pictures
        = studio.run(studio.preparation.pictures({bomb, "bomb.png"}, studio.folder.path(), true));
    ASSERT_FALSE(pictures);
    EXPECT_NE(pictures.error().code, ErrorCode::internal) << why(pictures);
}

TEST(Hostile, CutAndEmptyAndNoise)
{
    Trap trap;
    const std::string whole = *readFile(plainClip(), 1 << 24);
    expectRefused(trap.write("empty.mp4", ""));
    expectRefused(trap.write("zeros.mp4", std::string(100'000, '\0')));
    expectRefused(trap.write("text.mp4", "This is a letter to a friend.\n" + std::string(3000, 'a')));
    expectRefused(trap.write("cut.mp4", whole.substr(0, whole.size() / 2)));
    std::string noise(200'000, '\0');
    std::uint32_t state = 12345;
    for (char &byte : noise) {
        state = state * 1664525 + 1013904223;
        byte = static_cast<char>(state >> 24);
    }
    expectRefused(trap.write("noise.mp4", noise));
    expectRefused(trap.write("header.mp4", whole.substr(0, 32) + noise));
}

/// A Matroska file that says that it lasts two seconds, while its time stamps jump by three hours in the
/// middle.
std::string saysTwoSeconds(const fs::path &file)
{
    std::string bytes = *readFile(file, 1 << 24);
    const std::size_t at = bytes.find("\x44\x89\x88"); // Duration, 8 bytes
    EXPECT_NE(at, std::string::npos);
    return bytes.replace(at + 3, 8, "\x40\x9f\x40\0\0\0\0\0"s); // 2000.0
}

std::string jumpBy(const std::string &seconds)
{
    return "setts=ts=TS+if(gte(N\\,30)\\," + seconds + "/TB\\,0)";
}

constexpr const char *twoSeconds = "testsrc2=size=64x36:rate=30:duration=2";

TEST(Hostile, TimeStampsThatJumpAreNotFilledWithPictures)
{
    Trap trap;
    Studio studio;
    const fs::path file = trap.write(
        "jump.mkv",
        saysTwoSeconds(
            clip("jump.mkv", {"-f", "lavfi", "-i", twoSeconds, "-c:v", "mpeg4", "-bsf:v", jumpBy("10800")})));
    const auto info = studio.probe(file);
    ASSERT_TRUE(info) << why(info);
    EXPECT_EQ(info->durationMs, 2000);
    const auto first = studio.first(file, Studio::options());
    ASSERT_FALSE(first) << "it became " << first->durationMs << " ms long";
    EXPECT_EQ(first.error().code, ErrorCode::brokenMedia) << why(first);
    EXPECT_NE(first.error().parameter("reason").find("time stamps"), std::string::npos) << why(first);
    int chunks = 0; // and hours of it were not encoded before that was seen
    for (const fs::directory_entry &entry : fs::directory_iterator(studio.folder.path())) {
        if (entry.path().extension() == ".mp4") {
            ++chunks;
            EXPECT_LT(std::strtod(probe(entry.path(), "format=duration").c_str(), nullptr), 70) << entry;
        }
    }
    EXPECT_GT(chunks, 0);
}

TEST(Hostile, TimeStampsThatJumpAreNotFilledWithSilence)
{
    Trap trap;
    Studio studio;
    const fs::path file
        = trap.write("silence.mkv",
                     saysTwoSeconds(clip("silence.mkv",
                                         {"-f", "lavfi", "-i", twoSeconds, "-f", "lavfi", "-i",
                                          "sine=frequency=440:duration=2", "-c:v", "libx264", "-pix_fmt",
                                          "yuv420p", "-c:a", "libopus", "-bsf:a", jumpBy("600")})));
    const auto first = studio.first(file, Studio::options());
    ASSERT_TRUE(first) << why(first);
    EXPECT_EQ(first->durationMs, 2000);
    const std::string sound = probe(first->files.back().path, "stream=duration", {"-select_streams", "a"});
    EXPECT_LT(std::strtod(sound.c_str(), nullptr), 70) << sound;
}

TEST(Hostile, DamagedInTheMiddleIsPublishedOrRefusedButNeverCrashes)
{
    Trap trap;
    std::string bytes = *readFile(plainClip(), 1 << 24);
    for (std::size_t i = bytes.size() / 3; i < bytes.size() / 3 + 20'000; ++i) {
        bytes[i] = static_cast<char>(i * 37);
    }
    Studio studio;
    const auto first = studio.first(trap.write("damaged.mp4", bytes), Studio::options());
    if (!first) {
        EXPECT_TRUE(first.error().code == ErrorCode::brokenMedia
                    || first.error().code == ErrorCode::toolFailed)
            << why(first);
    }
}

TEST(Hostile, NamesThatLookLikeOptionsAndProtocols)
{
    Trap trap;
    for (const char *name : {"-i.mp4", "concat:a.mp4", "a b'c\"d;$(touch x).mp4", "%d.mp4", "http:..mp4"}) {
        fs::copy_file(plainClip(), trap.folder / name);
        Studio studio;
        const auto first = studio.first(trap.folder / name, Studio::options());
        EXPECT_TRUE(first) << name << ": " << why(first);
    }
}

TEST(Hostile, CaptionsOfTheContainer)
{
    Studio studio;
    Trap trap;
    const fs::path srt = trap.write(
        "words.srt",
        "1\n00:00:00,500 --> 00:00:01,500\nHello <b>there</b>\n\n2\n00:00:02,000 --> 00:00:03,000\nBye\n");
    const fs::path file = clip("subtitled.mkv",
                               {"-i", tenBitClip().string(), "-f", "srt", "-i", srt.string(), "-map", "0",
                                "-map", "1", "-c", "copy", "-metadata:s:s:0", "language=deu"});
    const auto info = studio.probe(file);
    ASSERT_TRUE(info) << why(info);
    ASSERT_EQ(info->subtitles.size(), 1U);
    EXPECT_TRUE(info->subtitles[0].text);
    const auto captions
        = studio.run(studio.preparation.captions({file, "x"}, *info, studio.folder.path(), true));
    ASSERT_TRUE(captions) << why(captions);
    ASSERT_EQ(captions->size(), 1U);
    EXPECT_TRUE((*captions)[0].language == "deu" || (*captions)[0].language == "ger");
    const std::string text = *readFile((*captions)[0].path, 1 << 20);
    EXPECT_TRUE(text.starts_with("WEBVTT"));
    EXPECT_NE(text.find("00:00.500 --> 00:01.500\nHello <b>there</b>"), std::string::npos) << text;
}

}

}
