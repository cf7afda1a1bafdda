// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/job.h"
#include "store/sqlite/connection.h"

#include <optional>
#include <vector>

namespace spirula::store
{

/// Which jobs a list shows; never those of deleted videos. Unset fields do not filter.
struct JobQuery {
    int start = 0;
    int count = 100;
    std::vector<model::JobState> states;
    std::vector<model::JobType> types;
    std::optional<std::int64_t> videoId;
};

/// How often a failed job is tried, and how long each pause is: first, then four times as long each, up to
/// longest.
struct BackOff {
    int attempts = 5; ///< 0: again and again, and this attempt counts as none
    WallTime first = 10'000;
    WallTime longest = 3'600'000;
    WallTime pause(int attemptsDone) const;
};

/// Whether an error says that a job's row is no longer its runner's: paused, cancelled or given to another.
/// Other conflicts are failures of the work.
bool isLostLease(const Error &error);

/// The lasting work of the node. A running job is leased to one start of the node; whoever lost the lease
/// gets conflict.
class JobStore
{
public:
    explicit JobStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Waiting, from job.runAt on. The new id; id, state, attempts and times are set here.
    Result<std::int64_t> enqueue(const model::Job &job, WallTime now);
    /// At the start of the node: what other starts left running waits again. How many.
    Result<std::int64_t> recover(std::string_view startId, WallTime now);

    /// The next job of these types to run now, now leased to startId; none when nothing is due. Never one of
    /// `busy`, see there.
    Result<std::optional<model::Job>> claim(std::string_view startId,
                                            const std::vector<model::JobType> &types, WallTime now,
                                            const std::vector<std::int64_t> &busy = {});
    /// When the next waiting job of these types is due; none when none waits. `busy`: jobs whose row may wait
    /// again (paused and resumed) while their last run has not come to its end. A lease names the start, so
    /// it could not tell the two runs apart.
    Result<std::optional<WallTime>> nextDue(const std::vector<model::JobType> &types,
                                            const std::vector<std::int64_t> &busy = {});

    // Of the job that startId runs; conflict when it no longer does.
    Result<void> progress(std::int64_t id, std::string_view startId, int perMille, std::string_view step,
                          WallTime now);
    /// Keeps the job's own notes, as where to go on after a crash.
    Result<void> setPayload(std::int64_t id, std::string_view startId, std::string_view payload,
                            WallTime now);
    Result<void> checkLease(std::int64_t id, std::string_view startId);
    Result<void> finish(std::int64_t id, std::string_view startId, WallTime now);
    /// Waits again after a pause, or is failed when its attempts are used up. What it became.
    Result<model::JobState> fail(std::int64_t id, std::string_view startId, const Error &error,
                                 std::string_view parametersJson, const BackOff &backOff, WallTime now);
    /// Gives the lease back without counting the attempt, as at a stop of the node.
    Result<void> release(std::int64_t id, std::string_view startId, WallTime now);

    // By the owner; conflict when the job's state forbids it. A running one loses its lease.
    Result<void> pause(std::int64_t id, WallTime now); ///< waiting or running
    Result<void> resume(std::int64_t id, WallTime now); ///< paused
    Result<void> cancel(std::int64_t id, WallTime now); ///< waiting, running, paused or failed
    Result<void> retry(std::int64_t id, WallTime now); ///< failed or cancelled; attempts start anew

    /// Of a video that is being deleted: what runs loses its lease and waits.
    Result<void> releaseAll(std::int64_t videoId, WallTime now);
    /// Unfinished and failed ones of these types; their ids.
    Result<std::vector<std::int64_t>> cancelAll(std::int64_t videoId,
                                                const std::vector<model::JobType> &types, WallTime now);
    /// Of a deleted video too.
    Result<std::vector<std::int64_t>> idsOf(std::int64_t videoId);

    Result<model::Job> find(std::int64_t id);
    Result<std::vector<model::Job>> list(const JobQuery &query);
    Result<std::int64_t> count(const JobQuery &query);
    /// Forgets done and cancelled jobs that have not changed since `before`. How many.
    Result<std::int64_t> removeOld(WallTime before);

private:
    Result<void> changed(std::int64_t id);
    Connection &m_connection;
};

} // namespace spirula::store
