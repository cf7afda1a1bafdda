// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/sqlite/connection.h"

#include <string_view>

namespace spirula::store
{

/// Tokens that open the files of one private video for a while. Only their hashes are kept.
class FileTokenStore
{
public:
    explicit FileTokenStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> insert(std::string_view tokenHash, std::int64_t videoId, WallTime expiresAt);
    /// Whether the token opens this video at this time.
    Result<bool> opens(std::string_view tokenHash, std::int64_t videoId, WallTime now);
    Result<std::int64_t> removeExpired(WallTime now); ///< how many
    Result<void> removeAll(std::int64_t videoId); ///< as when its password changes

private:
    Connection &m_connection;
};

} // namespace spirula::store
