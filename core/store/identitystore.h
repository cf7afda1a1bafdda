// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/sqlite/connection.h"

#include <optional>
#include <string>

namespace spirula::store
{

/// Under which address the node was made, and whether that may still change.
struct StoredIdentity {
    std::string publicUrl;
    std::int64_t accountId = 0; ///< the owner
    std::int64_t channelId = 0; ///< where videos go if nothing else is said
    WallTime createdAt = 0;
    std::optional<WallTime> lockedAt; ///< the first act of federation: from then on the URL stays
    bool operator==(const StoredIdentity &) const = default;
};

/// Who the node is. One row, made at the first start.
class IdentityStore
{
public:
    explicit IdentityStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// None before the first start has made it.
    Result<std::optional<StoredIdentity>> load();
    /// conflict when there is one.
    Result<void> create(const StoredIdentity &identity);
    /// conflict when the URL is locked and differs; notFound before create().
    Result<void> setPublicUrl(std::string_view publicUrl);
    /// Locking twice keeps the first time.
    Result<void> lock(WallTime now);

private:
    Connection &m_connection;
};

} // namespace spirula::store
