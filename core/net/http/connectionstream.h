// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/connection.h"
#include "net/http/netloop.h"

#include <boost/asio/compose.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/core/role.hpp>

namespace spirula::net
{

/// A connection in the form that Beast's WebSocket builds on (an AsyncStream). Waiting writes are under the
/// stall deadline.
class ConnectionStream
{
public:
    using executor_type = asio::any_io_executor;
    using error_code = boost::system::error_code;

    explicit ConnectionStream(std::shared_ptr<Connection> connection)
        : m_connection(std::move(connection))
    {
    }

    executor_type get_executor() const { return m_connection->loop().executor(); }

    template<class Buffers, class Token>
    auto async_read_some(const Buffers &buffers, Token &&token)
    {
        return start(token, [buffers](Connection &connection) {
            return readSome(connection, firstOf<asio::mutable_buffer>(buffers));
        });
    }

    template<class Buffers, class Token>
    auto async_write_some(const Buffers &buffers, Token &&token)
    {
        return start(token, [buffers](Connection &connection) {
            const auto buffer = firstOf<asio::const_buffer>(buffers);
            return connection.transport().write(std::span(&buffer, 1), false);
        });
    }

    friend void beast_close_socket(ConnectionStream &stream) { stream.m_connection->cut(); }

    /// Beast asks for the end of the TCP connection; the session does it after the handler.
    template<class Handler>
    friend void async_teardown(boost::beast::role_type, ConnectionStream &stream, Handler &&handler)
    {
        asio::post(stream.get_executor(),
                   [handler = std::forward<Handler>(handler)]() mutable { handler(error_code()); });
    }
    friend void teardown(boost::beast::role_type, ConnectionStream &, error_code &error) { error = {}; }

private:
    template<class Buffer, class Buffers>
    static Buffer firstOf(const Buffers &buffers)
    {
        for (Buffer buffer : boost::beast::buffers_range_ref(buffers)) {
            if (buffer.size() > 0) {
                return buffer;
            }
        }
        return {};
    }

    /// What came with the handshake is read first.
    static IoResult readSome(Connection &connection, asio::mutable_buffer space)
    {
        auto &input = connection.input();
        if (input.empty()) {
            return connection.transport().read({static_cast<char *>(space.data()), space.size()});
        }
        const auto bytes = asio::buffer_copy(space, asio::buffer(input.view()));
        input.consume(bytes);
        return {IoResult::State::done, bytes};
    }

    template<class Token, class Attempt>
    auto start(Token &token, Attempt attempt)
    {
        return asio::async_compose<Token, void(error_code, std::size_t)>(
            Operation<Attempt>{m_connection, std::move(attempt)}, token, get_executor());
    }

    /// Tries, waits, tries again.
    template<class Attempt>
    struct Operation {
        std::shared_ptr<Connection> connection;
        Attempt attempt;
        IoResult result{};
        bool begun = false;

        template<class Self>
        void operator()(Self &self, error_code error = {})
        {
            const bool first = !begun;
            begun = true;
            if (result.state == IoResult::State::wantWrite) {
                connection->clearDeadline(); // it was for that wait: silence after it is no stall
            }
            if (!error && !connection->isUsable()) {
                error = asio::error::operation_aborted;
            }
            if (!error && result.state != IoResult::State::done) {
                result = attempt(*connection);
            }
            const bool waits
                = result.state == IoResult::State::wantRead || result.state == IoResult::State::wantWrite;
            if (!error && waits) {
                wait(self);
            } else if (first) {
                // Completion handlers must not run inside the function that starts the operation.
                auto executor = connection->loop().executor();
                asio::post(executor, std::move(self));
            } else {
                self.complete(error ? error : errorOf(result.state), result.bytes);
            }
        }

        template<class Self>
        void wait(Self &self)
        {
            using asio::ip::tcp;
            const bool reads = result.state == IoResult::State::wantRead;
            if (!reads) {
                connection->setDeadline(connection->loop().parts().options.sendStallTime);
            }
            auto &socket = connection->transport().socket();
            socket.async_wait(reads ? tcp::socket::wait_read : tcp::socket::wait_write, std::move(self));
        }

        static error_code errorOf(IoResult::State state)
        {
            switch (state) {
            case IoResult::State::done:
                return {};
            case IoResult::State::ended:
                return asio::error::eof;
            default:
                return asio::error::connection_reset;
            }
        }
    };

    std::shared_ptr<Connection> m_connection;
};

}
