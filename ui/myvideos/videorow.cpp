// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myvideos/videorow.h"

namespace spirula::ui
{
namespace
{

using model::JobState;
using model::JobType;

bool makesPlayable(const wire::HomeJob &job)
{
    return job.type == JobType::prepareFirst || job.type == JobType::replaceFile;
}

bool isOver(const wire::HomeJob &job)
{
    return job.state == JobState::done || job.state == JobState::cancelled;
}

/// Further qualities are made quietly; what failed is told whatever it was.
bool matters(const wire::HomeJob &job)
{
    return !isOver(job) && (makesPlayable(job) || job.state == JobState::failed);
}

QString lastPart(const std::string &url) { return QString::fromStdString(url.substr(url.rfind('/') + 1)); }

}

VideoRow videoRow(const wire::HomeVideo &from)
{
    const model::Video &video = from.video;
    VideoRow row;
    row.uuid = video.uuid;
    row.title = QString::fromStdString(video.name);
    row.text = QString::fromStdString(video.description);
    for (const std::string &tag : video.tags) {
        row.text += u' ' + QString::fromStdString(tag);
    }
    row.text = (row.title + u' ' + row.text).toCaseFolded();
    row.privacy = video.privacy;
    row.draft = video.draft;
    row.publishAt = video.publishAt;
    row.playable = !from.playlistUrl.empty() || !from.files.empty();
    row.durationMs = video.durationMs;
    row.views = video.views;
    row.bytes = from.bytes;
    row.createdAt = video.createdAt;
    row.publishedAt = video.publishedAt;
    row.pageUrl = QString::fromStdString(from.pageUrl);
    row.picture = lastPart(from.previewUrl.empty() ? from.thumbnailUrl : from.previewUrl);
    row.storyboard = from.storyboard;
    for (const wire::HomeJob &job : from.jobs) {
        if (matters(job) && (!row.job || makesPlayable(job))) {
            row.job = job;
        }
    }
    return row;
}

bool takeJob(VideoRow &row, const wire::HomeJob &job)
{
    const bool same = row.job && row.job->id == job.id;
    if (matters(job) && (same || !row.job || makesPlayable(job))) {
        const bool changed = row.job != job;
        row.job = job;
        return changed;
    }
    if (same) {
        row.job.reset();
    }
    return same;
}

bool takeProgress(VideoRow &row, const wire::HomeProgress &progress)
{
    if (!row.job || row.job->id != progress.job || row.job->state == JobState::failed) {
        return false;
    }
    const bool changed = row.job->progress < progress.progress || row.job->step != progress.step
        || row.job->state != JobState::running;
    row.job->state = JobState::running;
    row.job->progress = std::max(row.job->progress, progress.progress);
    row.job->step = progress.step;
    return changed;
}

}
