// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/sniff.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

namespace spirula::media
{

namespace
{

using namespace std::string_literals;

ErrorCode codeFor(std::string_view content)
{
    const Result<void> result = sniffContent(content, "x.mp4");
    return result ? ErrorCode::internal : result.error().code;
}

TEST(Sniff, ListsOfOtherFilesAreRefusedWhateverTheirName)
{
    for (const char *text :
         {"#EXTM3U\n#EXTINF:4,\nfile:///etc/passwd\n", "\xef\xbb\xbf#EXTM3U\n", "\n\n  #extm3u\n",
          "ffconcat version 1.0\nfile /etc/passwd\n", "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\n",
          "<?xml version=\"1.0\"?><MPD></MPD>", "<MPD type=\"static\">", "[playlist]\nFile1=x\n",
          "file '/etc/passwd'\n", "#EXT-X-VERSION:3\n", "http://127.0.0.1/\n"}) {
        EXPECT_EQ(codeFor(text), ErrorCode::notAVideo) << text;
    }
}

TEST(Sniff, PicturesDocumentsArchivesProgramsAreRefused)
{
    for (const std::string &bytes :
         {"\xff\xd8\xff\xe0\0\x10JFIF"s, "RIFF\x10\0\0\0WEBPVP8 "s, "%PDF-1.7"s, "PK\x03\x04"s, "\x7f\x45LF"s,
          "#!/bin/sh\n"s, "WEBVTT\n\n"s, "{\"a\":1}"s, "SQLite format 3\0"s}) {
        EXPECT_EQ(codeFor(bytes), ErrorCode::notAVideo) << bytes;
    }
}

TEST(Sniff, NothingAndZerosAreBroken)
{
    EXPECT_EQ(codeFor(""), ErrorCode::brokenMedia);
    EXPECT_EQ(codeFor(std::string(sniffBytes, '\0')), ErrorCode::brokenMedia);
}

TEST(Sniff, ContainersPass)
{
    for (const std::string &bytes : {"\0\0\0\x18"
                                     "ftypisom"s,
                                     "\x1a\x45\xdf\xa3"s, "RIFF\x10\0\0\0AVI LIST"s, "OggS"s, "FLV\x01"s}) {
        EXPECT_TRUE(sniffContent(bytes, "x"));
        EXPECT_TRUE(looksLikeMedia(bytes));
    }
    EXPECT_FALSE(looksLikeMedia("hello"));
}

TEST(Sniff, PictureTypesByContent)
{
    EXPECT_EQ(sniffPicture("\xff\xd8\xff\xe1"), "jpeg_pipe");
    EXPECT_EQ(sniffPicture("\x89PNG\r\n\x1a\n"), "png_pipe");
    EXPECT_EQ(sniffPicture("RIFF\x10\x20\x30\x40WEBP"), "webp_pipe");
    EXPECT_EQ(sniffPicture("GIF89a"), "gif");
    EXPECT_FALSE(sniffPicture("<svg xmlns='http://www.w3.org/2000/svg'/>"));
    EXPECT_FALSE(sniffPicture(""));
}

std::string box(const std::string &type, std::uint32_t size, std::size_t really)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(size >> shift & 0xff);
    }
    return bytes + type + std::string(really - 8, 'x');
}

Result<std::int64_t> sniffBytesOf(const std::string &content)
{
    const test::TempFolder folder;
    EXPECT_TRUE(writeFileDurably(folder / "clip", content));
    return sniffFile(folder / "clip", "clip.mp4");
}

TEST(Sniff, AnMp4ThatEndsTooEarlySaysWhere)
{
    const auto cut
        = sniffBytesOf(box("ftyp", 24, 24) + box("moov", 100, 100) + box("mdat", 80'000'000, 12'000));
    ASSERT_FALSE(cut);
    EXPECT_EQ(cut.error().code, ErrorCode::brokenMedia);
    EXPECT_EQ(cut.error().parameter("name"), "clip.mp4");
    EXPECT_EQ(cut.error().parameter("reason"), "it ends after 13 kB of 80 MB: it was not copied completely");
    EXPECT_TRUE(sniffBytesOf(box("ftyp", 24, 24) + box("moov", 100, 100) + box("mdat", 1000, 1000)));
    EXPECT_TRUE(sniffBytesOf(box("ftyp", 24, 24) + box("moov", 100, 100) + box("mdat", 0, 1000)));
}

TEST(Sniff, BytesBehindTheLastBoxOfAnMp4AreNothingMissing)
{
    const std::string whole = box("ftyp", 24, 24) + box("moov", 100, 100) + box("mdat", 1000, 1000);
    for (const std::string &tail : {"\0"s, "<!-- page -->"s, box("free", 5000, 40),
                                    box("uuid", 1'000'000, 300), box("mfra", 200, 16)}) {
        EXPECT_TRUE(sniffBytesOf(whole + tail)) << tail;
    }
    // But what is cut off of the media itself is missing, and so is all that would come behind a box that is.
    for (const char *type : {"moof", "mdat", "moov"}) {
        EXPECT_FALSE(sniffBytesOf(whole + box(type, 5000, 40))) << type;
    }
    EXPECT_FALSE(sniffBytesOf(box("ftyp", 24, 24) + box("moov", 100, 100) + box("free", 5000, 40)));
    EXPECT_FALSE(sniffBytesOf(box("ftyp", 24, 24) + box("mdat", 1000, 1000) + box("free", 5000, 40)));
}

TEST(Sniff, AnMp4WithoutIndex)
{
    const auto result = sniffBytesOf(box("ftyp", 24, 24) + box("mdat", 1000, 1000));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().parameter("reason"), "its index is missing: the recording was not finished");
}

TEST(Sniff, AMatroskaFileThatEndsTooEarly)
{
    const std::string header = "\x1a\x45\xdf\xa3\x84" + "1234"s;
    EXPECT_FALSE(sniffBytesOf(header + "\x18\x53\x80\x67\x10\x0f\x42\x40"s + std::string(500, 'x')));
    EXPECT_TRUE(sniffBytesOf(header + "\x18\x53\x80\x67\x01\xff\xff\xff\xff\xff\xff\xff"s
                             + std::string(500, 'x'))); // streamed
    EXPECT_TRUE(sniffBytesOf(header + "\x18\x53\x80\x67\x41\xf4"s + std::string(500, 'x')));
}

TEST(Sniff, OnlyOrdinaryFiles)
{
    const test::TempFolder folder;
    EXPECT_EQ(sniffFile("/dev/zero", "x").error().code, ErrorCode::notAVideo);
    EXPECT_EQ(sniffFile(folder.path(), "x").error().code, ErrorCode::notAVideo);
    EXPECT_EQ(sniffFile(folder / "none", "x").error().code, ErrorCode::notFound);
}

}

}
