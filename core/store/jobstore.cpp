// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jobstore.h"

#include "store/sqlite/query.h"
#include "store/sqlite/sqltext.h"

#include <algorithm>

namespace spirula::store
{

using model::Job;
using model::JobState;
using model::JobType;

namespace
{

constexpr auto jobColumns
    = "id, type, videoId, state, priority, attempts, runAt, startId, progress, step, payload, errorCode, "
      "errorParameters, errorDetail, createdAt, updatedAt";

Job readJob(Row &row)
{
    Job job;
    row >> job.id >> job.type >> job.videoId >> job.state >> job.priority >> job.attempts >> job.runAt
        >> job.startId >> job.progress >> job.step >> job.payload >> job.errorCode >> job.errorParameters
        >> job.errorDetail >> job.createdAt >> job.updatedAt;
    return job;
}

constexpr std::string_view jobState = "jobState"; ///< the reason of the conflicts below

Error otherState(const Job &job)
{
    return Error(ErrorCode::conflict,
                 {{"reason", std::string(jobState)}, {"state", std::string(name(job.state))}});
}

/// Work on a deleted video rests until the video is restored or its rows go.
constexpr auto ofNoDeletedVideo
    = " AND (videoId IS NULL OR videoId NOT IN (SELECT id FROM video WHERE deletedAt <> 0))";

void addFilters(SqlText &sql, const JobQuery &query)
{
    sql.add(" WHERE true").add(ofNoDeletedVideo);
    if (!query.states.empty()) {
        sql.add(" AND state IN ").addList(query.states);
    }
    if (!query.types.empty()) {
        sql.add(" AND type IN ").addList(query.types);
    }
    if (query.videoId) {
        sql.add(" AND videoId = ?", *query.videoId);
    }
}

}

bool isLostLease(const Error &error)
{
    return error.code == ErrorCode::conflict && error.parameter("reason") == jobState;
}

WallTime BackOff::pause(int attemptsDone) const
{
    WallTime length = first;
    for (int i = 1; i < attemptsDone && length < longest; ++i) {
        length *= 4;
    }
    return std::min(length, longest);
}

Result<std::int64_t> JobStore::enqueue(const Job &job, WallTime now)
{
    SPIRULA_CHECK(execute(
        m_connection,
        "INSERT INTO job (type, videoId, state, priority, attempts, runAt, startId, progress, step, payload, "
        "errorCode, errorParameters, errorDetail, createdAt, updatedAt) "
        "VALUES (?1, ?2, ?3, ?4, 0, ?5, '', 0, ?6, ?7, '', '', '', ?8, ?8)",
        job.type, job.videoId, JobState::waiting, job.priority, job.runAt, job.step, job.payload, now));
    return m_connection.lastInsertId();
}

Result<std::int64_t> JobStore::recover(std::string_view startId, WallTime now)
{
    SPIRULA_CHECK(
        execute(m_connection,
                "UPDATE job SET state = ?, startId = '', updatedAt = ? WHERE state = ? AND startId <> ?",
                JobState::waiting, now, JobState::running, startId));
    return m_connection.changes();
}

Result<std::optional<Job>> JobStore::claim(std::string_view startId, const std::vector<JobType> &types,
                                           WallTime now, const std::vector<std::int64_t> &busy)
{
    SqlText sql;
    sql.add("UPDATE job SET state = ?", JobState::running)
        .add(", startId = ?", startId)
        .add(", updatedAt = ?", now);
    sql.add(", attempts = attempts + 1, progress = 0 WHERE id = (SELECT id FROM job WHERE state = ?",
            JobState::waiting);
    sql.add(" AND runAt <= ?", now).add(" AND type IN ").addList(types).add(ofNoDeletedVideo);
    sql.add(" AND id NOT IN ").addList(busy);
    sql.add(" ORDER BY priority, runAt, id LIMIT 1) RETURNING ").add(jobColumns);
    return sql.selectFirst(m_connection, readJob);
}

Result<std::optional<WallTime>> JobStore::nextDue(const std::vector<JobType> &types,
                                                  const std::vector<std::int64_t> &busy)
{
    SqlText sql;
    sql.add("SELECT min(runAt) FROM job WHERE state = ?", JobState::waiting)
        .add(" AND type IN ")
        .addList(types)
        .add(ofNoDeletedVideo)
        .add(" AND id NOT IN ")
        .addList(busy);
    SPIRULA_TRY(auto due, sql.selectFirst(m_connection, readColumn<std::optional<WallTime>>));
    return due.value_or(std::nullopt);
}

Result<void> JobStore::progress(std::int64_t id, std::string_view startId, int perMille,
                                std::string_view step, WallTime now)
{
    SPIRULA_CHECK(execute(
        m_connection,
        "UPDATE job SET progress = ?, step = ?, updatedAt = ? WHERE id = ? AND state = ? AND startId = ?",
        perMille, step, now, id, JobState::running, startId));
    return changed(id);
}

Result<void> JobStore::setPayload(std::int64_t id, std::string_view startId, std::string_view payload,
                                  WallTime now)
{
    SPIRULA_CHECK(execute(
        m_connection, "UPDATE job SET payload = ?, updatedAt = ? WHERE id = ? AND state = ? AND startId = ?",
        payload, now, id, JobState::running, startId));
    return changed(id);
}

Result<void> JobStore::checkLease(std::int64_t id, std::string_view startId)
{
    SPIRULA_TRY(const Job job, find(id));
    if (job.state != JobState::running || job.startId != startId) {
        return otherState(job);
    }
    return {};
}

Result<void> JobStore::finish(std::int64_t id, std::string_view startId, WallTime now)
{
    SPIRULA_CHECK(execute(
        m_connection,
        "UPDATE job SET state = ?, progress = 1000, startId = '', errorCode = '', errorParameters = '', "
        "errorDetail = '', updatedAt = ? WHERE id = ? AND state = ? AND startId = ?",
        JobState::done, now, id, JobState::running, startId));
    return changed(id);
}

Result<JobState> JobStore::fail(std::int64_t id, std::string_view startId, const Error &error,
                                std::string_view parametersJson, const BackOff &backOff, WallTime now)
{
    SPIRULA_TRY(const Job job, find(id));
    const bool counts = backOff.attempts > 0;
    const bool again = !counts || job.attempts < backOff.attempts;
    const JobState state = again ? JobState::waiting : JobState::failed;
    SPIRULA_CHECK(execute(m_connection,
                          "UPDATE job SET state = ?, startId = '', attempts = attempts - ?, runAt = ?, "
                          "errorCode = ?, errorParameters = ?, errorDetail = ?, updatedAt = ? WHERE id = ? "
                          "AND state = ? AND startId = ?",
                          state, counts ? 0 : 1, again ? now + backOff.pause(job.attempts) : job.runAt,
                          name(error.code), parametersJson, error.detail, now, id, JobState::running,
                          startId));
    SPIRULA_CHECK(changed(id));
    return state;
}

Result<void> JobStore::release(std::int64_t id, std::string_view startId, WallTime now)
{
    SPIRULA_CHECK(execute(m_connection,
                          "UPDATE job SET state = ?, startId = '', attempts = attempts - 1, updatedAt = ? "
                          "WHERE id = ? AND state = ? AND startId = ?",
                          JobState::waiting, now, id, JobState::running, startId));
    return changed(id);
}

Result<void> JobStore::pause(std::int64_t id, WallTime now)
{
    // A running one has not failed: the attempt does not count.
    SPIRULA_CHECK(
        execute(m_connection,
                "UPDATE job SET attempts = attempts - (state = ?4), state = ?1, startId = '', updatedAt = ?2 "
                "WHERE id = ?3 AND state IN (?4, ?5)",
                JobState::paused, now, id, JobState::running, JobState::waiting));
    return changed(id);
}

Result<void> JobStore::resume(std::int64_t id, WallTime now)
{
    SPIRULA_CHECK(execute(m_connection, "UPDATE job SET state = ?, updatedAt = ? WHERE id = ? AND state = ?",
                          JobState::waiting, now, id, JobState::paused));
    return changed(id);
}

Result<void> JobStore::cancel(std::int64_t id, WallTime now)
{
    SPIRULA_CHECK(execute(
        m_connection,
        "UPDATE job SET state = ?, startId = '', updatedAt = ? WHERE id = ? AND state IN (?, ?, ?, ?)",
        JobState::cancelled, now, id, JobState::waiting, JobState::running, JobState::paused,
        JobState::failed));
    return changed(id);
}

Result<void> JobStore::retry(std::int64_t id, WallTime now)
{
    SPIRULA_CHECK(execute(m_connection,
                          "UPDATE job SET state = ?1, attempts = 0, runAt = ?2, progress = 0, updatedAt = ?2 "
                          "WHERE id = ?3 AND state IN (?4, ?5)",
                          JobState::waiting, now, id, JobState::failed, JobState::cancelled));
    return changed(id);
}

Result<void> JobStore::releaseAll(std::int64_t videoId, WallTime now)
{
    return execute(m_connection,
                   "UPDATE job SET state = ?, startId = '', attempts = attempts - 1, updatedAt = ? "
                   "WHERE videoId = ? AND state = ?",
                   JobState::waiting, now, videoId, JobState::running);
}

Result<std::vector<std::int64_t>> JobStore::cancelAll(std::int64_t videoId, const std::vector<JobType> &types,
                                                      WallTime now)
{
    SqlText sql;
    sql.add("UPDATE job SET state = ?", JobState::cancelled).add(", startId = '', updatedAt = ?", now);
    sql.add(" WHERE videoId = ?", videoId).add(" AND type IN ").addList(types);
    sql.add(" AND state IN ")
        .addList(std::vector{JobState::waiting, JobState::running, JobState::paused, JobState::failed});
    sql.add(" RETURNING id");
    return sql.select(m_connection, readColumn<std::int64_t>);
}

Result<std::vector<std::int64_t>> JobStore::idsOf(std::int64_t videoId)
{
    return select(m_connection, "SELECT id FROM job WHERE videoId = ?", readColumn<std::int64_t>, videoId);
}

Result<Job> JobStore::find(std::int64_t id)
{
    return selectKnown(m_connection, "job", std::string("SELECT ") + jobColumns + " FROM job WHERE id = ?",
                       readJob, id);
}

Result<std::vector<Job>> JobStore::list(const JobQuery &query)
{
    SqlText sql;
    sql.add("SELECT ").add(jobColumns).add(" FROM job");
    addFilters(sql, query);
    sql.add(" ORDER BY id DESC LIMIT ?", query.count).add(" OFFSET ?", query.start);
    return sql.select(m_connection, readJob);
}

Result<std::int64_t> JobStore::count(const JobQuery &query)
{
    SqlText sql;
    sql.add("SELECT count(*) FROM job");
    addFilters(sql, query);
    SPIRULA_TRY(const auto number, sql.selectFirst(m_connection, readColumn<std::int64_t>));
    return number.value_or(0);
}

Result<std::int64_t> JobStore::removeOld(WallTime before)
{
    SPIRULA_CHECK(execute(m_connection, "DELETE FROM job WHERE state IN (?, ?) AND updatedAt < ?",
                          JobState::done, JobState::cancelled, before));
    return m_connection.changes();
}

/// Why an UPDATE with conditions met no row: no such job, or another state or lease than it asks for.
Result<void> JobStore::changed(std::int64_t id)
{
    if (m_connection.changes() > 0) {
        return {};
    }
    SPIRULA_TRY(const Job job, find(id));
    return otherState(job);
}

}
