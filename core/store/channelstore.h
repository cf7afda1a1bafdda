// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/actor.h"
#include "store/sqlite/connection.h"

#include <string_view>

#include <optional>

namespace spirula::store
{

/// The channels of this node with their avatars and banners.
class ChannelStore
{
public:
    explicit ChannelStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The new id. Error conflict when the name (in any case) is taken by a channel or an account.
    Result<std::int64_t> insert(const model::Channel &channel);
    /// Everything but id, name, accountId and createdAt; images are replaced.
    Result<void> update(const model::Channel &channel);
    /// Error conflict while it still has videos.
    Result<void> remove(std::int64_t id);
    /// A new handle; conflict when it (in any case) is taken. Only while nobody else knows the old one.
    Result<void> rename(std::int64_t id, std::string_view name);
    Result<model::Channel> find(std::int64_t id);
    Result<model::Channel> findByName(std::string_view name);
    /// In the order of their making; of one account or of all.
    Result<std::vector<model::Channel>> list(std::optional<std::int64_t> accountId = {});

private:
    Connection &m_connection;
};

} // namespace spirula::store
