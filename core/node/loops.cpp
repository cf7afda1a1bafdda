// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/loops.h"

namespace spirula::node
{

namespace
{

constexpr unsigned poolThreads = 2;
constexpr unsigned filePoolThreads = 2; // one disk is the limit of both

}

Loops::Loops()
    : m_pool(std::make_unique<asio::thread_pool>(poolThreads))
    , m_filePool(std::make_unique<asio::thread_pool>(filePoolThreads))
    , m_api(std::make_unique<asio::io_context>(1))
{
    // A second net loop pays only where it does not take the API loop's core.
    const unsigned netLoops = std::thread::hardware_concurrency() > 2 ? 2 : 1;
    for (unsigned i = 0; i < netLoops; ++i) {
        m_net.push_back(std::make_unique<asio::io_context>(1));
    }
}

Loops::~Loops() { stop(); }

std::vector<asio::io_context *> Loops::net() const
{
    std::vector<asio::io_context *> loops;
    for (const auto &loop : m_net) {
        loops.push_back(loop.get());
    }
    return loops;
}

void Loops::start()
{
    const auto run = [this](asio::io_context &loop) {
        m_guards.push_back(asio::make_work_guard(loop));
        m_threads.emplace_back([&loop] { loop.run(); });
    };
    run(*m_api);
    for (const auto &loop : m_net) {
        run(*loop);
    }
}

void Loops::stop()
{
    m_guards.clear();
    m_pool->join();
    m_filePool->join();
    m_api->stop();
    for (const auto &loop : m_net) {
        loop->stop();
    }
    for (auto &thread : m_threads) {
        thread.join();
    }
    m_threads.clear();
}

}
