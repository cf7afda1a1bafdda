// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/support/fakenavigator.h"
#include "ui/support/refusingclient.h"

#include <QCoro/QCoroTimer>

#include <map>

namespace spirula::ui
{

/// Keeps drafts as a node does: each answer comes a moment later, and a file named broken* is refused.
class FakeNode : public RefusingClient
{
public:
    Answer<wire::HomeVideo> publish(QObject *, wire::PublishRequest request) override
    {
        posted.push_back(request);
        if (request.path.find("broken") != std::string::npos) {
            co_return Error(ErrorCode::notAVideo, {{"name", "broken.mkv"}});
        }
        wire::HomeVideo video;
        video.video.uuid = Uuid::random();
        video.video.name = request.name;
        video.video.privacy = request.privacy;
        video.video.draft = request.draft;
        video.video.durationMs = 100'000;
        kept[video.video.uuid] = video;
        co_await QCoro::sleepFor(std::chrono::milliseconds(1));
        co_return video;
    }
    /// QCoro moves out of what co_return names: a copy is handed over.
    Answer<wire::HomeVideo> video(QObject *, Uuid id) override { co_return wire::HomeVideo(kept.at(id)); }
    Answer<wire::HomeVideo> change(QObject *, Uuid id, wire::VideoChangeRequest request) override
    {
        changes.push_back(request);
        if (refusal) {
            co_return Error(*refusal);
        }
        model::Video &video = kept.at(id).video;
        video.name = request.name.value_or(video.name);
        video.description = request.description.value_or(video.description);
        video.privacy = request.privacy.value_or(video.privacy);
        video.draft = request.draft.value_or(video.draft);
        video.publishAt = request.publishAt.value_or(video.publishAt);
        wire::HomeVideo answer = kept.at(id);
        co_await QCoro::sleepFor(slowness); // the test may be over meanwhile
        co_return answer;
    }
    Answer<QImage> frame(QObject *, Uuid, qint64, int width) override
    {
        QImage image(width, width * 9 / 16, QImage::Format_RGB32);
        image.fill(Qt::darkGreen);
        co_return image;
    }
    Answer<> remove(QObject *, Uuid id, int) override
    {
        removed.push_back(id);
        co_return Result<>();
    }
    Answer<wire::HomeReach> reach(QObject *) override
    {
        wire::HomeReach reach;
        reach.state = wire::ReachState::homeNetwork;
        co_return reach;
    }

    std::optional<ErrorCode> refusal; ///< of changes
    std::chrono::milliseconds slowness{1};
    std::vector<wire::PublishRequest> posted;
    std::vector<wire::VideoChangeRequest> changes;
    std::vector<Uuid> removed;
    std::map<Uuid, wire::HomeVideo> kept;
};

}
