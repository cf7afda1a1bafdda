// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/sqlite/row.h"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace spirula::store
{

class Connection;

/// A prepared statement on loan from its connection; goes back, reset, at destruction.
class Statement
{
public:
    Statement(Connection &connection, std::string sql, sqlite3_stmt *handle);
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&) = delete;
    ~Statement();

    /// The next parameters from left to right. An error shows in step().
    template<class... Values>
    void bind(const Values &...values)
    {
        (bindOne(values), ...);
    }

    /// True: there is a row. False: done.
    Result<bool> step();
    /// Steps to the end.
    Result<void> run();
    Row row() const { return Row(m_handle); }

private:
    template<class Value>
    void bindOne(const Value &value)
    {
        if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>) {
            bindInteger(static_cast<std::int64_t>(value));
        } else if constexpr (std::is_floating_point_v<Value>) {
            bindReal(value);
        } else if constexpr (std::is_same_v<Value, Uuid>) {
            bindText(value.toString());
        } else if constexpr (std::is_same_v<Value, std::nullopt_t>) {
            bindNull();
        } else if constexpr (std::is_convertible_v<const Value &, std::string_view>) {
            bindText(value);
        } else if (value) { // std::optional
            bindOne(*value);
        } else {
            bindNull();
        }
    }
    void bindInteger(std::int64_t value);
    void bindReal(double value);
    void bindText(std::string_view value);
    void bindNull();
    void noteBinding(int code);

    Connection &m_connection;
    std::string m_sql;
    sqlite3_stmt *m_handle;
    int m_bound = 0;
    int m_bindError = 0;
};

} // namespace spirula::store
