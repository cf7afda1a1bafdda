// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/message.h"

#include <gtest/gtest.h>

namespace spirula::net
{

TEST(Headers, namesCompareWithoutCase)
{
    Headers headers;
    headers.add("Accept", "a");
    headers.add("accept", "b");
    EXPECT_EQ(headers.get("ACCEPT"), "a");
    EXPECT_EQ(headers.count("Accept"), 2u);
    EXPECT_FALSE(headers.has("Accep"));
    EXPECT_EQ(headers.get("none"), "");
    headers.set("ACCEPT", "c");
    EXPECT_EQ(headers.count("accept"), 1u);
    EXPECT_EQ(headers.get("accept"), "c");
    headers.remove("accept");
    EXPECT_TRUE(headers.all().empty());
}

TEST(Headers, tokensOfLists)
{
    Headers headers;
    headers.add("Connection", "keep-alive, Upgrade");
    headers.add("Connection", "x");
    EXPECT_TRUE(headers.hasToken("connection", "upgrade"));
    EXPECT_TRUE(headers.hasToken("connection", "X"));
    EXPECT_FALSE(headers.hasToken("connection", "keep"));
    EXPECT_FALSE(headers.hasToken("upgrade", "x"));
}

TEST(Query, decodesPairsInOrder)
{
    const auto query = Query::parse("a=1&b%5B%5D=x%20y&b[]=z+w&b=3&empty=&bare&&c=%C3%A4").value();
    EXPECT_EQ(query.get("a"), "1");
    EXPECT_EQ(query.all("b"), (std::vector<std::string_view>{"x y", "z w", "3"}));
    EXPECT_EQ(query.get("empty"), "");
    EXPECT_EQ(query.get("bare"), "");
    EXPECT_EQ(query.get("c"), "\xC3\xA4");
    EXPECT_FALSE(query.get("none"));
    EXPECT_TRUE(query.all("none").empty());
    EXPECT_EQ(query.pairs().size(), 7u);
    EXPECT_TRUE(Query::parse("")->pairs().empty());
    EXPECT_EQ(Query::parse("a=b=c")->get("a"), "b=c");
    EXPECT_EQ(Query::parse("a=%2B")->get("a"), "+");
}

TEST(Query, refusesBadEscapesAndBrokenText)
{
    for (const std::string_view text :
         {"a=%", "a=%1", "a=%zz", "%g0=1", "a=%FF", "a=%C3", "a=%00", "a=%ED%A0%80"}) {
        EXPECT_FALSE(Query::parse(text)) << text;
    }
}

TEST(Response, factories)
{
    EXPECT_EQ(Response::text(404, "x").headers.get("Content-Type"), "text/plain; charset=utf-8");
    EXPECT_EQ(Response::json(200, "{}").headers.get("Content-Type"), "application/json; charset=utf-8");
    EXPECT_EQ(Response::html(200, "<p>").headers.get("Content-Type"), "text/html; charset=utf-8");
    const auto redirect = Response::redirect(302, "/w/x");
    EXPECT_EQ(redirect.status, 302);
    EXPECT_EQ(redirect.headers.get("Location"), "/w/x");
    EXPECT_EQ(Response::noContent().status, 204);
    const auto file = Response::file({"/tmp/x", "\"e\"", 5, true}, "video/mp4");
    EXPECT_EQ(std::get<FileBody>(file.body).etag, "\"e\"");
    EXPECT_EQ(file.headers.get("Content-Type"), "video/mp4");
}

}
