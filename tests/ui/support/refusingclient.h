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
    Answer<model::Page<wire::HomeVideo>> videos(QObject *, model::VideoQuery) override;
    Answer<wire::HomeStatus> status(QObject *) override;
    Answer<wire::HomeStorage> storage(QObject *) override;
    Answer<std::vector<wire::HomeEncoder>> encoders(QObject *) override;
    Answer<> reloadCertificate(QObject *) override;
    Answer<> stop(QObject *) override;
    Answer<model::Settings> settings(QObject *) override;
    Answer<model::Settings> changeSettings(QObject *, model::Settings, model::Settings) override;
    Answer<wire::HomeProfile> account(QObject *) override;
    Answer<wire::HomeProfile> changeAccount(QObject *, wire::ProfileChangeRequest) override;
    Answer<wire::HomeProfile> channel(QObject *) override;
    Answer<wire::HomeProfile> changeChannel(QObject *, wire::ProfileChangeRequest) override;
    Answer<wire::HomeVideo> video(QObject *, Uuid) override;
    Answer<wire::HomeVideo> publish(QObject *, wire::PublishRequest) override;
    Answer<wire::HomeVideo> change(QObject *, Uuid, wire::VideoChangeRequest) override;
    Answer<> remove(QObject *, Uuid, int) override;
    Answer<wire::HomeVideo> restore(QObject *, Uuid) override;
    Answer<wire::HomeVideo> replaceFile(QObject *, Uuid, QString) override;
    Answer<QImage> frame(QObject *, Uuid, qint64, int) override;
    Answer<wire::HomeVideo> testClip(QObject *, wire::TestClipRequest) override;
    Answer<wire::HomeVideo> setCaption(QObject *, Uuid, QString, QString) override;
    Answer<wire::HomeVideo> removeCaption(QObject *, Uuid, QString) override;
    Answer<wire::HomeVideo> setChapters(QObject *, Uuid, std::vector<model::Chapter>) override;
    Answer<wire::HomeVideo> prepare(QObject *, Uuid, std::vector<int>) override;
    Answer<QByteArray> videoFile(QObject *, Uuid, QString) override;
    Answer<QByteArray> avatar(QObject *, QString) override;
    Answer<model::Page<wire::HomeJob>> jobs(QObject *, wire::JobQuery) override;
    Answer<wire::HomeJob> job(QObject *, std::int64_t) override;
    Answer<wire::HomeJob> pauseJob(QObject *, std::int64_t) override;
    Answer<wire::HomeJob> resumeJob(QObject *, std::int64_t) override;
    Answer<wire::HomeJob> cancelJob(QObject *, std::int64_t) override;
    Answer<wire::HomeJob> retryJob(QObject *, std::int64_t) override;
    Answer<> pauseAll(QObject *) override;
    Answer<> resumeAll(QObject *) override;
    Answer<wire::HomePlayback> openPlayback(QObject *, wire::PlaybackRequest) override;
    Answer<wire::HomePlayback> changePlayback(QObject *, Uuid, std::optional<int>) override;
    Answer<> closePlayback(QObject *, Uuid) override;
    Answer<wire::HomeEstimate> estimate(QObject *, Uuid) override;
    Answer<wire::HomeReach> reach(QObject *) override;
    Answer<wire::HomeReachCheck> check(QObject *, wire::ReachCheckKind) override;
};

}
