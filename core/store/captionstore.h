// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"
#include "store/sqlite/connection.h"

#include <optional>

namespace spirula::store
{

/// The captions of videos, one per language.
class CaptionStore
{
public:
    explicit CaptionStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Makes or replaces the caption in caption.language.
    Result<void> set(std::int64_t videoId, const model::Caption &caption);
    /// notFound when there is none.
    Result<void> remove(std::int64_t videoId, std::string_view language);
    Result<std::optional<model::Caption>> find(std::int64_t videoId, std::string_view language);
    /// By language.
    Result<std::vector<model::Caption>> list(std::int64_t videoId);

private:
    Connection &m_connection;
};

} // namespace spirula::store
