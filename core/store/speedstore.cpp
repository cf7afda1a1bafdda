// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/speedstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

Result<void> SpeedStore::add(std::string_view encoder, std::int64_t pixelsPerSecond, WallTime now)
{
    return execute(m_connection,
                   "INSERT INTO preparingSpeed (encoder, pixelsPerSecond, measuredAt) VALUES (?, ?, ?) "
                   "ON CONFLICT (encoder) DO UPDATE SET measuredAt = excluded.measuredAt, "
                   "pixelsPerSecond = (pixelsPerSecond + excluded.pixelsPerSecond) / 2",
                   encoder, pixelsPerSecond, now);
}

Result<std::optional<std::int64_t>> SpeedStore::find(std::string_view encoder)
{
    return selectFirst(m_connection, "SELECT pixelsPerSecond FROM preparingSpeed WHERE encoder = ?",
                       readColumn<std::int64_t>, encoder);
}

}
