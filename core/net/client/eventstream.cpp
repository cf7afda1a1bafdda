// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/client/eventstream.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket.hpp>

#include <chrono>
#include <utility>

namespace spirula::net
{

namespace
{

namespace websocket = boost::beast::websocket;
namespace http = boost::beast::http;

constexpr std::size_t longestMessage = 4 * 1024 * 1024;
constexpr std::chrono::seconds openTime{10};
constexpr std::chrono::seconds idleTime{60}; // pinged at half of it: notices a node that is gone

Error openError(const boost::system::error_code &error, int status)
{
    if (status == 401) {
        return Error(ErrorCode::unauthorized);
    }
    if (error == websocket::error::upgrade_declined) {
        return Error(ErrorCode::protocol, {}, "the upgrade was answered with " + std::to_string(status));
    }
    return Error(ErrorCode::unreachable, {{"host", "127.0.0.1"}}, error.message());
}

}

struct EventStream::State {
    explicit State(asio::ip::tcp::socket socket)
        : stream(std::move(socket))
    {
    }
    websocket::stream<asio::ip::tcp::socket> stream;
    boost::beast::flat_buffer buffer;
};

EventStream::EventStream(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

EventStream::~EventStream() = default;

Task<Result<std::unique_ptr<EventStream>>> EventStream::open(std::uint16_t port, std::string target,
                                                             std::string bearerToken)
{
    asio::ip::tcp::socket socket(co_await asio::this_coro::executor);
    const auto [refused] = co_await socket.async_connect({asio::ip::address_v4::loopback(), port}, asTuple);
    if (refused) {
        co_return Error(ErrorCode::notRunning, {}, refused.message());
    }
    auto state = std::make_unique<State>(std::move(socket));
    auto &stream = state->stream;
    stream.read_message_max(longestMessage);
    stream.set_option(websocket::stream_base::timeout{openTime, idleTime, true});
    stream.set_option(
        websocket::stream_base::decorator([token = std::move(bearerToken)](websocket::request_type &request) {
            request.set(http::field::authorization, "Bearer " + token);
        }));
    websocket::response_type response;
    const auto [error]
        = co_await stream.async_handshake(response, "127.0.0.1:" + std::to_string(port), target, asTuple);
    if (error) {
        co_return openError(error, static_cast<int>(response.result_int()));
    }
    co_return std::unique_ptr<EventStream>(new EventStream(std::move(state)));
}

Task<Result<std::string>> EventStream::next()
{
    auto &[stream, buffer] = *m_state;
    buffer.clear();
    const auto [error, size] = co_await stream.async_read(buffer, asTuple);
    if (error == asio::error::operation_aborted) {
        co_return Error(ErrorCode::cancelled);
    }
    if (error) {
        co_return Error(ErrorCode::unreachable, {{"host", "127.0.0.1"}}, error.message());
    }
    co_return boost::beast::buffers_to_string(buffer.data());
}

}
