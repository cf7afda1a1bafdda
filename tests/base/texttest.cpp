// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/text.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace spirula;
using namespace std::string_view_literals;

TEST(Utf8, knowsWellFormedText)
{
    for (const std::string_view good :
         {""sv, "plain"sv, "Kaláko"sv, "日本語"sv, "🐙"sv, "\xF4\x8F\xBF\xBF"sv, "\xEF\xBF\xBD"sv}) {
        EXPECT_TRUE(isUtf8(good)) << good;
        EXPECT_EQ(toUtf8(good), good);
    }
}

TEST(Utf8, refusesEveryKindOfMalformedText)
{
    for (const std::string_view bad :
         {"\0"sv, "a\0b"sv, "\x80"sv, "\xC0\xAF"sv, "\xC1\xBF"sv, "\xE0\x80\xAF"sv, "\xE0\x9F\xBF"sv,
          "\xED\xA0\x80"sv, "\xF0\x80\x80\x80"sv, "\xF4\x90\x80\x80"sv, "\xF5\x80\x80\x80"sv, "\xFF"sv,
          "\xC3"sv, "\xE6\x97"sv, "\xF0\x9F\x90"sv, "ok\xFEok"sv}) {
        EXPECT_FALSE(isUtf8(bad)) << toHex(bad);
        EXPECT_TRUE(isUtf8(toUtf8(bad))) << toHex(bad);
    }
}

TEST(Utf8, replacesMaximalSubparts)
{
    // The examples of the Unicode standard, section 3.9, tables 3-8 to 3-11.
    const std::string mark = "\xEF\xBF\xBD";
    EXPECT_EQ(toUtf8("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41"),
              mark + mark + mark + mark + mark + mark + mark + mark + "A");
    EXPECT_EQ(toUtf8("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41"),
              mark + mark + mark + mark + mark + mark + mark + mark + "A");
    EXPECT_EQ(toUtf8("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42"),
              mark + mark + mark + mark + mark + "A" + mark + mark + "B");
    EXPECT_EQ(toUtf8("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41"), mark + mark + mark + mark + "A");
}

TEST(Utf8, codePointsAreTakenAndAppended)
{
    std::string_view rest = "aé日🐙\xFFz";
    std::string again;
    std::vector<char32_t> seen;
    while (const auto c = takeCodePoint(rest)) {
        seen.push_back(*c);
        appendCodePoint(again, *c);
    }
    EXPECT_EQ(seen, (std::vector<char32_t>{'a', 0xE9, 0x65E5, 0x1F419, 0xFFFD, 'z'}));
    EXPECT_EQ(again, "aé日🐙\uFFFDz");
    std::string bad;
    for (const char32_t c : {char32_t(0), char32_t(0xD800), char32_t(0x110000)}) {
        appendCodePoint(bad, c);
    }
    EXPECT_EQ(bad, "\uFFFD\uFFFD\uFFFD");
}

TEST(Utf8, countsAndCutsByCodePoint)
{
    EXPECT_EQ(codePoints("aé日🐙"), 4U);
    EXPECT_EQ(leftCodePoints("aé日🐙", 0), "");
    EXPECT_EQ(leftCodePoints("aé日🐙", 3), "aé日");
    EXPECT_EQ(leftCodePoints("aé日🐙", 4), "aé日🐙");
    EXPECT_EQ(leftCodePoints("aé日🐙", 9), "aé日🐙");
}

TEST(Text, smallHelpers)
{
    EXPECT_EQ(trim(" \t\r\n a b \v\f"), "a b");
    EXPECT_EQ(trim("  "), "");
    EXPECT_EQ(toLower("ÀBC-Z@["), "Àbc-z@[");
    EXPECT_TRUE(equalsNoCase("Content-Type", "content-TYPE"));
    EXPECT_FALSE(equalsNoCase("a", "ab"));
    EXPECT_THAT(split("a,,b,", ','), testing::ElementsAre("a", "", "b", ""));
    EXPECT_THAT(split("", ','), testing::ElementsAre(""));
    EXPECT_EQ(escapeHtml("<a href=\"x\">Tom & 'Jerry'</a>"),
              "&lt;a href=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/a&gt;");
}

TEST(Text, parseIntTakesWholeNumbersOnly)
{
    EXPECT_EQ(parseInt("0"), 0);
    EXPECT_EQ(parseInt("-12"), -12);
    EXPECT_EQ(parseInt("9223372036854775807"), 9223372036854775807LL);
    for (const std::string_view bad :
         {""sv, "+1"sv, " 1"sv, "1 "sv, "1.0"sv, "0x1"sv, "9223372036854775808"sv, "--1"sv, "1\0"sv}) {
        EXPECT_EQ(parseInt(bad), std::nullopt) << bad;
    }
}

TEST(Text, hexRoundTrips)
{
    std::string all;
    for (int i = 0; i < 256; ++i) {
        all += static_cast<char>(i);
    }
    EXPECT_EQ(toHex("\x00\x0F\xFF"sv), "000fff");
    EXPECT_EQ(fromHex(toHex(all)), all);
    EXPECT_EQ(fromHex("DEADbeef"), "\xDE\xAD\xBE\xEF");
    EXPECT_EQ(fromHex("abc"), std::nullopt);
    EXPECT_EQ(fromHex("zz"), std::nullopt);
}

TEST(Text, percentEncodingRoundTrips)
{
    std::string all;
    for (int i = 0; i < 256; ++i) {
        all += static_cast<char>(i);
    }
    EXPECT_EQ(percentEncode("a b/ü~"), "a%20b%2F%C3%BC~");
    EXPECT_EQ(percentDecode(percentEncode(all)), all);
    EXPECT_EQ(percentDecode("%2f%2F+"), "//+");
    for (const char *bad : {"%", "%2", "a%2", "%zz", "%2z", "%%20"}) {
        EXPECT_EQ(percentDecode(bad), std::nullopt) << bad;
    }
}
