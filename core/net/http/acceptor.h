// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "net/http/netloop.h"

#include <boost/asio/ip/tcp.hpp>

#include <memory>
#include <vector>

namespace spirula::net
{

/// Takes connections on the first loop and hands their sockets to all loops in turn.
class Acceptor
{
public:
    Acceptor(asio::ip::tcp::acceptor acceptor, std::vector<std::shared_ptr<NetLoop>> loops, Log &log);

    /// Listens on a numeric address. portTaken when another program does.
    static Result<asio::ip::tcp::acceptor> listen(const asio::any_io_executor &executor,
                                                  const std::string &address, std::uint16_t port);

    static Task<void> run(std::shared_ptr<Acceptor> self);
    void close();

private:
    void hand(asio::ip::tcp::socket socket);
    void shed();

    asio::ip::tcp::acceptor m_acceptor;
    std::vector<std::shared_ptr<NetLoop>> m_loops;
    std::size_t m_next = 0;
    Log &m_log;
    FileDescriptor m_reserve; ///< given up for a moment when all others are in use
    bool m_complained = false;
};

}
