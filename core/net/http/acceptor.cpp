// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/acceptor.h"

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <fcntl.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;
using asio::ip::tcp;

constexpr auto pause = 50ms; ///< after an error that stays for a while

FileDescriptor openReserve() { return FileDescriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC)); }

bool isOutOfFiles(const boost::system::error_code &error)
{
    namespace errc = boost::system::errc;
    return error == errc::too_many_files_open || error == errc::too_many_files_open_in_system;
}

Error listenError(const boost::system::error_code &error, const std::string &place)
{
    if (error == asio::error::address_in_use) {
        return Error(ErrorCode::portTaken, {{"address", place}});
    }
    if (error == asio::error::access_denied) {
        return Error(ErrorCode::forbidden, {{"what", "address"}, {"id", place}}, error.message());
    }
    return Error(ErrorCode::io, {{"path", place}, {"reason", error.message()}});
}

}

Acceptor::Acceptor(tcp::acceptor acceptor, std::vector<std::shared_ptr<NetLoop>> loops, Log &log)
    : m_acceptor(std::move(acceptor))
    , m_loops(std::move(loops))
    , m_log(log)
    , m_reserve(openReserve())
{
}

Result<tcp::acceptor> Acceptor::listen(const asio::any_io_executor &executor, const std::string &address,
                                       std::uint16_t port)
{
    const auto parsed = parseAddress(address);
    if (!parsed) {
        return Error(ErrorCode::invalidInput, {{"field", "address"}, {"reason", "not a numeric address"}},
                     address);
    }
    const tcp::endpoint endpoint(*parsed, port);
    const auto place = (parsed->is_v6() ? "[" + address + "]" : address) + ":" + std::to_string(port);
    tcp::acceptor acceptor(executor);
    boost::system::error_code error;
    acceptor.open(endpoint.protocol(), error);
#ifndef _WIN32
    if (!error) { // a port whose old connections have not faded away yet is free
        acceptor.set_option(tcp::acceptor::reuse_address(true), error);
    }
#endif
    if (!error && parsed->is_v6() && parsed->is_unspecified()) {
        acceptor.set_option(asio::ip::v6_only(false), error);
    }
    if (!error) {
        acceptor.bind(endpoint, error);
    }
    if (!error) {
        acceptor.listen(tcp::acceptor::max_listen_connections, error);
    }
    if (error) {
        return listenError(error, place);
    }
    return acceptor;
}

Task<void> Acceptor::run(std::shared_ptr<Acceptor> self)
{
    asio::steady_timer timer(self->m_loops.front()->executor());
    while (self->m_acceptor.is_open()) {
        auto &loop = self->m_loops[self->m_next];
        auto [error, socket] = co_await self->m_acceptor.async_accept(loop->executor(), asTuple);
        if (!error) {
            self->m_complained = false;
            self->hand(std::move(socket));
            continue;
        }
        if (!self->m_acceptor.is_open() || error == asio::error::connection_aborted
            || error == asio::error::interrupted) {
            continue;
        }
        if (!self->m_complained) {
            self->m_complained = true;
            self->m_log.warning("net", "cannot accept connections: " + error.message());
        }
        if (isOutOfFiles(error)) {
            self->shed();
        }
        timer.expires_after(pause);
        co_await timer.async_wait(asTuple);
    }
}

void Acceptor::hand(tcp::socket socket)
{
    auto loop = m_loops[m_next];
    m_next = (m_next + 1) % m_loops.size();
    if (loop == m_loops.front()) {
        loop->adopt(std::move(socket), this);
        return;
    }
    // Whether it is too late is decided there: stop() has then marked the loop before, or waits for the
    // session.
    asio::post(loop->executor(), [loop, origin = this, held = std::move(socket)]() mutable {
        loop->adopt(std::move(held), origin);
    });
}

/// With the reserve given up, one who waits can be taken and closed: they see an end instead of silence.
void Acceptor::shed()
{
    m_reserve = FileDescriptor();
    boost::system::error_code error;
    m_acceptor.non_blocking(true, error);
    {
        tcp::socket socket(m_acceptor.get_executor());
        m_acceptor.accept(socket, error);
    }
    m_reserve = openReserve();
}

void Acceptor::close()
{
    boost::system::error_code ignored;
    m_acceptor.close(ignored);
}

}
