// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"
#include "store/sqlite/connection.h"

#include <optional>

namespace spirula::store
{

/// The storyboard of each video.
class StoryboardStore
{
public:
    explicit StoryboardStore(Connection &connection)
        : m_connection(connection)
    {
    }

    Result<void> set(std::int64_t videoId, const model::Storyboard &storyboard);
    Result<void> remove(std::int64_t videoId);
    Result<std::optional<model::Storyboard>> find(std::int64_t videoId);

private:
    Connection &m_connection;
};

} // namespace spirula::store
