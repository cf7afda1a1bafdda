// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/migrations.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

// "Spir", in the header of the file: tells it from other programs' databases.
constexpr int applicationId = 0x53706972;

Result<int> number(Connection &connection, std::string_view pragma)
{
    return selectKnown(connection, "number", pragma, readColumn<int>);
}

Error newer(int found, int known)
{
    return Error(ErrorCode::newerDatabase,
                 {{"found", std::to_string(found)}, {"known", std::to_string(known)}});
}

int lastNumber(std::span<const Migration> steps) { return steps.empty() ? 0 : steps.back().number; }

Result<void> runStep(Connection &connection, const Migration &step)
{
    SPIRULA_CHECK(connection.runScript(step.sql));
    if (step.backfill) {
        SPIRULA_CHECK(step.backfill(connection));
    }
    // Foreign keys are off while tables are rebuilt; nothing may dangle afterwards.
    SPIRULA_TRY(const auto dangling,
                selectFirst(connection, "PRAGMA foreign_key_check", readColumn<std::string>));
    if (dangling) {
        return Error(ErrorCode::databaseBroken, {}, "dangling references in table " + *dangling);
    }
    return connection.runScript("PRAGMA application_id = " + std::to_string(applicationId)
                                + "; PRAGMA user_version = " + std::to_string(step.number));
}

/// True when the step was run, false when the database already had it.
Result<bool> runInTransaction(Connection &connection, const Migration &step, int known)
{
    SPIRULA_CHECK(connection.runScript("BEGIN IMMEDIATE"));
    const auto attempt = [&]() -> Result<bool> {
        // Only now, under the lock, is the number final.
        SPIRULA_TRY(const int version, number(connection, "PRAGMA user_version"));
        if (version > known) {
            return newer(version, known);
        }
        if (version >= step.number) {
            SPIRULA_CHECK(connection.runScript("ROLLBACK"));
            return false;
        }
        SPIRULA_CHECK(runStep(connection, step));
        SPIRULA_CHECK(connection.runScript("COMMIT"));
        return true;
    };
    auto done = attempt();
    if (!done && connection.inTransaction()) {
        (void)connection.runScript("ROLLBACK");
    }
    return done;
}

}

Result<void> checkDatabase(const fs::path &path, std::span<const Migration> steps)
{
    std::error_code missing;
    const auto size = fs::file_size(path, missing);
    if (missing || size == 0) {
        return {};
    }
    SPIRULA_TRY(auto connection, Connection::open(path, Connection::Mode::inspect));
    SPIRULA_TRY(const int id, number(*connection, "PRAGMA application_id"));
    SPIRULA_TRY(const int version, number(*connection, "PRAGMA user_version"));
    SPIRULA_TRY(const int objects, number(*connection, "SELECT count(*) FROM sqlite_schema"));
    if (id != applicationId && (version != 0 || objects != 0)) {
        return Error(ErrorCode::databaseBroken, {{"path", path.string()}}, "not a database of Spirula");
    }
    if (version > lastNumber(steps)) {
        return newer(version, lastNumber(steps));
    }
    return {};
}

Result<void> migrate(Connection &connection, std::span<const Migration> steps, Log &log)
{
    SPIRULA_TRY(const int version, number(connection, "PRAGMA user_version"));
    if (version == lastNumber(steps)) {
        return {};
    }
    if (version > lastNumber(steps)) {
        return newer(version, lastNumber(steps));
    }
    SPIRULA_CHECK(connection.runScript("PRAGMA foreign_keys = OFF")); // has no effect inside a transaction
    for (const Migration &step : steps) {
        if (step.number <= version) {
            continue;
        }
        auto done = runInTransaction(connection, step, lastNumber(steps));
        if (!done) {
            log.error("store", "schema step " + std::to_string(step.number) + " " + std::string(step.name),
                      done.error());
            (void)connection.runScript("PRAGMA foreign_keys = ON");
            return std::move(done).error();
        }
        if (*done) {
            log.info("store",
                     "database is now at schema " + std::to_string(step.number) + " ("
                         + std::string(step.name) + ")");
        }
    }
    return connection.runScript("PRAGMA foreign_keys = ON");
}

}
