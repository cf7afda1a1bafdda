// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/mediaresponse.h"

#include "support/tempfolder.h"
#include "wire/hls/masterplaylist.h"
#include "wire/hls/mediaplaylist.h"

#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::node;

TEST(MediaResponse, TypesByEnding)
{
    EXPECT_EQ(contentType("a-720-fragmented.mp4"), "video/mp4");
    EXPECT_EQ(contentType("a-master.m3u8"), "application/vnd.apple.mpegurl");
    EXPECT_EQ(contentType("a-en.vtt"), "text/vtt; charset=utf-8");
    EXPECT_EQ(contentType("a.html"), "application/octet-stream");
    EXPECT_EQ(contentType("a.svg"), "application/octet-stream");
    EXPECT_EQ(contentType(""), "application/octet-stream");
}

TEST(MediaResponse, OnlyPublicFilesAreKeptByOthers)
{
    const test::TempFolder folder;
    const files::MediaFiles files(folder.path());
    const files::MediaPath path{files::Shelf::webVideos, {}, "a-720.mp4"};
    const auto cache = [&](model::Privacy privacy) {
        return std::string(mediaResponse(files, path, privacy).value().headers.get("Cache-Control"));
    };
    EXPECT_EQ(cache(model::Privacy::everyone), "public, max-age=31536000, immutable");
    EXPECT_TRUE(cache(model::Privacy::unlisted).starts_with("private"));
    EXPECT_EQ(cache(model::Privacy::password), "private, no-store");
    EXPECT_EQ(cache(model::Privacy::onlyMe), "private, no-store");
    EXPECT_FALSE(
        mediaResponse(files, {files::Shelf::webVideos, {}, "../spirula.db"}, model::Privacy::everyone));
}

TEST(MediaResponse, NamesForSaving)
{
    EXPECT_EQ(attachment("Test pattern & sine", "-720p-hls.mp4"),
              "attachment; filename=\"Test pattern & sine-720p-hls.mp4\"; "
              "filename*=UTF-8''Test%20pattern%20%26%20sine-720p-hls.mp4");
    const std::string hostile = attachment("a\"\r\nSet-Cookie: x\\/é", ".mp4");
    EXPECT_EQ(hostile.find_first_of("\r\n\\"), std::string::npos);
    EXPECT_TRUE(hostile.starts_with(
        "attachment; filename=\"a---Set-Cookie- x--_.mp4\"; filename*=UTF-8''a---Set-Cookie-"));
    EXPECT_TRUE(hostile.ends_with("%C3%A9.mp4"));
}

TEST(MediaResponse, TokensInPlaylists)
{
    wire::MasterPlaylist master;
    master.variants.push_back({.bandwidth = 1000,
                               .width = 640,
                               .height = 360,
                               .frameRateMilli = 25'000,
                               .codecs = "avc1.64001e",
                               .audioGroup = {},
                               .subtitlesGroup = {},
                               .uri = "a-360.m3u8"});
    const auto changed
        = wire::parseMasterPlaylist(withFileToken(wire::writeMasterPlaylist(master), "tok&en").value())
              .value();
    EXPECT_EQ(changed.variants.front().uri, "a-360.m3u8?videoFileToken=tok%26en&reinjectVideoFileToken=true");

    wire::MediaPlaylist media;
    media.map = wire::HlsMap{"a.mp4", wire::ByteRange{10, 0}};
    media.segments.push_back(
        {.uri = "a.mp4", .durationUs = 4'000'000, .range = wire::ByteRange{5, 10}, .discontinuity = false});
    const auto parts
        = wire::parseMediaPlaylist(withFileToken(wire::writeMediaPlaylist(media), "t").value()).value();
    EXPECT_EQ(parts.map->uri, "a.mp4?videoFileToken=t");
    EXPECT_EQ(parts.segments.front().uri, "a.mp4?videoFileToken=t");
    EXPECT_EQ(parts.segments.front().range, media.segments.front().range);
    EXPECT_FALSE(withFileToken("no playlist", "t"));
}
