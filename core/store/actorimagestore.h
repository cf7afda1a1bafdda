// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/actor.h"
#include "store/sqlite/connection.h"

#include <vector>

namespace spirula::store
{

enum class ActorKind { account, channel };
enum class ActorImageKind { avatar = 1, banner = 2 };

/// The pictures of accounts and channels, and what else both have in common: part of their stores.
class ActorImageStore
{
public:
    explicit ActorImageStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> replace(ActorKind actor, std::int64_t actorId, ActorImageKind kind,
                         const std::vector<model::ActorImage> &images);
    /// Smallest first.
    Result<std::vector<model::ActorImage>> list(ActorKind actor, std::int64_t actorId, ActorImageKind kind);
    /// conflict when an account or a channel has this name: both share one name space, as handles do.
    Result<void> checkNameFree(std::string_view name);

private:
    Connection &m_connection;
};

}
