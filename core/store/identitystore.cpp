// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/identitystore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

StoredIdentity readIdentity(Row &row)
{
    StoredIdentity identity;
    row >> identity.publicUrl >> identity.accountId >> identity.channelId >> identity.createdAt
        >> identity.lockedAt;
    return identity;
}

}

Result<std::optional<StoredIdentity>> IdentityStore::load()
{
    return selectFirst(m_connection,
                       "SELECT publicUrl, accountId, channelId, createdAt, lockedAt FROM identity",
                       readIdentity);
}

Result<void> IdentityStore::create(const StoredIdentity &identity)
{
    return execute(m_connection,
                   "INSERT INTO identity (id, publicUrl, accountId, channelId, createdAt, lockedAt) VALUES "
                   "(1, ?, ?, ?, ?, ?)",
                   identity.publicUrl, identity.accountId, identity.channelId, identity.createdAt,
                   identity.lockedAt);
}

Result<void> IdentityStore::setPublicUrl(std::string_view publicUrl)
{
    SPIRULA_TRY(const auto known, load());
    if (!known) {
        return Error(ErrorCode::notFound, {{"what", "identity"}});
    }
    if (known->publicUrl == publicUrl) {
        return {};
    }
    if (known->lockedAt) {
        return Error(ErrorCode::conflict, {{"reason", "publicUrlLocked"}, {"publicUrl", known->publicUrl}});
    }
    return execute(m_connection, "UPDATE identity SET publicUrl = ?", publicUrl);
}

Result<void> IdentityStore::lock(WallTime now)
{
    SPIRULA_CHECK(execute(m_connection, "UPDATE identity SET lockedAt = coalesce(lockedAt, ?)", now));
    return checkChanged(m_connection, "identity");
}

}
