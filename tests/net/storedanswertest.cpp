// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <fstream>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

constexpr auto part = "Range: bytes=0-4\r\n";

}

/// Counts how often the handler is asked.
class StoredAnswerTest : public ::testing::Test
{
protected:
    StoredAnswerTest()
    {
        std::ofstream(folder / "file") << "0123456789";
        Router router;
        const auto handler = [this](Request) { return answer(); };
        router.add(Method::get, "/file", handler);
        RouteOptions limited;
        limited.rateName = "limited";
        limited.rateCount = 100;
        limited.rateSeconds = 10;
        router.add(Method::get, "/limited", handler, limited);
        server = std::make_unique<TestServer>(std::move(router));
    }

    Task<Response> answer()
    {
        ++asked;
        auto response = Response::file({folder / "file", "\"e1\"", 0, true}, "video/mp4");
        response.headers.add("Cache-Control", "public");
        response.freshness = Freshness{changes, *changes, SteadyClock::now() + freshFor.load()};
        co_return response;
    }

    const TempFolder folder;
    const std::shared_ptr<std::atomic<std::uint64_t>> changes
        = std::make_shared<std::atomic<std::uint64_t>>(0);
    std::atomic<SteadyClock::duration> freshFor{1h};
    std::atomic<int> asked = 0;
    std::unique_ptr<TestServer> server;
};

TEST_F(StoredAnswerTest, OtherRangesAndConditionsAreAnsweredWithoutTheHandler)
{
    RawClient client(server->port());
    const auto first = client.ask(get("/file", part));
    EXPECT_EQ(first.status, 206);
    EXPECT_EQ(first.body, "01234");

    auto again = client.ask(get("/file", "Range: bytes=5-6\r\n"));
    EXPECT_EQ(again.status, 206);
    EXPECT_EQ(again.body, "56");
    EXPECT_EQ(again.fields.at("content-range"), "bytes 5-6/10");
    again.fields.erase("content-range");
    again.fields.erase("content-length");
    for (const auto &[name, value] : again.fields) {
        EXPECT_EQ(first.fields.at(name), value) << name;
    }

    EXPECT_EQ(client.ask(get("/file")).body, "0123456789");
    EXPECT_EQ(client.ask(get("/file", "If-None-Match: \"e1\"\r\n"), true).status, 304);
    EXPECT_EQ(client.ask(get("/file", "Range: bytes=99-\r\n")).status, 416);
    EXPECT_EQ(asked, 1);
}

TEST_F(StoredAnswerTest, WhatDiffersInAnythingElseIsAsked)
{
    RawClient client(server->port());
    int expected = 0;
    const auto isAsked = [&](const std::string &request, bool noBody = false) {
        EXPECT_NE(client.ask(request, noBody).status, 0);
        EXPECT_EQ(asked, ++expected) << request;
    };
    isAsked(get("/file", part));
    isAsked(get("/file?videoFileToken=x", part));
    isAsked(get("/file", std::string("Cookie: a=b\r\n") + part));
    isAsked(get("/file", std::string("Cookie: a=c\r\n") + part));
    isAsked(get("/file", std::string("X-Forwarded-For: 198.51.100.1\r\n") + part));
    isAsked(get("/file", part));
    isAsked(get("/file", part, "HEAD"), true);
    isAsked("GET /file HTTP/1.1\r\nHost: elsewhere.example\r\n\r\n");
    EXPECT_EQ(client.ask("GET /file HTTP/1.1\r\n\r\n").status, 400) << "no Host";
    EXPECT_EQ(asked, expected);
}

TEST_F(StoredAnswerTest, EveryConnectionAsks)
{
    EXPECT_EQ(askOnce(server->port(), get("/file", part)).status, 206);
    EXPECT_EQ(askOnce(server->port(), get("/file", part)).status, 206);
    EXPECT_EQ(asked, 2);
}

TEST_F(StoredAnswerTest, AChangeEndsIt)
{
    RawClient client(server->port());
    client.ask(get("/file", part));
    ++*changes;
    client.ask(get("/file", part));
    client.ask(get("/file", part));
    EXPECT_EQ(asked, 2);
}

TEST_F(StoredAnswerTest, TimeEndsIt)
{
    freshFor = 0s;
    RawClient client(server->port());
    client.ask(get("/file", part));
    client.ask(get("/file", part));
    EXPECT_EQ(asked, 2);
}

TEST_F(StoredAnswerTest, WhatIsCountedIsAskedEachTime)
{
    RawClient client(server->port());
    client.ask(get("/limited", part));
    client.ask(get("/limited", part));
    EXPECT_EQ(asked, 2);
}

TEST_F(StoredAnswerTest, AFileThatHasGoneIsNotThere)
{
    RawClient client(server->port());
    client.ask(get("/file", part));
    fs::remove(folder / "file");
    EXPECT_EQ(client.ask(get("/file", part)).status, 404);
    EXPECT_EQ(client.ask(get("/file", part)).status, 404);
}

TEST_F(StoredAnswerTest, ABodyBehindTheHeadIsNoSecondRequest)
{
    RawClient client(server->port());
    client.ask(get("/file", part));
    const auto answer = client.ask(get("/file", std::string(part) + "Content-Length: 4\r\n") + "GET ");
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(asked, 1);
}

}
