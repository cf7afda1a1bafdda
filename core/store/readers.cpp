// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readers.h"

#include "store/sqlite/query.h"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>

namespace spirula::store
{

struct Readers::Request {
    Work work;
    Completion done;
    Connection *runsOn = nullptr; ///< under Queue::mutex

    void answer(Result<void> result)
    {
        work = nullptr; // what it captured is gone before its asker goes on
        done.resume(std::move(result));
    }
};

/// What waits and what runs. Outlives the threads for a cancellation that comes late.
struct Readers::Queue {
    std::mutex mutex;
    std::condition_variable wake;
    std::deque<std::shared_ptr<Request>> waiting;
    std::vector<Request *> running;
    bool closing = false;

    void cancel(const std::shared_ptr<Request> &request)
    {
        {
            const std::lock_guard lock(mutex);
            if (request->runsOn) {
                request->runsOn->interrupt();
                return;
            }
            if (std::erase(waiting, request) == 0) {
                return; // answered already
            }
        }
        request->answer(Error(ErrorCode::cancelled));
    }
};

Readers::Readers(std::vector<std::unique_ptr<Connection>> connections)
    : m_connections(std::move(connections))
    , m_queue(std::make_shared<Queue>())
{
    for (const auto &connection : m_connections) {
        m_threads.emplace_back([&queue = *m_queue, &own = *connection] { loop(queue, own); });
    }
}

Readers::~Readers()
{
    std::deque<std::shared_ptr<Request>> waiting;
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->closing = true;
        waiting.swap(m_queue->waiting);
        for (Request *request : m_queue->running) {
            request->runsOn->interrupt();
        }
    }
    m_queue->wake.notify_all();
    for (const auto &request : waiting) {
        request->answer(Error(ErrorCode::cancelled));
    }
    for (std::thread &thread : m_threads) {
        thread.join();
    }
}

void Readers::queue(Work work, Completion done)
{
    auto request = std::make_shared<Request>(Request{std::move(work), std::move(done)});
    if (auto slot = request->done.cancellationSlot(); slot.is_connected()) {
        slot.assign([queue = m_queue, weak = std::weak_ptr<Request>(request)](asio::cancellation_type) {
            if (const auto known = weak.lock()) {
                queue->cancel(known);
            }
        });
    }
    {
        const std::lock_guard lock(m_queue->mutex);
        m_queue->waiting.push_back(std::move(request));
    }
    m_queue->wake.notify_one();
}

void Readers::loop(Queue &queue, Connection &connection)
{
    while (true) {
        std::shared_ptr<Request> request;
        {
            std::unique_lock lock(queue.mutex);
            queue.wake.wait(lock, [&queue] { return queue.closing || !queue.waiting.empty(); });
            if (queue.closing) {
                return;
            }
            request = std::move(queue.waiting.front());
            queue.waiting.pop_front();
            request->runsOn = &connection;
            queue.running.push_back(request.get());
        }
        run(queue, *request, connection);
    }
}

void Readers::run(Queue &queue, Request &request, Connection &connection)
{
    Result<void> result = execute(connection, "BEGIN");
    if (result) {
        try {
            result = request.work(connection);
        } catch (const std::exception &exception) {
            result = Error(ErrorCode::internal, {}, std::string("exception in a read: ") + exception.what());
        }
    }
    {
        const std::lock_guard lock(queue.mutex);
        std::erase(queue.running, &request);
        request.runsOn = nullptr;
        connection.clearInterrupt(); // from here on nobody interrupts it any more
    }
    // Nothing was written, so ROLLBACK ends it as well as COMMIT, and also after an interrupt.
    if (connection.inTransaction()) {
        auto ended = execute(connection, "ROLLBACK");
        if (result) {
            result = ended;
        }
    }
    request.answer(std::move(result));
}

}
