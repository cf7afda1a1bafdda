// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"
#include "store/sqlite/connection.h"

namespace spirula::store
{

/// The chapters of videos.
class ChapterStore
{
public:
    explicit ChapterStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// All of them at once. conflict when two begin at the same second.
    Result<void> replace(std::int64_t videoId, const std::vector<model::Chapter> &chapters);
    /// By time.
    Result<std::vector<model::Chapter>> list(std::int64_t videoId);

private:
    Connection &m_connection;
};

} // namespace spirula::store
