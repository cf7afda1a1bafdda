// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/serversocket.h"

#include "net/http/connectionstream.h"
#include "net/http/netloop.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/rfc6455.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace spirula::net
{

namespace
{

namespace beast = boost::beast;
namespace websocket = boost::beast::websocket;
using beast::error_code;

Error errorOf(const error_code &error)
{
    if (error == websocket::error::closed || error == asio::error::operation_aborted
        || error == asio::error::eof || error == asio::error::connection_reset
        || error == asio::error::broken_pipe) {
        return Error(ErrorCode::cancelled, {}, error.message());
    }
    if (error == websocket::error::message_too_big || error == beast::websocket::error::buffer_overflow) {
        return Error(ErrorCode::tooLarge, {}, error.message());
    }
    return Error(error == beast::error::timeout ? ErrorCode::timedOut : ErrorCode::protocol, {},
                 error.message());
}

/// A WebSocket by Beast. Its parts that touch the stream run on the connection's loop, callers come from
/// theirs.
class BeastSocket : public ServerSocket, public std::enable_shared_from_this<BeastSocket>
{
public:
    explicit BeastSocket(std::shared_ptr<Connection> connection)
        : m_connection(std::move(connection))
        , m_executor(m_connection->loop().executor())
        , m_stream(m_connection)
        , m_turn(m_executor, SteadyClock::time_point::max())
    {
        const auto &options = m_connection->loop().parts().options;
        m_stream.set_option(
            websocket::stream_base::timeout{options.headerTime, options.webSocketIdleTime, true});
        m_stream.set_option(websocket::stream_base::decorator(
            [name = options.serverName](websocket::response_type &response) {
                response.set(beast::http::field::server, name);
            }));
    }

    Task<bool> accept(std::string target, Headers headers) override
    {
        beast::http::request<beast::http::empty_body> request(beast::http::verb::get, target, 11);
        for (const auto &[name, value] : headers.all()) {
            request.insert(name, value);
        }
        const auto [error] = co_await m_stream.async_accept(request, asTuple);
        m_connection->onDrain([weak = weak_from_this()] {
            if (const auto self = weak.lock()) {
                self->closeHere(websocket::close_code::going_away);
            }
        });
        // A drain may have come before it could be told.
        if (!error && m_connection->isDraining()) {
            closeHere(websocket::close_code::going_away);
        }
        co_return !error;
    }

    Task<void> finish() override
    {
        m_connection->onDrain({});
        if (!m_closing && m_stream.is_open() && m_connection->isUsable()) {
            m_closing = true;
            co_await m_stream.async_close(websocket::close_code::normal, asTuple);
        }
        // Sends that wait for their turn, and what a handler left running, end with the connection.
        m_finished = true;
        m_turn.cancel();
        if (m_receiving) {
            m_connection->cut();
        }
    }

    Task<Result<std::string>> receive(std::size_t limit) override
    {
        co_return co_await asio::co_spawn(m_executor, receiveHere(shared_from_this(), limit),
                                          asio::use_awaitable);
    }

    Task<Result<void>> send(std::string text) override
    {
        co_return co_await asio::co_spawn(m_executor, sendHere(shared_from_this(), std::move(text)),
                                          asio::use_awaitable);
    }

    void close() override
    {
        asio::post(m_executor,
                   [self = shared_from_this()] { self->closeHere(websocket::close_code::normal); });
    }

private:
    static Task<Result<std::string>> receiveHere(std::shared_ptr<BeastSocket> self, std::size_t limit)
    {
        co_await asio::this_coro::throw_if_cancelled(false);
        if (self->m_receiving || self->m_finished) {
            co_return Error(ErrorCode::cancelled, {}, "a second receive(), or one after the end");
        }
        self->m_receiving = true;
        self->m_stream.read_message_max(std::max<std::size_t>(limit, 1));
        beast::flat_buffer buffer;
        const auto [error, size] = co_await self->m_stream.async_read(buffer, asTuple);
        self->m_receiving = false;
        if (error) {
            co_return errorOf(error);
        }
        co_return std::string(static_cast<const char *>(buffer.data().data()), size);
    }

    /// Messages go out one after the other, in the order in which send() was called.
    static Task<Result<void>> sendHere(std::shared_ptr<BeastSocket> self, std::string text)
    {
        co_await asio::this_coro::reset_cancellation_state(asio::disable_cancellation());
        const auto ticket = self->m_nextTicket++;
        while (ticket != self->m_serving && !self->m_finished) {
            co_await self->m_turn.async_wait(asTuple);
        }
        error_code result = asio::error::operation_aborted;
        if (!self->m_finished && !self->m_closing) {
            self->m_stream.text(true);
            const auto [error, size] = co_await self->m_stream.async_write(asio::buffer(text), asTuple);
            result = error;
        }
        ++self->m_serving;
        self->m_turn.cancel();
        if (result) {
            co_return errorOf(result);
        }
        co_return Result<void>();
    }

    void closeHere(websocket::close_code code)
    {
        if (m_closing || m_finished || !m_stream.is_open()) {
            return;
        }
        m_closing = true;
        m_connection->loop().spawn(closeStream(shared_from_this(), code));
    }

    static Task<void> closeStream(std::shared_ptr<BeastSocket> self, websocket::close_code code)
    {
        co_await self->m_stream.async_close(code, asTuple);
    }

    std::shared_ptr<Connection> m_connection;
    asio::any_io_executor m_executor;
    websocket::stream<ConnectionStream> m_stream;
    asio::steady_timer m_turn; ///< waited for by those who wait for their ticket
    std::uint64_t m_nextTicket = 0;
    std::uint64_t m_serving = 0;
    bool m_receiving = false;
    bool m_closing = false;
    bool m_finished = false;
};

}

std::shared_ptr<ServerSocket> ServerSocket::create(std::shared_ptr<Connection> connection)
{
    return std::make_shared<BeastSocket>(std::move(connection));
}

}
