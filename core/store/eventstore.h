// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/event.h"
#include "store/sqlite/connection.h"

#include <vector>

namespace spirula::store
{

/// What follows a sequence number. `gap`: some of it is no longer kept (or never was), so the asker starts
/// anew.
struct EventsAfter {
    bool gap = false;
    std::vector<model::Event> events;
};

/// The durable events; the last 10,000 are kept. Written through Tx::news.
class EventStore
{
public:
    static constexpr std::int64_t kept = 10'000;

    explicit EventStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Sets event.sequence.
    Result<void> append(model::Event &event);
    /// In order, at most `limit`.
    Result<EventsAfter> after(std::int64_t sequence, int limit = 1000);
    /// 0 when there has never been one.
    Result<std::int64_t> lastSequence();

private:
    Connection &m_connection;
};

} // namespace spirula::store
