// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/reach/reachchecks.h"
#include "net/client/connecttrial.h"
#include "net/local/localnetwork.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/asio/write.hpp>

#include <gtest/gtest.h>

#include <algorithm>
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
    asio::ip::tcp::acceptor stranger(loop, {asio::ip::make_address(address), 0});
    const std::string place = address + ":" + std::to_string(stranger.local_endpoint().port());
    const std::string redirect
        = "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + std::to_string(inside.local_endpoint().port())
        + "/secret\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    std::thread answering([&] {
        for (int connections = 0; connections < 2; ++connections) { // the step before only connects
            auto socket = stranger.accept();
            boost::system::error_code error;
            std::string head;
            asio::read_until(socket, asio::dynamic_buffer(head), "\r\n\r\n", error);
            asio::write(socket, asio::buffer(redirect), error);
        }
    });
    const auto page = check(ReachCheckKind::page, "http://" + place);
    answering.join();
    EXPECT_EQ(page.state, ReachCheckState::failed);
    EXPECT_EQ(page.reason, "otherServer");
    inside.non_blocking(true);
    boost::system::error_code error;
    inside.accept(error);
    EXPECT_EQ(error, asio::error::would_block) << "it was led to a service of this computer";
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
