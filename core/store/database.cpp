// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/database.h"

#include "store/eventstore.h"
#include "store/migrations.h"
#include "store/readers.h"
#include "store/sqlite/query.h"
#include "store/writer.h"

#include <boost/asio/associated_executor.hpp>
#include <boost/asio/async_result.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <chrono>
#include <thread>

namespace spirula::store
{

/// The threads. Readers go first at the end: the writer, closed last, tidies the write-ahead log away.
struct Database::State {
    Writer writer;
    Readers readers;

    State(std::unique_ptr<Connection> writing, std::vector<std::unique_ptr<Connection>> reading,
          const Clock &clock, Log &log, Writer::OnEvents onEvents)
        : writer(std::move(writing), clock, log, std::move(onEvents))
        , readers(std::move(reading))
    {
    }
};

namespace
{

/// SQLite does not wait for others when it changes to the write-ahead log; two who create at once meet here.
Result<void> useWriteAheadLog(Connection &connection)
{
    constexpr int attempts = 100;
    for (int attempt = 1;; ++attempt) {
        auto mode = selectKnown(connection, "mode", "PRAGMA journal_mode = WAL", readColumn<std::string>);
        if (mode && *mode == "wal") {
            return {};
        }
        if (mode) {
            return Error(ErrorCode::io, {{"reason", "no write-ahead log"}}, "journal mode stays " + *mode);
        }
        if (mode.error().code != ErrorCode::timedOut || attempt == attempts) {
            return std::move(mode).error();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

}

Result<std::unique_ptr<Database>> Database::open(const fs::path &path, const Clock &clock, Log &log,
                                                 Options options)
{
    const auto steps = schemaMigrations();
    SPIRULA_CHECK(checkDatabase(path, steps));
    SPIRULA_TRY(auto writing, Connection::open(path, Connection::Mode::write));
    SPIRULA_CHECK(useWriteAheadLog(*writing));
    SPIRULA_CHECK(migrate(*writing, steps, log));
    std::vector<std::unique_ptr<Connection>> reading;
    for (int i = 0; i < options.readers; ++i) {
        SPIRULA_TRY(auto connection, Connection::open(path, Connection::Mode::read));
        reading.push_back(std::move(connection));
    }
    auto state = std::make_unique<State>(std::move(writing), std::move(reading), clock, log,
                                         std::move(options.onEvents));
    return std::unique_ptr<Database>(new Database(std::move(state)));
}

Database::Database(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}

Database::~Database() = default;

namespace
{

/// Suspends the calling coroutine and hands its rest to `start`.
template<class Start>
Task<Result<void>> handOver(Start start)
{
    co_return co_await asio::async_initiate<const asio::use_awaitable_t<>, void(Result<void>)>(
        [start = std::move(start)](auto handler) mutable {
            asio::any_io_executor executor = asio::get_associated_executor(handler);
            start(Completion(Completion::Handler(std::move(handler)), std::move(executor)));
        },
        asio::use_awaitable);
}

}

Task<Result<void>> Database::queueWrite(std::function<Result<void>(Tx &)> work)
{
    return handOver([this, work = std::move(work)](Completion done) mutable {
        m_state->writer.queue(std::move(work), std::move(done));
    });
}

Task<Result<void>> Database::queueRead(std::function<Result<void>(Connection &)> work)
{
    return handOver([this, work = std::move(work)](Completion done) mutable {
        m_state->readers.queue(std::move(work), std::move(done));
    });
}

}
