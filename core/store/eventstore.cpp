// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/eventstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

model::Event readEvent(Row &row)
{
    model::Event event;
    row >> event.sequence >> event.type >> event.key >> event.body >> event.at;
    return event;
}

}

Result<void> EventStore::append(model::Event &event)
{
    SPIRULA_CHECK(execute(m_connection, "INSERT INTO event (type, key, body, at) VALUES (?, ?, ?, ?)",
                          event.type, event.key, event.body, event.at));
    event.sequence = m_connection.lastInsertId();
    return execute(m_connection, "DELETE FROM event WHERE sequence <= ?", event.sequence - kept);
}

Result<EventsAfter> EventStore::after(std::int64_t sequence, int limit)
{
    SPIRULA_TRY(const auto first,
                selectKnown(m_connection, "event", "SELECT coalesce(min(sequence), 0) FROM event",
                            readColumn<std::int64_t>));
    SPIRULA_TRY(const std::int64_t last, lastSequence());
    EventsAfter answer;
    // A number from the future comes from another life of this database, as before a backup was put back.
    answer.gap = sequence > last || sequence < first - 1;
    if (!answer.gap) {
        SPIRULA_TRY(answer.events,
                    select(m_connection,
                           "SELECT sequence, type, key, body, at FROM event WHERE sequence > ? ORDER BY "
                           "sequence LIMIT ?",
                           readEvent, sequence, limit));
    }
    return answer;
}

Result<std::int64_t> EventStore::lastSequence()
{
    return selectKnown(m_connection, "event", "SELECT coalesce(max(sequence), 0) FROM event",
                       readColumn<std::int64_t>);
}

}
