// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>

#include <memory>
#include <optional>
#include <thread>
#include <vector>

namespace spirula::node
{

/// The threads of a node: one API loop, one or two net loops for sockets and bulk bytes, a small pool for
/// work that somebody waits for, and another for whole files.
class Loops
{
public:
    Loops();
    ~Loops(); ///< as stop()

    void start();
    /// Ends all loops, joins all threads and destroys what was still waiting on them.
    void stop();

    asio::io_context &api() { return *m_api; }
    std::vector<asio::io_context *> net() const;
    asio::thread_pool &pool() { return *m_pool; }
    asio::thread_pool &filePool() { return *m_filePool; }

    /// Runs a coroutine on the API loop and waits for it; for the thread that starts and stops the node.
    template<class T>
    T runOnApi(Task<T> task)
    {
        return asio::co_spawn(*m_api, std::move(task), asio::use_future).get();
    }

private:
    using Guard = asio::executor_work_guard<asio::io_context::executor_type>;

    // The pools go last: what still waits on the loops, and is destroyed with them, may hold strands of a
    // pool.
    std::unique_ptr<asio::thread_pool> m_pool;
    std::unique_ptr<asio::thread_pool> m_filePool;
    std::unique_ptr<asio::io_context> m_api;
    std::vector<std::unique_ptr<asio::io_context>> m_net;
    std::vector<Guard> m_guards;
    std::vector<std::thread> m_threads;
};

}
