// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include "net/http/websocket.h"

#include <boost/asio/steady_timer.hpp>

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;

constexpr auto upgrade
    = "Upgrade: websocket\r\nConnection: keep-alive, Upgrade\r\nSec-WebSocket-Version: 13\r\n"
      "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// RFC 6455 section 5.2, as a client sends it: masked.
std::string frame(int opcode, std::string_view payload, bool final = true)
{
    std::string text(1, static_cast<char>((final ? 0x80 : 0) | opcode));
    if (payload.size() < 126) {
        text += static_cast<char>(0x80 | payload.size());
    } else {
        text += static_cast<char>(0x80 | 126);
        text += static_cast<char>(payload.size() >> 8);
        text += static_cast<char>(payload.size() & 0xff);
    }
    const std::string mask = "\x01\x02\x03\x04";
    text += mask;
    for (std::size_t i = 0; i < payload.size(); ++i) {
        text += static_cast<char>(payload[i] ^ mask[i % 4]);
    }
    return text;
}

struct Frame {
    int opcode = -1; ///< -1 = the connection has ended
    std::string payload;
};

Frame readFrame(RawClient &client)
{
    const auto head = client.readExactly(2);
    if (head.size() < 2) {
        return {};
    }
    std::size_t size = static_cast<unsigned char>(head[1]);
    EXPECT_LT(size, 128u) << "a server does not mask";
    if (size >= 126) {
        std::size_t big = 0;
        for (const char c : client.readExactly(size == 126 ? 2 : 8)) {
            big = big << 8 | static_cast<unsigned char>(c);
        }
        size = big;
    }
    return {head[0] & 0x0f, client.readExactly(size)};
}

int closeCode(const Frame &frame)
{
    return frame.opcode == 8 && frame.payload.size() >= 2
        ? static_cast<unsigned char>(frame.payload[0]) << 8 | static_cast<unsigned char>(frame.payload[1])
        : 0;
}

struct Seen {
    std::mutex mutex;
    std::string errors;
    std::atomic<int> open = 0;
    std::atomic<int> sent = 0; ///< messages of the burst
    std::thread::id thread;
    void add(const Error &error)
    {
        const std::scoped_lock lock(mutex);
        errors += std::string(name(error.code)) + " ";
    }
    std::string text()
    {
        const std::scoped_lock lock(mutex);
        return errors;
    }
};

Task<void> echoMessages(std::shared_ptr<Seen> seen, Request request, std::shared_ptr<WebSocket> socket)
{
    ++seen->open;
    seen->thread = std::this_thread::get_id();
    if (request.path == "/greet") {
        co_await socket->send("hello " + std::string(request.query.get("name").value_or("you")));
    }
    for (;;) {
        auto message = co_await socket->receive(1000);
        if (!message) {
            seen->add(message.error());
            break;
        }
        if (*message == "bye") {
            break;
        }
        if (*message == "close") {
            socket->close();
            continue;
        }
        if (*message == "throw") {
            --seen->open;
            throw std::runtime_error("a bug");
        }
        if (auto sent = co_await socket->send(*message); !sent) {
            seen->add(sent.error());
            break;
        }
    }
    --seen->open;
}

constexpr int burstMessages = 512;
constexpr std::string_view lastOfBurst = "that was all";

/// More than the buffers of the kernel hold, then echoes.
Task<void> burst(std::shared_ptr<Seen> seen, Request request, std::shared_ptr<WebSocket> socket)
{
    for (; seen->sent < burstMessages; ++seen->sent) {
        co_await socket->send(std::string(16'000, 'x'));
    }
    co_await socket->send(std::string(lastOfBurst));
    co_await echoMessages(std::move(seen), std::move(request), std::move(socket));
}

Task<void> flood(std::shared_ptr<Seen> seen, std::shared_ptr<WebSocket> socket)
{
    const std::string text(60'000, 'x');
    for (;;) {
        if (auto sent = co_await socket->send(text); !sent) {
            seen->add(sent.error());
            co_return;
        }
    }
}

}

class ServerSocketTest : public ::testing::TestWithParam<int>
{
protected:
    ServerSocketTest()
    {
        Router router;
        const auto echoer = [this](Request request, std::shared_ptr<WebSocket> socket) {
            return echoMessages(seen, std::move(request), std::move(socket));
        };
        router.webSocket("/echo", echoer);
        router.webSocket("/greet", echoer);
        router.webSocket("/burst", [this](Request request, std::shared_ptr<WebSocket> socket) {
            return burst(seen, std::move(request), std::move(socket));
        });
        router.webSocket("/flood", [this](Request, std::shared_ptr<WebSocket> socket) {
            return flood(seen, std::move(socket));
        });
        router.add(Method::get, "/", say("home"));
        router.guard([](const Request &request) -> std::optional<Response> {
            return request.query.get("token") == "wrong" ? std::optional(Response::text(401, "no"))
                                                         : std::nullopt;
        });
        ServerOptions options;
        options.webSocketIdleTime = 1500ms;
        options.sendStallTime = 700ms;
        server = std::make_unique<TestServer>(std::move(router), options, GetParam());
    }

    /// A client whose handshake is done.
    std::unique_ptr<RawClient> open(std::string_view path = "/echo")
    {
        auto client = std::make_unique<RawClient>(server->port());
        const auto answer = client->ask(get(path, upgrade), true);
        EXPECT_EQ(answer.status, 101);
        EXPECT_EQ(answer.fields.at("sec-websocket-accept"), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
        return client;
    }

    std::shared_ptr<Seen> seen = std::make_shared<Seen>();
    std::unique_ptr<TestServer> server;
};

INSTANTIATE_TEST_SUITE_P(Loops, ServerSocketTest, ::testing::Values(0, 1));

TEST_P(ServerSocketTest, echoesMessages)
{
    const auto client = open();
    for (int i = 0; i < 100; ++i) {
        client->send(frame(1, "message " + std::to_string(i)));
        EXPECT_EQ(readFrame(*client).payload, "message " + std::to_string(i));
    }
    EXPECT_EQ(seen->thread, server->api().id());
    client->send(frame(1, "frag", false) + frame(0, "mented", true));
    EXPECT_EQ(readFrame(*client).payload, "fragmented");
    client->send(frame(2, std::string(900, 'b')));
    EXPECT_EQ(readFrame(*client).payload, std::string(900, 'b'));
    client->send(frame(9, "are you there"));
    const auto pong = readFrame(*client);
    EXPECT_EQ(pong.opcode, 10);
    EXPECT_EQ(pong.payload, "are you there");
}

TEST_P(ServerSocketTest, messagesBehindTheHandshakeAreNotLost)
{
    RawClient client(server->port());
    client.send(get("/greet?name=friend", upgrade) + frame(1, "early"));
    EXPECT_EQ(client.answer(true).status, 101);
    EXPECT_EQ(readFrame(client).payload, "hello friend");
    EXPECT_EQ(readFrame(client).payload, "early");
}

TEST_P(ServerSocketTest, bothSidesCanClose)
{
    const auto leaving = open();
    leaving->send(frame(8, "\x03\xe8"));
    EXPECT_EQ(closeCode(readFrame(*leaving)), 1000);
    EXPECT_TRUE(leaving->ends(10s));
    EXPECT_TRUE(eventually([&] { return seen->open == 0; }));
    EXPECT_EQ(seen->text(), "cancelled ");

    const auto told = open();
    told->send(frame(1, "bye"));
    EXPECT_EQ(closeCode(readFrame(*told)), 1000) << "the handler has returned";
    told->send(frame(8, "\x03\xe8"));
    EXPECT_TRUE(told->ends(10s));

    const auto closed = open();
    closed->send(frame(1, "close"));
    EXPECT_EQ(closeCode(readFrame(*closed)), 1000);
    closed->send(frame(8, "\x03\xe8"));
    EXPECT_TRUE(closed->ends(10s));
    EXPECT_TRUE(eventually([&] { return seen->open == 0; }));
}

TEST_P(ServerSocketTest, handlersThatThrow)
{
    const auto client = open();
    client->send(frame(1, "throw"));
    EXPECT_EQ(closeCode(readFrame(*client)), 1000);
    EXPECT_NE(server->log().text().find("a bug"), std::string::npos);
}

TEST_P(ServerSocketTest, tooLargeAndBrokenFramesEndIt)
{
    const auto large = open();
    large->send(frame(1, std::string(1001, 'x')));
    EXPECT_EQ(closeCode(readFrame(*large)), 1009);
    EXPECT_TRUE(eventually([&] { return seen->open == 0; }));
    EXPECT_EQ(seen->text(), "tooLarge ");

    const auto broken = open();
    broken->send(frame(1, "\xff\xfe"));
    EXPECT_EQ(closeCode(readFrame(*broken)), 1007);
    const auto unmasked = open();
    unmasked->send("\x81\x02hi");
    EXPECT_EQ(closeCode(readFrame(*unmasked)), 1002);
    const auto reserved = open();
    reserved->send(frame(0x40 | 1, "x"));
    EXPECT_EQ(closeCode(readFrame(*reserved)), 1002);
    EXPECT_TRUE(eventually([&] { return seen->open == 0; }));
    EXPECT_EQ(seen->text(), "tooLarge protocol protocol protocol ");
}

TEST_P(ServerSocketTest, whoVanishesIsNoticed)
{
    auto client = open();
    EXPECT_TRUE(eventually([&] { return seen->open == 1; }));
    client.reset();
    EXPECT_TRUE(eventually([&] { return seen->open == 0; }));
    EXPECT_EQ(seen->text(), "cancelled ");
}

TEST_P(ServerSocketTest, silenceIsPingedAndThenEnded)
{
    const auto client = open();
    EXPECT_EQ(readFrame(*client).opcode, 9) << "a ping after half of the time";
    client->send(frame(10, ""));
    EXPECT_EQ(readFrame(*client).opcode, 9);
    EXPECT_TRUE(client->ends(10s)) << "that one got no answer";
    EXPECT_TRUE(eventually([&] { return seen->open == 0; }));
    EXPECT_EQ(seen->text(), "timedOut ");
}

TEST_P(ServerSocketTest, whoDoesNotReadIsCut)
{
    RawClient client(server->port(), nullptr, 4096);
    client.send(get("/flood", upgrade));
    EXPECT_EQ(client.answer(true).status, 101);
    EXPECT_TRUE(eventually([&] { return !seen->text().empty(); }));
    EXPECT_EQ(seen->text(), "cancelled ");
}

TEST_P(ServerSocketTest, whoReadsLateIsNotCutLater)
{
    const auto client = open("/burst");
    ASSERT_TRUE(eventually([&] {
        const int before = seen->sent;
        std::this_thread::sleep_for(100ms);
        return before > 0 && before == seen->sent;
    }));
    ASSERT_LT(seen->sent, burstMessages) << "the server does not wait to write";
    for (std::string tail; tail.find(lastOfBurst) == tail.npos;) {
        const auto more = client->readSome(65536);
        ASSERT_FALSE(more.empty());
        tail = tail.substr(tail.size() - std::min(tail.size(), lastOfBurst.size())) + more;
    }
    for (int i = 0; i < 10; ++i) { // longer than the deadline of that wait; the pongs keep it from being idle
        std::this_thread::sleep_for(100ms);
        client->send(frame(10, ""));
    }
    client->send(frame(1, "still here"));
    auto answer = readFrame(*client);
    while (answer.opcode == 9) {
        answer = readFrame(*client);
    }
    EXPECT_EQ(answer.payload, "still here");
}

TEST_P(ServerSocketTest, handshakesThatAreNone)
{
    RawClient client(server->port());
    EXPECT_EQ(client.ask(get("/echo")).status, 426);
    EXPECT_EQ(client.ask(get("/echo", "Upgrade: websocket\r\nConnection: Upgrade\r\n")).status, 426);
    EXPECT_EQ(client.ask(get("/echo", "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")).status, 400);
    EXPECT_EQ(client
                  .ask(get("/echo",
                           "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: "
                           "13\r\nSec-WebSocket-Key: x\r\n"))
                  .status,
              400);
    EXPECT_EQ(client.ask(get("/", upgrade)).body, "home") << "no WebSocket there";
    EXPECT_EQ(client.ask(get("/echo?token=wrong", upgrade)).status, 401);
    EXPECT_EQ(client.ask(get("/echo", upgrade, "POST")).status, 405);
    EXPECT_EQ(seen->open, 0);
}

TEST_P(ServerSocketTest, aStopSaysThatWeGo)
{
    const auto client = open();
    client->send(frame(1, "x"));
    EXPECT_EQ(readFrame(*client).payload, "x");
    std::thread stopper([&] { server->stop(10s); });
    EXPECT_EQ(closeCode(readFrame(*client)), 1001);
    client->send(frame(8, "\x03\xe9"));
    EXPECT_TRUE(client->ends(10s));
    client->endWriting();
    stopper.join();
    EXPECT_EQ(seen->open, 0);
}

TEST_P(ServerSocketTest, aStopCutsWhoDoesNotGo)
{
    const auto client = open();
    const auto start = SteadyClock::now();
    server->stop(200ms);
    EXPECT_LT(SteadyClock::now() - start, 8s);
    EXPECT_EQ(seen->open, 0);
}

}
