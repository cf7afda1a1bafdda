// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/watchedvideo.h"

namespace spirula::ui
{
namespace
{

bool isOver(model::JobState state)
{
    return state == model::JobState::done || state == model::JobState::failed
        || state == model::JobState::cancelled;
}

}

WatchedVideo::WatchedVideo(HomeClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&m_client, &HomeClient::resync, this, &WatchedVideo::reload);
    connect(&m_client, &HomeClient::stateChanged, this, [this](HomeClient::State state) {
        if (state == HomeClient::State::online && (m_state == State::loading || m_state == State::failed))
            load();
    });
    connect(&m_client, &HomeClient::videoChanged, this, [this](const wire::HomeVideo &video) {
        if (m_state != State::none && video.video.uuid == m_id)
            take(video);
    });
    connect(&m_client, &HomeClient::videoDeleted, this, [this](const Uuid &id) {
        if (m_state != State::none && id == m_id)
            setState(State::deleted);
    });
    connect(&m_client, &HomeClient::jobProgress, this, [this](const wire::HomeProgress &progress) {
        if (m_state == State::none || progress.video != m_id)
            return;
        m_progress[progress.job] = progress;
        Q_EMIT progressed();
    });
    connect(&m_client, &HomeClient::jobChanged, this, [this](const wire::HomeJob &job) {
        if (m_state == State::none || job.video != m_id || !isOver(job.state))
            return;
        m_progress.erase(job.id);
        reload();
    });
}

void WatchedVideo::open(const Uuid &id)
{
    m_id = id;
    m_video = {};
    m_progress.clear();
    setState(State::loading);
    load();
}

void WatchedVideo::close()
{
    ++m_asked;
    m_video = {};
    m_progress.clear();
    setState(State::none);
}

void WatchedVideo::reload()
{
    if (m_state != State::none && m_state != State::deleted)
        load();
}

void WatchedVideo::load()
{
    const int asked = ++m_asked;
    QCoro::connect(m_client.video(this, m_id), this, [this, asked](const Result<wire::HomeVideo> &video) {
        if (asked != m_asked)
            return;
        if (video)
            take(*video);
        else
            takeProblem(video.error());
    });
}

void WatchedVideo::take(const wire::HomeVideo &video)
{
    m_video = video;
    std::erase_if(m_progress, [this](const auto &entry) {
        return std::ranges::find(m_video.jobs, entry.first, &wire::HomeJob::id) == m_video.jobs.end();
    });
    const auto failed = std::ranges::find(m_video.jobs, model::JobState::failed, &wire::HomeJob::state);
    if (!qualities().empty()) {
        setState(State::playable);
    } else if (m_video.video.state == model::VideoState::transcodingFailed || failed != m_video.jobs.end()) {
        m_problem
            = failed != m_video.jobs.end() && failed->error ? *failed->error : Error(ErrorCode::toolFailed);
        setState(State::unprepared);
    } else {
        setState(State::preparing);
    }
}

void WatchedVideo::takeProblem(const Error &error)
{
    if (error.code == ErrorCode::notFound) {
        setState(State::deleted);
    } else if (m_state == State::loading && error.code != ErrorCode::notRunning) {
        m_problem = error;
        setState(State::failed);
    } // else: what is known still holds, and it is asked again when the node is back
}

void WatchedVideo::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

std::optional<wire::HomeProgress> WatchedVideo::progress() const
{
    for (const wire::HomeJob &job : m_video.jobs) {
        if (const auto found = m_progress.find(job.id); found != m_progress.end())
            return found->second;
        if (job.state == model::JobState::running)
            return wire::HomeProgress{
                .job = job.id, .video = m_id, .progress = job.progress, .step = job.step};
    }
    return std::nullopt;
}

bool WatchedVideo::hasPage() const
{
    return !m_video.pageUrl.empty() && !m_video.video.draft
        && m_video.video.privacy != model::Privacy::onlyMe;
}

std::vector<wire::HomeVideoFile> WatchedVideo::qualities() const
{
    std::vector<wire::HomeVideoFile> files;
    std::ranges::copy_if(m_video.files, std::back_inserter(files),
                         [](const wire::HomeVideoFile &file) { return file.kind == model::FileKind::hls; });
    std::ranges::stable_sort(files, std::greater(), &wire::HomeVideoFile::resolution);
    return files;
}

}
