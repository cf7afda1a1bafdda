// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/support/refusingclient.h"

#include <QCoroTimer>

#include <set>

namespace spirula::ui
{

/// A node with nothing but a list of videos, whose answers come when the test says so. It changes and deletes
/// all of them but those in `refused`.
class FakeClient : public RefusingClient
{
public:
    State state() const override { return now; }
    void become(State state)
    {
        now = state;
        Q_EMIT stateChanged(state);
    }
    Answer<model::Page<wire::HomeVideo>> videos(QObject *, model::VideoQuery query) override
    {
        ++asked;
        if (now != State::online) {
            co_return Error(ErrorCode::notRunning);
        }
        model::Page<wire::HomeVideo> page;
        page.total = std::ssize(all);
        for (int at = query.start; at < std::min<int>(query.start + query.count, std::ssize(all)); ++at) {
            page.rows.push_back(all[at]);
        }
        if (onTheWay) {
            onTheWay(); // after the node has read its rows, before the answer arrives
        }
        co_return page;
    }
    Answer<wire::HomeVideo> change(QObject *, Uuid id, wire::VideoChangeRequest request) override
    {
        const auto video = std::ranges::find(all, id, idOf);
        if (refused.contains(id) || video == all.end()) {
            co_return Error(ErrorCode::notRunning);
        }
        changes.push_back(request);
        if (request.draft) { // as the node does it
            video->video.draft = *request.draft;
            video->video.publishAt.reset();
        }
        video->video.privacy = request.privacy.value_or(video->video.privacy);
        video->video.publishAt = request.publishAt.value_or(video->video.publishAt);
        co_return *video;
    }
    Answer<> remove(QObject *, Uuid id, int) override
    {
        ++removals;
        if (patience.count() > 0) {
            co_await QCoro::sleepFor(patience);
        }
        if (refused.contains(id)) {
            co_return Error(ErrorCode::notRunning);
        }
        co_return Result<>();
    }
    Answer<wire::HomeVideo> restore(QObject *, Uuid id) override
    {
        const auto video = std::ranges::find(all, id, idOf);
        if (refused.contains(id) || video == all.end()) {
            co_return Error(ErrorCode::notRunning);
        }
        co_return *video;
    }
    Answer<wire::HomeReach> reach(QObject *) override { co_return wire::HomeReach{.state = reaches}; }

    State now = State::online;
    wire::ReachState reaches = wire::ReachState::thisComputer;
    std::set<Uuid> refused;
    std::vector<wire::VideoChangeRequest> changes;
    int removals = 0;
    std::chrono::milliseconds patience{0}; ///< before it answers to a removal
    std::vector<wire::HomeVideo> all;
    std::function<void()> onTheWay;
    int asked = 0;

private:
    static const Uuid &idOf(const wire::HomeVideo &video) { return video.video.uuid; }
};

}
