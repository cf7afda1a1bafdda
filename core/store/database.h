// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "model/event.h"
#include "store/sqlite/connection.h"

#include <functional>
#include <memory>
#include <vector>

namespace spirula::store
{

/// What a writing closure gets: the connection inside its savepoint, and a place for news that leaves after the commit.
class Tx
{
public:
    explicit Tx(Connection &connection, const Clock &clock)
        : m_connection(connection)
        , m_now(clock.now())
    {
    }
    Connection &connection() { return m_connection; }
    WallTime now() const { return m_now; }

    /// Appends a durable event: written in this transaction, given its sequence number, told after the commit.
    Result<void> news(std::string type, std::string key, std::string body);
    std::vector<model::Event> &events() { return m_events; }

private:
    Connection &m_connection;
    WallTime m_now;
    std::vector<model::Event> m_events;
};

/// The node's database: one writer thread with group commit (synchronous=FULL), some readers, migrations at open.
class Database
{
public:
    struct Options {
        int readers = 2;
        /// Told on the writer thread, after the commit, in commit order.
        std::function<void(const std::vector<model::Event> &)> onEvents;
    };

    /// Creates or migrates. newerDatabase when the schema is newer than this program: nothing is touched then.
    static Result<std::unique_ptr<Database>> open(const fs::path &path, const Clock &clock, Log &log, Options options);
    ~Database(); ///< finishes queued writes, then closes

    /// Runs `work` on the writer in a savepoint; an error rolls that savepoint back. Resumes on the caller's executor
    /// after the group is committed and durable. Not cancellable once queued. A failed commit is everybody's error.
    template<class T>
    Task<Result<T>> write(std::function<Result<T>(Tx &)> work);
    /// Runs `work` on a reader in a read transaction. Cancelling the awaiting coroutine interrupts the query.
    template<class T>
    Task<Result<T>> read(std::function<Result<T>(Connection &)> work);

private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
