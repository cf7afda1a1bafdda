// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/event.h"
#include "store/sqlite/connection.h"

#include <string>
#include <vector>

namespace spirula::store
{

/// What a writing closure gets: the connection inside its savepoint, and a place for news that leaves after
/// the commit.
class Tx
{
public:
    explicit Tx(Connection &connection, const Clock &clock)
        : m_connection(connection)
        , m_now(clock.now())
    {
    }
    Connection &connection() { return m_connection; }
    WallTime now() const { return m_now; }

    /// Appends a durable event: written in this transaction, given its sequence number, told after the
    /// commit.
    Result<void> news(std::string type, std::string key, std::string body);
    std::vector<model::Event> &events() { return m_events; }

private:
    Connection &m_connection;
    WallTime m_now;
    std::vector<model::Event> m_events;
};

} // namespace spirula::store
