// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/connectiongate.h"
#include "net/http/inputbuffer.h"
#include "net/http/storedanswer.h"
#include "net/http/transport.h"

#include "base/clock.h"

#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/ip/address.hpp>

#include <functional>
#include <memory>
#include <string_view>

namespace spirula::net
{

class NetLoop;

/// One connection of a client: its bytes, and its deadline, which the loop's sweeper watches. Lives on one
/// loop.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    using Time = SteadyClock::time_point;
    static constexpr Time never = Time::max();

    Connection(std::shared_ptr<NetLoop> loop, std::unique_ptr<Transport> transport, asio::ip::address peer,
               ConnectionGate::Ticket ticket);

    NetLoop &loop() const { return *m_loop; }
    const asio::ip::address &peer() const { return m_peer; }
    Transport &transport() { return *m_transport; }
    InputBuffer &input() { return m_input; }

    /// The last answer that may be given again, until a sweep finds it stale.
    void store(std::unique_ptr<const StoredAnswer> answer) { m_storedAnswer = std::move(answer); }
    const StoredAnswer *storedAnswer() const { return m_storedAnswer.get(); }

    /// A deadline for all that comes until it is changed. Writing brings its own.
    void setDeadline(SteadyClock::duration time) { m_deadline = SteadyClock::now() + time; }
    void clearDeadline() { m_deadline = never; }
    void postpone(SteadyClock::duration time);
    /// True once when the deadline has passed; the connection is then usable again, for a last answer.
    bool takeExpired();
    bool isUsable() const { return !m_cut && !m_gone; }

    // All of these give false when the deadline has passed, the client has gone or the connection was cut.
    Task<bool> handshake();
    /// Waits for the first byte of a request, holding no memory.
    Task<bool> awaitInput();
    /// Adds at least one byte to input(), where it makes `space`.
    Task<bool> fill(std::size_t space);
    /// All bytes of both. `more`: something follows at once.
    Task<bool> write(std::string_view first, std::string_view second = {}, bool more = false);
    /// `count` bytes of a file, at most 256 KiB or so: the loop has others, too.
    Task<bool> writeFile(int file, std::uint64_t offset, std::size_t count);
    /// Lets the client read the last answer before the connection goes: with unread input, closing would
    /// destroy it.
    Task<void> linger();
    /// Waits for readiness under the deadline.
    Task<bool> ready(IoResult::State state);

    /// While it is set, a client that goes away cancels what hangs on the signal. A client that sends no more
    /// counts as gone during a request, as with other servers.
    void watch(asio::cancellation_signal *signal, bool endOfInputIsGone)
    {
        m_onGone = signal;
        m_endOfInputIsGone = endOfInputIsGone;
    }
    /// No further request is taken.
    bool isDraining() const;
    void onDrain(std::function<void()> action) { m_onDrain = std::move(action); }

    void sweep(Time now);
    /// Closes it when it is idle, else after the answer that it is in; what is not done by `cutAt` is cut.
    void drain(Time cutAt = never);
    /// Ends everything that waits; the socket closes without sending the rest.
    void cut();
    void close();
    Time idleUntil() const { return m_idle ? m_deadline : never; }

private:
    bool peerHasGone();
    IoResult writeFilePart(int file, std::uint64_t offset, std::size_t count);
    Task<bool> readyToWrite(IoResult::State state);

    std::shared_ptr<NetLoop> m_loop;
    std::unique_ptr<Transport> m_transport;
    asio::ip::address m_peer;
    ConnectionGate::Ticket m_ticket;
    InputBuffer m_input;
    std::unique_ptr<const StoredAnswer> m_storedAnswer;
    Time m_deadline = never;
    Time m_cutAt = never;
    asio::cancellation_signal *m_onGone = nullptr;
    std::function<void()> m_onDrain;
    bool m_endOfInputIsGone = false;
    bool m_idle = false;
    bool m_expired = false;
    bool m_draining = false;
    bool m_gone = false; ///< the client has closed or broken it
    bool m_cut = false;
};

}
