// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"

namespace spirula::ui
{

/// A node that does not run: fakes override what their test is about.
class RefusingClient : public HomeClient
{
public:
    State state() const override { return State::online; }
    std::optional<HomeDoor> door() const override { return {}; }
    Answer<model::Page<wire::HomeVideo>> videos(QObject *, model::VideoQuery) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeStatus> status(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeStorage> storage(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<std::vector<wire::HomeEncoder>> encoders(QObject *) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<> reloadCertificate(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<> stop(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<model::Settings> settings(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<model::Settings> changeSettings(QObject *, model::Settings, model::Settings) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeProfile> account(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeProfile> changeAccount(QObject *, wire::ProfileChangeRequest) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeProfile> channel(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeProfile> changeChannel(QObject *, wire::ProfileChangeRequest) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeVideo> video(QObject *, Uuid) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeVideo> publish(QObject *, wire::PublishRequest) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeVideo> change(QObject *, Uuid, wire::VideoChangeRequest) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<> remove(QObject *, Uuid, int) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeVideo> restore(QObject *, Uuid) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeVideo> replaceFile(QObject *, Uuid, QString) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<QImage> frame(QObject *, Uuid, qint64, int) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeVideo> testClip(QObject *, wire::TestClipRequest) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeVideo> setCaption(QObject *, Uuid, QString, QString) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeVideo> removeCaption(QObject *, Uuid, QString) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeVideo> setChapters(QObject *, Uuid, std::vector<model::Chapter>) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeVideo> prepare(QObject *, Uuid, std::vector<int>) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<QByteArray> videoFile(QObject *, Uuid, QString) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<QByteArray> avatar(QObject *, QString) override { co_return Error(ErrorCode::notRunning); }
    Answer<model::Page<wire::HomeJob>> jobs(QObject *, wire::JobQuery) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeJob> job(QObject *, std::int64_t) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeJob> pauseJob(QObject *, std::int64_t) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeJob> resumeJob(QObject *, std::int64_t) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeJob> cancelJob(QObject *, std::int64_t) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomeJob> retryJob(QObject *, std::int64_t) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<> pauseAll(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<> resumeAll(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomePlayback> openPlayback(QObject *, wire::PlaybackRequest) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<wire::HomePlayback> changePlayback(QObject *, Uuid, std::optional<int>) override
    {
        co_return Error(ErrorCode::notRunning);
    }
    Answer<> closePlayback(QObject *, Uuid) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeEstimate> estimate(QObject *, Uuid) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeReach> reach(QObject *) override { co_return Error(ErrorCode::notRunning); }
    Answer<wire::HomeReachCheck> check(QObject *, wire::ReachCheckKind) override
    {
        co_return Error(ErrorCode::notRunning);
    }
};

}
