// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/serverparts.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <list>
#include <memory>
#include <span>
#include <string>

namespace spirula::net
{

class Acceptor;
class Connection;

/// The connections of a server on one loop, from one start to the next stop. Everything here runs on that
/// loop.
class NetLoop : public std::enable_shared_from_this<NetLoop>
{
public:
    NetLoop(asio::any_io_executor executor, std::shared_ptr<ServerParts> parts);

    const asio::any_io_executor &executor() const { return m_executor; }
    ServerParts &parts() const { return *m_parts; }
    const std::shared_ptr<ServerParts> &sharedParts() const { return m_parts; }

    /// Starts a session on a fresh socket, or closes it when we are stopping or it is one too many.
    /// `origin`: who took it.
    void adopt(asio::ip::tcp::socket socket, const Acceptor *origin);
    /// Drains what came by `origin` (all, when that is null) and cuts the rest at `cutAt`.
    void retire(const Acceptor *origin, SteadyClock::time_point cutAt);
    /// Runs a task that drained() waits for.
    void spawn(Task<void> task);

    bool isStopping() const { return m_stopping; }
    /// Closes idle connections; the others get one answer more.
    void beginDrain();
    /// Ends when no task runs any more. After `deadline` connections are cut.
    Task<void> drained(SteadyClock::time_point deadline);

    /// Memory for use without a co_await in between.
    std::span<char> scratch();
    /// The Date field, made anew each second.
    const std::string &date();

private:
    struct Adopted {
        Connection *connection;
        const Acceptor *origin; ///< only compared: it may be gone
    };

    Task<void> serve(std::shared_ptr<Connection> connection, std::list<Adopted>::iterator place);
    Task<void> sweep();
    bool makeRoom();
    void taskEnded();

    asio::any_io_executor m_executor;
    std::shared_ptr<ServerParts> m_parts;
    std::list<Adopted> m_connections;
    std::size_t m_tasks = 0;
    bool m_stopping = false;
    bool m_sweeping = false;
    asio::steady_timer *m_sweepTimer = nullptr; ///< lives in sweep()
    asio::steady_timer *m_drainTimer = nullptr; ///< lives in drained()
    std::unique_ptr<char[]> m_scratch;
    std::string m_date;
    WallTime m_dateSecond = 0;
};

}
