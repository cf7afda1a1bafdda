// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "testserver.h"

#include "support/tempfolder.h"
#include "testcertificate.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using namespace test;
using asio::ip::tcp;

Task<Response> waitLong(std::chrono::milliseconds time)
{
    asio::steady_timer timer(co_await asio::this_coro::executor, time);
    co_await timer.async_wait(asTuple);
    co_return Response::text(200, "done");
}

Router sample()
{
    Router router;
    router.add(Method::get, "/", say("home"));
    router.add(Method::get, "/slow", [](Request) { return waitLong(300ms); });
    router.add(Method::get, "/endless", [](Request) { return waitLong(1h); });
    return router;
}

/// A connection to one of the loopback's many addresses.
class Visitor
{
public:
    Visitor(const std::string &address, std::uint16_t port)
    {
        m_socket.connect({*parseAddress(address), port}, m_error);
    }

    bool connected() const { return !m_error; }
    void send(const std::string &text) { asio::write(m_socket, asio::buffer(text), m_error); }
    /// All that comes until the server closes.
    std::string rest()
    {
        std::string all;
        boost::system::error_code ignored;
        asio::read(m_socket, asio::dynamic_buffer(all), ignored);
        return all;
    }
    std::string first()
    {
        std::string some(4096, ' ');
        boost::system::error_code ignored;
        some.resize(m_socket.read_some(asio::buffer(some), ignored));
        return some;
    }

private:
    asio::io_context m_loop;
    tcp::socket m_socket{m_loop};
    boost::system::error_code m_error;
};

bool answers(const std::string &address, std::uint16_t port)
{
    Visitor visitor(address, port);
    if (!visitor.connected()) {
        return false;
    }
    visitor.send(get("/", "Connection: close\r\n"));
    return visitor.rest().find("home") != std::string::npos;
}

}

class ListenTest : public ::testing::TestWithParam<int>
{
protected:
    Result<void> listenOn(std::vector<std::string> addresses, std::uint16_t onPort)
    {
        return server.run(server.server().listenOn(std::move(addresses), onPort, 500ms));
    }

    TestServer server{sample(), ServerOptions{}, GetParam()};
    const std::uint16_t port = server.port();
};

INSTANTIATE_TEST_SUITE_P(Loops, ListenTest, ::testing::Values(0, 2));

TEST_P(ListenTest, onSeveralAddressesAndOnlyThere)
{
    ASSERT_TRUE(listenOn({"127.0.0.1", "127.0.0.2"}, port));
    EXPECT_TRUE(answers("127.0.0.1", port));
    EXPECT_TRUE(answers("127.0.0.2", port));
    EXPECT_FALSE(answers("127.0.0.3", port));
    const std::vector<std::string> places{"127.0.0.1:" + std::to_string(port),
                                          "127.0.0.2:" + std::to_string(port)};
    EXPECT_EQ(server.server().places(), places);
    ASSERT_TRUE(listenOn({"127.0.0.3"}, port));
    EXPECT_FALSE(answers("127.0.0.1", port));
    EXPECT_TRUE(answers("127.0.0.3", port));
}

TEST_P(ListenTest, everywhereAndBack)
{
    ASSERT_TRUE(listenOn({"::"}, port));
    EXPECT_TRUE(answers("127.0.0.1", port));
    EXPECT_TRUE(answers("127.0.0.9", port));
    EXPECT_EQ(server.server().places(), std::vector<std::string>{"[::]:" + std::to_string(port)});
    ASSERT_TRUE(listenOn({"127.0.0.1"}, port));
    EXPECT_TRUE(answers("127.0.0.1", port));
    EXPECT_FALSE(answers("127.0.0.9", port));
}

TEST_P(ListenTest, nowhere)
{
    ASSERT_TRUE(listenOn({}, 0));
    EXPECT_EQ(server.server().port(), 0);
    EXPECT_TRUE(server.server().places().empty());
    EXPECT_FALSE(answers("127.0.0.1", port));
    ASSERT_TRUE(listenOn({"127.0.0.1"}, port));
    EXPECT_TRUE(answers("127.0.0.1", port));
}

TEST_P(ListenTest, whoeverCameByAPlaceThatStaysIsNotDisturbed)
{
    ASSERT_TRUE(listenOn({"127.0.0.1", "127.0.0.2"}, port));
    Visitor stays("127.0.0.1", port);
    Visitor goes("127.0.0.2", port);
    for (Visitor *visitor : {&stays, &goes}) {
        visitor->send(get("/"));
        EXPECT_NE(visitor->first().find("200"), std::string::npos);
    }
    ASSERT_TRUE(listenOn({"127.0.0.1"}, port));
    EXPECT_EQ(goes.rest(), "") << "closed without a word";
    stays.send(get("/"));
    EXPECT_NE(stays.first().find("200"), std::string::npos);
}

TEST_P(ListenTest, anAnswerThatRunsEndsAndAnEndlessOneIsCut)
{
    Visitor slow("127.0.0.1", port);
    Visitor endless("127.0.0.1", port);
    slow.send(get("/slow"));
    endless.send(get("/endless"));
    std::this_thread::sleep_for(100ms);
    const auto began = SteadyClock::now();
    ASSERT_TRUE(listenOn({"127.0.0.2"}, port));
    EXPECT_TRUE(answers("127.0.0.2", port)) << "nobody waits for the old ones";
    const std::string answer = slow.rest();
    EXPECT_NE(answer.find("done"), std::string::npos);
    EXPECT_NE(answer.find("close"), std::string::npos);
    EXPECT_EQ(endless.rest(), "");
    EXPECT_LT(SteadyClock::now() - began, 10s);
}

TEST_P(ListenTest, aTakenPortGivesNothingHalfway)
{
    asio::io_context loop;
    tcp::acceptor other(loop, {*parseAddress("127.0.0.2"), 0});
    const std::uint16_t taken = other.local_endpoint().port();
    const auto failed = listenOn({"127.0.0.1", "127.0.0.2"}, taken);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::portTaken);
    EXPECT_FALSE(answers("127.0.0.1", taken));
    EXPECT_EQ(server.server().port(), 0);
    ASSERT_TRUE(listenOn({"127.0.0.1"}, port));
    EXPECT_TRUE(answers("127.0.0.1", port));
}

TEST_P(ListenTest, onlyAllowedPeersComeIn)
{
    ASSERT_TRUE(listenOn({"0.0.0.0"}, port));
    server.server().setPeers({AddressRange::parse("127.0.0.8/30").value()});
    EXPECT_EQ(askOnce(port, get("/"), "127.0.0.1").status, 0);
    EXPECT_EQ(askOnce(port, get("/"), "127.0.0.9").status, 200);
    server.server().setPeers({});
    EXPECT_EQ(askOnce(port, get("/"), "127.0.0.1").status, 200);
}

TEST_P(ListenTest, aCertificateComesAndGoes)
{
    const TempFolder folder;
    const auto certificate = makeCertificate(folder.path(), "site", "IP:127.0.0.1");
    EXPECT_FALSE(server.server().setCertificate("/no/such/file.pem", "/no/such/key.pem", 500ms));
    EXPECT_TRUE(answers("127.0.0.1", port)) << "nothing changed";
    ASSERT_TRUE(
        server.server().setCertificate(certificate.certificate.string(), certificate.key.string(), 500ms));
    EXPECT_FALSE(answers("127.0.0.1", port)) << "plain http is no TLS";
    EXPECT_TRUE(server.server().reloadCertificate());
    ASSERT_TRUE(server.server().setCertificate({}, {}, 500ms));
    EXPECT_TRUE(answers("127.0.0.1", port));
    EXPECT_FALSE(server.server().reloadCertificate());
}

}
