// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/settings.h"
#include "store/sqlite/connection.h"

namespace spirula::store
{

/// The lasting settings, one row each; what has no row (or one that cannot be read) has its default.
class SettingsStore
{
public:
    explicit SettingsStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<model::Settings> load();
    /// Only what differs from the stored ones is written. How many rows that were.
    Result<int> save(const model::Settings &settings, WallTime now);

private:
    Connection &m_connection;
};

} // namespace spirula::store
