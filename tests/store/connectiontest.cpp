// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/connection.h"

#include "store/sqlite/sqliteerror.h"
#include "testdatabase.h"

#include <sqlite3.h>

#include <cerrno>
#include <fstream>
#include <thread>

namespace spirula::store
{

namespace
{

enum class Colour { red = 1, green = 2 };

class ConnectionTest : public testing::Test
{
protected:
    ConnectionTest()
    {
        connection->runScript("CREATE TABLE thing (id INTEGER PRIMARY KEY, a ANY, b TEXT UNIQUE NOT NULL)")
            .value();
    }
    test::TempFolder folder;
    std::unique_ptr<Connection> connection
        = Connection::open(folder / "a.db", Connection::Mode::write).value();
};

TEST_F(ConnectionTest, valuesComeBackAsTheyWent)
{
    const Uuid uuid = Uuid::random();
    const std::string zeros("a\0b", 3);
    auto statement = connection->prepare("SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?, ?").value();
    statement.bind(std::int64_t{-9'000'000'000'000'000'000}, 7, true, 2.5, zeros, uuid, Colour::green,
                   std::optional<int>(), std::optional<std::string>("there"), std::nullopt);
    ASSERT_TRUE(statement.step().value());
    Row row = statement.row();
    EXPECT_EQ(row.get<std::int64_t>(), -9'000'000'000'000'000'000);
    EXPECT_EQ(row.get<int>(), 7);
    EXPECT_EQ(row.get<bool>(), true);
    EXPECT_EQ(row.get<double>(), 2.5);
    EXPECT_EQ(row.get<std::string>(), zeros);
    EXPECT_EQ(row.get<Uuid>(), uuid);
    EXPECT_EQ(row.get<Colour>(), Colour::green);
    EXPECT_EQ(row.get<std::optional<int>>(), std::nullopt);
    EXPECT_EQ(row.get<std::optional<std::string>>(), "there");
    EXPECT_EQ(row.get<std::optional<std::string>>(), std::nullopt);
    EXPECT_FALSE(statement.step().value());
}

TEST_F(ConnectionTest, emptyTextIsNotNull)
{
    const auto type
        = selectFirst(*connection, "SELECT typeof(?)", readColumn<std::string>, std::string_view()).value();
    EXPECT_EQ(type, "text");
}

TEST_F(ConnectionTest, numbersThatDoNotFitAreCut)
{
    EXPECT_EQ(selectFirst(*connection, "SELECT 5000000000", readColumn<int>).value(), 2147483647);
    EXPECT_EQ(selectFirst(*connection, "SELECT -5000000000", readColumn<int>).value(), -2147483648);
    EXPECT_TRUE(selectFirst(*connection, "SELECT 'no uuid'", readColumn<Uuid>).value()->isNull());
}

TEST_F(ConnectionTest, statementsAreReusedWithoutOldValues)
{
    const std::string_view sql = "SELECT coalesce(?, 'nothing')";
    {
        auto statement = connection->prepare(sql).value();
        statement.bind("something");
        ASSERT_TRUE(statement.step().value());
    }
    auto again = connection->prepare(sql).value();
    ASSERT_TRUE(again.step().value());
    EXPECT_EQ(again.row().get<std::string>(), "nothing");
    const auto prepared = [&] {
        return selectFirst(*connection, "SELECT count(*) FROM sqlite_stmt WHERE sql = ?", readColumn<int>,
                           sql)
            .value();
    };
    EXPECT_EQ(prepared(), 1);
    // Two at once are two.
    auto both = connection->prepare(sql).value();
    both.bind("other");
    ASSERT_TRUE(both.step().value());
    EXPECT_EQ(both.row().get<std::string>(), "other");
    EXPECT_EQ(prepared(), 2);
    EXPECT_EQ(again.row().get<std::string>(), "nothing");
}

TEST_F(ConnectionTest, manyTextsDoNotPileUp)
{
    for (int i = 0; i < 500; ++i) {
        EXPECT_EQ(number(*connection, "SELECT " + std::to_string(i)), i);
    }
    // sqlite_stmt lists the prepared statements of a connection.
    EXPECT_LE(number(*connection, "SELECT count(*) FROM sqlite_stmt"), 42);
}

TEST_F(ConnectionTest, onlyOneWholeStatement)
{
    EXPECT_EQ(connection->prepare("SELECT 1; SELECT 2").error().code, ErrorCode::internal);
    EXPECT_EQ(connection->prepare("").error().code, ErrorCode::internal);
    EXPECT_EQ(connection->prepare("SELEKT 1").error().code, ErrorCode::internal);
    EXPECT_EQ(execute(*connection, "SELECT ?", 1, 2).error().code, ErrorCode::internal); // one value too many
}

TEST_F(ConnectionTest, errorsHaveTheirCodes)
{
    execute(*connection, "INSERT INTO thing (a, b) VALUES (?, ?)", 1, "x").value();
    EXPECT_EQ(execute(*connection, "INSERT INTO thing (a, b) VALUES (?, ?)", 1, "x").error().code,
              ErrorCode::conflict);
    EXPECT_EQ(execute(*connection, "INSERT INTO thing (a, b) VALUES (?, ?)", 1, std::nullopt).error().code,
              ErrorCode::conflict);
    auto reader = Connection::open(folder / "a.db", Connection::Mode::read).value();
    EXPECT_EQ(execute(*reader, "DELETE FROM thing").error().code, ErrorCode::io);
    EXPECT_EQ(Connection::open(folder / "none" / "a.db", Connection::Mode::write).error().code,
              ErrorCode::io);
    EXPECT_EQ(Connection::open(folder / "none.db", Connection::Mode::read).error().code, ErrorCode::io);

    EXPECT_EQ(sqliteError(SQLITE_FULL, 0, "").code, ErrorCode::diskFull);
    EXPECT_EQ(sqliteError(SQLITE_IOERR_WRITE, ENOSPC, "").code, ErrorCode::diskFull);
    EXPECT_EQ(sqliteError(SQLITE_IOERR_SHMSIZE, EDQUOT, "").code, ErrorCode::diskFull);
    EXPECT_EQ(sqliteError(SQLITE_IOERR_FSYNC, EIO, "").code, ErrorCode::io);
    EXPECT_EQ(sqliteError(SQLITE_CORRUPT_VTAB, 0, "").code, ErrorCode::databaseBroken);
    EXPECT_EQ(sqliteError(SQLITE_CONSTRAINT_UNIQUE, 0, "").code, ErrorCode::conflict);
    EXPECT_EQ(sqliteError(SQLITE_INTERRUPT, 0, "").code, ErrorCode::cancelled);
    EXPECT_EQ(sqliteError(SQLITE_BUSY, 0, "").code, ErrorCode::timedOut);
    EXPECT_EQ(sqliteError(SQLITE_TOOBIG, 0, "").code, ErrorCode::tooLarge);
    EXPECT_EQ(sqliteError(SQLITE_NOMEM, 0, "").code, ErrorCode::internal);
}

TEST_F(ConnectionTest, garbageIsABrokenDatabase)
{
    std::ofstream(folder / "garbage.db") << std::string(10'000, 'x');
    EXPECT_EQ(Connection::open(folder / "garbage.db", Connection::Mode::write).error().code,
              ErrorCode::databaseBroken);
}

TEST_F(ConnectionTest, interruptHoldsUntilCleared)
{
    constexpr auto endless
        = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    std::thread other([this] {
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
        connection->interrupt();
    });
    EXPECT_EQ(execute(*connection, endless).error().code, ErrorCode::cancelled);
    other.join();
    EXPECT_EQ(execute(*connection, "SELECT 1").error().code, ErrorCode::cancelled);
    connection->clearInterrupt();
    EXPECT_TRUE(execute(*connection, "SELECT 1"));
}

TEST_F(ConnectionTest, theFileIsForItsOwnerOnly)
{
    const auto others = fs::perms::group_all | fs::perms::others_all;
    EXPECT_EQ(fs::status(folder / "a.db").permissions() & others, fs::perms::none);
}

}

}
