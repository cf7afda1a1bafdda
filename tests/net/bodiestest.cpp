// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>

#include <unistd.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

Task<Response> keep(Request request, fs::path folder)
{
    const auto text = readFile(request.bodyFile, 100 << 20);
    if (request.path == "/keep") {
        fs::rename(request.bodyFile, folder / "kept");
    }
    co_return text ? Response::text(200, std::to_string(text->size()) + " " + text->substr(0, 5))
                   : Response::text(500, "unreadable");
}

}

class BodiesTest : public ::testing::TestWithParam<int>
{
protected:
    BodiesTest()
    {
        Router router;
        const auto target = folder.path();
        fs::create_directory(folder / "bodies");
        router.add(Method::post, "/memory", echo(), {.body = BodyTo::memory, .bodyLimit = 200'000});
        router.add(Method::put, "/file",
                   [target](Request request) { return keep(std::move(request), target); },
                   {.body = BodyTo::file, .bodyLimit = 20'000'000});
        router.add(Method::put, "/keep",
                   [target](Request request) { return keep(std::move(request), target); },
                   {.body = BodyTo::file, .bodyLimit = 20'000'000});
        router.add(Method::get, "/", say("home"));
        ServerOptions options;
        options.bodyFolder = folder / "bodies";
        server = std::make_unique<TestServer>(std::move(router), options, GetParam());
    }
    ~BodiesTest() override
    {
        server.reset();
        EXPECT_TRUE(fs::is_empty(folder / "bodies")) << "no body is left behind";
    }

    const TempFolder folder;
    std::unique_ptr<TestServer> server;
};

INSTANTIATE_TEST_SUITE_P(Loops, BodiesTest, ::testing::Values(0, 1));

TEST_P(BodiesTest, inMemory)
{
    RawClient client(server->port());
    const std::string body(150'000, 'b');
    auto answer = client.ask(get("/memory", "Content-Length: 150000\r\n", "POST") + body);
    EXPECT_TRUE(answer.body.ends_with(" plain " + body));
    answer = client.ask(get("/memory", "Transfer-Encoding: chunked\r\n", "POST")
                        + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: t\r\n\r\n");
    EXPECT_TRUE(answer.body.ends_with(" plain abcde")) << answer.body;
    EXPECT_EQ(client.ask(get("/")).body, "home");
}

TEST_P(BodiesTest, inAFile)
{
    RawClient client(server->port());
    client.send(get("/file", "Content-Length: 10000005\r\n", "PUT") + "start");
    client.send(std::string(10'000'000, 'x'));
    EXPECT_EQ(client.answer().body, "10000005 start");
    client.send(get("/file", "Transfer-Encoding: chunked\r\n", "PUT"));
    for (int i = 0; i < 1000; ++i) {
        client.send("5\r\nchunk\r\n");
    }
    EXPECT_EQ(client.ask("0\r\n\r\n").body, "5000 chunk");
    EXPECT_EQ(client.ask(get("/keep", "Content-Length: 4\r\n", "PUT") + "kept").body, "4 kept");
    EXPECT_EQ(readFile(folder / "kept", 10).value(), "kept");
    EXPECT_EQ(client.ask(get("/file", "Content-Length: 0\r\n", "PUT")).status, 500) << "no body, no file";
}

TEST_P(BodiesTest, expectContinue)
{
    RawClient client(server->port());
    client.send(get("/memory", "Content-Length: 5\r\nExpect: 100-continue\r\n", "POST"));
    EXPECT_EQ(client.readExactly(25), "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_TRUE(client.ask("hello").body.ends_with("hello"));
    EXPECT_EQ(
        client.ask(get("/memory", "Content-Length: 5000000\r\nExpect: 100-Continue\r\n", "POST")).status, 413)
        << "before the body";
    RawClient eager(server->port());
    EXPECT_EQ(
        eager.ask(get("/memory", "Content-Length: 2\r\nExpect: 100-continue\r\n", "POST") + "hi").status, 200)
        << "it came already";
}

TEST_P(BodiesTest, tooLargeIsSaidWhileTheClientStillSends)
{
    RawClient client(server->port());
    client.send(get("/memory", "Transfer-Encoding: chunked\r\n", "POST"));
    for (int i = 0; i < 40 && client.send("10000\r\n" + std::string(65536, 'x') + "\r\n"); ++i) {
    }
    const auto answer = client.answer();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.fields.at("connection"), "close");
    EXPECT_FALSE(client.wasReset());
}

TEST_P(BodiesTest, clientsThatVanishLeaveNothing)
{
    for (int i = 0; i < 5; ++i) {
        RawClient client(server->port());
        client.send(get("/file", "Content-Length: 1000000\r\n", "PUT") + std::string(100'000, 'x'));
    }
    EXPECT_EQ(askOnce(server->port(), get("/")).status, 200);
    EXPECT_TRUE(eventually([&] { return fs::is_empty(folder / "bodies"); }));
}

TEST_P(BodiesTest, badChunksInAFile)
{
    RawClient client(server->port());
    EXPECT_EQ(client.ask(get("/file", "Transfer-Encoding: chunked\r\n", "PUT") + "5\r\nhelloX").status, 400);
    RawClient endless(server->port());
    endless.send(get("/file", "Transfer-Encoding: chunked\r\n", "PUT") + "5;");
    for (int i = 0; i < 100 && endless.send(std::string(65536, 'e')); ++i) {
    }
    EXPECT_EQ(endless.answer().status, 400) << "a chunk line without an end";
}

namespace
{

RawAnswer putInto(const fs::path &bodies, std::string *log)
{
    Router router;
    router.add(Method::put, "/file", echo(), {.body = BodyTo::file, .bodyLimit = 1'000'000});
    ServerOptions options;
    options.bodyFolder = bodies;
    TestServer server(std::move(router), options);
    RawClient client(server.port());
    const auto answer = client.ask(get("/file", "Content-Length: 5\r\n", "PUT") + "hello");
    *log = server.log().text();
    return answer;
}

/// In a process of its own: the fail points are read once.
[[noreturn]] void putOnAFullDisk()
{
    ::setenv("SPIRULA_FAILPOINTS", "body.write=error", 1);
    const TempFolder folder;
    std::string log;
    const auto answer = putInto(folder.path(), &log);
    const bool good = answer.status == 507 && fs::is_empty(folder.path())
        && log.find("cannot store a request's body") != log.npos;
    std::fprintf(stderr, "%d %s", answer.status, log.c_str());
    ::_exit(good ? 0 : 1);
}

}

TEST(Bodies, aFolderThatIsMissingIsA500)
{
    const TempFolder folder;
    std::string log;
    EXPECT_EQ(putInto(folder / "missing", &log).status, 500);
    EXPECT_NE(log.find("cannot store a request's body"), std::string::npos);
}

#ifdef SPIRULA_TEST_HOOKS
TEST(BodiesDeathTest, aFullDiskIsA507)
{
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    EXPECT_EXIT(putOnAFullDisk(), ::testing::ExitedWithCode(0), "");
}
#endif

}
