// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/feeds.h"

#include "base/text.h"
#include "wire/capture.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

Feed capturedFeed(std::string_view updatedAt)
{
    return channelFeed(capture::context(), capture::aliceChannel(), capture::alice(),
                       {{capture::testPattern(), capture::aliceChannel(), capture::alice()}},
                       capture::time(updatedAt));
}

/// Lines without indentation and without what cannot match: who made it, how links of strangers are marked.
std::vector<std::string> comparable(std::string text)
{
    const auto replaceAll = [&](std::string_view from, std::string_view to) {
        for (std::size_t at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    };
    replaceAll("&apos;", "'");
    replaceAll("rel=\"noopener noreferrer\"", "rel=\"noopener nofollow ugc\"");
    std::vector<std::string> lines;
    for (const std::string_view line : split(text, '\n')) {
        const std::string_view content = trim(line);
        const bool isOurs = content.starts_with("<generator>") || content.starts_with("<icon>")
            || content.starts_with("<category");
        if (!content.empty() && !isOurs) {
            lines.emplace_back(content);
        }
    }
    return lines;
}

}

TEST(Feeds, RssIsAsCaptured)
{
    const std::string ours = writeRss(capture::context(), capturedFeed("2026-11-23T01:14:23.760Z"));
    EXPECT_EQ(comparable(ours), comparable(capture::fixture("feed-videos-channel.rss")));
    EXPECT_NE(ours.find("<category>Science &amp; Technology</category>"), std::string::npos);
}

TEST(Feeds, AtomIsAsCaptured)
{
    const std::string ours = writeAtom(capture::context(), capturedFeed("2026-11-23T01:14:23.760Z"));
    EXPECT_EQ(comparable(ours), comparable(capture::fixture("feed-videos-channel.atom")));
    EXPECT_NE(ours.find("<category term=\"Science &amp; Technology\" label=\"Science &amp; Technology\"/>"),
              std::string::npos);
}

TEST(Feeds, HostileTextsStayText)
{
    VideoRow row{capture::testPattern(), capture::aliceChannel(), capture::alice()};
    row.details.video.name = "]]><script>&\x01";
    row.details.video.description = "<script>]]></script>";
    row.channel.displayName = "<b>&\"'";
    const Feed feed = channelFeed(capture::context(), row.channel, row.account, {row}, 0);
    for (const std::string &out : {writeRss(capture::context(), feed), writeAtom(capture::context(), feed)}) {
        EXPECT_NE(out.find("<![CDATA[]]]]><![CDATA[><script>&\xEF\xBF\xBD]]>"), std::string::npos) << out;
        EXPECT_NE(out.find("&lt;b&gt;&amp;&quot;&apos;"), std::string::npos);
        EXPECT_EQ(out.find("<b>"), std::string::npos);
        EXPECT_EQ(out.find("<![CDATA[<p><script>"), std::string::npos);
    }
}

TEST(Feeds, OfTheSiteHasNoQueryAndMayBeEmpty)
{
    const Feed feed = siteFeed(capture::context(), "Home", "", {}, 0);
    EXPECT_NE(writeRss(capture::context(), feed).find("href=\"http://127.0.0.1:9001/feeds/videos.xml\""),
              std::string::npos);
    EXPECT_EQ(writeRss(capture::context(), feed).find("<item>"), std::string::npos);
    EXPECT_EQ(writeRss(capture::context(), feed).find("<image>"), std::string::npos);
}

TEST(Feeds, SplitFilesPointToOneThatPlays)
{
    VideoRow row{capture::splitAudio(), capture::aliceChannel(), capture::alice()};
    std::erase_if(row.details.files,
                  [](const model::VideoFile &file) { return file.kind == model::FileKind::web; });
    const std::string out
        = writeRss(capture::context(), channelFeed(capture::context(), row.channel, row.account, {row}, 0));
    EXPECT_NE(out.find("type=\"audio/mp4\" medium=\"audio\" height=\"0\" fileSize=\"75110\""),
              std::string::npos)
        << out;
    EXPECT_NE(out.find("<enclosure length=\"52096\""), std::string::npos);
}

}
