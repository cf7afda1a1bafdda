// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/connection.h"

#include "store/sqlite/sqliteerror.h"
#include "store/sqlite/statement.h"

#include <sqlite3.h>

namespace spirula::store
{

namespace
{

// Statements of stores are few and short; search makes new texts, so the rarest of them go.
constexpr std::size_t cachedStatements = 40;
constexpr int busyMilliseconds = 5000;
constexpr int opsBetweenChecks = 1000;

int isInterrupted(void *connection)
{
    return static_cast<const Connection *>(connection)->interrupted() ? 1 : 0;
}

/// A file that was not closed properly has pages in its -wal; only SQLite can tell them apart from the file's
/// own.
bool hasWal(const fs::path &path)
{
    fs::path wal = path;
    wal += "-wal";
    std::error_code failed;
    const auto size = fs::file_size(wal, failed);
    return !failed && size > 0;
}

int openFlags(const fs::path &path, Connection::Mode mode)
{
    const int common = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    switch (mode) {
    case Connection::Mode::write:
        return common | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case Connection::Mode::read:
        return common | SQLITE_OPEN_READONLY;
    case Connection::Mode::inspect:
        // A read-only connection leaves the -wal as it is, but also leaves an empty one behind where there
        // was none; a connection that may write tidies up after itself and, without a -wal, has nothing to
        // write into the file.
        return common | (hasWal(path) ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
    }
    return common;
}

}

Result<std::unique_ptr<Connection>> Connection::open(const fs::path &path, Mode mode)
{
    std::error_code unknown;
    const bool fresh = mode == Mode::write && !fs::exists(path, unknown);
    std::unique_ptr<Connection> connection(new Connection);
    const std::u8string utf8 = fs::absolute(path, unknown).u8string();
    const std::string name(utf8.begin(), utf8.end());
    const int code = sqlite3_open_v2(name.c_str(), &connection->m_handle, openFlags(path, mode), nullptr);
    if (code != SQLITE_OK) {
        Error error = connection->error(code, "open");
        error.parameters = {{"path", path.string()}, {"reason", sqlite3_errstr(code)}};
        return error;
    }
    if (fresh) { // hashes and private videos' titles are for the owner only; -wal and -shm follow
        fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write, unknown);
    }
    SPIRULA_CHECK(connection->configure(mode));
    return connection;
}

Connection::~Connection()
{
    for (const CachedStatement &statement : m_idle) {
        sqlite3_finalize(statement.handle);
    }
    sqlite3_close_v2(m_handle);
}

Result<void> Connection::configure(Mode mode)
{
    sqlite3_busy_timeout(m_handle, busyMilliseconds);
    sqlite3_progress_handler(m_handle, opsBetweenChecks, isInterrupted, this);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    switch (mode) {
    case Mode::write:
        // A few pages are enough: what is read again and again lies in the system's cache.
        return runScript("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -1024;"
                         "PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 4194304");
    case Mode::read:
        return runScript("PRAGMA query_only = ON; PRAGMA cache_size = -512; PRAGMA temp_store = MEMORY");
    case Mode::inspect:
        break;
    }
    return {};
}

Result<Statement> Connection::prepare(std::string_view sql)
{
    for (auto found = m_idle.begin(); found != m_idle.end(); ++found) {
        if (found->sql == sql) {
            CachedStatement cached = std::move(*found);
            m_idle.erase(found);
            return Statement(*this, std::move(cached.sql), cached.handle);
        }
    }
    SPIRULA_TRY(sqlite3_stmt *const handle, compile(sql));
    return Statement(*this, std::string(sql), handle);
}

Result<sqlite3_stmt *> Connection::compile(std::string_view sql)
{
    sqlite3_stmt *handle = nullptr;
    const char *rest = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &handle, &rest);
    if (code != SQLITE_OK) {
        return error(code, sql);
    }
    if (!handle || rest != sql.data() + sql.size()) {
        sqlite3_finalize(handle);
        return Error(ErrorCode::internal, {}, "not exactly one statement: " + std::string(sql));
    }
    return handle;
}

void Connection::giveBack(std::string sql, sqlite3_stmt *handle)
{
    sqlite3_reset(handle);
    sqlite3_clear_bindings(handle);
    m_idle.push_front({std::move(sql), handle});
    if (m_idle.size() > cachedStatements) {
        sqlite3_finalize(m_idle.back().handle);
        m_idle.pop_back();
    }
}

Result<void> Connection::runScript(std::string_view script)
{
    const std::string text(script);
    const int code = sqlite3_exec(m_handle, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK) {
        return error(code, text.substr(0, 80));
    }
    return {};
}

std::int64_t Connection::lastInsertId() const { return sqlite3_last_insert_rowid(m_handle); }

std::int64_t Connection::changes() const { return sqlite3_changes64(m_handle); }

bool Connection::inTransaction() const { return sqlite3_get_autocommit(m_handle) == 0; }

void Connection::interrupt()
{
    m_interrupted.store(true, std::memory_order_relaxed);
    sqlite3_interrupt(m_handle);
}

void Connection::clearInterrupt() { m_interrupted.store(false, std::memory_order_relaxed); }

Error Connection::error(int sqliteCode, std::string_view what) const
{
    return sqliteError(sqliteCode, sqlite3_system_errno(m_handle),
                       std::string(sqlite3_errmsg(m_handle)) + " in: " + std::string(what));
}

}
