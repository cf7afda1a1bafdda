// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/chapterstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

model::Chapter readChapter(Row &row)
{
    model::Chapter chapter;
    row >> chapter.timecode >> chapter.title;
    return chapter;
}

}

Result<void> ChapterStore::replace(std::int64_t videoId, const std::vector<model::Chapter> &chapters)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM chapter WHERE videoId = ?", videoId));
    for (const model::Chapter &chapter : chapters) {
        SPIRULA_CHECK(execute(m_connection, "INSERT INTO chapter (videoId, timecode, title) VALUES (?, ?, ?)",
                              videoId, chapter.timecode, chapter.title));
    }
    return {};
}

Result<std::vector<model::Chapter>> ChapterStore::list(std::int64_t videoId)
{
    return select(m_connection, "SELECT timecode, title FROM chapter WHERE videoId = ? ORDER BY timecode",
                  readChapter, videoId);
}

}
