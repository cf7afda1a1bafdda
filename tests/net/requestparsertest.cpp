// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/requestparser.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

const std::string line = "POST /x HTTP/1.1\r\nHost: a\r\n";

int headStatus(const std::string &head)
{
    RequestParser parser;
    return parser.parseHead(head);
}

struct Parsed {
    int status = 0;
    bool done = false;
    std::string body;
    std::size_t left = 0;
};

/// Feeds `bytes` in pieces of `piece`.
Parsed parseBody(const std::string &fields, const std::string &bytes, std::size_t piece,
                 std::uint64_t limit = 1000)
{
    RequestParser parser;
    Parsed parsed;
    parsed.status = parser.parseHead(line + fields + "\r\n");
    MemoryBody body(limit);
    std::string held;
    std::size_t given = 0;
    while (parsed.status == 0 && !parser.isDone() && (given < bytes.size())) {
        held += bytes.substr(given, piece);
        given = std::min(bytes.size(), given + piece);
        const auto fed = parser.feed(held, body);
        held.erase(0, fed.consumed);
        parsed.status = fed.status;
    }
    parsed.done = parser.isDone();
    parsed.body = body.take();
    parsed.left = held.size() + bytes.size() - given;
    return parsed;
}

const std::string chunked = "Transfer-Encoding: chunked\r\n";

}

TEST(RequestParser, takesHeadsApart)
{
    RequestParser parser;
    ASSERT_EQ(parser.parseHead("GET /a?b HTTP/1.1\r\nHost: x\r\nA: 1\r\na:  2 \r\n\r\n"), 0);
    EXPECT_EQ(parser.method(), Method::get);
    EXPECT_EQ(parser.target(), "/a?b");
    EXPECT_EQ(parser.headers().all().size(), 3u);
    EXPECT_EQ(parser.headers().all()[2].second, "2");
    EXPECT_TRUE(parser.keepAlive());
    EXPECT_TRUE(parser.isDone());
    EXPECT_FALSE(parser.isHttp10());
}

TEST(RequestParser, methods)
{
    const auto methodOf = [](const std::string &name) {
        RequestParser parser;
        EXPECT_EQ(parser.parseHead(name + " / HTTP/1.1\r\nHost: x\r\n\r\n"), 0) << name;
        return parser.method();
    };
    EXPECT_EQ(methodOf("DELETE"), Method::del);
    EXPECT_EQ(methodOf("PATCH"), Method::patch);
    EXPECT_EQ(methodOf("OPTIONS"), Method::options);
    EXPECT_EQ(methodOf("TRACE"), std::nullopt);
    EXPECT_EQ(methodOf("BREW"), std::nullopt);
    EXPECT_EQ(methodOf("get"), std::nullopt);
}

TEST(RequestParser, keepAlive)
{
    const auto keeps = [](const std::string &version, const std::string &fields) {
        RequestParser parser;
        EXPECT_EQ(parser.parseHead("GET / HTTP/" + version + "\r\n" + fields + "\r\n"), 0);
        return parser.keepAlive();
    };
    EXPECT_TRUE(keeps("1.1", ""));
    EXPECT_FALSE(keeps("1.1", "Connection: close\r\n"));
    EXPECT_FALSE(keeps("1.1", "Connection: x, Close\r\n"));
    EXPECT_FALSE(keeps("1.0", ""));
    EXPECT_TRUE(keeps("1.0", "Connection: Keep-Alive\r\n"));
}

TEST(RequestParser, refusesWhatDoesNotFrame)
{
    EXPECT_EQ(headStatus(line + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    EXPECT_EQ(headStatus(line + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"), 400);
    EXPECT_EQ(headStatus(line + "Content-Length: 4\r\nContent-Length: 4\r\n\r\n"), 400);
    EXPECT_EQ(headStatus(line + "Content-Length: 4\r\nContent-Length: 5\r\n\r\n"), 400);
    for (const auto *value :
         {"+4", "-1", "4, 4", "4,5", "0x4", "4 4", "", "99999999999999999999999", "4.0", "four"}) {
        EXPECT_EQ(headStatus(line + "Content-Length: " + value + "\r\n\r\n"), 400) << value;
    }
    for (const auto *value :
         {"xchunked", "gzip", "gzip, chunked", "identity", "chunked, gzip", "chunked;x=y"}) {
        EXPECT_EQ(headStatus(line + "Transfer-Encoding: " + value + "\r\n\r\n"), 501) << value;
    }
    EXPECT_EQ(headStatus(line + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    EXPECT_EQ(headStatus(line + "Transfer-Encoding: x\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
    EXPECT_EQ(headStatus("POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"), 400);
}

TEST(RequestParser, versions)
{
    EXPECT_EQ(headStatus("GET / HTTP/2.0\r\n\r\n"), 505);
    EXPECT_EQ(headStatus("GET / HTTP/1.2\r\n\r\n"), 505);
    EXPECT_EQ(headStatus("GET / HTTP/0.9\r\n\r\n"), 505);
    EXPECT_EQ(headStatus("GET / HTTP/11\r\n\r\n"), 400);
    EXPECT_EQ(headStatus("GET / HTTP/1.1 \r\n\r\n"), 400);
    EXPECT_EQ(headStatus("GET / http/1.1\r\n\r\n"), 400);
    EXPECT_EQ(headStatus("GET /\r\n\r\n"), 400);
    EXPECT_EQ(headStatus("GET  / HTTP/1.1\r\n\r\n"), 400);
    EXPECT_EQ(headStatus("GET\r\n\r\n"), 400);
}

TEST(RequestParser, bodiesInAnyPieces)
{
    for (const std::size_t piece : {1, 2, 3, 7, 1000}) {
        auto parsed = parseBody("Content-Length: 5\r\n", "helloNEXT", piece);
        EXPECT_EQ(parsed.body, "hello");
        EXPECT_TRUE(parsed.done);
        EXPECT_EQ(parsed.left, 4u) << "the next request is not touched";
        parsed = parseBody(chunked, "3\r\nhel\r\n2;ext=\"v\"\r\nlo\r\n0\r\nTrailer: x\r\n\r\nNEXT", piece);
        EXPECT_EQ(parsed.status, 0);
        EXPECT_EQ(parsed.body, "hello");
        EXPECT_TRUE(parsed.done);
        EXPECT_EQ(parsed.left, 4u);
        EXPECT_TRUE(parseBody(chunked, "0\r\n\r\n", piece).done);
    }
    EXPECT_TRUE(parseBody("Content-Length: 0\r\n", "", 1).done);
}

TEST(RequestParser, trailersDoNotReachTheHead)
{
    RequestParser parser;
    ASSERT_EQ(parser.parseHead(line + chunked + "\r\n"), 0);
    MemoryBody body(10);
    parser.feed("0\r\nAuthorization: stolen\r\nHost: other\r\n\r\n", body);
    EXPECT_TRUE(parser.isDone());
    EXPECT_FALSE(parser.headers().has("Authorization"));
    EXPECT_EQ(parser.headers().count("Host"), 1u);
}

TEST(RequestParser, badChunks)
{
    for (const std::string bytes :
         {"-1\r\nx\r\n0\r\n\r\n", "10000000000000000\r\nx\r\n", "fffffffffffffffff\r\nx",
          "+1\r\nx\r\n0\r\n\r\n", "0x1\r\nx\r\n0\r\n\r\n", "\r\n\r\n", "z\r\n", "1\r\nxy\r\n0\r\n\r\n",
          "1 x\r\nx\r\n0\r\n\r\n", ";a\r\n\r\n", "1\nx\n0\n\n", "1\r\nx\n0\r\n\r\n"}) {
        const auto parsed = parseBody(chunked, bytes, 1000);
        EXPECT_EQ(parsed.status, 400) << bytes;
        EXPECT_FALSE(parsed.done);
    }
}

TEST(RequestParser, bodyLimits)
{
    EXPECT_EQ(parseBody("Content-Length: 11\r\n", "hello world", 4, 10).status, 413);
    EXPECT_EQ(parseBody(chunked, "b\r\nhello world\r\n0\r\n\r\n", 100, 10).status, 413);
    EXPECT_EQ(parseBody(chunked, "a\r\nhello worl\r\n0\r\n\r\n", 100, 10).status, 0);
    EXPECT_EQ(parseBody(chunked, "0\r\n\r\n", 100, 0).status, 0);
    EXPECT_EQ(parseBody(chunked, "1\r\nx\r\n0\r\n\r\n", 100, 0).status, 413);
    EXPECT_EQ(parseBody(chunked, "ffffffffffffffff\r\nx", 100, 10).body, "x")
        << "the sink counts, not the announcement";
}

TEST(RequestParser, hugeExtensionsAreRefused)
{
    std::string bytes;
    for (int i = 0; i < 100; ++i) {
        bytes += "1;" + std::string(4000, 'e') + "\r\nx\r\n";
    }
    EXPECT_EQ(parseBody(chunked, bytes, 100'000).status, 400);
}

}
