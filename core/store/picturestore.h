// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"
#include "store/sqlite/connection.h"

namespace spirula::store
{

/// Thumbnail and preview of each video.
class PictureStore
{
public:
    explicit PictureStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Makes or replaces the picture of that kind.
    Result<void> set(std::int64_t videoId, const model::Picture &picture);
    Result<void> remove(std::int64_t videoId, model::PictureKind kind);
    /// Thumbnail first.
    Result<std::vector<model::Picture>> list(std::int64_t videoId);

private:
    Connection &m_connection;
};

} // namespace spirula::store
