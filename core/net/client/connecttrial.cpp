// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/connecttrial.h"

#include "base/clock.h"
#include "net/address/addressparse.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <memory>

namespace spirula::net
{

namespace
{

using asio::ip::tcp;

/// Outlives the coroutine: a resolver cannot be hurried, so nobody waits for it longer than they want to.
struct Lookup {
    explicit Lookup(const asio::any_io_executor &executor)
        : resolver(executor)
        , timer(executor)
    {
    }
    tcp::resolver resolver;
    asio::steady_timer timer;
    std::vector<asio::ip::address> addresses;
};

struct Attempt {
    explicit Attempt(const asio::any_io_executor &executor)
        : socket(executor)
        , timer(executor)
    {
    }
    tcp::socket socket;
    asio::steady_timer timer;
};

}

Task<std::vector<asio::ip::address>> resolveWithin(std::string host, std::chrono::milliseconds time)
{
    if (const auto numeric = parseAddress(host)) {
        co_return std::vector<asio::ip::address>{*numeric};
    }
    const auto lookup = std::make_shared<Lookup>(co_await asio::this_coro::executor);
    lookup->timer.expires_after(time);
    lookup->resolver.async_resolve(
        host, "", [lookup](const boost::system::error_code &error, const tcp::resolver::results_type &found) {
            if (!error) {
                for (const auto &entry : found) {
                    lookup->addresses.push_back(plainAddress(entry.endpoint().address()));
                }
            }
            lookup->timer.cancel();
        });
    co_await lookup->timer.async_wait(asTuple);
    co_return lookup->addresses;
}

Task<ConnectOutcome> connectWithin(std::vector<asio::ip::address> addresses, std::uint16_t port,
                                   std::chrono::milliseconds time)
{
    const auto deadline = SteadyClock::now() + time;
    for (const auto &address : addresses) {
        const auto attempt = std::make_shared<Attempt>(co_await asio::this_coro::executor);
        attempt->timer.expires_at(deadline);
        attempt->timer.async_wait([attempt](const boost::system::error_code &error) {
            if (!error) {
                boost::system::error_code ignored;
                attempt->socket.close(ignored);
            }
        });
        const auto [error] = co_await attempt->socket.async_connect({address, port}, asTuple);
        attempt->timer.cancel();
        if (!error) {
            co_return ConnectOutcome::connected;
        }
        if (SteadyClock::now() >= deadline) {
            co_return ConnectOutcome::timedOut;
        }
    }
    co_return ConnectOutcome::refused;
}

}
