// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/log.h"
#include "store/completion.h"
#include "store/tx.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

namespace spirula::store
{

/// The one thread that writes: runs all that is queued, each in a savepoint, commits once, then acknowledges.
class Writer
{
public:
    using Work = std::function<Result<void>(Tx &)>;
    using OnEvents = std::function<void(const std::vector<model::Event> &)>;

    Writer(std::unique_ptr<Connection> connection, const Clock &clock, Log &log, OnEvents onEvents);
    /// Finishes what is queued.
    ~Writer();

    void queue(Work work, Completion done);

private:
    struct Request {
        Work work;
        Completion done;
        Result<void> result;
    };

    void loop();
    void runAll(std::vector<Request> &requests);
    std::size_t runGroup(std::span<Request> group);
    Result<void> runOne(Request &request, std::vector<model::Event> &events);
    Result<void> commit();
    void rollBack();
    void tell(const std::vector<model::Event> &events);

    const std::unique_ptr<Connection> m_connection;
    const Clock &m_clock;
    Log &m_log;
    const OnEvents m_onEvents;

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Request> m_queue;
    bool m_closing = false;
    std::thread m_thread; ///< last: it uses all of the above
};

}
