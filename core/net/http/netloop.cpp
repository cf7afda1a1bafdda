// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/netloop.h"

#include "net/http/connection.h"
#include "net/http/session.h"
#include "net/tls/tlstransport.h"

#include <boost/asio/co_spawn.hpp>

#include <algorithm>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;

constexpr std::size_t scratchSize = 64 * 1024;

std::chrono::milliseconds sweepPeriod(const ServerOptions &options)
{
    const auto least = std::min(
        {options.headerTime, options.idleTime, options.sendStallTime, options.bodyTime, options.lingerTime});
    return std::clamp(least / 20, 10ms, 500ms);
}

}

NetLoop::NetLoop(asio::any_io_executor executor, std::shared_ptr<ServerParts> parts)
    : m_executor(std::move(executor))
    , m_parts(std::move(parts))
{
}

void NetLoop::spawn(Task<void> task)
{
    ++m_tasks;
    asio::co_spawn(m_executor, std::move(task), [self = shared_from_this()](std::exception_ptr error) {
        try {
            if (error) {
                std::rethrow_exception(error);
            }
        } catch (const std::exception &exception) {
            self->m_parts->log.error(
                "net", std::string("a task of the HTTP server ended badly: ") + exception.what());
        }
        self->taskEnded();
    });
}

void NetLoop::taskEnded()
{
    if (--m_tasks == 0 && m_drainTimer) {
        m_drainTimer->cancel();
    }
}

void NetLoop::adopt(asio::ip::tcp::socket socket, const Acceptor *origin)
{
    boost::system::error_code error;
    const auto peer = socket.remote_endpoint(error);
    if (m_stopping || error) {
        return;
    }
    const auto address = plainAddress(peer.address());
    if (const auto allowed = m_parts->peers.get(); !allowed->empty() && !containsAddress(*allowed, address)) {
        return;
    }
    // All clients of a proxy come from its address: it has no limit of its own.
    auto ticket = m_parts->gate->enter(
        containsAddress(*m_parts->proxies.get(), address) ? std::string() : addressKey(address));
    if (!ticket || (m_parts->gate->isOverfull() && !makeRoom())) {
        return;
    }
    socket.non_blocking(true, error);
    socket.set_option(asio::ip::tcp::no_delay(true), error);
    std::unique_ptr<Transport> transport;
    if (const auto tls = m_parts->tls.get()) {
        transport = std::make_unique<TlsTransport>(std::move(socket), *tls);
    } else {
        transport = std::make_unique<PlainTransport>(std::move(socket));
    }
    auto connection
        = std::make_shared<Connection>(shared_from_this(), std::move(transport), address, std::move(ticket));
    const auto place = m_connections.insert(m_connections.end(), {connection.get(), origin});
    if (!m_sweeping) {
        m_sweeping = true;
        spawn(sweep());
    }
    spawn(serve(std::move(connection), place));
}

Task<void> NetLoop::serve(std::shared_ptr<Connection> connection, std::list<Adopted>::iterator place)
{
    const auto self = shared_from_this();
    try {
        co_await runSession(connection);
    } catch (const std::exception &exception) {
        m_parts->log.error("net", std::string("a connection ended badly: ") + exception.what());
    }
    connection->close();
    m_connections.erase(place);
    if (m_connections.empty() && m_sweepTimer) {
        m_sweepTimer->cancel();
    }
}

/// Closes the connection that has been idle for longest, if there is one.
bool NetLoop::makeRoom()
{
    const auto oldest = std::min_element(m_connections.begin(), m_connections.end(),
                                         [](const Adopted &a, const Adopted &b) {
                                             return a.connection->idleUntil() < b.connection->idleUntil();
                                         });
    if (oldest == m_connections.end() || oldest->connection->idleUntil() == Connection::never) {
        return false;
    }
    oldest->connection->cut();
    return true;
}

/// One timer for all deadlines of the loop, and none without connections.
Task<void> NetLoop::sweep()
{
    const auto self = shared_from_this();
    const auto period = sweepPeriod(m_parts->options);
    asio::steady_timer timer(m_executor);
    m_sweepTimer = &timer;
    while (!m_connections.empty()) {
        timer.expires_after(period);
        co_await timer.async_wait(asTuple);
        const auto now = SteadyClock::now();
        for (const auto &adopted : m_connections) {
            adopted.connection->sweep(now);
        }
    }
    m_sweepTimer = nullptr;
    m_sweeping = false;
}

void NetLoop::beginDrain()
{
    m_stopping = true;
    retire(nullptr, Connection::never);
}

void NetLoop::retire(const Acceptor *origin, SteadyClock::time_point cutAt)
{
    for (const auto &adopted : m_connections) {
        if (!origin || adopted.origin == origin) {
            adopted.connection->drain(cutAt);
        }
    }
}

Task<void> NetLoop::drained(SteadyClock::time_point deadline)
{
    const auto self = shared_from_this();
    asio::steady_timer timer(m_executor);
    m_drainTimer = &timer;
    bool cut = false;
    while (m_tasks > 0) {
        timer.expires_at(cut ? SteadyClock::time_point::max() : deadline);
        co_await timer.async_wait(asTuple);
        if (!cut && SteadyClock::now() >= deadline) {
            cut = true;
            for (const auto &adopted : m_connections) {
                adopted.connection->cut();
            }
        }
    }
    m_drainTimer = nullptr;
}

std::span<char> NetLoop::scratch()
{
    if (!m_scratch) {
        m_scratch = std::make_unique_for_overwrite<char[]>(scratchSize);
    }
    return {m_scratch.get(), scratchSize};
}

const std::string &NetLoop::date()
{
    const auto now = Clock().now();
    if (now / 1000 != m_dateSecond || m_date.empty()) {
        m_dateSecond = now / 1000;
        m_date = httpTime(now);
    }
    return m_date;
}

}
