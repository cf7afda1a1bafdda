// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/picturestore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

model::Picture readPicture(Row &row)
{
    model::Picture picture;
    row >> picture.kind >> picture.width >> picture.height >> picture.fileName;
    return picture;
}

}

Result<void> PictureStore::set(std::int64_t videoId, const model::Picture &picture)
{
    return execute(
        m_connection,
        "INSERT INTO picture (videoId, kind, width, height, fileName) VALUES (?, ?, ?, ?, ?) ON CONFLICT "
        "(videoId, kind) "
        "DO UPDATE SET width = excluded.width, height = excluded.height, fileName = excluded.fileName",
        videoId, picture.kind, picture.width, picture.height, picture.fileName);
}

Result<void> PictureStore::remove(std::int64_t videoId, model::PictureKind kind)
{
    return execute(m_connection, "DELETE FROM picture WHERE videoId = ? AND kind = ?", videoId, kind);
}

Result<std::vector<model::Picture>> PictureStore::list(std::int64_t videoId)
{
    return select(m_connection,
                  "SELECT kind, width, height, fileName FROM picture WHERE videoId = ? ORDER BY kind",
                  readPicture, videoId);
}

}
