// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/actorimagestore.h"

#include "store/sqlite/query.h"

namespace spirula::store
{

namespace
{

model::ActorImage readImage(Row &row)
{
    model::ActorImage image;
    row >> image.width >> image.height >> image.fileName >> image.createdAt >> image.updatedAt;
    return image;
}

std::string column(ActorKind actor) { return actor == ActorKind::account ? "accountId" : "channelId"; }

}

Result<void> ActorImageStore::replace(ActorKind actor, std::int64_t actorId, ActorImageKind kind,
                                      const std::vector<model::ActorImage> &images)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM actorImage WHERE " + column(actor) + " = ? AND kind = ?",
                          actorId, kind));
    for (const model::ActorImage &image : images) {
        SPIRULA_CHECK(execute(
            m_connection,
            "INSERT INTO actorImage (" + column(actor)
                + ", kind, width, height, fileName, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?, ?, ?)",
            actorId, kind, image.width, image.height, image.fileName, image.createdAt, image.updatedAt));
    }
    return {};
}

Result<std::vector<model::ActorImage>> ActorImageStore::list(ActorKind actor, std::int64_t actorId,
                                                             ActorImageKind kind)
{
    return select(m_connection,
                  "SELECT width, height, fileName, createdAt, updatedAt FROM actorImage WHERE "
                      + column(actor) + " = ? AND kind = ? ORDER BY width, id",
                  readImage, actorId, kind);
}

Result<void> ActorImageStore::checkNameFree(std::string_view name)
{
    SPIRULA_TRY(const auto taken,
                selectFirst(m_connection,
                            "SELECT name FROM account WHERE name = ?1 COLLATE NOCASE "
                            "UNION ALL SELECT name FROM channel WHERE name = ?1 COLLATE NOCASE",
                            readColumn<std::string>, name));
    if (taken) {
        return Error(ErrorCode::conflict, {{"reason", "nameTaken"}, {"name", *taken}});
    }
    return {};
}

}
