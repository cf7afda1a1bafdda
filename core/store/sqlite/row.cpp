// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/sqlite/row.h"

#include <sqlite3.h>

#include <algorithm>
#include <limits>

namespace spirula::store
{

Row &Row::operator>>(std::int64_t &value)
{
    value = sqlite3_column_int64(m_statement, m_column++);
    return *this;
}

Row &Row::operator>>(int &value)
{
    const std::int64_t wide = get<std::int64_t>();
    value = static_cast<int>(
        std::clamp<std::int64_t>(wide, std::numeric_limits<int>::min(), std::numeric_limits<int>::max()));
    return *this;
}

Row &Row::operator>>(bool &value)
{
    value = sqlite3_column_int64(m_statement, m_column++) != 0;
    return *this;
}

Row &Row::operator>>(double &value)
{
    value = sqlite3_column_double(m_statement, m_column++);
    return *this;
}

Row &Row::operator>>(std::string &value)
{
    const unsigned char *text = sqlite3_column_text(m_statement, m_column);
    const int size = sqlite3_column_bytes(m_statement, m_column++);
    value.assign(text ? reinterpret_cast<const char *>(text) : "", static_cast<std::size_t>(text ? size : 0));
    return *this;
}

Row &Row::operator>>(Uuid &value)
{
    auto uuid = Uuid::parse(get<std::string>());
    value = uuid ? *uuid : Uuid();
    return *this;
}

bool Row::nextIsNull() const { return sqlite3_column_type(m_statement, m_column) == SQLITE_NULL; }

}
