// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/passwordstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

VideoPassword readPassword(Row &row)
{
    VideoPassword password;
    row >> password.id >> password.hash >> password.createdAt;
    return password;
}

}

Result<std::int64_t> PasswordStore::add(std::int64_t videoId, std::string_view hash, WallTime now)
{
    SPIRULA_CHECK(execute(m_connection,
                          "INSERT INTO videoPassword (videoId, hash, createdAt) VALUES (?, ?, ?)", videoId,
                          hash, now));
    return m_connection.lastInsertId();
}

Result<void> PasswordStore::removeAll(std::int64_t videoId)
{
    return execute(m_connection, "DELETE FROM videoPassword WHERE videoId = ?", videoId);
}

Result<std::vector<VideoPassword>> PasswordStore::list(std::int64_t videoId)
{
    return select(m_connection, "SELECT id, hash, createdAt FROM videoPassword WHERE videoId = ? ORDER BY id",
                  readPassword, videoId);
}

Result<bool> PasswordStore::any(std::int64_t videoId)
{
    return selectKnown(m_connection, "password",
                       "SELECT EXISTS (SELECT 1 FROM videoPassword WHERE videoId = ?)", readColumn<bool>,
                       videoId);
}

}
