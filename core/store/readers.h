// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/completion.h"
#include "store/sqlite/connection.h"

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace spirula::store
{

/// The threads that read, each with a connection of its own; a cancelled read is interrupted.
class Readers
{
public:
    using Work = std::function<Result<void>(Connection &)>;

    explicit Readers(std::vector<std::unique_ptr<Connection>> connections);
    /// Cancels what runs and what waits.
    ~Readers();

    void queue(Work work, Completion done);

private:
    struct Request;
    struct Queue;
    static void loop(Queue &queue, Connection &connection);
    static void run(Queue &queue, Request &request, Connection &connection);

    const std::vector<std::unique_ptr<Connection>> m_connections;
    std::shared_ptr<Queue> m_queue; ///< shared with those who may still cancel
    std::vector<std::thread> m_threads;
};

}
