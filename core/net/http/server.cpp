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

#include <algorithm>
#include <csignal>
#include <map>
#include <mutex>
#include <utility>

namespace spirula::net
{

namespace
{

/// From a start to the next stop.
struct ServerRun {
    std::vector<std::shared_ptr<NetLoop>> loops;
    std::map<std::string, std::shared_ptr<Acceptor>> acceptors; ///< by address
    std::uint16_t port = 0; ///< of all of them

    const std::shared_ptr<NetLoop> &acceptingLoop() const { return loops.front(); }
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

/// On the first loop for the acceptors, on each for its connections.
void beginDrain(const ServerRun &run)
{
    asio::post(run.acceptingLoop()->executor(), [acceptors = run.acceptors] {
        for (const auto &[address, acceptor] : acceptors) {
            acceptor->close();
        }
    });
    for (const auto &loop : run.loops) {
        asio::post(loop->executor(), [loop] { loop->beginDrain(); });
    }
}

using Acceptors = std::vector<std::shared_ptr<Acceptor>>;

Task<void> closeHere(Acceptors acceptors)
{
    for (const auto &acceptor : acceptors) {
        acceptor->close();
    }
    co_return;
}

std::string placeText(const std::string &address, std::uint16_t port)
{
    return (address.find(':') == address.npos ? address : "[" + address + "]") + ":" + std::to_string(port);
}

}

struct HttpServer::State {
    Result<void> begin();
    Result<void> open(const std::vector<std::string> &addresses, std::uint16_t port);
    Acceptors takeOthers(const std::vector<std::string> &addresses, std::uint16_t port);

    std::vector<asio::io_context *> loops;
    std::shared_ptr<ServerParts> parts;
    mutable std::mutex mutex;
    std::optional<ServerRun> run;
    std::string certificateFile;
    std::string keyFile;
    bool started = false; ///< at least once
};

/// Everything but listening.
Result<void> HttpServer::State::begin()
{
    SPIRULA_TRY(auto ranges, parseRanges(parts->options.trustedProxies));
    if (!parts->tls.get() && !certificateFile.empty()) {
        SPIRULA_TRY(auto context, TlsContext::load(certificateFile, keyFile));
        parts->tls.set(std::move(context));
    }
    if (!std::exchange(started, true)) { // later ones are setTrustedProxies()'s
        parts->proxies.set(std::move(ranges));
    }
    ignoreBrokenPipes();
    run.emplace();
    for (auto *context : loops) {
        run->loops.push_back(std::make_shared<NetLoop>(context->get_executor(), parts));
    }
    return {};
}

/// Adds those that are missing: all of them or none.
Result<void> HttpServer::State::open(const std::vector<std::string> &addresses, std::uint16_t port)
{
    const auto &loop = run->acceptingLoop();
    std::map<std::string, asio::ip::tcp::acceptor> fresh;
    for (const auto &address : addresses) {
        if (run->acceptors.contains(address) || fresh.contains(address)) {
            continue;
        }
        SPIRULA_TRY(auto listener, Acceptor::listen(loop->executor(), address, port));
        boost::system::error_code error;
        port = listener.local_endpoint(error).port(); // where the system chooses, all get the same
        fresh.emplace(address, std::move(listener));
    }
    for (auto &[address, listener] : fresh) {
        auto acceptor = std::make_shared<Acceptor>(std::move(listener), run->loops, parts->log);
        asio::post(loop->executor(), [loop, acceptor] { loop->spawn(Acceptor::run(acceptor)); });
        run->acceptors.emplace(address, std::move(acceptor));
    }
    run->port = port;
    return {};
}

Acceptors HttpServer::State::takeOthers(const std::vector<std::string> &addresses, std::uint16_t port)
{
    Acceptors others;
    std::erase_if(run->acceptors, [&](const auto &entry) {
        const bool stays = run->port == port && std::ranges::find(addresses, entry.first) != addresses.end();
        if (!stays) {
            others.push_back(entry.second);
        }
        return !stays;
    });
    return others;
}

HttpServer::HttpServer(asio::io_context &apiLoop, std::vector<asio::io_context *> netLoops, Log &log,
                       ServerOptions options, Router router)
    : m_state(std::make_shared<State>())
{
    m_state->loops = std::move(netLoops);
    if (m_state->loops.empty()) {
        m_state->loops.push_back(&apiLoop);
    }
    m_state->certificateFile = options.certificateFile;
    m_state->keyFile = options.keyFile;
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
    if (m_state->run) {
        return Error(ErrorCode::conflict, {{"reason", "the server runs already"}});
    }
    SPIRULA_CHECK(m_state->begin());
    const auto &options = m_state->parts->options;
    auto opened = m_state->open({options.address}, options.port);
    if (!opened) {
        m_state->run.reset();
    }
    return opened;
}

Task<Result<void>> HttpServer::listenOn(std::vector<std::string> addresses, std::uint16_t port,
                                        std::chrono::milliseconds grace)
{
    const auto state = m_state;
    Acceptors others;
    std::vector<std::shared_ptr<NetLoop>> loops;
    {
        const std::scoped_lock lock(state->mutex);
        if (!state->run) {
            SPIRULA_CO_CHECK(state->begin());
        }
        others = state->takeOthers(addresses, port);
        loops = state->run->loops;
    }
    if (!others.empty()) {
        // Closed before others are opened: "[::]" cannot be had beside "127.0.0.1" on the same port.
        co_await asio::co_spawn(loops.front()->executor(), closeHere(others), asio::use_awaitable);
    }
    const auto cutAt = SteadyClock::now() + grace;
    for (const auto &loop : loops) {
        asio::post(loop->executor(), [loop, others, cutAt] {
            for (const auto &acceptor : others) {
                loop->retire(acceptor.get(), cutAt);
            }
        });
    }
    const std::scoped_lock lock(state->mutex);
    if (!state->run) {
        co_return Error(ErrorCode::cancelled);
    }
    co_return state->open(addresses, port);
}

std::uint16_t HttpServer::port() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->run && !m_state->run->acceptors.empty() ? m_state->run->port : 0;
}

std::vector<std::string> HttpServer::places() const
{
    const std::scoped_lock lock(m_state->mutex);
    std::vector<std::string> places;
    if (m_state->run) {
        for (const auto &[address, acceptor] : m_state->run->acceptors) {
            places.push_back(placeText(address, m_state->run->port));
        }
    }
    return places;
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
    const std::scoped_lock lock(m_state->mutex);
    if (m_state->certificateFile.empty()) {
        return Error(ErrorCode::invalidInput, {{"field", "certificate"}, {"reason", "this server has none"}});
    }
    SPIRULA_TRY(auto context, TlsContext::load(m_state->certificateFile, m_state->keyFile));
    m_state->parts->tls.set(std::move(context));
    return {};
}

Result<void> HttpServer::setCertificate(const std::string &certificateFile, const std::string &keyFile,
                                        std::chrono::milliseconds grace)
{
    const std::scoped_lock lock(m_state->mutex);
    std::shared_ptr<TlsContext> context;
    if (!certificateFile.empty()) {
        SPIRULA_TRY(context, TlsContext::load(certificateFile, keyFile));
    }
    m_state->certificateFile = certificateFile;
    m_state->keyFile = keyFile;
    m_state->parts->tls.set(std::move(context));
    if (m_state->run) {
        const auto cutAt = SteadyClock::now() + grace;
        for (const auto &loop : m_state->run->loops) {
            asio::post(loop->executor(), [loop, cutAt] { loop->retire(nullptr, cutAt); });
        }
    }
    return {};
}

void HttpServer::setPeers(std::vector<AddressRange> ranges) { m_state->parts->peers.set(std::move(ranges)); }

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
