// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/datafolder.h"
#include "client/homeclient.h"
#include "client/homenews.h"
#include "client/homerequests.h"

namespace spirula::ui
{

/// The home API of the node that runs on a data folder; looks for it as long as it lives.
class NodeClient : public HomeClient
{
    Q_OBJECT
public:
    explicit NodeClient(const DataFolder &folder, QObject *parent = nullptr);
    ~NodeClient() override;

    State state() const override;
    std::optional<HomeDoor> door() const override;
    Answer<wire::HomeStatus> status(QObject *asker) override;
    Answer<wire::HomeStorage> storage(QObject *asker) override;
    Answer<std::vector<wire::HomeEncoder>> encoders(QObject *asker) override;
    Answer<> reloadCertificate(QObject *asker) override;
    Answer<> stop(QObject *asker) override;
    Answer<model::Settings> settings(QObject *asker) override;
    Answer<model::Settings> changeSettings(QObject *asker, model::Settings before,
                                           model::Settings after) override;
    Answer<wire::HomeProfile> account(QObject *asker) override;
    Answer<wire::HomeProfile> changeAccount(QObject *asker, wire::ProfileChangeRequest change) override;
    Answer<wire::HomeProfile> channel(QObject *asker) override;
    Answer<wire::HomeProfile> changeChannel(QObject *asker, wire::ProfileChangeRequest change) override;
    Answer<model::Page<wire::HomeVideo>> videos(QObject *asker, model::VideoQuery query) override;
    Answer<wire::HomeVideo> video(QObject *asker, Uuid id) override;
    Answer<wire::HomeVideo> publish(QObject *asker, wire::PublishRequest request) override;
    Answer<wire::HomeVideo> change(QObject *asker, Uuid id, wire::VideoChangeRequest change) override;
    Answer<> remove(QObject *asker, Uuid id, int undoSeconds) override;
    Answer<wire::HomeVideo> restore(QObject *asker, Uuid id) override;
    Answer<wire::HomeVideo> replaceFile(QObject *asker, Uuid id, QString path) override;
    Answer<QImage> frame(QObject *asker, Uuid id, qint64 atMs, int width) override;
    Answer<wire::HomeEstimate> estimate(QObject *asker, Uuid id) override;
    Answer<wire::HomeVideo> testClip(QObject *asker, wire::TestClipRequest request) override;
    Answer<wire::HomeVideo> setCaption(QObject *asker, Uuid id, QString language, QString path) override;
    Answer<wire::HomeVideo> removeCaption(QObject *asker, Uuid id, QString language) override;
    Answer<wire::HomeVideo> setChapters(QObject *asker, Uuid id,
                                        std::vector<model::Chapter> chapters) override;
    Answer<wire::HomeVideo> prepare(QObject *asker, Uuid id, std::vector<int> resolutions) override;
    Answer<QByteArray> videoFile(QObject *asker, Uuid id, QString name) override;
    Answer<QByteArray> avatar(QObject *asker, QString name) override;
    Answer<model::Page<wire::HomeJob>> jobs(QObject *asker, wire::JobQuery query) override;
    Answer<wire::HomeJob> job(QObject *asker, std::int64_t id) override;
    Answer<wire::HomeJob> pauseJob(QObject *asker, std::int64_t id) override;
    Answer<wire::HomeJob> resumeJob(QObject *asker, std::int64_t id) override;
    Answer<wire::HomeJob> cancelJob(QObject *asker, std::int64_t id) override;
    Answer<wire::HomeJob> retryJob(QObject *asker, std::int64_t id) override;
    Answer<> pauseAll(QObject *asker) override;
    Answer<> resumeAll(QObject *asker) override;
    Answer<wire::HomePlayback> openPlayback(QObject *asker, wire::PlaybackRequest request) override;
    Answer<wire::HomePlayback> changePlayback(QObject *asker, Uuid playback,
                                              std::optional<int> resolution) override;
    Answer<> closePlayback(QObject *asker, Uuid playback) override;
    Answer<wire::HomeReach> reach(QObject *asker) override;
    Answer<wire::HomeReachCheck> check(QObject *asker, wire::ReachCheckKind kind) override;

private:
    Answer<wire::HomeVideo> videoAnswer(QObject *asker, HomeRequests::Ask ask);
    Answer<wire::HomeJob> jobAction(QObject *asker, std::int64_t id, const char *action);
    void tell(const model::Event &event);

    HomeRequests m_requests;
    HomeNews m_news;
};

}
