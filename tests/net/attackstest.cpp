// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include "support/tempfolder.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <deque>
#include <fstream>

#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;
using Clients = std::deque<RawClient>;

Router sample(const fs::path &big = {})
{
    Router router;
    router.add(Method::get, "/", say("home"));
    router.add(Method::post, "/post", echo(), {.body = BodyTo::memory, .bodyLimit = 100'000});
    router.add(Method::get, "/big", [big](Request) -> Task<Response> {
        co_return Response::file({big, "\"b\"", 0, false}, "video/mp4");
    });
    router.add(Method::get, "/limited", say("fine"),
               {.rateName = "limited", .rateCount = 3, .rateSeconds = 60});
    return router;
}

ServerOptions quick()
{
    ServerOptions options;
    options.headerTime = 1000ms;
    options.idleTime = 1000ms;
    options.sendStallTime = 1000ms;
    options.bodyTime = 1000ms;
    options.bodyRate = 1000;
    options.lingerTime = 1000ms;
    options.connectionsPerAddress = 1000;
    return options;
}

std::chrono::milliseconds since(SteadyClock::time_point start)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - start);
}

/// VmRSS in KiB.
long memory()
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmRSS:")) {
            return std::stol(line.substr(6));
        }
    }
    return 0;
}

/// Sends `piece` until the server refuses or `most` bytes are out.
std::size_t flood(RawClient &client, const std::string &piece, std::size_t most)
{
    std::size_t sent = 0;
    while (sent < most && client.send(piece)) {
        sent += piece.size();
    }
    return sent;
}

}

TEST(Attacks, slowHeadersEndAtTheDeadlineWhileOthersAreServed)
{
    TestServer server(sample(), quick());
    Clients clients;
    for (int i = 0; i < 100; ++i) {
        clients.emplace_back(server.port()).send("GET / HTTP/1.1\r\n");
    }
    const auto start = SteadyClock::now();
    while (since(start) < 800ms) {
        EXPECT_EQ(askOnce(server.port(), get("/")).body, "home");
        for (auto &client : clients) {
            client.send("X"); // each byte renews an idle timer, but not an absolute one
        }
        std::this_thread::sleep_for(50ms);
    }
    for (auto &client : clients) {
        EXPECT_EQ(client.answer().status, 408);
        EXPECT_TRUE(client.ends(5s));
    }
    EXPECT_LT(since(start), 8s);
}

TEST(Attacks, silentAndIdleConnectionsEnd)
{
    TestServer server(sample(), quick());
    RawClient silent(server.port());
    RawClient idle(server.port());
    EXPECT_EQ(idle.ask(get("/")).status, 200);
    EXPECT_TRUE(silent.ends(8s));
    EXPECT_TRUE(idle.ends(8s));
    EXPECT_FALSE(idle.wasReset());
}

TEST(Attacks, slowBodiesEnd)
{
    TestServer server(sample(), quick());
    Clients clients;
    for (int i = 0; i < 50; ++i) {
        clients.emplace_back(server.port()).send(get("/post", "Content-Length: 50000\r\n", "POST"));
    }
    const auto start = SteadyClock::now();
    while (since(start) < 700ms) {
        for (auto &client : clients) {
            client.send("x");
        }
        std::this_thread::sleep_for(50ms);
    }
    for (auto &client : clients) {
        EXPECT_EQ(client.answer().status, 408);
    }
    EXPECT_LT(since(start), 8s);
}

TEST(Attacks, aBodyThatComesFastEnoughMayTakeLong)
{
    auto options = quick();
    options.bodyTime = 1000ms;
    options.bodyRate = 100;
    TestServer server(sample(), options);
    RawClient client(server.port());
    client.send(get("/post", "Content-Length: 6000\r\n", "POST"));
    for (int i = 0; i < 15; ++i) { // longer than one bodyTime
        client.send(std::string(400, 'x'));
        std::this_thread::sleep_for(100ms);
    }
    EXPECT_EQ(client.answer().status, 200);
}

TEST(Attacks, endlessChunkedBody)
{
    TestServer server(sample());
    const auto before = memory();
    RawClient client(server.port());
    client.send(get("/post", "Transfer-Encoding: chunked\r\n", "POST"));
    const auto sent = flood(client, "10000\r\n" + std::string(65536, 'x') + "\r\n", 256 << 20);
    EXPECT_LT(sent, std::size_t(256 << 20));
    EXPECT_EQ(client.answer().status, 413);
    EXPECT_LT(memory() - before, 16 * 1024);
}

TEST(Attacks, announcedTerabyteIsRefusedAtOnce)
{
    TestServer server(sample());
    RawClient client(server.port());
    EXPECT_EQ(client.ask(get("/post", "Content-Length: 1099511627776\r\n", "POST")).status, 413);
    EXPECT_EQ(
        askOnce(server.port(), get("/post", "Content-Length: 999999999999999999999\r\n", "POST")).status,
        400);
}

TEST(Attacks, bodyToARouteWithoutOne)
{
    TestServer server(sample());
    RawClient client(server.port());
    client.send(get("/", "Content-Length: 1073741824\r\n"));
    EXPECT_LT(flood(client, std::string(65536, 'x'), 256 << 20), std::size_t(256 << 20));
    EXPECT_EQ(client.answer().status, 413) << "the client can read why";
    RawClient chunked(server.port());
    EXPECT_EQ(chunked.ask(get("/", "Transfer-Encoding: chunked\r\n") + "1\r\nx\r\n").status, 413);
    EXPECT_TRUE(chunked.ends(10s));
    RawClient nowhere(server.port());
    EXPECT_EQ(nowhere.ask(get("/missing", "Content-Length: 5\r\n", "POST")).status, 404);
    EXPECT_TRUE(nowhere.ends(10s)) << "its body was not read";
}

TEST(Attacks, endlessHeaders)
{
    TestServer server(sample());
    const auto before = memory();
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: a\r\n");
    std::string piece;
    for (int i = 0; i < 1000; ++i) {
        piece += "X-" + std::to_string(i) + ": " + std::string(50, 'x') + "\r\n";
    }
    flood(client, piece, 16 << 20);
    EXPECT_EQ(client.answer().status, 431);
    EXPECT_LT(memory() - before, 8 * 1024);
}

TEST(Attacks, oneEndlessHeaderOrUrl)
{
    TestServer server(sample());
    RawClient header(server.port());
    header.send("GET / HTTP/1.1\r\nHost: a\r\nX: ");
    flood(header, std::string(65536, 'x'), 16 << 20);
    EXPECT_EQ(header.answer().status, 431);
    RawClient url(server.port());
    url.send("GET /");
    flood(url, std::string(65536, 'x'), 16 << 20);
    EXPECT_EQ(url.answer().status, 414);
}

TEST(Attacks, manyConnectionsFromOneAddress)
{
    auto options = ServerOptions{};
    options.connectionsPerAddress = 20;
    TestServer server(sample(), options);
    Clients kept;
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(kept.emplace_back(server.port()).ask(get("/")).status, 200);
    }
    for (int i = 0; i < 30; ++i) {
        RawClient refused(server.port());
        EXPECT_TRUE(refused.ends(10s));
    }
    EXPECT_EQ(askOnce(server.port(), get("/"), "127.0.0.2").body, "home") << "others do not notice";
    kept.pop_back();
    EXPECT_TRUE(eventually([&] { return askOnce(server.port(), get("/")).status == 200; }));
}

TEST(Attacks, aTrustedProxyHasNoLimitOfItsOwn)
{
    auto options = ServerOptions{};
    options.connectionsPerAddress = 2;
    options.trustedProxies = {"127.0.0.0/8"};
    TestServer server(sample(), options);
    Clients kept;
    for (int i = 0; i < 10; ++i) {
        EXPECT_EQ(kept.emplace_back(server.port()).ask(get("/")).status, 200);
    }
}

TEST(Attacks, whenAllPlacesAreTakenIdleOnesMakeRoom)
{
    auto options = ServerOptions{};
    options.connections = 20;
    TestServer server(sample(), options);
    Clients idle;
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(idle.emplace_back(server.port()).ask(get("/")).status, 200);
    }
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(idle.emplace_back(server.port()).ask(get("/")).status, 200) << i;
    }
    EXPECT_TRUE(idle.front().ends(10s)) << "the one that was idle for longest";
    EXPECT_EQ(idle[10].ask(get("/")).status, 200);
}

TEST(Attacks, aReaderWhoStopsIsCut)
{
    const TempFolder folder;
    const auto big = folder / "big";
    fs::resize_file((std::ofstream(big).put('x'), big), 64 << 20);
    TestServer server(sample(big), quick());
    RawClient client(server.port(), nullptr, 4096);
    client.send(get("/big"));
    client.readExactly(1000);
    EXPECT_TRUE(eventually([&] {
        int error = 0;
        socklen_t size = sizeof(error);
        char byte = 0;
        ::getsockopt(client.fd(), SOL_SOCKET, SO_ERROR, &error, &size);
        return error == ECONNRESET
            || (::recv(client.fd(), &byte, 1, MSG_DONTWAIT | MSG_PEEK) < 0 && errno == ECONNRESET);
    })) << "what waited in the kernel is gone, too";
}

TEST(Attacks, ratesPerAddress)
{
    TestServer server(sample());
    RawClient client(server.port());
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(client.ask(get("/limited")).status, 200);
    }
    const auto refused = client.ask(get("/limited"));
    EXPECT_EQ(refused.status, 429);
    const auto wait = std::stoi(refused.fields.at("retry-after"));
    EXPECT_GE(wait, 1);
    EXPECT_LE(wait, 20);
    EXPECT_EQ(askOnce(server.port(), get("/limited"), "127.0.0.3").status, 200);
    EXPECT_EQ(client.ask(get("/")).status, 200) << "only that limit";
}

TEST(Attacks, forwardedAddressesCountOnlyFromTrustedProxies)
{
    TestServer server(sample());
    const auto from = [&](const char *client) {
        return askOnce(server.port(), get("/limited", "X-Forwarded-For: " + std::string(client) + "\r\n"))
            .status;
    };
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(from("198.51.100.1"), 200);
    }
    EXPECT_EQ(from("198.51.100.2"), 429) << "not believed";
    server.server().setTrustedProxies({"127.0.0.1"});
    for (int i = 0; i < 3; ++i) {
        EXPECT_EQ(from("198.51.100.3"), 200);
    }
    EXPECT_EQ(from("198.51.100.3"), 429);
    EXPECT_EQ(from("198.51.100.4"), 200);
    server.server().setTrustedProxies({"garbage"});
    EXPECT_EQ(from("198.51.100.5"), 200) << "bad ranges change nothing";
    const auto said = askOnce(
        server.port(),
        get("/post", "X-Forwarded-For: 2001:db8::5\r\nX-Forwarded-Proto: https\r\nContent-Length: 0\r\n",
            "POST"));
    EXPECT_NE(said.body.find("2001:db8::5 secure"), std::string::npos) << said.body;
}

TEST(Attacks, withoutFreeFilesClientsAreClosedAndLaterServed)
{
    TestServer server(sample());
    RawClient held(server.port());
    EXPECT_EQ(held.ask(get("/")).status, 200);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(server.port());
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const FileDescriptor fresh(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    ASSERT_TRUE(fresh);
    // UBSan opens a pipe when it meets a class for the first time: it must know these before files run out.
    static_cast<Log &>(server.log())
        .info("test", boost::system::error_code(EMFILE, boost::system::system_category()).message());
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    rlimit tight = before;
    tight.rlim_cur = 256;
    ::setrlimit(RLIMIT_NOFILE, &tight);
    std::deque<FileDescriptor> filler;
    do {
        filler.emplace_back(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    } while (filler.back());
    EXPECT_EQ(::connect(fresh.get(), reinterpret_cast<sockaddr *>(&address), sizeof(address)), 0);
    pollfd entry{fresh.get(), POLLIN, 0};
    EXPECT_EQ(::poll(&entry, 1, 10'000), 1) << "closed, not left waiting";
    EXPECT_EQ(held.ask(get("/")).status, 200) << "who is inside is served";
    filler.clear();
    ::setrlimit(RLIMIT_NOFILE, &before);
    EXPECT_NE(server.log().text().find("cannot accept"), std::string::npos);
    EXPECT_TRUE(eventually([&] { return askOnce(server.port(), get("/")).status == 200; }));
}

}
