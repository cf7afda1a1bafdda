// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/log.h"
#include "store/database.h"
#include "store/migrations.h"
#include "store/sqlite/query.h"
#include "support/tempfolder.h"
#include "support/testclock.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

#include <gtest/gtest.h>

#include <exception>

namespace spirula::store
{

/// Lines are kept, not printed.
class TestLog : public Log
{
public:
    TestLog()
        : Log(LogLevel::debug)
    {
    }
    std::vector<std::string> lines;

protected:
    void write(LogLevel, std::string_view, std::string_view text) override { lines.emplace_back(text); }
};

/// Runs a task on a loop of its own until it is done.
template<class T>
T await(Task<T> task)
{
    asio::io_context loop;
    std::optional<T> value;
    const auto keep
        = [](Task<T> inner, std::optional<T> &out) -> Task<> { out.emplace(co_await std::move(inner)); };
    asio::co_spawn(loop, keep(std::move(task), value), [](const std::exception_ptr &failure) {
        if (failure) {
            std::rethrow_exception(failure);
        }
    });
    loop.run();
    return std::move(value).value();
}

/// One number from the file, by a connection of its own.
inline std::int64_t number(Connection &connection, std::string_view sql)
{
    return selectKnown(connection, "number", sql, readColumn<std::int64_t>).value();
}

/// A folder with a database in it.
class DatabaseTest : public testing::Test
{
protected:
    std::unique_ptr<Database> open(Database::Options options = {})
    {
        return Database::open(path, clock, log, std::move(options)).value();
    }
    std::unique_ptr<Connection> look() { return Connection::open(path, Connection::Mode::read).value(); }

    test::TempFolder folder;
    fs::path path = folder / "spirula.db";
    test::TestClock clock;
    TestLog log;
};

/// A migrated database and one connection: stores need no threads.
class StoreTest : public testing::Test
{
protected:
    StoreTest()
        : connection(Connection::open(folder / "spirula.db", Connection::Mode::write).value())
    {
        migrate(*connection, schemaMigrations(), log).value();
        connection->runScript("PRAGMA synchronous = OFF").value();
    }

    test::TempFolder folder;
    TestLog log;
    std::unique_ptr<Connection> connection;
};

}
