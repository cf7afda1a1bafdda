// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/statement.h"

#include "store/sqlite/connection.h"

#include <sqlite3.h>

#include <utility>

namespace spirula::store
{

Statement::Statement(Connection &connection, std::string sql, sqlite3_stmt *handle)
    : m_connection(connection)
    , m_sql(std::move(sql))
    , m_handle(handle)
{
}

Statement::Statement(Statement &&other) noexcept
    : m_connection(other.m_connection)
    , m_sql(std::move(other.m_sql))
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_bound(other.m_bound)
    , m_bindError(other.m_bindError)
{
}

Statement::~Statement()
{
    if (m_handle) {
        m_connection.giveBack(std::move(m_sql), m_handle);
    }
}

Result<bool> Statement::step()
{
    if (m_bindError != SQLITE_OK) {
        return m_connection.error(m_bindError, m_sql);
    }
    if (m_connection.interrupted()) {
        return Error(ErrorCode::cancelled);
    }
    const int code = sqlite3_step(m_handle);
    if (code == SQLITE_ROW) {
        return true;
    }
    if (code == SQLITE_DONE) {
        return false;
    }
    return m_connection.error(code, m_sql);
}

Result<void> Statement::run()
{
    while (true) {
        SPIRULA_TRY(const bool more, step());
        if (!more) {
            return {};
        }
    }
}

void Statement::bindInteger(std::int64_t value)
{
    noteBinding(sqlite3_bind_int64(m_handle, ++m_bound, value));
}

void Statement::bindReal(double value) { noteBinding(sqlite3_bind_double(m_handle, ++m_bound, value)); }

void Statement::bindText(std::string_view value)
{
    // A null pointer would bind NULL.
    const char *data = value.data() ? value.data() : "";
    noteBinding(sqlite3_bind_text64(m_handle, ++m_bound, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindNull() { noteBinding(sqlite3_bind_null(m_handle, ++m_bound)); }

void Statement::noteBinding(int code)
{
    if (m_bindError == SQLITE_OK) {
        m_bindError = code;
    }
}

}
