// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/writer.h"

#include "store/eventstore.h"
#include "testdatabase.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/thread_pool.hpp>

#include <future>
#include <numeric>
#include <stdexcept>

namespace spirula::store
{

namespace
{

Result<int> putSetting(Tx &tx, int n)
{
    SPIRULA_CHECK(execute(tx.connection(), "INSERT INTO setting (name, value, updatedAt) VALUES (?, 'x', ?)",
                          std::to_string(n), tx.now()));
    return n;
}

Task<Result<int>> put(Database &database, int n)
{
    co_return co_await database.write<int>([n](Tx &tx) { return putSetting(tx, n); });
}

class WriterTest : public DatabaseTest
{
protected:
    std::int64_t settings() { return number(*look(), "SELECT count(*) FROM setting"); }

    /// Holds the writer until released, so that what comes after is one group.
    struct Gate {
        std::promise<void> reached;
        std::promise<void> open;
    };
    static Task<Result<int>> hold(Database &database, std::shared_ptr<Gate> gate)
    {
        co_return co_await database.write<int>([gate](Tx &) -> Result<int> {
            gate->reached.set_value();
            gate->open.get_future().wait();
            return 0;
        });
    }
};

TEST_F(WriterTest, aWriteIsThereWhenItIsAcknowledged)
{
    auto database = open();
    EXPECT_EQ(await(put(*database, 7)).value(), 7);
    EXPECT_EQ(settings(), 1);
    EXPECT_EQ(number(*look(), "SELECT updatedAt FROM setting"), clock.now());
}

TEST_F(WriterTest, writersAreGroupedAndOneFailureLeavesTheOthers)
{
    constexpr int writers = 200;
    std::size_t commits = 0;
    Database::Options options;
    options.onEvents = [&commits](const std::vector<model::Event> &) { ++commits; };
    auto database = open(std::move(options));
    asio::io_context loop;
    auto gate = std::make_shared<Gate>();
    int good = 0;
    int bad = 0;
    asio::co_spawn(loop, hold(*database, gate), asio::detached);
    loop.poll();
    gate->reached.get_future().wait();
    const auto writeOne = [&](int n) -> Task<> {
        const auto result = co_await database->write<int>([n](Tx &tx) -> Result<int> {
            SPIRULA_CHECK(putSetting(tx, n));
            SPIRULA_CHECK(tx.news("test", std::to_string(n), "{}"));
            if (n % 10 == 3) {
                return Error(ErrorCode::invalidInput, {{"field", std::to_string(n)}});
            }
            return n;
        });
        if (result) {
            EXPECT_EQ(*result, n);
            ++good;
        } else {
            EXPECT_EQ(result.error().parameter("field"), std::to_string(n));
            ++bad;
        }
    };
    for (int n = 0; n < writers; ++n) {
        asio::co_spawn(loop, writeOne(n), asio::detached);
    }
    loop.poll();
    gate->open.set_value();
    loop.run();
    EXPECT_EQ(good, 180);
    EXPECT_EQ(bad, 20);
    EXPECT_EQ(settings(), 180);
    EXPECT_EQ(number(*look(), "SELECT count(*) FROM setting WHERE name LIKE '%3'"), 0);
    EXPECT_EQ(number(*look(), "SELECT count(*) FROM event"), 180);
    EXPECT_EQ(commits, 1U); // all of them were told after one commit
}

TEST_F(WriterTest, manyThreadsWriteAtOnce)
{
    constexpr int writers = 400;
    std::size_t tellings = 0;
    std::vector<std::int64_t> told;
    Database::Options options;
    options.onEvents = [&](const std::vector<model::Event> &events) {
        ++tellings;
        for (const model::Event &event : events) {
            told.push_back(event.sequence);
        }
    };
    auto database = open(std::move(options));
    asio::thread_pool pool(4);
    std::atomic<int> done = 0;
    const auto writeOne = [&](int n) -> Task<> {
        const auto result = co_await database->write<int>([n](Tx &tx) -> Result<int> {
            SPIRULA_CHECK(tx.news("test", std::to_string(n), "{}"));
            return putSetting(tx, n);
        });
        done += result.has_value() ? 1 : 0;
    };
    for (int n = 0; n < writers; ++n) {
        asio::co_spawn(pool, writeOne(n), asio::detached);
    }
    pool.join();
    EXPECT_EQ(done, writers);
    EXPECT_EQ(settings(), writers);
    EXPECT_LT(tellings, static_cast<std::size_t>(writers)); // fewer commits than writes
    std::vector<std::int64_t> inOrder(writers);
    std::iota(inOrder.begin(), inOrder.end(), 1);
    EXPECT_EQ(told, inOrder);
}

TEST_F(WriterTest, newsAreToldAfterTheCommitAndBeforeTheAnswer)
{
    std::vector<std::string> order;
    Database::Options options;
    options.onEvents = [&](const std::vector<model::Event> &events) {
        ASSERT_EQ(events.size(), 2U);
        EXPECT_EQ(events[0].sequence, 1);
        EXPECT_EQ(events[1].sequence, 2);
        EXPECT_EQ(events[1].type, "video.deleted");
        EXPECT_EQ(events[1].key, "k");
        EXPECT_EQ(events[1].body, "{\"a\":1}");
        EXPECT_EQ(events[1].at, clock.now());
        EXPECT_EQ(number(*look(), "SELECT count(*) FROM event"), 2);
        order.push_back("told");
    };
    auto database = open(std::move(options));
    const auto result = await(database->write<int>([](Tx &tx) -> Result<int> {
        SPIRULA_CHECK(tx.news("video.changed", "k", "{}"));
        SPIRULA_CHECK(tx.news("video.deleted", "k", "{\"a\":1}"));
        return 1;
    }));
    order.push_back("answered");
    EXPECT_TRUE(result);
    EXPECT_EQ(order, (std::vector<std::string>{"told", "answered"}));
}

TEST_F(WriterTest, newsOfAFailedWriteAreNotTold)
{
    Database::Options options;
    std::vector<std::int64_t> told;
    options.onEvents
        = [&](const std::vector<model::Event> &events) { told.push_back(events.front().sequence); };
    auto database = open(std::move(options));
    const auto failing = await(database->write<int>([](Tx &tx) -> Result<int> {
        SPIRULA_CHECK(tx.news("a", "b", "{}"));
        return Error(ErrorCode::conflict);
    }));
    EXPECT_EQ(failing.error().code, ErrorCode::conflict);
    await(database->write<int>([](Tx &tx) -> Result<int> {
        SPIRULA_CHECK(tx.news("a", "b", "{}"));
        return 1;
    })).value();
    EXPECT_EQ(told, std::vector<std::int64_t>{1}); // no number is lost to a failure
}

TEST_F(WriterTest, exceptionsStopAtTheRoom)
{
    Database::Options options;
    options.onEvents = [](const std::vector<model::Event> &) { throw std::runtime_error("listener"); };
    auto database = open(std::move(options));
    const auto failing = await(database->write<int>([](Tx &tx) -> Result<int> {
        SPIRULA_CHECK(putSetting(tx, 1));
        throw std::runtime_error("closure");
    }));
    EXPECT_EQ(failing.error().code, ErrorCode::internal);
    const auto reading = await(
        database->read<int>([](Connection &) -> Result<int> { throw std::runtime_error("closure"); }));
    EXPECT_EQ(reading.error().code, ErrorCode::internal);
    const auto telling = await(database->write<int>([](Tx &tx) -> Result<int> {
        SPIRULA_CHECK(tx.news("a", "b", "{}"));
        return putSetting(tx, 2);
    }));
    EXPECT_TRUE(telling);
    EXPECT_EQ(settings(), 1);
}

TEST_F(WriterTest, aClosureThatEndsTheTransactionHarmsOnlyItsGroup)
{
    auto database = open();
    const auto meddling = await(database->write<int>([](Tx &tx) -> Result<int> {
        SPIRULA_CHECK(putSetting(tx, 1));
        SPIRULA_CHECK(tx.connection().runScript("ROLLBACK"));
        return 1;
    }));
    EXPECT_FALSE(meddling);
    EXPECT_TRUE(await(put(*database, 2)));
    EXPECT_EQ(settings(), 1);
}

TEST_F(WriterTest, theEndWaitsForWhatIsQueued)
{
    auto database = open();
    asio::io_context loop;
    auto gate = std::make_shared<Gate>();
    int done = 0;
    asio::co_spawn(loop, hold(*database, gate), asio::detached);
    const auto writeOne = [&](int n) -> Task<> { done += (co_await put(*database, n)).has_value() ? 1 : 0; };
    for (int n = 0; n < 50; ++n) {
        asio::co_spawn(loop, writeOne(n), asio::detached);
    }
    loop.poll();
    std::thread later([gate] {
        std::this_thread::sleep_for(std::chrono::milliseconds(30));
        gate->open.set_value();
    });
    database.reset();
    later.join();
    EXPECT_FALSE(fs::exists(folder / "spirula.db-wal"));
    EXPECT_EQ(settings(), 50); // committed before the destructor returned
    loop.run();
    EXPECT_EQ(done, 50);
}

TEST_F(WriterTest, aQueuedWriteCannotBeCancelled)
{
    auto database = open();
    asio::io_context loop;
    auto gate = std::make_shared<Gate>();
    asio::co_spawn(loop, hold(*database, gate), asio::detached);
    asio::cancellation_signal signal;
    std::optional<Result<int>> result;
    const auto write = [&]() -> Task<> { result.emplace(co_await put(*database, 1)); };
    asio::co_spawn(loop, write(), asio::bind_cancellation_slot(signal.slot(), asio::detached));
    loop.poll();
    signal.emit(asio::cancellation_type::all);
    gate->open.set_value();
    loop.run();
    ASSERT_TRUE(result);
    EXPECT_TRUE(*result);
    EXPECT_EQ(settings(), 1);
}

TEST_F(WriterTest, answersComeOnTheAskersExecutor)
{
    auto database = open();
    asio::io_context loop;
    std::thread::id resumedOn;
    std::thread::id workedOn;
    const auto write = [&]() -> Task<> {
        (void)co_await database->write<int>([&](Tx &) -> Result<int> {
            workedOn = std::this_thread::get_id();
            return 1;
        });
        resumedOn = std::this_thread::get_id();
    };
    asio::co_spawn(loop, write(), asio::detached);
    loop.run();
    EXPECT_EQ(resumedOn, std::this_thread::get_id());
    EXPECT_NE(workedOn, std::this_thread::get_id());
}

TEST_F(WriterTest, commitsReachTheDisk)
{
    auto database = open();
    EXPECT_TRUE(await(database->write<bool>([](Tx &tx) -> Result<bool> {
        EXPECT_EQ(number(tx.connection(), "PRAGMA synchronous"),
                  2); // FULL: each commit syncs the write-ahead log
        EXPECT_EQ(number(tx.connection(), "PRAGMA foreign_keys"), 1);
        EXPECT_EQ(selectFirst(tx.connection(), "PRAGMA journal_mode", readColumn<std::string>).value(),
                  "wal");
        return true;
    })));
}

TEST_F(WriterTest, writesOfNothingAndOfMoveOnlyThings)
{
    auto database = open();
    EXPECT_TRUE(await(database->write<void>([](Tx &tx) -> Result<void> {
        SPIRULA_CHECK(putSetting(tx, 1));
        return {};
    })));
    const auto pointer = await(database->write<std::unique_ptr<int>>(
        [](Tx &) -> Result<std::unique_ptr<int>> { return std::make_unique<int>(3); }));
    EXPECT_EQ(**pointer, 3);
}

}

}
