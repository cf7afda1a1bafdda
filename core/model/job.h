// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spirula::model
{

enum class JobType {
    prepareFirst = 1, ///< probe, copied or first quality, pictures: the video becomes watchable
    prepareQuality = 2, ///< the other renditions, in one run
    makeStoryboard = 3,
    removeFiles = 4, ///< unlink what a committed delete has left; payload: the names
    makeTorrents = 5, ///< anew, after the title or the public URL changed
    probeEncoders = 6, ///< which hardware encoders really work
    replaceFile = 7, ///< as prepareFirst, from a new file; what was published plays until it is done
    publishVideo = 8, ///< a draft whose time has come
    removeVideo = 9, ///< a deleted video whose time for undo is over; payload: which
};

enum class JobState { waiting = 1, running = 2, paused = 3, done = 4, failed = 5, cancelled = 6 };

/// A piece of lasting work. A row is written in the transaction that makes it necessary.
struct Job {
    std::int64_t id = 0;
    JobType type = JobType::prepareFirst;
    std::optional<std::int64_t> videoId;
    JobState state = JobState::waiting;
    int priority = 100; ///< lower runs first
    int attempts = 0;
    WallTime runAt = 0; ///< not before
    std::string startId; ///< which start of the node runs it (a lease names a start, not a time)
    int progress = 0; ///< per mille, of the last commit; the live value is in the event
    std::string step; ///< "checking", "preparing 720", … a stable id, not a sentence
    std::string payload; ///< JSON of the job's own
    std::string errorCode; ///< name(ErrorCode) of the last failure
    std::string errorParameters; ///< JSON object
    std::string errorDetail;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    bool operator==(const Job &) const = default;
};

/// Preparing that a video does not need to be watchable: it can wait.
bool isBeyondFirst(JobType type);
std::string_view name(JobType type);
std::string_view name(JobState state);

}
