// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sqlite/query.h"

#include <string>
#include <variant>
#include <vector>

namespace spirula::store
{

/// An SQL text that grows with its values: for queries whose conditions come and go. Values are always bound,
/// never pasted.
class SqlText
{
public:
    /// `piece` comes from the program's text; its question marks stand for `values`, in order.
    template<class... Values>
    SqlText &add(std::string_view piece, const Values &...values)
    {
        m_sql += piece;
        (keep(values), ...);
        return *this;
    }
    /// "(?, ?, …)". An empty list is "()", which nothing is in.
    template<class T>
    SqlText &addList(const std::vector<T> &values)
    {
        m_sql += '(';
        for (std::size_t i = 0; i < values.size(); ++i) {
            m_sql += i == 0 ? "?" : ", ?";
            keep(values[i]);
        }
        m_sql += ')';
        return *this;
    }
    SqlText &add(const SqlText &other)
    {
        m_sql += other.m_sql;
        m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end());
        return *this;
    }

    const std::string &sql() const { return m_sql; }
    Result<Statement> prepare(Connection &connection) const
    {
        SPIRULA_TRY(auto statement, connection.prepare(m_sql));
        for (const Value &value : m_values) {
            std::visit([&statement](const auto &known) { statement.bind(known); }, value);
        }
        return statement;
    }
    template<class T>
    Result<std::vector<T>> select(Connection &connection, T (*read)(Row &)) const
    {
        SPIRULA_TRY(auto statement, prepare(connection));
        return readAll(statement, read);
    }
    template<class T>
    Result<std::optional<T>> selectFirst(Connection &connection, T (*read)(Row &)) const
    {
        SPIRULA_TRY(auto statement, prepare(connection));
        return readFirst(statement, read);
    }

private:
    using Value = std::variant<std::int64_t, std::string>;

    template<class T>
    void keep(const T &value)
    {
        if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
            m_values.emplace_back(static_cast<std::int64_t>(value));
        } else if constexpr (std::is_same_v<T, Uuid>) {
            m_values.emplace_back(value.toString());
        } else {
            m_values.emplace_back(std::string(value));
        }
    }

    std::string m_sql;
    std::vector<Value> m_values;
};

}
