// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/markup/jsonld.h"
#include "wire/markup/markdown.h"
#include "wire/markup/timecodes.h"
#include "wire/markup/xml.h"

#include "base/text.h"
#include "wire/capture.h"

#include <gtest/gtest.h>

#include <chrono>

namespace spirula::wire
{

TEST(Markdown, BecomesHtml)
{
    EXPECT_EQ(markdownToHtml(""), "");
    EXPECT_EQ(
        markdownToHtml("Hello *you* and **all**, `a<b`\nnext\n\n# Title\n\n- one\n- two\n\n1. x"),
        "<p>Hello <em>you</em> and <strong>all</strong>, <code>a&lt;b</code><br />\nnext</p>\n"
        "<p><strong>Title</strong></p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n<ol>\n<li>x</li>\n</ol>\n");
    EXPECT_EQ(
        markdownToHtml("> quoted\n\n---\n\n    code & more"),
        "<blockquote>\n<p>quoted</p>\n</blockquote>\n<hr />\n<pre><code>code &amp; more\n</code></pre>\n");
}

TEST(Markdown, LinksAreMarkedAndLimited)
{
    const std::string rel = "target=\"_blank\" rel=\"noopener nofollow ugc\"";
    EXPECT_EQ(markdownToHtml("[a *b*](https://x.example/?a=1&b=2)"),
              "<p><a href=\"https://x.example/?a=1&amp;b=2\" " + rel + ">a <em>b</em></a></p>\n");
    EXPECT_EQ(markdownToHtml("[a <https://y.example> b](https://x.example)"),
              "<p><a href=\"https://x.example\" " + rel + ">a https://y.example b</a></p>\n");
    EXPECT_EQ(markdownToHtml("[a <https://y.example> b](javascript:x)"),
              "<p>a <a href=\"https://y.example\" " + rel + ">https://y.example</a> b</p>\n");
    EXPECT_EQ(markdownToHtml("<mailto:a@b.example>"),
              "<p><a href=\"mailto:a@b.example\" " + rel + ">mailto:a@b.example</a></p>\n");
    EXPECT_EQ(markdownToHtml("see (https://x.example/a_b_(c)), or http://y.example."),
              "<p>see (<a href=\"https://x.example/a_b_(c)\" " + rel
                  + ">https://x.example/a_b_(c)</a>), or "
                    "<a href=\"http://y.example\" "
                  + rel + ">http://y.example</a>.</p>\n");
    for (const char *hostile :
         {"[x](javascript:alert(1))", "[x](  JaVaScRiPt:alert(1))", "[x](data:text/html,a)", "[x](/relative)",
          "[x](vbscript:a)", "[x](https:evil)", "[x](java&#x73;cript:a)", "<javascript:alert(1)>"}) {
        EXPECT_EQ(markdownToHtml(hostile).find("<a"), std::string::npos) << hostile;
    }
}

TEST(Markdown, HtmlIsShownAsText)
{
    EXPECT_EQ(markdownToHtml("a <b onclick=x>c</b>"), "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n");
    EXPECT_EQ(markdownToHtml("<script>alert(1)</script>"), "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n");
    EXPECT_EQ(markdownToHtml("![alt *text*](https://evil.example/pixel.png)"), "<p>alt <em>text</em></p>\n");
    EXPECT_EQ(markdownToHtml("[![pic](https://a.example/p.png)](https://b.example/)").find("img"),
              std::string::npos);
    EXPECT_EQ(markdownToHtml("&lt;img src=x onerror=a&gt;"), "<p>&lt;img src=x onerror=a&gt;</p>\n");
    EXPECT_EQ(markdownToHtml("\xff\xfe"), "<p>\xEF\xBF\xBD\xEF\xBF\xBD</p>\n");
}

TEST(Markdown, NestingAndLengthAreLimited)
{
    const std::string deep = markdownToHtml(std::string(5000, '>') + " x");
    std::size_t quotes = 0;
    for (std::size_t at = deep.find("<blockquote>"); at != std::string::npos;
         at = deep.find("<blockquote>", at + 1)) {
        ++quotes;
    }
    EXPECT_EQ(quotes, 12u);
    EXPECT_NE(deep.find("x"), std::string::npos);
    EXPECT_LT(markdownToHtml(std::string(1 << 20, 'a')).size(), 11'000u);
}

// Texts that made CommonMark parsers quadratic: whatever they cost must stay far below a request's deadline.
TEST(Markdown, HostileTextsAreCheap)
{
    const auto start = std::chrono::steady_clock::now();
    for (const std::string piece :
         {"[",   "![[]()", "*a ",  "_a_*",    "`",     "a**b",     "> ",   "- ", "<",
          "&",   "[a](",   "](",   "**a *a ", "[ (](", "http://a", "<!--", "<?", "[a]: u\n\n[a]",
          "1. ", "\\",     "www.", "```\n"}) {
        std::string text;
        while (text.size() < 40'000) {
            text += piece;
        }
        EXPECT_LT(markdownToHtml(text).size(), 40'000u * 60);
        markdownToText(text);
    }
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(10));
}

TEST(Markdown, BecomesText)
{
    EXPECT_EQ(
        markdownToText(
            "First line of the **description**.\n\nSecond [link](https://example.com/) `code`\n- a\n- b"),
        "First line of the description. Second link code a b");
    EXPECT_EQ(markdownToText("a **b**c _d_e"), "a bc _d_e");
    EXPECT_EQ(markdownToText("  "), "");
}

TEST(Truncated, IsAsPeertubeCuts)
{
    EXPECT_EQ(truncated(std::string(250, 'a')), std::string(250, 'a'));
    EXPECT_EQ(truncated(std::string(251, 'a')), std::string(247, 'a') + "...");
    // 200 squids are 400 UTF-16 units: cut again, until they fit
    std::string squids;
    for (int i = 0; i < 200; ++i) {
        squids += "\xF0\x9F\xA6\x91";
    }
    const std::string cut = truncated(squids);
    EXPECT_TRUE(cut.ends_with("..."));
    EXPECT_EQ(codePoints(cut), 100u);
    EXPECT_EQ(truncated(capture::testPattern().video.description).size(), 250u);
}

TEST(Timestamps, AreFound)
{
    const std::string text
        = "Intro 0:00, then 1:02 and (1:02:03). Not 12:3, 1:99, 25:61:00, a1:02, 1:02:, 1:02:03:04, 1:021";
    const std::vector<TextTimestamp> found = timestampsIn(text);
    ASSERT_EQ(found.size(), 3u);
    EXPECT_EQ(found[0], (TextTimestamp{6, 4, 0}));
    EXPECT_EQ(text.substr(found[1].offset, found[1].length), "1:02");
    EXPECT_EQ(found[1].seconds, 62);
    EXPECT_EQ(found[2].seconds, 3723);
    EXPECT_TRUE(timestampsIn("").empty());
    EXPECT_TRUE(timestampsIn("999999999999:00").empty());
}

TEST(Chapters, AreReadFromTheDescription)
{
    EXPECT_EQ(chaptersIn(capture::testPattern().video.description),
              (std::vector<model::Chapter>{{0, "Intro"}, {10, "Middle"}}));
    EXPECT_EQ(chaptersIn("x\n0:00 A\r\n1:02:03  B b \nno more\n2:00:00 C"),
              (std::vector<model::Chapter>{{0, "A"}, {3723, "B b"}}));
    EXPECT_EQ(chaptersIn("0s A\n1m30s B\n1h C d"),
              (std::vector<model::Chapter>{{0, "A"}, {90, "B"}, {3600, "C d"}}));
    const std::string longTitle = "0:00 " + std::string(200, 'x') + "\n0:01 y";
    EXPECT_EQ(chaptersIn(longTitle).at(0).title, std::string(100, 'x'));
}

TEST(Chapters, OfOtherFormsAreNone)
{
    for (const char *text : {"", "0:00 only one", "0:01 late\n0:02 later", "0:00 A\n0:00 B",
                             "0:00 A\n0:05 B\n0:03 C", "0:00\n0:01", "0 apples\n1 pear", "0:00: A\n0:01: B",
                             "0:00 A\n\n0:10 B", "99999999999999999999:00 A\n0:01 B"}) {
        EXPECT_TRUE(chaptersIn(text).empty()) << text;
    }
}

TEST(Xml, EscapesEverything)
{
    EXPECT_EQ(escapeXml("<a b=\"c\" d='e'>&\x01\xEF\xBF\xBE\r"),
              "&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;\xEF\xBF\xBD\xEF\xBF\xBD&#13;");
    EXPECT_EQ(xmlCdata("a]]>b\x02"), "<![CDATA[a]]]]><![CDATA[>b\xEF\xBF\xBD]]>");
    EXPECT_EQ(xmlCdata("]]>]]>").find("]]>]]>"), std::string::npos);
    EXPECT_EQ(escapeXml("\xff"), "\xEF\xBF\xBD");
}

TEST(JsonLd, IsAReviewedVideoObject)
{
    model::VideoDetails details = capture::testPattern();
    details.video.name = "</script><b>";
    const std::string out = videoObjectJsonLd(capture::context(), details, capture::aliceChannel());
    EXPECT_EQ(out.find('<'), std::string::npos);
    EXPECT_TRUE(out.starts_with(
        R"({"@context":"https://schema.org","@type":"VideoObject","name":"\u003c/script\u003e\u003cb\u003e",)"))
        << out;
    const std::vector<std::string> parts{
        R"("uploadDate":"2026-11-23T00:55:38.227Z","duration":"PT30S")",
        R"("url":"http://127.0.0.1:9001/w/kQxVi7RHNLU6zhq9CHMygL")",
        R"x("author":{"@type":"Person","name":"Alice's test channel (updated)",)x"
        R"x("url":"http://127.0.0.1:9001/c/alice_channel"})x",
        R"("interactionStatistic":{"@type":"InteractionCounter","interactionType":{"@type":"WatchAction"},)"
        R"("userInteractionCount":2})",
        R"("contentUrl":"http://127.0.0.1:9001/static/web-videos/3e2612bf-412a-417e-9ecf-02f6caa6a2b3-720.mp4")",
        R"("genre":"Science \u0026 Technology","inLanguage":"en","keywords":["Sine Wave","testpattern"])",
        R"({"@type":"Clip","name":"End","startOffset":20,"endOffset":30,)"
        R"("url":"http://127.0.0.1:9001/w/kQxVi7RHNLU6zhq9CHMygL?start=20s"})"};
    for (const std::string &part : parts) {
        EXPECT_NE(out.find(part), std::string::npos) << part << "\n" << out;
    }
    details.video.privacy = model::Privacy::password;
    EXPECT_EQ(videoObjectJsonLd(capture::context(), details, capture::aliceChannel()).find("contentUrl"),
              std::string::npos);
}
}
