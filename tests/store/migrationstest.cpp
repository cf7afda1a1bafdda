// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "testdatabase.h"

#include <fstream>
#include <thread>

namespace spirula::store
{

std::span<const Migration> fixtureMigrations(); // made from tests/fixtures/store/steps

namespace
{

std::string bytes(const fs::path &path) { return readFile(path, 1 << 24).value(); }

std::vector<std::string> filesIn(const fs::path &folder)
{
    std::vector<std::string> names;
    for (const auto &entry : fs::directory_iterator(folder)) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

class MigrationsTest : public DatabaseTest
{
protected:
    std::unique_ptr<Connection> write() { return Connection::open(path, Connection::Mode::write).value(); }
};

TEST_F(MigrationsTest, stepsAreMadeIntoCodeInOrder)
{
    const auto steps = fixtureMigrations();
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_EQ(steps[0].number, 1);
    EXPECT_EQ(steps[1].name, "lengths");
    EXPECT_EQ(steps[0].backfill, nullptr);
    EXPECT_NE(steps[1].backfill, nullptr);

    auto connection = write();
    ASSERT_TRUE(migrate(*connection, steps, log));
    EXPECT_EQ(number(*connection, "PRAGMA user_version"), 3);
    EXPECT_EQ(number(*connection, "PRAGMA foreign_keys"), 1);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM longWord"), 3);
    EXPECT_EQ(selectFirst(*connection, "SELECT text FROM word WHERE id = 3", readColumn<std::string>).value(),
              "back\\slash \"quotes\" ${NOT_A_VARIABLE}");
    EXPECT_EQ(log.lines.size(), 3U);
}

TEST_F(MigrationsTest, onlyWhatIsMissingRuns)
{
    auto connection = write();
    ASSERT_TRUE(migrate(*connection, fixtureMigrations().first(1), log));
    execute(*connection, "INSERT INTO word (text) VALUES ('mine')").value();
    ASSERT_TRUE(migrate(*connection, fixtureMigrations(), log));
    ASSERT_TRUE(migrate(*connection, fixtureMigrations(), log));
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM longWord"), 4);
}

TEST_F(MigrationsTest, aFailureTakesItsWholeStepBack)
{
    static const Migration steps[] = {
        {1, "good", "CREATE TABLE a (x INTEGER)"},
        {2, "bad", "CREATE TABLE b (x INTEGER); INSERT INTO a VALUES (1); INSERT INTO nowhere VALUES (1)"},
        {3, "after", "CREATE TABLE c (x INTEGER)"},
    };
    auto connection = write();
    EXPECT_FALSE(migrate(*connection, steps, log));
    EXPECT_FALSE(connection->inTransaction());
    EXPECT_EQ(number(*connection, "PRAGMA user_version"), 1);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM a"), 0);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM sqlite_schema"), 1);
}

TEST_F(MigrationsTest, aFailingBackfillTakesItsStepBack)
{
    static const Migration steps[] = {
        {1, "bad", "CREATE TABLE a (x INTEGER)",
         [](Connection &) -> Result<void> { return Error(ErrorCode::internal); }},
    };
    auto connection = write();
    EXPECT_FALSE(migrate(*connection, steps, log));
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM sqlite_schema"), 0);
    EXPECT_EQ(number(*connection, "PRAGMA user_version"), 0);
}

TEST_F(MigrationsTest, nothingMayDangle)
{
    static const Migration steps[] = {
        {1, "tables",
         "CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (x INTEGER REFERENCES a (id));"
         "INSERT INTO a VALUES (1); INSERT INTO b VALUES (1)"},
        {2, "rebuilt", "CREATE TABLE a2 (id INTEGER PRIMARY KEY); DROP TABLE a; ALTER TABLE a2 RENAME TO a"},
    };
    auto connection = write();
    EXPECT_EQ(migrate(*connection, steps, log).error().code, ErrorCode::databaseBroken);
    EXPECT_EQ(number(*connection, "PRAGMA user_version"), 1);
    EXPECT_EQ(number(*connection, "SELECT count(*) FROM a"), 1);
}

TEST_F(MigrationsTest, aNewerDatabaseIsNotTouched)
{
    open().reset();
    auto newer = write();
    newer->runScript("PRAGMA user_version = 9999").value();
    newer.reset();
    ASSERT_EQ(filesIn(folder.path()), std::vector<std::string>{"spirula.db"});
    const std::string before = bytes(path);
    const auto time = fs::last_write_time(path);

    const auto refused = Database::open(path, clock, log, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::newerDatabase);
    EXPECT_EQ(refused.error().parameter("found"), "9999");
    EXPECT_EQ(refused.error().parameter("known"), std::to_string(schemaMigrations().back().number));
    EXPECT_EQ(bytes(path), before);
    EXPECT_EQ(fs::last_write_time(path), time);
    EXPECT_EQ(filesIn(folder.path()), std::vector<std::string>{"spirula.db"});
}

TEST_F(MigrationsTest, aNewerDatabaseThatWasNotClosedIsNotTouchedEither)
{
    // The number is only in the write-ahead log, as after a crash of the newer program.
    const fs::path live = folder / "live.db";
    Database::open(live, clock, log, {}).value();
    auto newer = Connection::open(live, Connection::Mode::write).value();
    newer->runScript("PRAGMA user_version = 9999").value();
    fs::copy_file(live, path);
    fs::copy_file(folder / "live.db-wal", folder / "spirula.db-wal");
    newer.reset();
    const std::string before = bytes(path);
    const std::string beforeWal = bytes(folder / "spirula.db-wal");
    ASSERT_FALSE(beforeWal.empty());

    EXPECT_EQ(Database::open(path, clock, log, {}).error().code, ErrorCode::newerDatabase);
    EXPECT_EQ(bytes(path), before);
    EXPECT_EQ(bytes(folder / "spirula.db-wal"), beforeWal);
}

TEST_F(MigrationsTest, otherPrograms_filesAreRefused)
{
    {
        auto foreign = write();
        foreign->runScript("CREATE TABLE bookmarks (url TEXT)").value();
    }
    const std::string before = bytes(path);
    EXPECT_EQ(Database::open(path, clock, log, {}).error().code, ErrorCode::databaseBroken);
    EXPECT_EQ(bytes(path), before);

    std::ofstream(folder / "text.db")
        << "This is no database, but it is longer than the header of one would be: " << std::string(200, '.');
    EXPECT_EQ(Database::open(folder / "text.db", clock, log, {}).error().code, ErrorCode::databaseBroken);
}

TEST_F(MigrationsTest, anEmptyFileIsABeginning)
{
    std::ofstream(path).close();
    EXPECT_TRUE(Database::open(path, clock, log, {}));
}

TEST_F(MigrationsTest, severalMayOpenAtOnce)
{
    constexpr int openers = 6;
    std::vector<std::thread> threads;
    std::atomic<int> opened = 0;
    for (int i = 0; i < openers; ++i) {
        threads.emplace_back([&] {
            TestLog own;
            auto database = Database::open(path, clock, own, {});
            opened += database.has_value() ? 1 : 0;
        });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    EXPECT_EQ(opened, openers);
    auto connection = look();
    EXPECT_EQ(number(*connection, "PRAGMA user_version"), schemaMigrations().back().number);
    EXPECT_EQ(selectFirst(*connection, "PRAGMA integrity_check", readColumn<std::string>).value(), "ok");
}

/// Objects of a schema with their SQL, as they stand in the file.
std::vector<std::string> schemaOf(Connection &connection)
{
    return select(connection,
                  "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, "
                  "name",
                  readColumn<std::string>)
        .value();
}

class SchemaFixtureTest : public MigrationsTest, public testing::WithParamInterface<int>
{
protected:
    std::string fixture() const
    {
        const std::string digits = std::to_string(GetParam());
        const fs::path file = fs::path(SPIRULA_FIXTURES) / "store"
            / ("schema-" + std::string(4 - digits.size(), '0') + digits + ".sql");
        return readFile(file, 1 << 20).value();
    }
};

TEST_P(SchemaFixtureTest, migratesToHeadWithAllItsRows)
{
    std::vector<std::pair<std::string, std::int64_t>> counts;
    {
        auto old = write();
        old->runScript(fixture()).value();
        ASSERT_EQ(number(*old, "PRAGMA user_version"), GetParam());
        const auto tables
            = select(*old,
                     "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                     "AND name NOT LIKE 'videoText%' AND name NOT LIKE 'videoName%'",
                     readColumn<std::string>)
                  .value();
        for (const std::string &table : tables) {
            counts.emplace_back(table, number(*old, "SELECT count(*) FROM " + table));
            EXPECT_GT(counts.back().second, 0) << table << " is empty: its migration would show nothing";
        }
    }
    open().reset();
    auto connection = look();
    EXPECT_EQ(number(*connection, "PRAGMA user_version"), schemaMigrations().back().number);
    EXPECT_EQ(selectFirst(*connection, "PRAGMA integrity_check", readColumn<std::string>).value(), "ok");
    EXPECT_EQ(selectFirst(*connection, "PRAGMA foreign_key_check", readColumn<std::string>).value(),
              std::nullopt);
    for (const auto &[table, count] : counts) {
        EXPECT_EQ(number(*connection, "SELECT count(*) FROM " + table), count) << table;
    }
    EXPECT_EQ(number(*connection, "SELECT rowid FROM videoText WHERE videoText MATCH 'brulee'"), 1);
}

/// What people have on their disks stays as it is: a step is not edited, a new one is added.
TEST_P(SchemaFixtureTest, stepsStayAsTheyWere)
{
    auto fixed = write();
    fixed->runScript(fixture()).value();
    auto fresh = Connection::open(folder / "fresh.db", Connection::Mode::write).value();
    ASSERT_TRUE(migrate(*fresh, schemaMigrations().first(static_cast<std::size_t>(GetParam())), log));
    const auto before = schemaOf(*fixed);
    const auto now = schemaOf(*fresh);
    EXPECT_EQ(before.size(), now.size());
    for (std::size_t i = 0; i < std::min(before.size(), now.size()); ++i) {
        EXPECT_EQ(before[i], now[i]);
    }
}

INSTANTIATE_TEST_SUITE_P(EverySchema, SchemaFixtureTest,
                         testing::Range(1, schemaMigrations().back().number + 1));

}

}
