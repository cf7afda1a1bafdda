// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite/connection.h"
#include "store/sqlite/statement.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::store
{

/// Every row of a bound statement, made a value by `read`.
template<class T>
Result<std::vector<T>> readAll(Statement &statement, T (*read)(Row &))
{
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

/// The first row of a bound statement, which is run to its end: only then is a writing one over.
template<class T>
Result<std::optional<T>> readFirst(Statement &statement, T (*read)(Row &))
{
    std::optional<T> value;
    SPIRULA_TRY(const bool found, statement.step());
    if (found) {
        Row row = statement.row();
        value.emplace(read(row));
        SPIRULA_CHECK(statement.run());
    }
    return value;
}

/// For `read` when a row is a single column.
template<class T>
T readColumn(Row &row)
{
    return row.get<T>();
}

/// A statement without rows.
template<class... Values>
Result<void> execute(Connection &connection, std::string_view sql, const Values &...values)
{
    SPIRULA_TRY(auto statement, connection.prepare(sql));
    statement.bind(values...);
    return statement.run();
}

template<class T, class... Values>
Result<std::vector<T>> select(Connection &connection, std::string_view sql, T (*read)(Row &),
                              const Values &...values)
{
    SPIRULA_TRY(auto statement, connection.prepare(sql));
    statement.bind(values...);
    return readAll(statement, read);
}

template<class T, class... Values>
Result<std::optional<T>> selectFirst(Connection &connection, std::string_view sql, T (*read)(Row &),
                                     const Values &...values)
{
    SPIRULA_TRY(auto statement, connection.prepare(sql));
    statement.bind(values...);
    return readFirst(statement, read);
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

/// notFound when the last UPDATE or DELETE met no row.
Result<void> checkChanged(const Connection &connection, std::string_view what);

}
