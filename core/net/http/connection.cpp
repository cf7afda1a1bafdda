// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/connection.h"

#include "net/http/netloop.h"

#include <array>
#include <cerrno>

#ifdef _WIN32
#include <winsock2.h>
#else
#include <poll.h>
#include <unistd.h>
#endif

namespace spirula::net
{

namespace
{

constexpr std::size_t mostDiscarded = 64 * 1024 * 1024; ///< of an upload that was refused

}

using State = IoResult::State;
using asio::ip::tcp;

Connection::Connection(std::shared_ptr<NetLoop> loop, std::unique_ptr<Transport> transport,
                       asio::ip::address peer, ConnectionGate::Ticket ticket)
    : m_loop(std::move(loop))
    , m_transport(std::move(transport))
    , m_peer(std::move(peer))
    , m_ticket(std::move(ticket))
{
}

void Connection::postpone(SteadyClock::duration time)
{
    if (m_deadline != never) {
        m_deadline += time;
    }
}

bool Connection::takeExpired()
{
    const bool expired = m_expired && isUsable();
    m_expired = false;
    clearDeadline();
    return expired;
}

Task<bool> Connection::ready(State state)
{
    if (!isUsable() || m_expired) {
        co_return false;
    }
    if (state == State::ended || state == State::failed) {
        m_gone = true;
        co_return false;
    }
    const auto what = state == State::wantRead ? tcp::socket::wait_read : tcp::socket::wait_write;
    const auto [error] = co_await m_transport->socket().async_wait(what, asTuple);
    co_return !error && isUsable() && !m_expired;
}

Task<bool> Connection::handshake()
{
    for (;;) {
        const auto result = m_transport->handshake();
        if (result.state == State::done) {
            co_return true;
        }
        if (!co_await ready(result.state)) {
            co_return false;
        }
    }
}

Task<bool> Connection::awaitInput()
{
    if (!m_input.empty() || m_transport->hasBuffered()) {
        co_return isUsable();
    }
    if (isDraining()) {
        co_return false;
    }
    m_input.release();
    m_idle = true;
    const bool good = co_await ready(State::wantRead);
    m_idle = false;
    co_return good;
}

Task<bool> Connection::fill(std::size_t space)
{
    while (isUsable() && !m_expired) {
        const auto result = m_transport->read(m_input.prepare(space));
        if (result.state == State::done) {
            m_input.commit(result.bytes);
            co_return true;
        }
        if (!co_await ready(result.state)) {
            break;
        }
    }
    co_return false;
}

/// Whoever takes no byte until the deadline is cut: what waits in the kernel for them goes, too.
Task<bool> Connection::readyToWrite(State state)
{
    const bool good = co_await ready(state);
    if (!good) {
        cut();
    }
    co_return good;
}

Task<bool> Connection::write(std::string_view first, std::string_view second, bool more)
{
    setDeadline(m_loop->parts().options.sendStallTime);
    while (!first.empty() || !second.empty()) {
        if (!isUsable()) {
            co_return false;
        }
        const std::array<asio::const_buffer, 2> buffers{asio::buffer(first.empty() ? second : first),
                                                        asio::buffer(second)};
        const auto result
            = m_transport->write(std::span(buffers).first(first.empty() || second.empty() ? 1 : 2), more);
        const auto ofFirst = std::min(first.size(), result.bytes);
        first.remove_prefix(ofFirst);
        second.remove_prefix(result.bytes - ofFirst);
        if (result.state != State::done && !co_await readyToWrite(result.state)) {
            co_return false;
        }
        setDeadline(m_loop->parts().options.sendStallTime);
    }
    clearDeadline();
    co_return true;
}

IoResult Connection::writeFilePart(int file, std::uint64_t offset, std::size_t count)
{
    if (m_transport->canSendFile()) {
        return m_transport->sendFile(file, offset, count);
    }
    // Shared memory: after a wait the part is read anew, so that a slow client holds none of it.
    const auto scratch = m_loop->scratch();
    ssize_t got = -1;
    do {
        got = ::pread(file, scratch.data(), std::min(count, scratch.size()), static_cast<off_t>(offset));
    } while (got < 0 && errno == EINTR);
    if (got <= 0) { // shorter than it was: the answer cannot be finished
        return {State::ended, 0};
    }
    // TLS takes one record at a time: what was read must not be read again for each.
    asio::const_buffer part(scratch.data(), static_cast<std::size_t>(got));
    IoResult all;
    do {
        const auto result = m_transport->write(std::span(&part, 1), false);
        all.state = result.state;
        all.bytes += result.bytes;
        part += result.bytes;
    } while (all.state == State::done && part.size() > 0);
    if (all.bytes > 0) {
        all.state = State::done;
    }
    return all;
}

Task<bool> Connection::writeFile(int file, std::uint64_t offset, std::size_t count)
{
    setDeadline(m_loop->parts().options.sendStallTime);
    while (count > 0) {
        if (!isUsable()) {
            co_return false;
        }
        const auto result = writeFilePart(file, offset, count);
        if (result.state == State::done) {
            offset += result.bytes;
            count -= result.bytes;
        } else if (!co_await readyToWrite(result.state)) {
            co_return false;
        }
        setDeadline(m_loop->parts().options.sendStallTime);
    }
    clearDeadline();
    co_return true;
}

Task<void> Connection::linger()
{
    if (!isUsable()) {
        co_return;
    }
    m_transport->endWriting();
    takeExpired();
    setDeadline(m_loop->parts().options.lingerTime);
    std::size_t discarded = 0;
    while (co_await ready(State::wantRead)) {
        boost::system::error_code error;
        const auto scratch = m_loop->scratch();
        discarded += m_transport->socket().receive(asio::buffer(scratch.data(), scratch.size()), 0, error);
        if ((error && error != asio::error::would_block) || discarded > mostDiscarded) {
            break;
        }
    }
}

bool Connection::peerHasGone()
{
#ifdef _WIN32
    char byte;
    boost::system::error_code error;
    m_transport->socket().receive(asio::buffer(&byte, 1), tcp::socket::message_peek, error);
    return error && error != asio::error::would_block;
#else
#ifdef POLLRDHUP
    const short endOfInput = m_endOfInputIsGone ? POLLRDHUP : 0;
#else
    const short endOfInput = 0;
#endif
    pollfd entry{m_transport->socket().native_handle(), endOfInput, 0};
    return ::poll(&entry, 1, 0) > 0 && (entry.revents & (endOfInput | POLLHUP | POLLERR | POLLNVAL)) != 0;
#endif
}

void Connection::sweep(Time now)
{
    if (m_onGone && isUsable() && peerHasGone()) {
        m_gone = true;
        m_onGone->emit(asio::cancellation_type::all);
    }
    if (now >= m_cutAt) {
        m_cutAt = never;
        cut();
        return;
    }
    if (now >= m_deadline) {
        m_deadline = never;
        m_expired = true;
        boost::system::error_code ignored;
        m_transport->socket().cancel(ignored);
    }
    if (m_storedAnswer && !m_storedAnswer->isFresh(now)) {
        m_storedAnswer.reset(); // an idle connection holds no memory
    }
}

bool Connection::isDraining() const { return m_draining || m_loop->isStopping(); }

void Connection::drain(Time cutAt)
{
    m_draining = true;
    m_cutAt = std::min(m_cutAt, cutAt);
    if (m_idle) {
        cut();
    } else if (m_onDrain) {
        m_onDrain();
    }
}

void Connection::cut()
{
    if (m_cut) {
        return;
    }
    m_cut = true;
    boost::system::error_code ignored;
    auto &socket = m_transport->socket();
    if (!m_idle) {
        socket.set_option(asio::socket_base::linger(true, 0), ignored);
    }
    // Not closed yet: its number must not be given to another while somebody here still holds it.
    socket.cancel(ignored);
    if (m_onGone) {
        m_onGone->emit(asio::cancellation_type::all);
    }
}

void Connection::close()
{
    boost::system::error_code ignored;
    m_transport->socket().close(ignored);
    m_ticket = {};
}

}
