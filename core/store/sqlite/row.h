// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/uuid.h"

#include <cstdint>
#include <optional>
#include <string>
#include <type_traits>

struct sqlite3_stmt;

namespace spirula::store
{

/// The columns of a statement's current row, read from left to right: `row >> video.id >> video.uuid`.
class Row
{
public:
    explicit Row(sqlite3_stmt *statement)
        : m_statement(statement)
    {
    }

    Row &operator>>(std::int64_t &value);
    Row &operator>>(int &value); ///< a number that does not fit is cut to the nearest that does
    Row &operator>>(bool &value);
    Row &operator>>(double &value);
    Row &operator>>(std::string &value);
    Row &operator>>(Uuid &value); ///< null when the text is none
    template<class T>
    Row &operator>>(std::optional<T> &value)
    {
        if (nextIsNull()) {
            ++m_column;
            value.reset();
            return *this;
        }
        return *this >> value.emplace();
    }
    template<class T>
        requires std::is_enum_v<T>
    Row &operator>>(T &value)
    {
        int number = 0;
        *this >> number;
        value = static_cast<T>(number);
        return *this;
    }
    template<class T>
    T get()
    {
        T value{};
        *this >> value;
        return value;
    }

private:
    bool nextIsNull() const;
    sqlite3_stmt *m_statement;
    int m_column = 0;
};

} // namespace spirula::store
