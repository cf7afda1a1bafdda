// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "waiting.h"

#include "format.h"
#include "progressline.h"
#include "values.h"

#include "base/errortext.h"
#include "base/exitcode.h"
#include "wire/home/homeevent.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <utility>

namespace spirula::ctl
{

namespace
{

bool isUnfinished(const wire::HomeJob &job)
{
    return job.state == model::JobState::waiting || job.state == model::JobState::running
        || job.state == model::JobState::paused;
}

bool isWatchable(const wire::HomeVideo &video) { return video.video.state == model::VideoState::published; }

/// The failure that decides how the waiting ends.
std::optional<Error> failureOf(const wire::HomeVideo &video)
{
    const auto failed = std::ranges::find(video.jobs, model::JobState::failed, &wire::HomeJob::state);
    if (failed != video.jobs.end()) {
        return failed->error.value_or(Error(ErrorCode::internal));
    }
    if (!isWatchable(video) && std::ranges::none_of(video.jobs, isUnfinished)) {
        return Error(ErrorCode::cancelled);
    }
    return std::nullopt;
}

/// What is known of one video while it is prepared.
class Watcher
{
public:
    Watcher(App &app, wire::HomeVideo video, WaitUntil until)
        : m_app(app)
        , m_line(app.updatingLine)
        , m_video(std::move(video))
        , m_until(until)
    {
    }

    bool finished() const
    {
        return (m_until == WaitUntil::watchable && isWatchable(m_video))
            || std::ranges::none_of(m_video.jobs, isUnfinished);
    }

    Task<Result<void>> load()
    {
        SPIRULA_CO_TRY(const std::string answer,
                       co_await m_app.node.get(videoPath(m_video.video.uuid.toString())));
        SPIRULA_CO_TRY(auto video, wire::decodeHomeVideo(answer));
        take(std::move(video));
        co_return Result<void>();
    }

    Task<Result<void>> handle(model::Event event)
    {
        const std::string uuid = m_video.video.uuid.toString();
        if (event.type == "video.deleted" && event.key == uuid) {
            co_return Error(ErrorCode::notFound, {{"what", "video"}, {"id", uuid}});
        }
        if (event.type == "job.progress") {
            showProgress(event.body);
        } else if (event.type == "resync" || event.type == "job.changed"
                   || (event.type == "video.changed" && event.key == uuid)) {
            co_return co_await load(); // all jobs as they are now: one that ends may have started another
        }
        co_return Result<void>();
    }

    Result<int> end()
    {
        m_line.clear();
        const auto failure = failureOf(m_video);
        if (m_app.json) {
            print(wire::encode(m_video));
        } else if (!failure && m_until == WaitUntil::done) {
            print("All qualities are prepared.");
        }
        if (failure) {
            note((isWatchable(m_video) ? "It can be watched, but preparing failed. " : "")
                 + errorText(*failure));
            return exitCode(failure->code);
        }
        return exitcode::ok;
    }

private:
    void take(wire::HomeVideo video)
    {
        const bool wasWatchable = isWatchable(m_video);
        m_video = std::move(video);
        if (!wasWatchable && isWatchable(m_video) && !m_app.json) {
            m_line.clear();
            const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - m_started;
            char text[32];
            std::snprintf(text, sizeof(text), "%.1f s", seconds.count());
            print("It can be watched now, after " + std::string(text) + ": " + m_video.pageUrl);
        }
        const auto job = std::ranges::find_if(m_video.jobs, isUnfinished);
        if (job != m_video.jobs.end() && job->state == model::JobState::paused) {
            m_line.show("Paused", "spirulactl jobs resume");
        }
    }

    void showProgress(const std::string &body)
    {
        const auto progress = wire::decodeHomeProgress(body);
        if (!progress || progress->video != m_video.video.uuid) {
            return;
        }
        const auto job = std::ranges::find(m_video.jobs, progress->job, &wire::HomeJob::id);
        const auto type = job == m_video.jobs.end() ? model::JobType::prepareFirst : job->type;
        std::string details = percentText(progress->progress);
        if (progress->secondsLeft) {
            details += " · " + waitText(*progress->secondsLeft) + " left";
        }
        m_line.show(stepText(type, progress->step), details);
    }

    App &m_app;
    ProgressLine m_line;
    wire::HomeVideo m_video;
    WaitUntil m_until;
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
};

}

Task<Result<int>> waitForVideo(App &app, std::unique_ptr<net::EventStream> news, wire::HomeVideo video,
                               WaitUntil until)
{
    Watcher watcher(app, std::move(video), until);
    while (!watcher.finished()) {
        SPIRULA_CO_TRY(const std::string message, co_await news->next());
        SPIRULA_CO_TRY(auto event, wire::decodeEvent(message));
        SPIRULA_CO_CHECK(co_await watcher.handle(std::move(event)));
    }
    co_return watcher.end();
}

}
