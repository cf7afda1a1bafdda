// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/activityjobs.h"

#include <set>

namespace spirula::ui
{

namespace
{

constexpr int mostOfAState = 100;

/// Where a state stands in the list; nothing for what is over.
std::optional<int> rankOf(model::JobState state)
{
    switch (state) {
    case model::JobState::running:
        return 0;
    case model::JobState::paused:
        return 1;
    case model::JobState::waiting:
        return 2;
    case model::JobState::failed:
        return 3;
    case model::JobState::done:
    case model::JobState::cancelled:
        break;
    }
    return {};
}

/// What the node does for itself, and what waits for a day that somebody chose.
bool isHousekeeping(model::JobType type)
{
    return type == model::JobType::removeFiles || type == model::JobType::removeVideo
        || type == model::JobType::publishVideo || type == model::JobType::probeEncoders;
}

bool isShown(const wire::HomeJob &job)
{
    return rankOf(job.state) && (!isHousekeeping(job.type) || job.state == model::JobState::failed);
}

}

ActivityJobs::ActivityJobs(HomeClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    connect(&client, &HomeClient::resync, this, &ActivityJobs::load);
    connect(&client, &HomeClient::jobChanged, this, &ActivityJobs::take);
    connect(&client, &HomeClient::jobProgress, this, &ActivityJobs::progress);
    if (client.state() == HomeClient::State::online) {
        load();
    }
}

int ActivityJobs::inProgress() const
{
    return int(std::ranges::count_if(
        m_entries, [](const Entry &entry) { return entry.job.state != model::JobState::failed; }));
}

int ActivityJobs::videosInProgress() const
{
    std::set<Uuid> videos;
    for (const Entry &entry : m_entries) {
        if (entry.job.video && entry.job.state != model::JobState::failed) {
            videos.insert(*entry.job.video);
        }
    }
    return int(videos.size());
}

bool ActivityJobs::isPaused() const
{
    return std::ranges::any_of(m_entries,
                               [](const Entry &entry) { return entry.job.waitReason == "paused"; });
}

void ActivityJobs::load()
{
    m_entries.clear(); // seen once the answers are here
    using enum model::JobState;
    for (const model::JobState state : {running, paused, waiting, failed}) {
        const wire::JobQuery query{.count = mostOfAState, .state = state};
        QCoro::connect(m_client.jobs(this, query), this,
                       [this](const Result<model::Page<wire::HomeJob>> &page) {
                           if (page) {
                               std::ranges::for_each(page->rows, [this](const auto &job) { take(job); });
                               Q_EMIT changed();
                           }
                       });
    }
}

void ActivityJobs::take(const wire::HomeJob &job)
{
    const auto place = std::ranges::find(m_entries, job.id, [](const Entry &entry) { return entry.job.id; });
    if (!isShown(job)) {
        if (place == m_entries.end()) {
            return;
        }
        m_entries.erase(place);
    } else if (place == m_entries.end()) {
        m_entries.append({job, {}});
    } else {
        place->job = job;
    }
    sort();
    Q_EMIT changed();
}

void ActivityJobs::progress(const wire::HomeProgress &news)
{
    const auto place
        = std::ranges::find(m_entries, news.job, [](const Entry &entry) { return entry.job.id; });
    if (place != m_entries.end()) {
        place->job.progress = news.progress;
        place->job.step = news.step;
        place->secondsLeft = news.secondsLeft;
        Q_EMIT progressed(*place);
    }
}

void ActivityJobs::sort()
{
    std::ranges::sort(m_entries, {}, [](const Entry &entry) {
        return std::tuple(rankOf(entry.job.state), entry.job.priority, entry.job.id);
    });
}

}

#include "moc_activityjobs.cpp"
