// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/reachchecks.h"
#include "net/client/connecttrial.h"
#include "net/local/localnetwork.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/asio/write.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <stop_token>
#include <thread>

namespace spirula::node
{

namespace
{

using namespace std::chrono_literals;
using wire::ReachCheckKind;
using wire::ReachCheckState;

class ReachChecksTest : public ::testing::Test
{
protected:
    template<class T>
    T run(Task<T> task)
    {
        auto result = asio::co_spawn(m_loop, std::move(task), asio::use_future);
        m_loop.restart();
        m_loop.run();
        return result.get();
    }
    wire::HomeReachCheck check(ReachCheckKind kind, std::string_view url)
    {
        return run(runReachCheck(
            kind, net::PublicUrl::parse(url).value(),
            CheckTools{
                .proofs = proofs, .pool = m_pool, .clockState = [this] { return clock; }, .time = 2s}));
    }

    /// Of this computer and not its loopback's: what is sent there stays here. Empty without one.
    static std::string ownAddress()
    {
        const auto network = net::lookAtNetwork();
        const auto v4
            = std::ranges::find_if(network.addresses, [](const auto &address) { return address.is_v4(); });
        return v4 == network.addresses.end() ? std::string() : v4->to_string();
    }

    /// Leads whoever asks somewhere else.
    class Redirecting
    {
    public:
        Redirecting(const std::string &address, std::function<std::string(const std::string &path)> where)
            : m_acceptor(m_loop, {asio::ip::make_address(address), 0})
            , m_place(address + ":" + std::to_string(m_acceptor.local_endpoint().port()))
            , m_where(std::move(where))
            , m_thread([this](const std::stop_token &stop) { serve(stop); })
        {
        }
        const std::string &place() const { return m_place; }

    private:
        void serve(const std::stop_token &stop)
        {
            m_acceptor.non_blocking(true);
            while (!stop.stop_requested()) {
                boost::system::error_code error;
                asio::ip::tcp::socket socket = m_acceptor.accept(error);
                if (error) {
                    std::this_thread::sleep_for(5ms);
                    continue;
                }
                socket.non_blocking(false);
                std::string head(10'000, '\0');
                head.resize(socket.read_some(asio::buffer(head), error));
                if (!head.starts_with("GET ")) {
                    continue; // it only tries to connect, or wants TLS
                }
                const std::string path = head.substr(4, head.find(' ', 4) - 4);
                const std::string answer = "HTTP/1.1 302 Found\r\nLocation: " + m_where(path)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
                asio::write(socket, asio::buffer(answer), error);
            }
        }

        asio::io_context m_loop;
        asio::ip::tcp::acceptor m_acceptor;
        std::string m_place;
        std::function<std::string(const std::string &path)> m_where;
        std::jthread m_thread;
    };

    SelfProofs proofs;
    std::optional<net::ClockState> clock;

private:
    asio::io_context m_loop;
    asio::thread_pool m_pool{1};
};

}

TEST_F(ReachChecksTest, withoutAnAddressThereIsNothingToTry)
{
    for (const auto kind : {ReachCheckKind::resolves, ReachCheckKind::port, ReachCheckKind::certificate,
                            ReachCheckKind::page}) {
        const auto done = check(kind, "http://127.0.0.1:9100");
        EXPECT_EQ(done.check, kind);
        EXPECT_EQ(done.state, ReachCheckState::skipped);
        EXPECT_EQ(done.reason, "noAddress");
    }
}

TEST_F(ReachChecksTest, nobodyThere)
{
    const std::string address = ownAddress();
    if (address.empty()) {
        GTEST_SKIP() << "this computer has no address but the loopback's";
    }
    asio::io_context loop;
    asio::ip::tcp::acceptor acceptor(loop, {asio::ip::make_address(address), 0});
    const std::string place = address + ":" + std::to_string(acceptor.local_endpoint().port());
    acceptor.close();
    EXPECT_EQ(check(ReachCheckKind::resolves, "https://" + place).state, ReachCheckState::ok);
    const auto port = check(ReachCheckKind::port, "https://" + place);
    EXPECT_EQ(port.state, ReachCheckState::failed);
    EXPECT_EQ(port.reason, "refused");
    for (const auto kind : {ReachCheckKind::certificate, ReachCheckKind::page}) {
        const auto later = check(kind, "https://" + place);
        EXPECT_EQ(later.state, ReachCheckState::skipped);
        EXPECT_EQ(later.reason, "port");
    }
    EXPECT_EQ(check(ReachCheckKind::certificate, "http://" + place).reason, "notHttps");
}

TEST_F(ReachChecksTest, somebodyWhoNeverAnswers)
{
    const std::string address = ownAddress();
    if (address.empty()) {
        GTEST_SKIP() << "this computer has no address but the loopback's";
    }
    asio::io_context loop;
    asio::ip::tcp::acceptor silent(loop, {asio::ip::make_address(address), 0});
    const std::string place = address + ":" + std::to_string(silent.local_endpoint().port());
    EXPECT_EQ(check(ReachCheckKind::port, "http://" + place).state, ReachCheckState::ok);
    const auto began = SteadyClock::now();
    const auto page = check(ReachCheckKind::page, "http://" + place);
    EXPECT_EQ(page.state, ReachCheckState::failed);
    EXPECT_EQ(page.reason, "timedOut");
    EXPECT_LT(SteadyClock::now() - began, 10s) << "the time is for everything";
}

TEST_F(ReachChecksTest, strangersDoNotLeadItElsewhere)
{
    const std::string address = ownAddress();
    if (address.empty()) {
        GTEST_SKIP() << "this computer has no address but the loopback's";
    }
    asio::io_context loop;
    asio::ip::tcp::acceptor inside(loop, {asio::ip::make_address("127.0.0.1"), 0});
    const std::string secret
        = "http://127.0.0.1:" + std::to_string(inside.local_endpoint().port()) + "/secret";
    Redirecting stranger(address, [&](const std::string &) { return secret; });
    const auto page = check(ReachCheckKind::page, "http://" + stranger.place());
    EXPECT_EQ(page.state, ReachCheckState::failed);
    EXPECT_EQ(page.reason, "otherServer");
    inside.non_blocking(true);
    boost::system::error_code error;
    inside.accept(error);
    EXPECT_EQ(error, asio::error::would_block) << "it was led to a service of this computer";
}

TEST_F(ReachChecksTest, aProxyMayLeadToHttps)
{
    const std::string address = ownAddress();
    if (address.empty()) {
        GTEST_SKIP() << "this computer has no address but the loopback's";
    }
    std::string place;
    Redirecting proxy(address, [&](const std::string &path) { return "https://" + place + path; });
    place = proxy.place();
    const auto page = check(ReachCheckKind::page, "http://" + place);
    EXPECT_EQ(page.state, ReachCheckState::skipped);
    EXPECT_EQ(page.reason, "certificate") << "it was followed; there is no TLS at the end of that way";
}

TEST_F(ReachChecksTest, theClock)
{
    const char *none = "http://127.0.0.1:9100";
    EXPECT_EQ(check(ReachCheckKind::clock, none).state, ReachCheckState::skipped);
    clock = net::ClockState{true, 12};
    EXPECT_EQ(check(ReachCheckKind::clock, none).state, ReachCheckState::ok);
    clock = net::ClockState{false, 16'000};
    const auto wrong = check(ReachCheckKind::clock, none);
    EXPECT_EQ(wrong.state, ReachCheckState::failed);
    EXPECT_EQ(wrong.reason, "notSynchronised");
}

TEST_F(ReachChecksTest, connectingEndsInTime)
{
    asio::io_context loop;
    asio::ip::tcp::acceptor acceptor(loop, {asio::ip::make_address("127.0.0.1"), 0});
    const std::uint16_t port = acceptor.local_endpoint().port();
    const auto address = *net::parseAddress("127.0.0.1");
    EXPECT_EQ(run(net::connectWithin({address}, port, 2s)), net::ConnectOutcome::connected);
    acceptor.close();
    EXPECT_EQ(run(net::connectWithin({address}, port, 2s)), net::ConnectOutcome::refused);
    const auto began = SteadyClock::now();
    EXPECT_TRUE(run(net::resolveWithin("nowhere.invalid", 500ms)).empty());
    EXPECT_LT(SteadyClock::now() - began, 5s);
}

TEST(SelfProofs, onlyForWhatIsAskedNow)
{
    SelfProofs proofs;
    std::string nonce;
    {
        const auto question = proofs.ask();
        const auto other = proofs.ask();
        nonce = question.nonce();
        EXPECT_NE(question.nonce(), other.nonce());
        EXPECT_EQ(proofs.answer(nonce, "44.5.5.5"), question.answer());
        EXPECT_EQ(proofs.lastFrom(), "44.5.5.5");
        EXPECT_EQ(proofs.answer("guessed", "44.6.6.6"), std::nullopt);
        EXPECT_EQ(proofs.lastFrom(), "44.5.5.5");
    }
    EXPECT_EQ(proofs.answer(nonce, "44.6.6.6"), std::nullopt);
}

}
