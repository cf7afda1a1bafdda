// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/filetokenstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

Result<void> FileTokenStore::insert(std::string_view tokenHash, std::int64_t videoId, WallTime expiresAt)
{
    return execute(m_connection, "INSERT INTO fileToken (tokenHash, videoId, expiresAt) VALUES (?, ?, ?)",
                   tokenHash, videoId, expiresAt);
}

Result<bool> FileTokenStore::opens(std::string_view tokenHash, std::int64_t videoId, WallTime now)
{
    return selectKnown(
        m_connection, "token",
        "SELECT EXISTS (SELECT 1 FROM fileToken WHERE tokenHash = ? AND videoId = ? AND expiresAt > ?)",
        readColumn<bool>, tokenHash, videoId, now);
}

Result<std::int64_t> FileTokenStore::removeExpired(WallTime now)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM fileToken WHERE expiresAt <= ?", now));
    return m_connection.changes();
}

Result<void> FileTokenStore::removeAll(std::int64_t videoId)
{
    return execute(m_connection, "DELETE FROM fileToken WHERE videoId = ?", videoId);
}

}
