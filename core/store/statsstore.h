// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "store/sqlite/connection.h"

#include <cstdint>

namespace spirula::store
{

/// Counts over the whole node, as /config and /server/stats show them.
struct NodeStats {
    std::int64_t videos = 0; ///< all
    std::int64_t publicVideos = 0; ///< everyone may see them
    std::int64_t views = 0; ///< of public videos
    std::int64_t files = 0;
    std::int64_t bytes = 0; ///< of the published media files
    std::int64_t channels = 0;
    bool operator==(const NodeStats &) const = default;
};

/// Sums over other stores' rows.
class StatsStore
{
public:
    explicit StatsStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<NodeStats> node();
    Result<std::int64_t> bytesOfVideo(std::int64_t videoId);
    /// Public ones.
    Result<std::int64_t> videosOfChannel(std::int64_t channelId);

private:
    Connection &m_connection;
};

} // namespace spirula::store
