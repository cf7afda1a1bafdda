// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "model/job.h"
#include "model/video.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace spirula::wire
{

/// A job as the owner sees it.
struct HomeJob {
    std::int64_t id = 0;
    model::JobType type = model::JobType::prepareFirst;
    model::JobState state = model::JobState::waiting;
    std::optional<Uuid> video;
    std::string videoName;
    int priority = 100;
    int attempts = 0;
    int progress = 0; ///< per mille
    std::string step;
    std::optional<Error> error; ///< of the last failure
    std::string waitReason; ///< why it does not run: "", paused, battery or disk
    WallTime runAt = 0;
    WallTime createdAt = 0;
    WallTime updatedAt = 0;
    bool operator==(const HomeJob &) const = default;
};

/// What holds back preparing as a whole.
struct PreparingHeld {
    bool paused = false; ///< by the owner
    bool battery = false; ///< what is beyond the first quality: this computer runs on its battery
    bool operator==(const PreparingHeld &) const = default;
};

/// `video` and its name may be null and empty for jobs without one.
HomeJob homeJob(const model::Job &job, std::optional<Uuid> video, std::string videoName,
                const PreparingHeld &preparingHeld);

std::string encode(const HomeJob &job);
std::string encode(const model::Page<HomeJob> &page);
Result<HomeJob> decodeHomeJob(std::string_view json);
Result<model::Page<HomeJob>> decodeHomeJobs(std::string_view json);

/// Body of the event "job.progress" (its key is the job's id).
struct HomeProgress {
    std::int64_t job = 0;
    std::optional<Uuid> video;
    int progress = 0; ///< per mille of the whole job
    std::string step;
    double speed = 0; ///< media seconds per second, 0 = unknown
    std::optional<std::int64_t> secondsLeft;
    bool operator==(const HomeProgress &) const = default;
};

std::string encode(const HomeProgress &progress);
Result<HomeProgress> decodeHomeProgress(std::string_view json);

/// Query of GET /jobs.
struct JobQuery {
    int start = 0;
    int count = 15; ///< 1..100
    std::optional<model::JobState> state;
    std::optional<Uuid> video;
    bool operator==(const JobQuery &) const = default;
};

Result<JobQuery> parseJobQuery(const std::vector<std::pair<std::string, std::string>> &pairs);
std::string writeJobQuery(const JobQuery &query); ///< no '?' in front

/// The Error parameters of a job's row (errorParameters), a JSON object of strings, and back.
std::string encodeErrorParameters(const Error &error);
std::vector<std::pair<std::string, std::string>> decodeErrorParameters(std::string_view json);

}
