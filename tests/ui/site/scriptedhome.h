// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

#include <map>

namespace spirula::ui::tests
{

/// A node for tests: answers what the test put in, keeps what it was asked for. What no test put in is
/// notFound.
class ScriptedHome : public HomeClient
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
    int reloads = 0;

    void turn(State state)
    {
        now = state;
        Q_EMIT stateChanged(state);
    }

    State state() const override { return now; }
    std::optional<HomeDoor> door() const override { return {}; }
    Answer<wire::HomeStatus> status(QObject *) override { return with<wire::HomeStatus>(statusNow); }
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
    Answer<> stop(QObject *) override { return missing<void>(); }
    Answer<wire::HomeReach> reach(QObject *) override { return with<wire::HomeReach>(reachNow); }
    Answer<wire::HomeReachCheck> check(QObject *, wire::ReachCheckKind kind) override
    {
        checksAsked.push_back(kind);
        return checksNow.contains(kind) ? with<wire::HomeReachCheck>(checksNow[kind])
                                        : missing<wire::HomeReachCheck>();
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
    Answer<wire::HomeProfile> account(QObject *) override { return missing<wire::HomeProfile>(); }
    Answer<wire::HomeProfile> changeAccount(QObject *, wire::ProfileChangeRequest) override
    {
        return missing<wire::HomeProfile>();
    }
    Answer<wire::HomeProfile> channel(QObject *) override { return with<wire::HomeProfile>(channelNow); }
    Answer<wire::HomeProfile> changeChannel(QObject *, wire::ProfileChangeRequest change) override
    {
        if (refusal) {
            return with<wire::HomeProfile>(*std::exchange(refusal, {}));
        }
        channelNow.displayName = change.displayName.value_or(channelNow.displayName);
        channelNow.description = change.description.value_or(channelNow.description);
        channelNow.support = change.support.value_or(channelNow.support);
        channelNow.avatarUrl = change.avatarPath.value_or(channelNow.avatarUrl);
        return with<wire::HomeProfile>(channelNow);
    }
    Answer<model::Page<wire::HomeVideo>> videos(QObject *, model::VideoQuery query) override
    {
        videoQueries.push_back(query);
        return with<model::Page<wire::HomeVideo>>(videosNow);
    }
    Answer<wire::HomeVideo> video(QObject *, Uuid) override { return missing<wire::HomeVideo>(); }
    Answer<wire::HomeVideo> publish(QObject *, wire::PublishRequest) override
    {
        return missing<wire::HomeVideo>();
    }
    Answer<wire::HomeVideo> change(QObject *, Uuid, wire::VideoChangeRequest) override
    {
        return missing<wire::HomeVideo>();
    }
    Answer<> remove(QObject *, Uuid, int) override { return missing<void>(); }
    Answer<wire::HomeVideo> restore(QObject *, Uuid) override { return missing<wire::HomeVideo>(); }
    Answer<wire::HomeVideo> replaceFile(QObject *, Uuid, QString) override
    {
        return missing<wire::HomeVideo>();
    }
    Answer<QImage> frame(QObject *, Uuid, qint64, int) override { return missing<QImage>(); }
    Answer<wire::HomeEstimate> estimate(QObject *, Uuid) override { co_return Error(ErrorCode::notFound); }
    Answer<wire::HomeVideo> setCaption(QObject *, Uuid, QString, QString) override
    {
        return missing<wire::HomeVideo>();
    }
    Answer<wire::HomeVideo> removeCaption(QObject *, Uuid, QString) override
    {
        return missing<wire::HomeVideo>();
    }
    Answer<wire::HomeVideo> setChapters(QObject *, Uuid, std::vector<model::Chapter>) override
    {
        return missing<wire::HomeVideo>();
    }
    Answer<wire::HomeVideo> prepare(QObject *, Uuid, std::vector<int>) override
    {
        return missing<wire::HomeVideo>();
    }
    Answer<QByteArray> videoFile(QObject *, Uuid, QString) override { return missing<QByteArray>(); }
    Answer<QByteArray> avatar(QObject *, QString) override { return missing<QByteArray>(); }
    Answer<model::Page<wire::HomeJob>> jobs(QObject *, wire::JobQuery) override
    {
        return missing<model::Page<wire::HomeJob>>();
    }
    Answer<wire::HomeJob> job(QObject *, std::int64_t) override { return missing<wire::HomeJob>(); }
    Answer<wire::HomeJob> pauseJob(QObject *, std::int64_t) override { return missing<wire::HomeJob>(); }
    Answer<wire::HomeJob> resumeJob(QObject *, std::int64_t) override { return missing<wire::HomeJob>(); }
    Answer<wire::HomeJob> cancelJob(QObject *, std::int64_t) override { return missing<wire::HomeJob>(); }
    Answer<wire::HomeJob> retryJob(QObject *, std::int64_t) override { return missing<wire::HomeJob>(); }
    Answer<> pauseAll(QObject *) override { return missing<void>(); }
    Answer<> resumeAll(QObject *) override { return missing<void>(); }
    Answer<wire::HomePlayback> openPlayback(QObject *, wire::PlaybackRequest) override
    {
        return missing<wire::HomePlayback>();
    }
    Answer<wire::HomePlayback> changePlayback(QObject *, Uuid, std::optional<int>) override
    {
        return missing<wire::HomePlayback>();
    }
    Answer<> closePlayback(QObject *, Uuid) override { return missing<void>(); }

private:
    template<class T>
    static Answer<T> with(Result<T> result)
    {
        co_return result;
    }
    template<class T>
    static Answer<T> missing()
    {
        return with<T>(Error(ErrorCode::notFound));
    }
};

}
