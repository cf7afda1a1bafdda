// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/support/refusingclient.h"

#include <QCoro/QCoroTimer>

#include <map>

namespace spirula::ui::tests
{

/// A node for tests: answers what the test put in, keeps what it was asked for. What no test put in is
/// notFound.
class ScriptedHome : public RefusingClient
{
public:
    State now = State::online;
    wire::HomeReach reachNow;
    model::Settings settingsNow;
    wire::HomeStatus statusNow;
    wire::HomeStorage storageNow;
    wire::HomeProfile channelNow;
    std::vector<wire::HomeEncoder> encodersNow;
    model::Page<wire::HomeVideo> videosNow;
    std::vector<model::VideoQuery> videoQueries;
    std::map<wire::ReachCheckKind, wire::HomeReachCheck> checksNow;
    std::vector<wire::ReachCheckKind> checksAsked;
    std::optional<Error> refusal; ///< of the next change
    std::optional<Error> statusRefusal; ///< of the next question for it
    std::vector<wire::ProfileChangeRequest> channelChanges; ///< asked for
    std::chrono::milliseconds channelDelay{0}; ///< until a change of it is answered
    int reloads = 0;

    void turn(State state)
    {
        now = state;
        Q_EMIT stateChanged(state);
    }

    State state() const override { return now; }
    Answer<wire::HomeStatus> status(QObject *) override
    {
        return statusRefusal ? with<wire::HomeStatus>(*std::exchange(statusRefusal, {}))
                             : with<wire::HomeStatus>(statusNow);
    }
    Answer<wire::HomeStorage> storage(QObject *) override { return with<wire::HomeStorage>(storageNow); }
    Answer<std::vector<wire::HomeEncoder>> encoders(QObject *) override
    {
        return with<std::vector<wire::HomeEncoder>>(encodersNow);
    }
    Answer<> reloadCertificate(QObject *) override
    {
        ++reloads;
        return refusal ? with<void>(*std::exchange(refusal, {})) : with<void>({});
    }
    Answer<wire::HomeReach> reach(QObject *) override { return with<wire::HomeReach>(reachNow); }
    Answer<wire::HomeReachCheck> check(QObject *, wire::ReachCheckKind kind) override
    {
        checksAsked.push_back(kind);
        return checksNow.contains(kind) ? with<wire::HomeReachCheck>(checksNow[kind])
                                        : with<wire::HomeReachCheck>(Error(ErrorCode::notFound));
    }
    Answer<model::Settings> settings(QObject *) override { return with<model::Settings>(settingsNow); }
    Answer<model::Settings> changeSettings(QObject *, model::Settings, model::Settings after) override
    {
        if (refusal) {
            return with<model::Settings>(*std::exchange(refusal, {}));
        }
        settingsNow = after;
        return with<model::Settings>(settingsNow);
    }
    Answer<wire::HomeProfile> channel(QObject *) override { return with<wire::HomeProfile>(channelNow); }
    Answer<wire::HomeProfile> changeChannel(QObject *, wire::ProfileChangeRequest change) override
    {
        channelChanges.push_back(change);
        if (now != State::online) {
            return with<wire::HomeProfile>(Error(ErrorCode::notRunning));
        }
        if (refusal) {
            return with<wire::HomeProfile>(*std::exchange(refusal, {}));
        }
        channelNow.displayName = change.displayName.value_or(channelNow.displayName);
        channelNow.description = change.description.value_or(channelNow.description);
        channelNow.support = change.support.value_or(channelNow.support);
        channelNow.avatarUrl = change.avatarPath.value_or(channelNow.avatarUrl);
        return after(channelDelay, channelNow);
    }
    Answer<model::Page<wire::HomeVideo>> videos(QObject *, model::VideoQuery query) override
    {
        videoQueries.push_back(query);
        return with<model::Page<wire::HomeVideo>>(videosNow);
    }

private:
    template<class T>
    static Answer<T> with(Result<T> result)
    {
        co_return result;
    }
    static Answer<wire::HomeProfile> after(std::chrono::milliseconds delay, wire::HomeProfile profile)
    {
        if (delay.count() > 0) {
            co_await QCoro::sleepFor(delay);
        }
        co_return profile;
    }
};

}
