// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

#include <vector>

namespace spirula::store
{

/// The four ways in which stores run a statement.

/// A statement without rows.
template<class... Values>
Result<void> execute(Connection &connection, std::string_view sql, const Values &...values)
{
    SPIRULA_TRY(auto statement, connection.prepare(sql));
    statement.bind(values...);
    return statement.run();
}

/// Every row, made a value by `read`.
template<class T, class... Values>
Result<std::vector<T>> select(Connection &connection, std::string_view sql, T (*read)(Row &),
                              const Values &...values)
{
    SPIRULA_TRY(auto statement, connection.prepare(sql));
    statement.bind(values...);
    std::vector<T> rows;
    while (true) {
        SPIRULA_TRY(const bool more, statement.step());
        if (!more) {
            return rows;
        }
        Row row = statement.row();
        rows.push_back(read(row));
    }
}

/// The first row, if there is one.
template<class T, class... Values>
Result<std::optional<T>> selectFirst(Connection &connection, std::string_view sql, T (*read)(Row &),
                                     const Values &...values)
{
    SPIRULA_TRY(auto statement, connection.prepare(sql));
    statement.bind(values...);
    SPIRULA_TRY(const bool found, statement.step());
    if (!found) {
        return std::optional<T>();
    }
    Row row = statement.row();
    return std::optional<T>(read(row));
}

/// For `read` when a row is a single column.
template<class T>
T readColumn(Row &row)
{
    return row.get<T>();
}

/// As selectFirst, but no row is Error::notFound.
template<class T, class... Values>
Result<T> selectKnown(Connection &connection, std::string_view what, std::string_view sql, T (*read)(Row &),
                      const Values &...values)
{
    SPIRULA_TRY(auto row, selectFirst(connection, sql, read, values...));
    if (!row) {
        return Error(ErrorCode::notFound, {{"what", std::string(what)}});
    }
    return std::move(*row);
}

} // namespace spirula::store
