// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/storyboardstore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

model::Storyboard readStoryboard(Row &row)
{
    model::Storyboard storyboard;
    row >> storyboard.fileName >> storyboard.totalWidth >> storyboard.totalHeight >> storyboard.spriteWidth
        >> storyboard.spriteHeight >> storyboard.spriteDuration;
    return storyboard;
}

}

Result<void> StoryboardStore::set(std::int64_t videoId, const model::Storyboard &storyboard)
{
    return execute(
        m_connection,
        "INSERT INTO storyboard (videoId, fileName, totalWidth, totalHeight, spriteWidth, spriteHeight, "
        "spriteDuration) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (videoId) DO UPDATE SET fileName = excluded.fileName, "
        "totalWidth = excluded.totalWidth, totalHeight = excluded.totalHeight, spriteWidth = "
        "excluded.spriteWidth, "
        "spriteHeight = excluded.spriteHeight, spriteDuration = excluded.spriteDuration",
        videoId, storyboard.fileName, storyboard.totalWidth, storyboard.totalHeight, storyboard.spriteWidth,
        storyboard.spriteHeight, storyboard.spriteDuration);
}

Result<void> StoryboardStore::remove(std::int64_t videoId)
{
    return execute(m_connection, "DELETE FROM storyboard WHERE videoId = ?", videoId);
}

Result<std::optional<model::Storyboard>> StoryboardStore::find(std::int64_t videoId)
{
    return selectFirst(
        m_connection,
        "SELECT fileName, totalWidth, totalHeight, spriteWidth, spriteHeight, spriteDuration FROM storyboard "
        "WHERE videoId = ?",
        readStoryboard, videoId);
}

}
