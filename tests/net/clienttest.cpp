// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/httpclient.h"

#include "base/text.h"
#include "net/fetchnow.h"
#include "net/rawserver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace spirula;
using namespace spirula::net;
using test::fetchNow;
using test::httpAnswer;
using test::RawServer;
using test::targetOf;
using testing::HasSubstr;
using testing::Not;

namespace
{

/// Echoes requests and serves the odd answers that other tests here need.
void answer(const std::string &request, const RawServer::Peer &peer)
{
    const std::string target = targetOf(request);
    if (target == "/echo") {
        peer.send(httpAnswer(request, "Content-Type: text/plain\r\nX-Two: 1\r\nX-Two: 2\r\n"));
    } else if (target == "/gzip") {
        // gzip of "hello hello hello"
        const auto packed = fromHex("1f8b0800000000000203cb48cdc9c957c84090008088f9e511000000");
        peer.send(httpAnswer(*packed, "Content-Encoding: gzip\r\n"));
    } else if (target == "/404") {
        peer.send(httpAnswer(std::string(100'000, 'e'), {}, "404 Not Found"));
    } else if (target == "/early") {
        peer.send("HTTP/1.1 103 Early Hints\r\nX-Early: yes\r\n\r\n" + httpAnswer("late", "X-Late: yes\r\n"));
    } else if (target == "/empty") {
        peer.send("HTTP/1.1 204 No Content\r\n\r\n");
    } else if (target == "/latin1") {
        peer.send(httpAnswer("x", "X-Name: caf\xE9\r\n"));
    } else {
        peer.send(httpAnswer("hello"));
    }
}

class ClientTest : public testing::Test
{
protected:
    HttpAsk get(std::string_view path) { return HttpAsk{.url = server.url("127.0.0.1", path)}; }

    RawServer server{answer};
    HttpClient client{test::loopbackOnly()};
};

}

TEST_F(ClientTest, getsAnAnswer)
{
    const HttpAnswer got = fetchNow(client, get("/echo")).value();
    EXPECT_EQ(got.status, 200);
    EXPECT_EQ(got.url, server.url("127.0.0.1", "/echo"));
    EXPECT_EQ(got.size, got.body.size());
    EXPECT_EQ(got.headers.get("content-type"), "text/plain");
    EXPECT_EQ(got.headers.get("X-Two"), "1");
    EXPECT_THAT(got.body, HasSubstr("GET /echo HTTP/1.1\r\n"));
    EXPECT_THAT(got.body, HasSubstr("User-Agent: Spirula/"));
    EXPECT_THAT(got.body, HasSubstr("Accept-Encoding: "));
    EXPECT_THAT(got.body, Not(HasSubstr("Content-Type")));
}

/// The client lives on, its thread too: that must have let go of a loop before the loop has the answer.
TEST_F(ClientTest, aLoopMayGoAsSoonAsItHasItsAnswer)
{
    for (int i = 0; i < 1000; ++i) {
        asio::io_context loop(1);
        asio::co_spawn(loop, client.fetch(get("/echo")),
                       [&loop](const std::exception_ptr &, const Result<HttpAnswer> &got) {
                           EXPECT_TRUE(got);
                           loop.stop();
                       });
        loop.run();
    }
}

TEST_F(ClientTest, sendsMethodHeadersAndBody)
{
    const std::vector<std::pair<Method, std::string>> methods{
        {Method::post, "POST"}, {Method::put, "PUT"}, {Method::patch, "PATCH"}};
    for (const auto &[method, name] : methods) {
        HttpAsk ask = get("/echo");
        ask.method = method;
        ask.body = std::string("a\0b\xFF", 4) + std::string(3000, 'x');
        ask.headers.add("Content-Type", "application/activity+json");
        ask.headers.add("Signature", "keyId=\"x\"");
        ask.headers.add("X-Empty", "");
        ask.headers.add("User-Agent", "me");
        const std::string echoed = fetchNow(client, std::move(ask)).value().body;
        EXPECT_THAT(echoed, testing::StartsWith(name + " /echo HTTP/1.1\r\n"));
        EXPECT_THAT(echoed, HasSubstr("Content-Type: application/activity+json\r\n"));
        EXPECT_THAT(echoed, HasSubstr("Signature: keyId=\"x\"\r\n"));
        EXPECT_THAT(echoed, HasSubstr("X-Empty:"));
        EXPECT_THAT(echoed, HasSubstr("User-Agent: me\r\n"));
        EXPECT_THAT(echoed, Not(HasSubstr("Expect:")));
        EXPECT_TRUE(echoed.ends_with("\r\n\r\n" + (std::string("a\0b\xFF", 4) + std::string(3000, 'x'))));
    }
    HttpAsk ask = get("/echo");
    ask.method = Method::del;
    EXPECT_THAT(fetchNow(client, std::move(ask)).value().body, testing::StartsWith("DELETE /echo"));
}

TEST_F(ClientTest, headHasNoBodyHoweverLongTheFile)
{
    HttpAsk ask = get("/404");
    ask.method = Method::head;
    ask.limit = 10;
    const HttpAnswer got = fetchNow(client, std::move(ask)).value();
    EXPECT_EQ(got.status, 404);
    EXPECT_EQ(got.headers.get("Content-Length"), "100000");
    EXPECT_EQ(got.body, "");
}

TEST_F(ClientTest, anyStatusIsAnAnswer)
{
    EXPECT_EQ(fetchNow(client, get("/404"))->status, 404);
    const HttpAnswer empty = fetchNow(client, get("/empty")).value();
    EXPECT_EQ(empty.status, 204);
    EXPECT_EQ(empty.body, "");
}

TEST_F(ClientTest, compressionIsUndone)
{
    const HttpAnswer got = fetchNow(client, get("/gzip")).value();
    EXPECT_EQ(got.body, "hello hello hello");
    EXPECT_EQ(got.size, 17U);
}

TEST_F(ClientTest, onlyTheFinalHeaderCounts)
{
    const HttpAnswer got = fetchNow(client, get("/early")).value();
    EXPECT_EQ(got.status, 200);
    EXPECT_FALSE(got.headers.has("X-Early"));
    EXPECT_EQ(got.headers.get("X-Late"), "yes");
}

TEST_F(ClientTest, headerValuesAreUtf8)
{
    EXPECT_EQ(fetchNow(client, get("/latin1"))->headers.get("X-Name"), "caf\uFFFD");
}

TEST_F(ClientTest, aHeaderCannotBecomeTwo)
{
    for (const auto &[name, value] :
         std::vector<std::pair<std::string, std::string>>{{"X-A", "a\r\nX-B: b"},
                                                          {"X-A", std::string("a\0b", 3)},
                                                          {"X A", "a"},
                                                          {"", "a"},
                                                          {"X:", "a"},
                                                          {"X-A\r\nX-B", "b"}}) {
        HttpAsk ask = get("/echo");
        ask.headers.add(name, value);
        EXPECT_EQ(fetchNow(client, std::move(ask)).error().code, ErrorCode::invalidInput) << name;
    }
    EXPECT_EQ(server.connections(), 0);
}

TEST_F(ClientTest, urlsThatCannotBeFetched)
{
    for (const char *url : {"", "file:///etc/passwd", "ftp://127.0.0.1/", "http://user:word@127.0.0.1/",
                            "gopher://127.0.0.1:70/x"}) {
        EXPECT_EQ(fetchNow(client, HttpAsk{.url = url}).error().code, ErrorCode::invalidInput) << url;
    }
    HttpClient strict{ClientOptions{}};
    EXPECT_EQ(fetchNow(strict, get("/")).error().code, ErrorCode::unsupported) << "plain http is for tests";
    EXPECT_EQ(server.connections(), 0);
}

TEST_F(ClientTest, silenceOfTheOtherSideIsUnreachable)
{
    const std::uint16_t port
        = RawServer([](const std::string &, const RawServer::Peer &) {}).port(); // gone again
    const Error error = fetchNow(client, HttpAsk{.url = "http://127.0.0.1:" + std::to_string(port)}).error();
    EXPECT_EQ(error.code, ErrorCode::unreachable);
    EXPECT_EQ(error.parameter("host"), "127.0.0.1");
    const RawServer mute([](const std::string &, const RawServer::Peer &) {});
    EXPECT_EQ(fetchNow(client, HttpAsk{.url = mute.url("127.0.0.1")}).error().code, ErrorCode::unreachable);
    EXPECT_EQ(fetchNow(client, HttpAsk{.url = "http://name.invalid/"}).error().code, ErrorCode::unreachable);
}
