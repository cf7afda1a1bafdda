// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/sqlite/connection.h"

#include <string_view>

namespace spirula::store
{

/// The networks on which the owner has opened the site.
class HomeNetworkStore
{
public:
    explicit HomeNetworkStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<bool> isKnown(std::string_view id);
    /// A known one gets the new name and time.
    Result<void> add(std::string_view id, std::string_view name, WallTime now);

private:
    Connection &m_connection;
};

} // namespace spirula::store
