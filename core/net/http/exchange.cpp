// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/exchange.h"

#include "base/text.h"
#include "net/http/apiside.h"
#include "net/http/connection.h"
#include "net/http/hosttext.h"
#include "net/http/netloop.h"
#include "net/http/precondition.h"
#include "net/http/remoteaddress.h"
#include "net/http/requesttarget.h"
#include "net/http/serversocket.h"
#include "net/http/storedanswer.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>

namespace spirula::net
{

namespace
{

constexpr std::uint64_t bodyReadSize = 64 * 1024; // findings-http.md section 2: half the CPU of small reads
constexpr std::uint64_t bodyTurn = 256 * 1024;

}

Exchange::Exchange(std::shared_ptr<Connection> connection, RequestParser parser)
    : m_connection(std::move(connection))
    , m_parts(m_connection->loop().sharedParts())
    , m_parser(std::move(parser))
{
}

/// RFC 9112 section 3.2: exactly one Host, and an absolute target that says the same.
bool Exchange::hasGoodHost() const
{
    const auto hosts = m_request.headers.count("Host");
    return hosts == 1 ? isHostText(m_request.headers.get("Host")) : hosts == 0 && m_context.http10;
}

int Exchange::readHead()
{
    m_request.headers = std::move(m_parser.headers());
    m_request.target = m_parser.target();
    m_context.http10 = m_parser.isHttp10();
    if (!hasGoodHost()) {
        return 400;
    }
    const auto method = m_parser.method();
    if (!method) {
        return 501;
    }
    m_request.method = *method;
    auto target = RequestTarget::parse(m_request.target);
    if (!target || (target->path == "*" && *method != Method::options)
        || (!target->authority.empty() && !equalsNoCase(target->authority, m_request.headers.get("Host")))) {
        return 400;
    }
    if (!m_context.http10 && m_request.headers.has("Expect")
        && !equalsNoCase(m_request.headers.get("Expect"), "100-continue")) {
        return 417;
    }
    m_request.path = std::move(target->path);
    m_request.query = std::move(target->query);
    m_context.keepAlive = m_parser.keepAlive();
    m_context.isGet = *method == Method::get;
    m_context.isHead = *method == Method::head;
    m_context.conditions = conditionsOf(m_request.headers);
    readClient();
    return 0;
}

void Exchange::readClient()
{
    const auto client = RemoteAddress::find(m_connection->peer(), m_connection->transport().isSecure(),
                                            m_request.headers, *m_parts->proxies.get());
    m_request.remoteAddress = client.address.to_string();
    m_request.secure = client.secure;
    m_clientKey = addressKey(client.address);
}

std::optional<Response> Exchange::storedAnswer()
{
    const auto *stored = m_connection->storedAnswer();
    if (!stored || !stored->answers(m_parser, SteadyClock::now())) {
        return std::nullopt;
    }
    m_context.keepAlive = m_parser.keepAlive();
    m_context.http10 = m_parser.isHttp10();
    m_context.isGet = true;
    m_context.conditions = conditionsOf(m_parser.headers());
    return stored->response();
}

std::optional<Response> Exchange::overRate() const
{
    const auto *route = m_match.route ? m_match.route : m_match.webSocket;
    if (!route || route->options.rateName.empty()) {
        return std::nullopt;
    }
    const auto &options = route->options;
    const auto wait = m_parts->rates.take(options.rateName, m_clientKey, options.rateCount,
                                          std::chrono::seconds(options.rateSeconds), SteadyClock::now());
    if (!wait) {
        return std::nullopt;
    }
    auto response = AnswerWriter::plain(429);
    response.headers.add("Retry-After", std::to_string(wait->count()));
    return response;
}

/// What every request has to be counted for is asked each time.
std::unique_ptr<StoredAnswer> Exchange::toStore() const
{
    if (!m_context.isGet || !m_match.route || !m_match.route->options.rateName.empty()
        || !m_parser.isDone()) {
        return nullptr;
    }
    return std::make_unique<StoredAnswer>(m_request, m_context.http10);
}

Task<bool> Exchange::run()
{
    if (auto again = storedAnswer()) {
        co_return co_await send(std::move(*again));
    }
    if (const int status = readHead(); status != 0) {
        m_context.keepAlive = false;
        co_return co_await send(AnswerWriter::plain(status));
    }
    if (m_request.path == "*") {
        auto response = Response::noContent();
        response.headers.add("Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        co_return co_await send(co_await decorated(std::move(response)));
    }
    const bool wantsUpgrade = m_request.headers.hasToken("Upgrade", "websocket");
    m_match = m_parts->routes->find(m_request.method, m_request.path, wantsUpgrade);
    m_request.parameters = m_match.parameters;
    if (auto refusal = overRate()) {
        co_return co_await send(co_await decorated(std::move(*refusal)));
    }
    if (m_match.webSocket && wantsUpgrade) {
        co_return co_await upgrade();
    }
    if (!m_parser.isDone() && m_match.route) {
        if (auto refusal = co_await acceptBody(*m_match.route)) {
            co_return co_await send(std::move(*refusal));
        }
        if (!m_parser.isDone()) {
            co_return false;
        }
    }
    auto stored = toStore();
    auto response = co_await onApi(
        apiside::answer(m_parts, std::move(m_request), std::move(m_match), m_guardsAsked), true);
    m_diskBody.reset();
    if (stored && response.freshness) {
        stored->set(response);
        m_connection->store(std::move(stored));
    }
    co_return co_await send(std::move(response));
}

/// The work runs on the API loop, this coroutine waits. A client that goes away, and a stop, cancel the work.
template<class T>
Task<T> Exchange::onApi(Task<T> work, bool endOfInputIsGone)
{
    asio::cancellation_signal signal;
    m_connection->watch(&signal, endOfInputIsGone);
    T result{};
    try {
        result = co_await asio::co_spawn(m_parts->api, std::move(work),
                                         asio::bind_cancellation_slot(signal.slot(), asio::use_awaitable));
    } catch (const std::exception &) {
        // Only a cancellation before the work began comes out as an exception.
        m_connection->cut();
    }
    m_connection->watch(nullptr, false);
    co_return result;
}

Task<Response> Exchange::decorated(Response response)
{
    if (m_parts->routes->decorators.empty() && !m_match.cors) {
        co_return response;
    }
    co_return co_await onApi(apiside::decorate(m_parts, m_request.path, m_match.cors, std::move(response)),
                             true);
}

Task<bool> Exchange::send(Response response)
{
    if (!m_connection->isUsable()) {
        co_return false;
    }
    // What is left of a body would be read as the next request.
    m_context.keepAlive = m_context.keepAlive && m_parser.isDone();
    AnswerWriter writer(m_connection, std::move(m_context));
    co_return co_await writer.send(std::move(response));
}

Task<std::optional<Response>> Exchange::acceptBody(const Route &route)
{
    const auto limit = route.options.body == BodyTo::none ? 0 : route.options.bodyLimit;
    if (m_parser.contentLength().value_or(0) > limit) {
        co_return co_await decorated(AnswerWriter::plain(413));
    }
    if (!m_parts->routes->guards.empty()) {
        m_guardsAsked = true;
        if (auto refusal = co_await onApi(apiside::askGuards(m_parts, m_request), true)) {
            co_return refusal;
        }
    }
    int status = 0;
    if (route.options.body == BodyTo::file) {
        m_diskBody = std::make_unique<DiskBody>(m_parts->options.bodyFolder, limit);
        status = co_await receiveBody(limit, *m_diskBody);
        m_request.bodyFile = m_diskBody->path();
        if (status >= 500) {
            m_parts->log.error("net", "cannot store a request's body", m_diskBody->error());
        }
    } else {
        MemoryBody body(limit);
        status = co_await receiveBody(limit, body);
        m_request.body = status == 0 ? body.take() : std::string();
    }
    if (status != 0) {
        co_return co_await decorated(AnswerWriter::plain(status));
    }
    co_return std::nullopt;
}

Task<int> Exchange::receiveBody(std::uint64_t limit, BodySink &sink)
{
    auto &input = m_connection->input();
    if (!m_context.http10 && input.empty() && m_request.headers.has("Expect")
        && !co_await m_connection->write("HTTP/1.1 100 Continue\r\n\r\n")) {
        co_return 0;
    }
    const auto &options = m_parts->options;
    const auto readSize
        = std::clamp<std::uint64_t>(m_parser.contentLength().value_or(limit), 1, bodyReadSize);
    std::uint64_t window = 0; // bytes since the deadline was set
    std::uint64_t turn = 0;
    m_connection->setDeadline(options.bodyTime);
    for (;;) {
        const auto before = SteadyClock::now();
        const auto fed = m_parser.feed(input.view(), sink);
        m_connection->postpone(SteadyClock::now() - before); // a slow disk is not the client's fault
        input.consume(fed.consumed);
        if (fed.status != 0 || m_parser.isDone()) {
            m_connection->clearDeadline();
            co_return fed.status != 0 ? fed.status : sink.finish();
        }
        if (!co_await m_connection->fill(std::max<std::size_t>(readSize, 1024))) {
            co_return m_connection->takeExpired() ? 408 : 0;
        }
        const auto got = input.view().size();
        window += got;
        if (window >= options.bodyRate) {
            window = 0;
            m_connection->setDeadline(options.bodyTime);
        }
        turn += got;
        if (turn >= bodyTurn) {
            turn = 0;
            co_await asio::post(m_connection->loop().executor(), asio::use_awaitable);
        }
    }
}

/// RFC 6455 section 4.2.
Task<bool> Exchange::upgrade()
{
    const auto &headers = m_request.headers;
    if (headers.get("Sec-WebSocket-Version") != "13") {
        auto response = AnswerWriter::plain(426);
        response.headers.add("Sec-WebSocket-Version", "13");
        response.headers.add("Upgrade", "websocket");
        co_return co_await send(co_await decorated(std::move(response)));
    }
    if (m_context.http10 || !m_parser.isDone() || !headers.hasToken("Connection", "upgrade")
        || headers.get("Sec-WebSocket-Key").size() != 24) {
        co_return co_await send(co_await decorated(AnswerWriter::plain(400)));
    }
    if (auto refusal = co_await onApi(apiside::askGuards(m_parts, m_request), true)) {
        co_return co_await send(std::move(*refusal));
    }
    const auto socket = ServerSocket::create(m_connection);
    if (m_connection->isUsable() && co_await socket->accept(m_request.target, m_request.headers)) {
        co_await onApi(apiside::converse(m_parts, std::move(m_request), m_match.webSocket, socket), false);
        co_await socket->finish();
    }
    co_return false;
}

}
