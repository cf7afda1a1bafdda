// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/homenetworkstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

Result<bool> HomeNetworkStore::isKnown(std::string_view id)
{
    SPIRULA_TRY(const auto count,
                selectFirst(m_connection, "SELECT count(*) FROM homeNetwork WHERE id = ?",
                            readColumn<std::int64_t>, id));
    return count && *count > 0;
}

Result<void> HomeNetworkStore::add(std::string_view id, std::string_view name, WallTime now)
{
    return execute(m_connection, "INSERT OR REPLACE INTO homeNetwork (id, name, openedAt) VALUES (?, ?, ?)",
                   id, name, now);
}

}
