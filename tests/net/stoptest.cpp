// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include "support/tempfolder.h"

#include <boost/asio/steady_timer.hpp>

#include <gtest/gtest.h>

#include <deque>
#include <fstream>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

Task<Response> slow(std::chrono::milliseconds time, std::shared_ptr<std::atomic<int>> running)
{
    ++*running;
    asio::steady_timer timer(co_await asio::this_coro::executor, time);
    co_await timer.async_wait(asTuple);
    --*running;
    co_return Response::text(200, "done");
}

Router sample(const fs::path &big, std::shared_ptr<std::atomic<int>> running)
{
    Router router;
    router.add(Method::get, "/", say("home"));
    router.add(Method::get, "/slow", [running](Request) { return slow(400ms, running); });
    router.add(Method::get, "/endless", [running](Request) { return slow(1h, running); });
    router.add(Method::get, "/big", [big](Request) -> Task<Response> {
        co_return Response::file({big, "\"b\"", 0, true}, "video/mp4");
    });
    return router;
}

}

class StopTest : public ::testing::TestWithParam<int>
{
protected:
    StopTest()
    {
        std::ofstream(folder / "big") << "x";
        fs::resize_file(folder / "big", 64 << 20);
        server = std::make_unique<TestServer>(sample(folder / "big", running), ServerOptions{}, GetParam());
    }

    const TempFolder folder;
    std::shared_ptr<std::atomic<int>> running = std::make_shared<std::atomic<int>>(0);
    std::unique_ptr<TestServer> server;
};

INSTANTIATE_TEST_SUITE_P(Loops, StopTest, ::testing::Values(0, 2));

TEST_P(StopTest, runningAnswersEndIdleConnectionsClose)
{
    RawClient idle(server->port());
    EXPECT_EQ(idle.ask(get("/")).status, 200);
    RawClient busy(server->port());
    busy.send(get("/slow"));
    EXPECT_TRUE(eventually([&] { return *running == 1; }));
    std::thread stopper([&] { server->stop(20s); });
    EXPECT_TRUE(idle.ends(10s));
    const auto answer = busy.answer();
    EXPECT_EQ(answer.body, "done");
    EXPECT_EQ(answer.fields.at("connection"), "close");
    EXPECT_TRUE(busy.ends(10s));
    busy.endWriting();
    stopper.join();
    EXPECT_EQ(server->server().port(), 0);
}

TEST_P(StopTest, whatDoesNotEndIsCut)
{
    std::deque<RawClient> clients;
    for (int i = 0; i < 10; ++i) {
        clients.emplace_back(server->port()).send(get("/endless"));
        clients.emplace_back(server->port(), nullptr, 4096).send(get("/big"));
        clients.emplace_back(server->port()).send("GET / HTT");
    }
    EXPECT_TRUE(eventually([&] { return *running == 10; }));
    const auto start = SteadyClock::now();
    server->stop(100ms);
    EXPECT_LT(SteadyClock::now() - start, 8s);
    EXPECT_EQ(*running, 0) << "the handlers were cancelled";
    for (auto &client : clients) {
        EXPECT_TRUE(client.ends(10s));
    }
}

TEST_P(StopTest, startsAgain)
{
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(askOnce(server->port(), get("/")).status, 200);
        server->stop(0ms);
        EXPECT_EQ(server->server().port(), 0);
        server->startAgain();
    }
    server->stop(0ms);
    server->stop(0ms);
    server->startAgain();
    EXPECT_EQ(askOnce(server->port(), get("/")).status, 200);
}

TEST_P(StopTest, theMediaRateDoesNotHoldAStopUp)
{
    server->server().setMediaRate(1000);
    RawClient client(server->port());
    client.send(get("/big"));
    EXPECT_FALSE(client.readExactly(100).empty());
    const auto start = SteadyClock::now();
    server->stop(0ms);
    EXPECT_LT(SteadyClock::now() - start, 5s);
}

TEST(Stop, twoHundredCyclesLeakNothing)
{
    const TempFolder folder;
    std::ofstream(folder / "big") << "x";
    fs::resize_file(folder / "big", 8 << 20);
    const auto running = std::make_shared<std::atomic<int>>(0);
    TestServer server(sample(folder / "big", running), {}, 2);
    askOnce(server.port(), get("/"));
    server.stop(0ms);
    const auto files = openFiles();
    for (int i = 0; i < 200; ++i) {
        server.startAgain();
        RawClient hanging(server.port(), nullptr, 4096);
        hanging.send(get("/big"));
        RawClient second(server.port());
        if (i % 2 == 0) {
            EXPECT_EQ(second.ask(get("/")).status, 200);
        }
        RawClient third(server.port()); // accepted while we stop, or never
        server.stop(0ms);
    }
    EXPECT_EQ(openFiles(), files);
    EXPECT_EQ(*running, 0);
}

TEST(Stop, aServerThatIsDroppedClosesItsConnections)
{
    const auto running = std::make_shared<std::atomic<int>>(0);
    RecordingLog log;
    LoopThread loop;
    auto server = std::make_unique<HttpServer>(loop.context(), std::vector<asio::io_context *>{}, log,
                                               ServerOptions{}, sample({}, running));
    ASSERT_TRUE(server->start());
    RawClient client(server->port());
    EXPECT_EQ(client.ask(get("/")).status, 200);
    RawClient busy(server->port());
    busy.send(get("/endless"));
    EXPECT_TRUE(eventually([&] { return *running == 1; }));
    server.reset();
    EXPECT_TRUE(client.ends(10s));
    EXPECT_TRUE(busy.ends(10s));
    EXPECT_TRUE(eventually([&] { return *running == 0; }));
}

}
