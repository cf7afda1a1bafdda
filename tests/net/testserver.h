// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/server.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <atomic>
#include <deque>
#include <mutex>
#include <string>
#include <thread>

namespace spirula::test
{

/// Keeps what is logged.
class RecordingLog : public Log
{
public:
    RecordingLog()
        : Log(LogLevel::debug)
    {
    }
    std::string text() const;

protected:
    void write(LogLevel level, std::string_view room, std::string_view text) override;

private:
    mutable std::mutex m_mutex;
    std::string m_text;
};

/// An io_context on a thread of its own.
class LoopThread
{
public:
    LoopThread();
    ~LoopThread();
    asio::io_context &context() { return m_context; }
    std::thread::id id() const { return m_thread.get_id(); }

private:
    asio::io_context m_context;
    asio::executor_work_guard<asio::io_context::executor_type> m_work;
    std::thread m_thread;
};

/// An HTTP server with its loops, started on a free port of 127.0.0.1 and stopped at the end.
class TestServer
{
public:
    /// `netLoops` 0: everything on the API loop.
    explicit TestServer(net::Router router, net::ServerOptions options = {}, int netLoops = 1);
    ~TestServer();

    std::uint16_t port() const { return m_port; }
    net::HttpServer &server() { return *m_server; }
    LoopThread &api() { return m_api; }
    RecordingLog &log() { return m_log; }
    /// Runs a task on the API loop and waits for it.
    template<class T>
    T run(Task<T> task)
    {
        return asio::co_spawn(m_api.context(), std::move(task), asio::use_future).get();
    }
    void stop(std::chrono::milliseconds grace);
    void startAgain();

private:
    RecordingLog m_log;
    LoopThread m_api;
    std::deque<LoopThread> m_net;
    std::unique_ptr<net::HttpServer> m_server;
    std::uint16_t m_port = 0;
};

/// A handler that says `text`.
net::Handler say(std::string text);
/// A handler that says what it got: method, path, parameters, body.
net::Handler echo();

/// Waits until `condition` holds, for at most 10 s.
bool eventually(const std::function<bool()> &condition);
/// Open file descriptors of this process.
std::size_t openFiles();

}
