// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include <boost/asio/steady_timer.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

/// Tells from where it runs and how it ends.
struct Watched {
    std::atomic<bool> began = false;
    std::atomic<bool> cancelled = false;
    std::thread::id thread;
};

Task<Response> waitForever(std::shared_ptr<Watched> watched)
{
    watched->thread = std::this_thread::get_id();
    watched->began = true;
    asio::steady_timer timer(co_await asio::this_coro::executor, SteadyClock::time_point::max());
    const auto [error] = co_await timer.async_wait(asTuple);
    watched->cancelled = error == asio::error::operation_aborted;
    co_return Response::text(200, "late");
}

Task<Response> fail(Request)
{
    throw std::runtime_error("a bug");
    co_return Response();
}

Task<Response> answer(Response response) { co_return response; }

Handler fixed(Response response)
{
    return [response](Request) { return answer(response); };
}

Router sample()
{
    Router router;
    router.add(Method::get, "/", say("home"));
    router.add(Method::get, "/echo/:id", echo());
    router.add(Method::post, "/echo/:id", echo(), {.body = BodyTo::memory, .bodyLimit = 1000});
    router.add(Method::get, "/open", say("open"), {.cors = true});
    router.add(Method::del, "/open", say("gone"), {.cors = true});
    router.add(Method::get, "/fail", fail);
    router.add(Method::get, "/big", say(std::string(3'000'000, 'x')));
    router.add(Method::get, "/empty", fixed(Response::noContent()));
    router.add(Method::get, "/odd", fixed(Response::text(99, "x")));
    auto split = Response::text(200, "x");
    split.headers.add("Location", "/a\r\nSet-Cookie: evil=1");
    router.add(Method::get, "/split", fixed(split));
    auto tagged = Response::text(200, "tagged");
    tagged.headers.add("ETag", "\"t1\"");
    router.add(Method::get, "/tagged", fixed(tagged));
    auto thrown = Response::text(200, "x");
    thrown.headers.add("X-Throw", "1");
    router.add(Method::get, "/thrown", fixed(thrown));
    router.guard([](const Request &request) -> std::optional<Response> {
        return request.headers.has("X-Throw") ? throw 1 : std::optional<Response>();
    });
    router.decorate([](Response &response) {
        if (response.headers.has("X-Throw")) {
            throw 2; // no std::exception
        }
    });
    return router;
}

}

class ServerTest : public ::testing::TestWithParam<int>
{
protected:
    TestServer server{sample(), {}, GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Loops, ServerTest, ::testing::Values(0, 1, 2));

TEST_P(ServerTest, answersOneRequestAfterTheOther)
{
    RawClient client(server.port());
    for (int i = 0; i < 50; ++i) {
        const auto answer = client.ask(get("/echo/" + std::to_string(i) + "?a=b%20c"));
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.body,
                  "0 /echo/" + std::to_string(i) + " id=" + std::to_string(i) + " ?a=b c 127.0.0.1 plain ");
        EXPECT_FALSE(answer.fields.contains("connection"));
    }
    const auto answer = client.ask(get("/"));
    EXPECT_EQ(answer.fields.at("content-type"), "text/plain; charset=utf-8");
    EXPECT_EQ(answer.fields.at("content-length"), "4");
    EXPECT_EQ(answer.fields.at("server"), "Spirula");
    EXPECT_TRUE(parseHttpTime(answer.fields.at("date")));
}

TEST_P(ServerTest, pipelinedRequestsAreAnsweredInOrder)
{
    RawClient client(server.port());
    std::string requests;
    for (int i = 0; i < 30; ++i) {
        requests += i % 3 == 0
            ? "POST /echo/" + std::to_string(i) + " HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc"
            : get("/echo/" + std::to_string(i));
    }
    client.send(requests);
    for (int i = 0; i < 30; ++i) {
        const auto answer = client.answer();
        EXPECT_EQ(answer.status, 200);
        EXPECT_NE(answer.body.find("/echo/" + std::to_string(i) + " "), std::string::npos) << answer.body;
        EXPECT_EQ(answer.body.ends_with(" abc"), i % 3 == 0);
    }
}

TEST_P(ServerTest, requestsInSinglebytes)
{
    RawClient client(server.port());
    for (const char c : get("/echo/1", "X: y\r\n")) {
        client.send(std::string_view(&c, 1));
    }
    EXPECT_EQ(client.answer().status, 200);
}

TEST_P(ServerTest, headHasNoBody)
{
    RawClient client(server.port());
    auto answer = client.ask(get("/big", {}, "HEAD"), true);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.fields.at("content-length"), "3000000");
    EXPECT_EQ(client.ask(get("/")).body, "home") << "nothing of the body came";
    EXPECT_EQ(client.ask(get("/missing", {}, "HEAD"), true).status, 404);
    EXPECT_EQ(client.ask(get("/")).body, "home");
}

TEST_P(ServerTest, largeTexts)
{
    RawClient client(server.port());
    EXPECT_EQ(client.ask(get("/big")).body, std::string(3'000'000, 'x'));
    EXPECT_EQ(client.ask(get("/")).body, "home");
}

TEST_P(ServerTest, closesWhenAsked)
{
    RawClient client(server.port());
    const auto answer = client.ask(get("/", "Connection: close\r\n"));
    EXPECT_EQ(answer.fields.at("connection"), "close");
    EXPECT_EQ(answer.body, "home");
    EXPECT_TRUE(client.ends(5s));
    EXPECT_FALSE(client.wasReset());
}

TEST_P(ServerTest, http10)
{
    RawClient once(server.port());
    const auto answer = once.ask("GET / HTTP/1.0\r\n\r\n");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.fields.at("connection"), "close");
    EXPECT_TRUE(once.ends(5s));
    RawClient kept(server.port());
    EXPECT_EQ(kept.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").fields.at("connection"),
              "keep-alive");
    EXPECT_EQ(kept.ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").status, 200);
}

TEST_P(ServerTest, unknownPathsAndMethods)
{
    RawClient client(server.port());
    EXPECT_EQ(client.ask(get("/missing")).status, 404);
    auto answer = client.ask(get("/", {}, "DELETE"));
    EXPECT_EQ(answer.status, 405);
    EXPECT_EQ(answer.fields.at("allow"), "GET, HEAD, OPTIONS");
    answer = client.ask(get("/", {}, "OPTIONS"));
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.fields.at("allow"), "GET, HEAD, OPTIONS");
    EXPECT_FALSE(answer.fields.contains("access-control-allow-origin"));
    EXPECT_EQ(client.ask(get("*", {}, "OPTIONS")).status, 204);
    EXPECT_EQ(client.ask(get("/")).status, 200);
}

TEST_P(ServerTest, corsAndPreflight)
{
    RawClient client(server.port());
    EXPECT_EQ(client.ask(get("/open")).fields.at("access-control-allow-origin"), "*");
    EXPECT_FALSE(client.ask(get("/")).fields.contains("access-control-allow-origin"));
    const auto answer
        = client.ask(get("/open",
                         "Origin: https://elsewhere.example\r\nAccess-Control-Request-Method: DELETE\r\n"
                         "Access-Control-Request-Headers: Range, Authorization, <b>\r\n",
                         "OPTIONS"));
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.fields.at("access-control-allow-origin"), "*");
    EXPECT_EQ(answer.fields.at("access-control-allow-methods"), "GET, HEAD, DELETE");
    EXPECT_EQ(answer.fields.at("access-control-allow-headers"), "Range, Authorization");
    EXPECT_FALSE(answer.fields.contains("content-length"));
    EXPECT_EQ(client.ask(get("/open", {}, "PUT")).fields.at("access-control-allow-origin"), "*");
}

TEST_P(ServerTest, otherOriginsAreAnsweredOnlyWhileThatIsWanted)
{
    std::atomic<bool> wanted = false;
    auto router = sample();
    router.answerOriginsWhile([&] { return wanted.load(); });
    TestServer picky(std::move(router));
    RawClient client(picky.port());
    const auto named = [](const RawAnswer &answer) {
        return std::ranges::count_if(
            answer.fields, [](const auto &field) { return field.first.starts_with("access-control-"); });
    };
    const auto preflight = get(
        "/open", "Origin: https://elsewhere.example\r\nAccess-Control-Request-Method: DELETE\r\n", "OPTIONS");
    EXPECT_EQ(named(client.ask(get("/open"))), 0);
    EXPECT_EQ(named(client.ask(preflight)), 0);
    wanted = true;
    EXPECT_EQ(client.ask(get("/open")).fields.at("access-control-allow-origin"), "*");
    EXPECT_GT(named(client.ask(preflight)), 1);
}

TEST_P(ServerTest, aHandlerThatThrowsIsA500)
{
    RawClient client(server.port());
    const auto answer = client.ask(get("/fail"));
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.body.find("bug"), std::string::npos) << "the reason is for the log";
    EXPECT_NE(server.log().text().find("/fail failed: a bug"), std::string::npos);
    EXPECT_EQ(client.ask(get("/odd")).status, 500);
    EXPECT_EQ(client.ask(get("/")).status, 200);
}

TEST_P(ServerTest, whatThrowsAroundAHandlerIsA500)
{
    RawClient client(server.port());
    EXPECT_EQ(client.ask(get("/thrown")).status, 500);
    EXPECT_NE(server.log().text().find("/thrown failed: unknown exception"), std::string::npos);
    EXPECT_EQ(client.ask(get("/", "X-Throw: 1\r\n")).status, 500);
    EXPECT_EQ(
        client.ask("POST /echo/1 HTTP/1.1\r\nHost: a\r\nX-Throw: 1\r\nContent-Length: 3\r\n\r\nabc").status,
        500);
    EXPECT_EQ(askOnce(server.port(), get("/")).status, 200);
}

TEST_P(ServerTest, headersOfHandlersCannotSplitAnswers)
{
    RawClient client(server.port());
    const auto answer = client.ask(get("/split"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(answer.fields.contains("location"));
    EXPECT_FALSE(answer.fields.contains("set-cookie"));
    EXPECT_NE(server.log().text().find("not fit to be sent: Location"), std::string::npos);
}

TEST_P(ServerTest, answersWithoutBody)
{
    RawClient client(server.port());
    const auto answer = client.ask(get("/empty"));
    EXPECT_EQ(answer.status, 204);
    EXPECT_FALSE(answer.fields.contains("content-length"));
    EXPECT_EQ(client.ask(get("/tagged")).body, "tagged");
    const auto known = client.ask(get("/tagged", "If-None-Match: W/\"t1\"\r\n"), true);
    EXPECT_EQ(known.status, 304);
    EXPECT_EQ(known.fields.at("etag"), "\"t1\"");
    EXPECT_EQ(client.ask(get("/tagged", "If-None-Match: \"t2\"\r\n")).status, 200);
}

TEST(Server, handlersRunOnTheApiLoopAndEndWithTheirClient)
{
    const auto watched = std::make_shared<Watched>();
    Router router;
    router.add(Method::get, "/wait", [watched](Request) { return waitForever(watched); });
    TestServer server(std::move(router), {.headerTime = 500ms});
    {
        RawClient client(server.port());
        client.send(get("/wait") + get("/wait"));
        EXPECT_TRUE(eventually([&] { return watched->began.load(); }));
        EXPECT_EQ(watched->thread, server.api().id());
        std::this_thread::sleep_for(100ms);
        EXPECT_FALSE(watched->cancelled);
    }
    EXPECT_TRUE(eventually([&] { return watched->cancelled.load(); }));
}

TEST(Server, guardsAreAskedFirstAndDecoratorsLast)
{
    auto router = sample();
    router.guard([](const Request &request) -> std::optional<Response> {
        if (request.headers.get("X-Token") == "right") {
            return std::nullopt;
        }
        return Response::text(401, "who?");
    });
    router.decorate(
        [](Response &response) { response.headers.set("X-Seen", std::to_string(response.status)); });
    TestServer server(std::move(router));
    RawClient client(server.port());
    for (const auto *path : {"/", "/missing", "/echo/1"}) {
        const auto answer = client.ask(get(path));
        EXPECT_EQ(answer.status, 401);
        EXPECT_EQ(answer.body, "who?");
        EXPECT_EQ(answer.fields.at("x-seen"), "401");
    }
    EXPECT_EQ(client.ask(get("/", {}, "DELETE")).status, 401);
    EXPECT_EQ(client.ask(get("/", "X-Token: right\r\n")).fields.at("x-seen"), "200");
    EXPECT_EQ(client.ask(get("/missing", "X-Token: right\r\n")).fields.at("x-seen"), "404");
    // A refused body is not even read.
    EXPECT_EQ(client.ask(get("/echo/1", "Content-Length: 500\r\n", "POST")).status, 401);
    EXPECT_TRUE(client.ends(5s));
    RawClient second(server.port());
    EXPECT_EQ(second.ask(get("/echo/1", "X-Token: right\r\nContent-Length: 2\r\n", "POST") + "ok").status,
              200);
    EXPECT_EQ(
        second.ask(get("/echo/1", "X-Token: right\r\nContent-Length: 2000\r\n", "POST")).fields.at("x-seen"),
        "413");
}

TEST(Server, aPortThatIsTakenIsSaid)
{
    TestServer server(sample());
    RecordingLog log;
    asio::io_context loop;
    HttpServer second(loop, {}, log, {.port = server.port()}, sample());
    const auto started = second.start();
    ASSERT_FALSE(started);
    EXPECT_EQ(started.error().code, ErrorCode::portTaken);
    EXPECT_EQ(started.error().parameter("address"), "127.0.0.1:" + std::to_string(server.port()));
    EXPECT_EQ(server.server().start().error().code, ErrorCode::conflict);
}

TEST(Server, badOptionsAreSaid)
{
    RecordingLog log;
    asio::io_context loop;
    EXPECT_EQ(HttpServer(loop, {}, log, {.address = "localhost"}, sample()).start().error().code,
              ErrorCode::invalidInput);
    EXPECT_EQ(HttpServer(loop, {}, log, {.trustedProxies = {"10.0.0.0/99"}}, sample()).start().error().code,
              ErrorCode::invalidInput);
    EXPECT_EQ(HttpServer(loop, {}, log, {.certificateFile = "/nonexistent"}, sample()).start().error().code,
              ErrorCode::invalidInput);
    EXPECT_FALSE(HttpServer(loop, {}, log, {.address = "192.0.2.1"}, sample()).start());
}

TEST(Server, twoInOneProcess)
{
    Router other;
    other.add(Method::get, "/", say("other"));
    TestServer first(sample());
    TestServer second(std::move(other));
    EXPECT_EQ(askOnce(first.port(), get("/")).body, "home");
    EXPECT_EQ(askOnce(second.port(), get("/")).body, "other");
}

TEST(Server, ipv6)
{
    RecordingLog log;
    LoopThread loop;
    HttpServer server(loop.context(), {}, log, {.address = "::"}, sample());
    ASSERT_TRUE(server.start());
    EXPECT_NE(askOnce(server.port(), get("/echo/1")).body.find(" 127.0.0.1 plain"), std::string::npos)
        << "v4 through the same socket";
    asio::co_spawn(loop.context(), server.stop(0ms), asio::use_future).get();
}

}
