// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "model/event.h"
#include "store/tx.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace spirula::store
{

/// The node's database: one writer thread with group commit (synchronous=FULL), some readers, migrations at
/// open.
class Database
{
public:
    struct Options {
        int readers = 2;
        /// Told on the writer thread, after the commit, in commit order, before the writes are acknowledged.
        std::function<void(const std::vector<model::Event> &)> onEvents;
    };

    /// Creates or migrates. newerDatabase when the schema is newer than this program: nothing is touched
    /// then. `clock` and `log` outlive the database.
    static Result<std::unique_ptr<Database>> open(const fs::path &path, const Clock &clock, Log &log,
                                                  Options options);
    /// Finishes queued writes, cancels reads, then closes. Destroy it before the executors of those who still
    /// wait.
    ~Database();

    /// Runs `work` on the writer in a savepoint; an error rolls that savepoint back. Resumes on the caller's
    /// executor after the group is committed and durable. Not cancellable once queued. A failed commit is
    /// everybody's error.
    template<class T>
    Task<Result<T>> write(std::function<Result<T>(Tx &)> work)
    {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        Result<void> done = co_await queueWrite(keepAnswer<T, Tx>(std::move(work), answer));
        if (!done) {
            co_return std::move(done).error();
        }
        co_return std::move(**answer);
    }
    /// Runs `work` on a reader in a read transaction. Cancelling the awaiting coroutine interrupts the query.
    template<class T>
    Task<Result<T>> read(std::function<Result<T>(Connection &)> work)
    {
        auto answer = std::make_shared<std::optional<Result<T>>>();
        Result<void> done = co_await queueRead(keepAnswer<T, Connection>(std::move(work), answer));
        if (!done) {
            co_return std::move(done).error();
        }
        co_return std::move(**answer);
    }

private:
    struct State;
    explicit Database(std::unique_ptr<State> state);

    /// The same work without its type: the value waits in `answer` for the coroutine that asked.
    template<class T, class On>
    static std::function<Result<void>(On &)> keepAnswer(std::function<Result<T>(On &)> work,
                                                        std::shared_ptr<std::optional<Result<T>>> answer)
    {
        return [work = std::move(work), answer = std::move(answer)](On &on) -> Result<void> {
            answer->emplace(work(on));
            if (!**answer) {
                return (*answer)->error();
            }
            return {};
        };
    }
    Task<Result<void>> queueWrite(std::function<Result<void>(Tx &)> work);
    Task<Result<void>> queueRead(std::function<Result<void>(Connection &)> work);

    std::unique_ptr<State> m_state;
};

} // namespace spirula::store
