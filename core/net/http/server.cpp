// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/server.h"

#include "net/http/acceptor.h"
#include "net/http/netloop.h"
#include "net/http/routerstate.h"
#include "net/http/serverparts.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <csignal>
#include <mutex>

namespace spirula::net
{

namespace
{

/// From a start to the next stop.
struct ServerRun {
    std::vector<std::shared_ptr<NetLoop>> loops;
    std::shared_ptr<Acceptor> acceptor;
    std::uint16_t port = 0;
};

Result<std::vector<AddressRange>> parseRanges(const std::vector<std::string> &texts)
{
    std::vector<AddressRange> ranges;
    for (const auto &text : texts) {
        SPIRULA_TRY(auto range, AddressRange::parse(text));
        ranges.push_back(range);
    }
    return ranges;
}

/// A client that goes away while we write must be an error, not the end of the process. Where somebody
/// handles the signal, they do.
void ignoreBrokenPipes()
{
#ifndef _WIN32
    struct sigaction current{};
    if (::sigaction(SIGPIPE, nullptr, &current) == 0 && current.sa_handler == SIG_DFL) {
        std::signal(SIGPIPE, SIG_IGN);
    }
#endif
}

/// On the first loop for the acceptor, on each for its connections.
void beginDrain(const ServerRun &run)
{
    for (const auto &loop : run.loops) {
        asio::post(loop->executor(), [loop, acceptor = loop == run.loops.front() ? run.acceptor : nullptr] {
            if (acceptor) {
                acceptor->close();
            }
            loop->beginDrain();
        });
    }
}

}

struct HttpServer::State {
    std::vector<asio::io_context *> loops;
    std::shared_ptr<ServerParts> parts;
    mutable std::mutex mutex;
    std::optional<ServerRun> run;
    bool started = false; ///< at least once
};

HttpServer::HttpServer(asio::io_context &apiLoop, std::vector<asio::io_context *> netLoops, Log &log,
                       ServerOptions options, Router router)
    : m_state(std::make_shared<State>())
{
    m_state->loops = std::move(netLoops);
    if (m_state->loops.empty()) {
        m_state->loops.push_back(&apiLoop);
    }
    m_state->parts = std::make_shared<ServerParts>(apiLoop.get_executor(), log, std::move(options),
                                                   std::move(router.m_state->table));
}

HttpServer::~HttpServer()
{
    const std::scoped_lock lock(m_state->mutex);
    if (!m_state->run) {
        return;
    }
    beginDrain(*m_state->run);
    for (const auto &loop : m_state->run->loops) {
        asio::co_spawn(loop->executor(), loop->drained(SteadyClock::now()), asio::detached);
    }
}

Result<void> HttpServer::start()
{
    const std::scoped_lock lock(m_state->mutex);
    auto &parts = *m_state->parts;
    if (m_state->run) {
        return Error(ErrorCode::conflict, {{"reason", "the server runs already"}});
    }
    SPIRULA_TRY(auto ranges, parseRanges(parts.options.trustedProxies));
    if (!parts.tls.get() && !parts.options.certificateFile.empty()) {
        SPIRULA_CHECK(reloadCertificate());
    }
    SPIRULA_TRY(
        auto listener,
        Acceptor::listen(m_state->loops.front()->get_executor(), parts.options.address, parts.options.port));
    boost::system::error_code error;
    const auto port = listener.local_endpoint(error).port();
    if (!m_state->started) { // later ones are setTrustedProxies()'s
        m_state->started = true;
        parts.proxies.set(std::move(ranges));
    }
    ignoreBrokenPipes();
    ServerRun run;
    for (auto *context : m_state->loops) {
        run.loops.push_back(std::make_shared<NetLoop>(context->get_executor(), m_state->parts));
    }
    run.acceptor = std::make_shared<Acceptor>(std::move(listener), run.loops, parts.log);
    run.port = port;
    asio::post(run.loops.front()->executor(),
               [loop = run.loops.front(), acceptor = run.acceptor] { loop->spawn(Acceptor::run(acceptor)); });
    m_state->run = std::move(run);
    return {};
}

std::uint16_t HttpServer::port() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->run ? m_state->run->port : 0;
}

Task<void> HttpServer::stop(std::chrono::milliseconds grace)
{
    const auto state = m_state;
    std::optional<ServerRun> run;
    {
        const std::scoped_lock lock(state->mutex);
        run.swap(state->run);
    }
    if (!run) {
        co_return;
    }
    const auto deadline = SteadyClock::now() + grace;
    beginDrain(*run);
    for (const auto &loop : run->loops) {
        co_await asio::co_spawn(loop->executor(), loop->drained(deadline), asio::use_awaitable);
    }
}

Result<void> HttpServer::reloadCertificate()
{
    auto &parts = *m_state->parts;
    if (parts.options.certificateFile.empty()) {
        return Error(ErrorCode::invalidInput, {{"field", "certificate"}, {"reason", "this server has none"}});
    }
    SPIRULA_TRY(auto context, TlsContext::load(parts.options.certificateFile, parts.options.keyFile));
    parts.tls.set(std::move(context));
    return {};
}

void HttpServer::setMediaRate(std::uint64_t bytesPerSecond) { m_state->parts->media.set(bytesPerSecond); }

void HttpServer::setTrustedProxies(std::vector<std::string> ranges)
{
    auto parsed = parseRanges(ranges);
    if (parsed) {
        m_state->parts->proxies.set(std::move(*parsed));
    } else {
        m_state->parts->log.error("net", "trusted proxies stay as they were", parsed.error());
    }
}

}
