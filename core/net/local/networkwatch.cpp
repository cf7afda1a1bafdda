// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/local/networkwatch.h"

#include "base/filesystem.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#ifdef __linux__
#include <linux/netlink.h>
#include <linux/rtnetlink.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace spirula::net
{

namespace
{

constexpr std::chrono::seconds lookAgain{30}; ///< where the system tells nothing

#ifdef __linux__
int openNetlink()
{
    const int socket = ::socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC | SOCK_NONBLOCK, NETLINK_ROUTE);
    if (socket < 0) {
        return -1;
    }
    sockaddr_nl address{};
    address.nl_family = AF_NETLINK;
    address.nl_groups
        = RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE;
    if (::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0) {
        ::close(socket);
        return -1;
    }
    return socket;
}

/// What changed is looked up afterwards; the messages only say that something did.
void drain(int socket)
{
    char message[16 * 1024];
    while (::recv(socket, message, sizeof(message), 0) > 0) {
    }
}
#else
int openNetlink() { return -1; }
void drain(int) {}
#endif

}

struct NetworkWatch::State {
    explicit State(const asio::any_io_executor &executor)
        : socket(executor)
        , timer(executor)
    {
        if (const int netlink = openNetlink(); netlink >= 0) {
            socket.assign(netlink);
        }
    }
    asio::posix::stream_descriptor socket;
    asio::steady_timer timer;
};

NetworkWatch::NetworkWatch(asio::any_io_executor executor)
    : m_state(std::make_unique<State>(executor))
{
}

NetworkWatch::~NetworkWatch() = default;

Task<bool> NetworkWatch::changed()
{
    if (!m_state->socket.is_open()) {
        m_state->timer.expires_after(lookAgain);
        const auto [error] = co_await m_state->timer.async_wait(asTuple);
        co_return !error;
    }
    const auto [error]
        = co_await m_state->socket.async_wait(asio::posix::stream_descriptor::wait_read, asTuple);
    drain(m_state->socket.native_handle());
    co_return !error;
}

}
