// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "model/video.h"
#include "store/sqlite/connection.h"

namespace spirula::store
{

/// The videos: rows, lists and search. What hangs on a video (files, captions, …) has stores of its own.
class VideoStore
{
public:
    explicit VideoStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// The new id; video.id is not looked at.
    Result<std::int64_t> insert(const model::Video &video);
    /// Everything but id, uuid, createdAt and the counters.
    Result<void> update(const model::Video &video);
    /// With all that hangs on it, its jobs too.
    Result<void> remove(std::int64_t id);
    Result<void> addViews(std::int64_t id, std::int64_t count);

    // A video with deletedAt is hidden from all that follows but the two that say so.
    Result<model::Video> find(std::int64_t id);
    Result<model::Video> find(const Uuid &uuid);
    Result<model::VideoDetails> details(std::int64_t id);
    Result<model::VideoDetails> details(const Uuid &uuid);
    Result<model::Video> findDeleted(const Uuid &uuid);
    Result<model::VideoDetails> detailsOfDeleted(std::int64_t id);

    /// invalidInput (field, reason) for an unknown sort key and a start or count out of range.
    /// `now` is what hot, best and trending count age from.
    Result<model::Page<model::Video>> list(const model::VideoQuery &query, WallTime now);

private:
    Result<model::VideoDetails> withDetails(Result<model::Video> video);
    Connection &m_connection;
};

} // namespace spirula::store
