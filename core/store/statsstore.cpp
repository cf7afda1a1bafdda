// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/statsstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

NodeStats readStats(Row &row)
{
    NodeStats stats;
    row >> stats.videos >> stats.publicVideos >> stats.views >> stats.files >> stats.bytes >> stats.channels;
    return stats;
}

}

Result<NodeStats> StatsStore::node()
{
    return selectKnown(
        m_connection, "stats",
        "SELECT (SELECT count(*) FROM video WHERE deletedAt = 0), "
        "(SELECT count(*) FROM video WHERE privacy = 1 AND state = 1 AND draft = 0 AND deletedAt = 0), "
        "(SELECT coalesce(sum(views), 0) FROM video WHERE privacy = 1 AND state = 1 AND draft = 0 "
        "AND deletedAt = 0), "
        "(SELECT count(*) FROM videoFile), (SELECT coalesce(sum(size), 0) FROM videoFile), "
        "(SELECT count(*) FROM channel)",
        readStats);
}

Result<std::int64_t> StatsStore::bytesOfVideo(std::int64_t videoId)
{
    return selectKnown(m_connection, "stats",
                       "SELECT coalesce(sum(size), 0) FROM videoFile WHERE videoId = ?",
                       readColumn<std::int64_t>, videoId);
}

Result<std::int64_t> StatsStore::videosOfChannel(std::int64_t channelId)
{
    return selectKnown(m_connection, "stats",
                       "SELECT count(*) FROM video WHERE channelId = ? AND privacy = 1 AND state = 1 "
                       "AND draft = 0 AND deletedAt = 0",
                       readColumn<std::int64_t>, channelId);
}

}
