// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "client/homedoor.h"
#include "model/settings.h"
#include "model/video.h"
#include "wire/home/homeestimate.h"
#include "wire/home/homejob.h"
#include "wire/home/homeplayback.h"
#include "wire/home/homeprofile.h"
#include "wire/home/homereach.h"
#include "wire/home/homerequests.h"
#include "wire/home/homestatus.h"
#include "wire/home/homevideo.h"
#include "wire/home/testcliprequest.h"

#include <QCoroTask>
#include <QImage>
#include <QObject>

namespace spirula::ui
{

template<class T = void>
using Answer = QCoro::Task<Result<T>>;

/// The desktop's only way out: the home API of the own node, typed, with its news. A request ends soon
/// after the object that asked (`asker`), from the loop: never while that goes down. Pages take answers by
/// `QCoro::connect(client.video(this, id), this, …)`, which never calls into an object that is gone; whoever
/// awaits in a coroutine of its own gets `cancelled` and leaves. News that come while an older answer is on
/// its way are told after it, so the last word is right.
class HomeClient : public QObject
{
    Q_OBJECT
public:
    enum class State {
        looking, ///< no node has been found so far
        online, ///< subscribed: what is loaded from now on stays true by the news
        lost, ///< it was there, and is looked for again
    };
    Q_ENUM(State)

    using QObject::QObject;

    virtual State state() const = 0;
    /// For what reads bytes itself (PlayDevice); unset while not online.
    virtual std::optional<HomeDoor> door() const = 0;

    virtual Answer<wire::HomeStatus> status(QObject *asker) = 0;
    virtual Answer<wire::HomeStorage> storage(QObject *asker) = 0;
    virtual Answer<std::vector<wire::HomeEncoder>> encoders(QObject *asker) = 0;
    virtual Answer<> reloadCertificate(QObject *asker) = 0;
    virtual Answer<> stop(QObject *asker) = 0;

    virtual Answer<model::Settings> settings(QObject *asker) = 0;
    /// Sends what differs between the two.
    virtual Answer<model::Settings> changeSettings(QObject *asker, model::Settings before,
                                                   model::Settings after)
        = 0;
    virtual Answer<wire::HomeProfile> account(QObject *asker) = 0;
    virtual Answer<wire::HomeProfile> changeAccount(QObject *asker, wire::ProfileChangeRequest change) = 0;
    virtual Answer<wire::HomeProfile> channel(QObject *asker) = 0;
    virtual Answer<wire::HomeProfile> changeChannel(QObject *asker, wire::ProfileChangeRequest change) = 0;

    virtual Answer<model::Page<wire::HomeVideo>> videos(QObject *asker, model::VideoQuery query) = 0;
    virtual Answer<wire::HomeVideo> video(QObject *asker, Uuid id) = 0;
    virtual Answer<wire::HomeVideo> publish(QObject *asker, wire::PublishRequest request) = 0;
    virtual Answer<wire::HomeVideo> change(QObject *asker, Uuid id, wire::VideoChangeRequest change) = 0;
    /// Gone for everyone at once; restore() brings it back for so many seconds.
    virtual Answer<> remove(QObject *asker, Uuid id, int undoSeconds) = 0;
    virtual Answer<wire::HomeVideo> restore(QObject *asker, Uuid id) = 0;
    virtual Answer<wire::HomeVideo> replaceFile(QObject *asker, Uuid id, QString path) = 0;
    virtual Answer<QImage> frame(QObject *asker, Uuid id, qint64 atMs, int width) = 0;
    virtual Answer<wire::HomeEstimate> estimate(QObject *asker, Uuid id) = 0;
    virtual Answer<wire::HomeVideo> testClip(QObject *asker, wire::TestClipRequest request) = 0;
    virtual Answer<wire::HomeVideo> setCaption(QObject *asker, Uuid id, QString language, QString path) = 0;
    virtual Answer<wire::HomeVideo> removeCaption(QObject *asker, Uuid id, QString language) = 0;
    virtual Answer<wire::HomeVideo> setChapters(QObject *asker, Uuid id, std::vector<model::Chapter> chapters)
        = 0;
    /// An empty list: the qualities of the settings.
    virtual Answer<wire::HomeVideo> prepare(QObject *asker, Uuid id, std::vector<int> resolutions) = 0;
    /// The bytes of a picture, storyboard or caption, by the last part of its URL in HomeVideo.
    virtual Answer<QByteArray> videoFile(QObject *asker, Uuid id, QString name) = 0;
    virtual Answer<QByteArray> avatar(QObject *asker, QString name) = 0;

    virtual Answer<model::Page<wire::HomeJob>> jobs(QObject *asker, wire::JobQuery query) = 0;
    virtual Answer<wire::HomeJob> job(QObject *asker, std::int64_t id) = 0;
    virtual Answer<wire::HomeJob> pauseJob(QObject *asker, std::int64_t id) = 0;
    virtual Answer<wire::HomeJob> resumeJob(QObject *asker, std::int64_t id) = 0;
    virtual Answer<wire::HomeJob> cancelJob(QObject *asker, std::int64_t id) = 0;
    virtual Answer<wire::HomeJob> retryJob(QObject *asker, std::int64_t id) = 0;
    virtual Answer<> pauseAll(QObject *asker) = 0;
    virtual Answer<> resumeAll(QObject *asker) = 0;

    virtual Answer<wire::HomePlayback> openPlayback(QObject *asker, wire::PlaybackRequest request) = 0;
    /// Unset: automatic. `conflict` for a quality of another group: open a new one.
    virtual Answer<wire::HomePlayback> changePlayback(QObject *asker, Uuid playback,
                                                      std::optional<int> resolution)
        = 0;
    virtual Answer<> closePlayback(QObject *asker, Uuid playback) = 0;

    virtual Answer<wire::HomeReach> reach(QObject *asker) = 0;
    /// Works on the real address; takes up to ten seconds.
    virtual Answer<wire::HomeReachCheck> check(QObject *asker, wire::ReachCheckKind kind) = 0;

Q_SIGNALS:
    void stateChanged(spirula::ui::HomeClient::State state);
    /// Load everything anew: the node was found, be it again, or news were missed. Also comes before the very
    /// first load.
    void resync();
    void videoChanged(const spirula::wire::HomeVideo &video);
    void videoDeleted(const spirula::Uuid &video);
    void jobChanged(const spirula::wire::HomeJob &job);
    void jobProgress(const spirula::wire::HomeProgress &progress);
    void settingsChanged(const spirula::model::Settings &settings);
    void accountChanged(const spirula::wire::HomeProfile &account);
    void channelChanged(const spirula::wire::HomeProfile &channel);
    void reachChanged(const spirula::wire::HomeReach &reach);
};

}
