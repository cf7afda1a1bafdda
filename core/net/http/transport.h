// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <cstdint>
#include <memory>
#include <span>

namespace spirula::net
{

/// How far an attempt came.
struct IoResult {
    enum class State {
        done, ///< `bytes` were moved, at least one
        wantRead, ///< nothing moved; try again when the socket is readable
        wantWrite,
        ended, ///< the peer sends nothing more
        failed, ///< the connection is broken
    };
    State state = State::failed;
    std::size_t bytes = 0;
};

/// A non-blocking socket, plain or with TLS. Each call tries once and says what to wait for: one coroutine
/// can then wait under its deadline for all of them, and nothing is copied or held on the way.
class Transport
{
public:
    explicit Transport(asio::ip::tcp::socket socket)
        : m_socket(std::move(socket))
    {
    }
    virtual ~Transport() = default;
    Transport(const Transport &) = delete;
    Transport &operator=(const Transport &) = delete;

    asio::ip::tcp::socket &socket() { return m_socket; }

    /// `done` (with no bytes) at the end.
    virtual IoResult handshake() { return {IoResult::State::done, 0}; }
    virtual IoResult read(std::span<char> space) = 0;
    /// After wantRead or wantWrite the same bytes must come again. `more` says that further bytes follow at
    /// once.
    virtual IoResult write(std::span<const asio::const_buffer> buffers, bool more) = 0;
    /// Tells the peer that nothing more will be sent.
    virtual void endWriting() = 0;
    /// Bytes that read() would give without the socket becoming readable.
    virtual bool hasBuffered() const { return false; }
    virtual bool isSecure() const { return false; }
    /// Whether sendFile() works here.
    virtual bool canSendFile() const { return false; }
    /// From a file into the socket without copying. `ended` when the file is shorter.
    virtual IoResult sendFile(int file, std::uint64_t offset, std::size_t count);

protected:
    asio::ip::tcp::socket m_socket;
};

/// TCP without TLS.
class PlainTransport : public Transport
{
public:
    using Transport::Transport;

    IoResult read(std::span<char> space) override;
    IoResult write(std::span<const asio::const_buffer> buffers, bool more) override;
    void endWriting() override;
    bool canSendFile() const override;
    IoResult sendFile(int file, std::uint64_t offset, std::size_t count) override;
};

}
