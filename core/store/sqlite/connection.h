// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <atomic>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace spirula::store
{

class Statement;

/// One SQLite connection and its prepared statements. Belongs to one thread at a time; only interrupt() may
/// come from another.
class Connection
{
public:
    enum class Mode {
        write, ///< creates the file; WAL, synchronous=FULL
        read, ///< refuses to write
        inspect, ///< for a look at a file that may not be ours: changes nothing, sets no pragma
    };
    static Result<std::unique_ptr<Connection>> open(const fs::path &path, Mode mode);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// One statement, from the cache if it was prepared before. A statement must not outlive its connection.
    Result<Statement> prepare(std::string_view sql);
    /// Several statements without parameters; rows are thrown away.
    Result<void> runScript(std::string_view script);

    std::int64_t lastInsertId() const;
    /// Rows that the last INSERT, UPDATE or DELETE touched itself (triggers not counted).
    std::int64_t changes() const;
    /// False also after SQLite gave up a transaction by itself, as on a full disk.
    bool inTransaction() const;

    /// Ends the running statement and refuses later ones with Error::cancelled until clearInterrupt().
    void interrupt();
    void clearInterrupt();
    bool interrupted() const { return m_interrupted.load(std::memory_order_relaxed); }

    /// The Error for SQLite's result code, with its message as detail.
    Error error(int sqliteCode, std::string_view what) const;

private:
    friend class Statement;
    struct CachedStatement {
        std::string sql;
        sqlite3_stmt *handle = nullptr;
    };

    Connection() = default;
    Result<void> configure(Mode mode);
    Result<sqlite3_stmt *> compile(std::string_view sql);
    void giveBack(std::string sql, sqlite3_stmt *handle);

    sqlite3 *m_handle = nullptr;
    std::list<CachedStatement> m_idle; ///< most recently used first
    std::atomic<bool> m_interrupted = false;
};

} // namespace spirula::store
