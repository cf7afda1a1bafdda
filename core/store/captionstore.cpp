// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/captionstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

model::Caption readCaption(Row &row)
{
    model::Caption caption;
    row >> caption.language >> caption.fileName >> caption.automaticallyGenerated >> caption.updatedAt;
    return caption;
}

}

Result<void> CaptionStore::set(std::int64_t videoId, const model::Caption &caption)
{
    return execute(m_connection,
                   "INSERT INTO caption (videoId, language, fileName, automaticallyGenerated, updatedAt) "
                   "VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT (videoId, language) DO UPDATE SET fileName = excluded.fileName, "
                   "automaticallyGenerated = excluded.automaticallyGenerated, updatedAt = excluded.updatedAt",
                   videoId, caption.language, caption.fileName, caption.automaticallyGenerated,
                   caption.updatedAt);
}

Result<void> CaptionStore::remove(std::int64_t videoId, std::string_view language)
{
    SPIRULA_CHECK(
        execute(m_connection, "DELETE FROM caption WHERE videoId = ? AND language = ?", videoId, language));
    return checkChanged(m_connection, "caption");
}

Result<std::optional<model::Caption>> CaptionStore::find(std::int64_t videoId, std::string_view language)
{
    return selectFirst(m_connection,
                       "SELECT language, fileName, automaticallyGenerated, updatedAt FROM caption WHERE "
                       "videoId = ? AND language = ?",
                       readCaption, videoId, language);
}

Result<std::vector<model::Caption>> CaptionStore::list(std::int64_t videoId)
{
    return select(m_connection,
                  "SELECT language, fileName, automaticallyGenerated, updatedAt FROM caption WHERE videoId = "
                  "? ORDER BY language",
                  readCaption, videoId);
}

}
