// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/unlinkstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

PendingUnlink readUnlink(Row &row)
{
    PendingUnlink unlink;
    row >> unlink.id >> unlink.path >> unlink.addedAt;
    return unlink;
}

}

Result<void> UnlinkStore::add(std::string_view path, WallTime now)
{
    return execute(m_connection,
                   "INSERT INTO pendingUnlink (path, addedAt) VALUES (?, ?) ON CONFLICT (path) DO NOTHING",
                   path, now);
}

Result<void> UnlinkStore::hasten(std::string_view prefix, WallTime now)
{
    return execute(
        m_connection,
        "UPDATE pendingUnlink SET addedAt = ?2 WHERE addedAt > ?2 AND substr(path, 1, length(?1)) = ?1",
        prefix, now);
}

Result<bool> UnlinkStore::stays(std::string_view path, WallTime now)
{
    return selectKnown(m_connection, "path",
                       "SELECT EXISTS (SELECT 1 FROM pendingUnlink WHERE path = ? AND addedAt > ?)",
                       readColumn<bool>, path, now);
}

Result<std::vector<PendingUnlink>> UnlinkStore::list(int limit)
{
    return select(m_connection, "SELECT id, path, addedAt FROM pendingUnlink ORDER BY addedAt, id LIMIT ?",
                  readUnlink, limit);
}

Result<void> UnlinkStore::remove(std::int64_t id)
{
    return execute(m_connection, "DELETE FROM pendingUnlink WHERE id = ?", id);
}

}
