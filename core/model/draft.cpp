// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/draft.h"

namespace spirula::model
{

namespace
{

void setPublishedAt(Video &video, WallTime now)
{
    if (!video.draft && video.state == VideoState::published && video.publishedAt == 0) {
        video.publishedAt = now;
    }
}

Error badTime(std::string reason)
{
    return Error(ErrorCode::invalidInput, {{"field", "publishAt"}, {"reason", std::move(reason)}});
}

}

void publishDraft(Video &video, WallTime now)
{
    video.draft = false;
    video.publishAt.reset();
    setPublishedAt(video, now);
}

void takeBack(Video &video)
{
    video.draft = true;
    video.publishedAt = 0;
}

void becomeWatchable(Video &video, WallTime now)
{
    video.state = VideoState::published;
    setPublishedAt(video, now);
}

Result<void> checkPublishAt(const Video &video, WallTime now)
{
    if (video.publishAt && !video.draft) {
        return badTime("only a draft is published later");
    }
    if (video.publishAt && *video.publishAt <= now) {
        return badTime("it must lie ahead");
    }
    return {};
}

}
