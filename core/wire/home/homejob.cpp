// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/home/homejob.h"

#include "base/text.h"
#include "wire/home/homejson.h"

#include <array>

namespace spirula::wire
{

namespace
{

using model::JobState;
using model::JobType;

constexpr std::array allTypes{JobType::prepareFirst, JobType::prepareQuality, JobType::makeStoryboard,
                              JobType::removeFiles,  JobType::makeTorrents,   JobType::probeEncoders,
                              JobType::replaceFile,  JobType::publishVideo,   JobType::removeVideo};
constexpr std::array allStates{JobState::waiting, JobState::running, JobState::paused,
                               JobState::done,    JobState::failed,  JobState::cancelled};

template<class All>
auto byName(const All &all, std::string_view text) -> std::optional<typename All::value_type>
{
    for (const auto value : all) {
        if (name(value) == text) {
            return value;
        }
    }
    return std::nullopt;
}

std::optional<JobType> typeFromName(std::string_view text) { return byName(allTypes, text); }
std::optional<JobState> stateFromName(std::string_view text) { return byName(allStates, text); }

json::value uuidOrNull(const std::optional<Uuid> &uuid)
{
    return uuid ? json::value(uuid->toString()) : json::value();
}

}

namespace
{

bool isPreparing(JobType type) { return type == JobType::prepareFirst || model::isBeyondFirst(type); }

std::string waitReason(const model::Job &job, const PreparingHeld &held)
{
    if (job.state == JobState::paused) {
        return "paused";
    }
    if (job.state != JobState::waiting) {
        return {};
    }
    if (held.paused && isPreparing(job.type)) {
        return "paused";
    }
    if (held.battery && model::isBeyondFirst(job.type)) {
        return "battery";
    }
    return errorCodeFromName(job.errorCode) == ErrorCode::diskFull && !job.errorCode.empty() ? "disk" : "";
}

}

HomeJob homeJob(const model::Job &job, std::optional<Uuid> video, std::string videoName,
                const PreparingHeld &preparingHeld)
{
    HomeJob out;
    out.id = job.id;
    out.type = job.type;
    out.state = job.state;
    out.video = video;
    out.videoName = std::move(videoName);
    out.priority = job.priority;
    out.attempts = job.attempts;
    out.progress = job.progress;
    out.step = job.step;
    if (!job.errorCode.empty()) {
        out.error.emplace(errorCodeFromName(job.errorCode), decodeErrorParameters(job.errorParameters),
                          job.errorDetail);
    }
    out.waitReason = waitReason(job, preparingHeld);
    out.runAt = job.runAt;
    out.createdAt = job.createdAt;
    out.updatedAt = job.updatedAt;
    return out;
}

json::object jobObject(const HomeJob &job)
{
    json::object object{{"id", job.id},
                        {"type", name(job.type)},
                        {"state", name(job.state)},
                        {"video", uuidOrNull(job.video)},
                        {"videoName", job.videoName},
                        {"priority", job.priority},
                        {"attempts", job.attempts},
                        {"progress", job.progress},
                        {"step", job.step},
                        {"error", nullptr},
                        {"waitReason", job.waitReason},
                        {"runAt", timeOrNull(job.runAt)},
                        {"createdAt", timeOrNull(job.createdAt)},
                        {"updatedAt", timeOrNull(job.updatedAt)}};
    if (job.error) {
        json::object error = errorObject(*job.error);
        error["detail"] = job.error->detail;
        object["error"] = std::move(error);
    }
    return object;
}

void readJob(JsonReader &reader, HomeJob &job)
{
    reader.require("id");
    reader.number("id", job.id);
    reader.choice("type", job.type, typeFromName, "is no type of job");
    reader.choice("state", job.state, stateFromName, "is no state of a job");
    reader.ifThere("video", job.video, [&](Uuid &uuid) { reader.uuid("video", uuid); });
    reader.text("videoName", job.videoName, maxHomeText);
    reader.number("priority", job.priority);
    reader.number("attempts", job.attempts);
    reader.number("progress", job.progress, 0, 1000);
    reader.text("step", job.step, 1000);
    reader.ifThere("error", job.error, [&](Error &error) {
        reader.object("error", [&](JsonReader &inner) { readError(inner, error); });
    });
    reader.text("waitReason", job.waitReason, 100);
    reader.time("runAt", job.runAt);
    reader.time("createdAt", job.createdAt);
    reader.time("updatedAt", job.updatedAt);
}

std::string encode(const HomeJob &job) { return writeJson(jobObject(job)); }
std::string encode(const model::Page<HomeJob> &page) { return encodePage(page, jobObject); }
Result<HomeJob> decodeHomeJob(std::string_view text) { return decodeAnswer<HomeJob>(text, readJob); }
Result<model::Page<HomeJob>> decodeHomeJobs(std::string_view text)
{
    return decodePage<HomeJob>(text, readJob);
}

std::string encode(const HomeProgress &progress)
{
    return writeJson(json::object{{"job", progress.job},
                                  {"video", uuidOrNull(progress.video)},
                                  {"progress", progress.progress},
                                  {"step", progress.step},
                                  {"speed", progress.speed},
                                  {"secondsLeft", orNull(progress.secondsLeft)}});
}

Result<HomeProgress> decodeHomeProgress(std::string_view text)
{
    return decodeAnswer<HomeProgress>(text, [](JsonReader &reader, HomeProgress &progress) {
        reader.require("job");
        reader.number("job", progress.job);
        reader.ifThere("video", progress.video, [&](Uuid &uuid) { reader.uuid("video", uuid); });
        reader.number("progress", progress.progress, 0, 1000);
        reader.text("step", progress.step, 1000);
        reader.real("speed", progress.speed);
        reader.ifThere("secondsLeft", progress.secondsLeft,
                       [&](std::int64_t &seconds) { reader.number("secondsLeft", seconds); });
    });
}

namespace
{

Result<void> takeJobParameter(JobQuery &query, std::string_view key, std::string_view value)
{
    if (key == "start" || key == "count") {
        const std::optional<long long> number = parseInt(value);
        const bool isStart = key == "start";
        if (!number || *number < (isStart ? 0 : 1) || *number > (isStart ? 1'000'000'000 : 100)) {
            return badQuery(key, value, isStart ? "must be 0 or more" : "must be from 1 to 100");
        }
        (isStart ? query.start : query.count) = static_cast<int>(*number);
        return {};
    }
    if (key == "state") {
        query.state = stateFromName(value);
        return query.state ? Result<void>() : badQuery(key, value, "is no state of a job");
    }
    if (key == "video") {
        const Result<Uuid> uuid = Uuid::parseAny(value);
        if (!uuid) {
            return badQuery(key, value, "must be a UUID");
        }
        query.video = *uuid;
        return {};
    }
    return badQuery(key, value, "is not known");
}

}

Result<JobQuery> parseJobQuery(const std::vector<std::pair<std::string, std::string>> &pairs)
{
    JobQuery query;
    for (const auto &[key, value] : pairs) {
        SPIRULA_CHECK(takeJobParameter(query, key, value));
    }
    return query;
}

std::string writeJobQuery(const JobQuery &query)
{
    std::string out = "start=" + std::to_string(query.start) + "&count=" + std::to_string(query.count);
    if (query.state) {
        out += "&state=" + std::string(name(*query.state));
    }
    if (query.video) {
        out += "&video=" + query.video->toString();
    }
    return out;
}

}
