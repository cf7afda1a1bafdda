// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/requesttarget.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

std::string pathOf(std::string_view text)
{
    const auto target = RequestTarget::parse(text);
    return target ? target->path : "refused";
}

}

TEST(RequestTarget, pathsAreDecodedOnce)
{
    EXPECT_EQ(pathOf("/"), "/");
    EXPECT_EQ(pathOf("/a/b"), "/a/b");
    EXPECT_EQ(pathOf("/a/b/"), "/a/b");
    EXPECT_EQ(pathOf("/a%20b/%C3%A4"), "/a b/\xC3\xA4");
    EXPECT_EQ(pathOf("/%2541"), "/%41");
    EXPECT_EQ(pathOf("/accounts/root%40node.example"), "/accounts/root@node.example");
    EXPECT_EQ(pathOf("/\xC3\xA4"), "/\xC3\xA4");
    EXPECT_EQ(pathOf("/a+b"), "/a+b");
    EXPECT_EQ(pathOf("/..a/..."), "/..a/...");
}

TEST(RequestTarget, refusesWhatCanBeReadInTwoWays)
{
    for (const std::string_view text :
         {"",     "a",      "//",       "/a//b",    "/a//",      "//a",    "/.",
          "/..",  "/../a",  "/a/..",    "/a/../b",  "/%2e%2e/a", "/.%2E",  "/a/./b",
          "/%2e", "/a%2Fb", "/a%5cb",   "/a\\b",    "/a%00b",    "/a%0ab", "/a%7f",
          "/%",   "/%4",    "/%zz",     "/a%FF",    "/a%C3",     "/\xFF",  "/a b",
          "/a#b", "/a?%",   "/a?b=%FF", "/a?b=%00", "/a\tb",     "?a",     "/%c0%ae%c0%ae/"}) {
        EXPECT_FALSE(RequestTarget::parse(text)) << text;
    }
    EXPECT_FALSE(RequestTarget::parse(std::string_view("/a\0b", 4)));
}

TEST(RequestTarget, queryIsApart)
{
    const auto target = RequestTarget::parse("/a?b=c%20d&e=/../?").value();
    EXPECT_EQ(target.path, "/a");
    EXPECT_EQ(target.query.get("b"), "c d");
    EXPECT_EQ(target.query.get("e"), "/../?");
    EXPECT_TRUE(target.authority.empty());
}

TEST(RequestTarget, absoluteForm)
{
    const auto target = RequestTarget::parse("HTTP://Example.org:80/a/b?c=d").value();
    EXPECT_EQ(target.authority, "Example.org:80");
    EXPECT_EQ(target.path, "/a/b");
    EXPECT_EQ(target.query.get("c"), "d");
    EXPECT_EQ(pathOf("https://example.org"), "/");
    EXPECT_EQ(pathOf("https://example.org?a=b"), "/");
    EXPECT_EQ(pathOf("http://[::1]:80/x"), "/x");
    for (const std::string_view text :
         {"http://", "http:///a", "http://user@host/", "ftp://host/", "http:/host", "http://ho st/",
          "host:80", "http://host:/", "://host/", "http://host//", "http://host/../"}) {
        EXPECT_FALSE(RequestTarget::parse(text)) << text;
    }
}

TEST(RequestTarget, asterisk)
{
    EXPECT_EQ(pathOf("*"), "*");
    EXPECT_FALSE(RequestTarget::parse("*a"));
    EXPECT_FALSE(RequestTarget::parse("**"));
}

}
