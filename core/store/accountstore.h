// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/actor.h"
#include "store/sqlite/connection.h"

#include <string_view>

namespace spirula::store
{

/// The accounts of this node with their avatars.
class AccountStore
{
public:
    explicit AccountStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The new id. Error conflict when the name (in any case) is taken by an account or a channel.
    Result<std::int64_t> insert(const model::Account &account);
    /// Everything but id, name and createdAt; avatars are replaced.
    Result<void> update(const model::Account &account);
    /// A new handle; conflict when it (in any case) is taken. Only while nobody else knows the old one.
    Result<void> rename(std::int64_t id, std::string_view name);
    Result<model::Account> find(std::int64_t id);
    Result<model::Account> findByName(std::string_view name);
    Result<std::vector<model::Account>> list();

private:
    Connection &m_connection;
};

} // namespace spirula::store
