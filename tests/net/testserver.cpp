// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testserver.h"

#include <gtest/gtest.h>

namespace spirula::test
{

std::string RecordingLog::text() const
{
    const std::scoped_lock lock(m_mutex);
    return m_text;
}

void RecordingLog::write(LogLevel, std::string_view room, std::string_view text)
{
    const std::scoped_lock lock(m_mutex);
    m_text += std::string(room) + ": " + std::string(text) + "\n";
}

LoopThread::LoopThread()
    : m_work(m_context.get_executor())
    , m_thread([this] { m_context.run(); })
{
}

LoopThread::~LoopThread()
{
    m_work.reset();
    m_context.stop();
    m_thread.join();
}

TestServer::TestServer(net::Router router, net::ServerOptions options, int netLoops)
{
    std::vector<asio::io_context *> loops;
    for (int i = 0; i < netLoops; ++i) {
        loops.push_back(&m_net.emplace_back().context());
    }
    if (loops.empty()) {
        loops.push_back(&m_api.context());
    }
    m_server = std::make_unique<net::HttpServer>(m_api.context(), loops, m_log, std::move(options),
                                                 std::move(router));
    startAgain();
}

TestServer::~TestServer() { stop(std::chrono::milliseconds(0)); }

void TestServer::startAgain()
{
    const auto started = m_server->start();
    EXPECT_TRUE(started) << (started ? "" : started.error().detail);
    m_port = m_server->port();
}

void TestServer::stop(std::chrono::milliseconds grace)
{
    asio::co_spawn(m_api.context(), m_server->stop(grace), asio::use_future).get();
}

namespace
{

Task<net::Response> sayText(std::string text) { co_return net::Response::text(200, std::move(text)); }

Task<net::Response> sayRequest(net::Request request)
{
    std::string text = std::to_string(static_cast<int>(request.method)) + " " + request.path;
    for (const auto &[name, value] : request.parameters) {
        text += " " + name + "=" + value;
    }
    for (const auto &[name, value] : request.query.pairs()) {
        text += " ?" + name + "=" + value;
    }
    co_return net::Response::text(
        200, text + " " + request.remoteAddress + (request.secure ? " secure " : " plain ") + request.body);
}

}

net::Handler say(std::string text)
{
    return [text](net::Request) { return sayText(text); };
}

net::Handler echo()
{
    return [](net::Request request) { return sayRequest(std::move(request)); };
}

bool eventually(const std::function<bool()> &condition)
{
    for (int i = 0; i < 1000; ++i) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return condition();
}

std::size_t openFiles()
{
    std::size_t count = 0;
    for ([[maybe_unused]] const auto &entry : fs::directory_iterator("/proc/self/fd")) {
        ++count;
    }
    return count;
}

}
