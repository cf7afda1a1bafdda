// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wire/home/homevideo.h"

#include <QString>

#include <optional>

namespace spirula::ui
{

/// What the list of own videos keeps of each: enough for its card and for what can be done with it.
struct VideoRow {
    Uuid uuid;
    QString title;
    QString text; ///< description and tags, in small letters, for the filter
    model::Privacy privacy = model::Privacy::everyone;
    bool draft = false;
    std::optional<WallTime> publishAt;
    bool playable = false;
    qint64 durationMs = 0;
    qint64 views = 0;
    qint64 bytes = 0;
    WallTime createdAt = 0;
    WallTime publishedAt = 0;
    QString pageUrl;
    QString picture; ///< file name of the preview, empty until made
    std::optional<wire::HomeStoryboard> storyboard;
    std::optional<wire::HomeJob>
        job; ///< the one that people should know of: it prepares the first quality, or failed
    bool operator==(const VideoRow &) const = default;

    bool preparing() const { return job && job->state != model::JobState::failed; }
    bool failed() const { return job && job->state == model::JobState::failed; }
};

VideoRow videoRow(const wire::HomeVideo &video);
/// Takes what a job tells into the row; false if it changes nothing that is shown.
bool takeJob(VideoRow &row, const wire::HomeJob &job);
bool takeProgress(VideoRow &row, const wire::HomeProgress &progress);

}
