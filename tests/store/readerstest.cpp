// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/readers.h"

#include "testdatabase.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>

#include <future>

namespace spirula::store
{

namespace
{

constexpr auto endless
    = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

class ReadersTest : public DatabaseTest
{
protected:
    static Task<Result<int>> readForever(Database &database, std::shared_ptr<std::promise<void>> started)
    {
        co_return co_await database.read<int>([started](Connection &connection) -> Result<int> {
            if (started) {
                started->set_value();
            }
            SPIRULA_CHECK(execute(connection, endless));
            return 1;
        });
    }
    /// A reading coroutine that can be cancelled, and what it got.
    struct Asked {
        asio::cancellation_signal signal;
        std::optional<Result<int>> result;
    };
    static void ask(asio::io_context &loop, Asked &asked, Task<Result<int>> task)
    {
        const auto keep = [](Task<Result<int>> inner, Asked &to) -> Task<> {
            to.result.emplace(co_await std::move(inner));
        };
        asio::co_spawn(loop, keep(std::move(task), asked),
                       asio::bind_cancellation_slot(asked.signal.slot(), asio::detached));
    }
};

TEST_F(ReadersTest, readersSeeCommittedRowsAndCannotWrite)
{
    auto database = open();
    await(database->write<int>([](Tx &tx) -> Result<int> {
        SPIRULA_CHECK(tx.news("a", "b", "{}"));
        return 1;
    })).value();
    EXPECT_EQ(await(database->read<std::int64_t>([](Connection &connection) -> Result<std::int64_t> {
                  return selectKnown(connection, "n", "SELECT count(*) FROM event", readColumn<std::int64_t>);
              })).value(),
              1);
    const auto writing = await(database->read<int>([](Connection &connection) -> Result<int> {
        SPIRULA_CHECK(execute(connection, "DELETE FROM event"));
        return 1;
    }));
    EXPECT_EQ(writing.error().code, ErrorCode::io);
}

TEST_F(ReadersTest, oneReadSeesOneState)
{
    auto database = open();
    const auto both = await(database->read<bool>([this](Connection &connection) -> Result<bool> {
        const std::int64_t before = number(connection, "SELECT count(*) FROM setting");
        auto other = Connection::open(path, Connection::Mode::write).value();
        SPIRULA_CHECK(execute(*other, "INSERT INTO setting (name, value, updatedAt) VALUES ('a', 'b', 1)"));
        return number(connection, "SELECT count(*) FROM setting") == before;
    }));
    EXPECT_TRUE(both.value());
    EXPECT_EQ(number(*look(), "SELECT count(*) FROM setting"), 1);
}

TEST_F(ReadersTest, cancellingInterruptsTheQuery)
{
    auto database = open({.readers = 1, .onEvents = {}});
    asio::io_context loop;
    Asked asked;
    auto started = std::make_shared<std::promise<void>>();
    ask(loop, asked, readForever(*database, started));
    loop.poll();
    started->get_future().wait();
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    asked.signal.emit(asio::cancellation_type::terminal);
    loop.run();
    ASSERT_TRUE(asked.result);
    EXPECT_EQ(asked.result->error().code, ErrorCode::cancelled);
    // The reader is as good as new.
    EXPECT_EQ(await(database->read<int>([](Connection &) -> Result<int> { return 5; })).value(), 5);
    EXPECT_TRUE(await(database->read<int>([](Connection &connection) -> Result<int> {
        SPIRULA_CHECK(execute(connection, "SELECT 1"));
        return 1;
    })));
}

TEST_F(ReadersTest, aReadThatStillWaitsIsCancelledAtOnce)
{
    auto database = open({.readers = 1, .onEvents = {}});
    asio::io_context loop;
    Asked running;
    Asked waiting;
    auto started = std::make_shared<std::promise<void>>();
    ask(loop, running, readForever(*database, started));
    loop.poll();
    started->get_future().wait();
    ask(loop, waiting, readForever(*database, nullptr));
    loop.poll();
    waiting.signal.emit(asio::cancellation_type::terminal);
    while (!waiting.result) {
        loop.run_one();
    }
    EXPECT_EQ(waiting.result->error().code, ErrorCode::cancelled);
    EXPECT_FALSE(running.result);
    running.signal.emit(asio::cancellation_type::terminal);
    loop.run();
    EXPECT_EQ(running.result->error().code, ErrorCode::cancelled);
}

TEST_F(ReadersTest, cancellingOneLeavesTheOther)
{
    auto database = open({.readers = 2, .onEvents = {}});
    asio::io_context loop;
    Asked first;
    Asked second;
    auto firstStarted = std::make_shared<std::promise<void>>();
    auto secondStarted = std::make_shared<std::promise<void>>();
    ask(loop, first, readForever(*database, firstStarted));
    ask(loop, second, readForever(*database, secondStarted));
    loop.poll();
    firstStarted->get_future().wait();
    secondStarted->get_future().wait();
    first.signal.emit(asio::cancellation_type::terminal);
    while (!first.result) {
        loop.run_one();
    }
    EXPECT_EQ(first.result->error().code, ErrorCode::cancelled);
    std::this_thread::sleep_for(std::chrono::milliseconds(50));
    loop.poll();
    EXPECT_FALSE(second.result);
    second.signal.emit(asio::cancellation_type::terminal);
    loop.run();
}

TEST_F(ReadersTest, cancellingAfterTheAnswerIsHarmless)
{
    auto database = open({.readers = 1, .onEvents = {}});
    asio::io_context loop;
    asio::cancellation_signal signal;
    std::optional<Result<int>> second;
    const auto twice = [&]() -> Task<> {
        co_await asio::this_coro::throw_if_cancelled(false);
        (void)co_await database->read<int>([](Connection &) -> Result<int> { return 1; });
        signal.emit(
            asio::cancellation_type::terminal); // comes too late for the first, too early for the second
        second.emplace(co_await database->read<int>([](Connection &) -> Result<int> { return 2; }));
    };
    asio::co_spawn(loop, twice(), asio::bind_cancellation_slot(signal.slot(), asio::detached));
    loop.run();
    ASSERT_TRUE(second);
    EXPECT_EQ(second->value(), 2);
}

TEST_F(ReadersTest, cancellationRacesWithTheEnd)
{
    auto database = open({.readers = 2, .onEvents = {}});
    asio::io_context loop;
    for (int round = 0; round < 200; ++round) {
        Asked asked;
        ask(loop, asked, [](Database &on) -> Task<Result<int>> {
            co_return co_await on.read<int>([](Connection &connection) -> Result<int> {
                SPIRULA_CHECK(execute(connection, "SELECT count(*) FROM sqlite_schema"));
                return 1;
            });
        }(*database));
        asio::steady_timer timer(loop, std::chrono::microseconds(round));
        timer.async_wait(
            [&asked](boost::system::error_code) { asked.signal.emit(asio::cancellation_type::terminal); });
        loop.run();
        loop.restart();
        ASSERT_TRUE(asked.result);
        EXPECT_TRUE(*asked.result || asked.result->error().code == ErrorCode::cancelled);
    }
    EXPECT_TRUE(await(database->read<int>([](Connection &connection) -> Result<int> {
        SPIRULA_CHECK(execute(connection, "SELECT 1"));
        return 1;
    })));
}

TEST_F(ReadersTest, theEndCancelsReads)
{
    auto database = open({.readers = 1, .onEvents = {}});
    asio::io_context loop;
    Asked running;
    Asked waiting;
    auto started = std::make_shared<std::promise<void>>();
    ask(loop, running, readForever(*database, started));
    ask(loop, waiting, readForever(*database, nullptr));
    loop.poll();
    started->get_future().wait();
    database.reset();
    running.signal.emit(asio::cancellation_type::terminal); // nobody is there any more to hear it
    loop.run();
    ASSERT_TRUE(running.result && waiting.result);
    EXPECT_EQ(running.result->error().code, ErrorCode::cancelled);
    EXPECT_EQ(waiting.result->error().code, ErrorCode::cancelled);
}

}

}
