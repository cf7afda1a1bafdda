// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/nodeclient.h"

#include "client/picture.h"
#include "wire/home/homequery.h"
#include "wire/home/homesettings.h"
#include "wire/rest/videoquery.h"

#include <QUrl>

namespace spirula::ui
{

namespace
{

using Ask = HomeRequests::Ask;
using Hold = std::shared_ptr<void>;

Ask get(QByteArray path) { return {.verb = "GET", .path = std::move(path), .body = {}}; }

Ask ask(const char *verb, QByteArray path, const std::string &body = {})
{
    return {.verb = verb, .path = std::move(path), .body = QByteArray::fromStdString(body)};
}

QByteArray videoPath(const Uuid &id, const QByteArray &rest = {})
{
    return "/videos/" + QByteArray::fromStdString(id.toString()) + rest;
}

QByteArray jobPath(std::int64_t id) { return "/jobs/" + QByteArray::number(qint64(id)); }

QByteArray withQuery(const QByteArray &path, const std::string &query)
{
    return query.empty() ? path : path + '?' + QByteArray::fromStdString(query);
}

/// Free functions: the client may go while they wait. `hold` keeps news back until the answer is there.
template<class Decode>
auto decoded(Answer<QByteArray> answer, Decode decode, Hold hold = {})
    -> QCoro::Task<decltype(decode(std::string_view()))>
{
    const Result<QByteArray> body = co_await std::move(answer);
    hold.reset();
    if (!body) {
        co_return body.error();
    }
    co_return decode(std::string_view(body->constData(), static_cast<std::size_t>(body->size())));
}

Answer<> done(Answer<QByteArray> answer)
{
    const Result<QByteArray> body = co_await std::move(answer);
    if (!body) {
        co_return body.error();
    }
    co_return Result<>();
}

}

NodeClient::NodeClient(const DataFolder &folder, QObject *parent)
    : HomeClient(parent)
    , m_requests(QString::fromStdString(folder.root.string()))
    , m_news(folder, m_requests)
{
    connect(&m_news, &HomeNews::stateChanged, this, &HomeClient::stateChanged);
    connect(&m_news, &HomeNews::resync, this, &HomeClient::resync);
    connect(&m_news, &HomeNews::arrived, this, &NodeClient::tell);
}

NodeClient::~NodeClient() = default;

HomeClient::State NodeClient::state() const { return m_news.state(); }

std::optional<HomeDoor> NodeClient::door() const
{
    return state() == State::online ? m_requests.door() : std::nullopt;
}

Answer<wire::HomeStatus> NodeClient::status(QObject *asker)
{
    return decoded(m_requests.send(asker, get("/status")), wire::decodeHomeStatus);
}

Answer<wire::HomeStorage> NodeClient::storage(QObject *asker)
{
    return decoded(m_requests.send(asker, get("/storage")), wire::decodeHomeStorage);
}

Answer<std::vector<wire::HomeEncoder>> NodeClient::encoders(QObject *asker)
{
    return decoded(m_requests.send(asker, get("/encoders")), wire::decodeHomeEncoders);
}

Answer<> NodeClient::reloadCertificate(QObject *asker)
{
    return done(m_requests.send(asker, ask("POST", "/certificate/reload")));
}

Answer<> NodeClient::stop(QObject *asker) { return done(m_requests.send(asker, ask("POST", "/stop"))); }

Answer<model::Settings> NodeClient::settings(QObject *asker)
{
    return decoded(m_requests.send(asker, get("/settings")), wire::decodeSettings, m_news.hold());
}

Answer<model::Settings> NodeClient::changeSettings(QObject *asker, model::Settings before,
                                                   model::Settings after)
{
    return decoded(m_requests.send(asker, ask("PATCH", "/settings", wire::settingsPatch(before, after))),
                   wire::decodeSettings, m_news.hold());
}

Answer<wire::HomeProfile> NodeClient::account(QObject *asker)
{
    return decoded(m_requests.send(asker, get("/account")), wire::decodeHomeProfile, m_news.hold());
}

Answer<wire::HomeProfile> NodeClient::changeAccount(QObject *asker, wire::ProfileChangeRequest change)
{
    return decoded(m_requests.send(asker, ask("PATCH", "/account", wire::encode(change))),
                   wire::decodeHomeProfile, m_news.hold());
}

Answer<wire::HomeProfile> NodeClient::channel(QObject *asker)
{
    return decoded(m_requests.send(asker, get("/channel")), wire::decodeHomeProfile, m_news.hold());
}

Answer<wire::HomeProfile> NodeClient::changeChannel(QObject *asker, wire::ProfileChangeRequest change)
{
    return decoded(m_requests.send(asker, ask("PATCH", "/channel", wire::encode(change))),
                   wire::decodeHomeProfile, m_news.hold());
}

Answer<model::Page<wire::HomeVideo>> NodeClient::videos(QObject *asker, model::VideoQuery query)
{
    return decoded(m_requests.send(asker, get(withQuery("/videos", wire::writeVideoQuery(query)))),
                   wire::decodeHomeVideos, m_news.hold());
}

Answer<wire::HomeVideo> NodeClient::videoAnswer(QObject *asker, Ask request)
{
    return decoded(m_requests.send(asker, std::move(request)), wire::decodeHomeVideo, m_news.hold());
}

Answer<wire::HomeVideo> NodeClient::video(QObject *asker, Uuid id)
{
    return videoAnswer(asker, get(videoPath(id)));
}

Answer<wire::HomeVideo> NodeClient::publish(QObject *asker, wire::PublishRequest request)
{
    return videoAnswer(asker, ask("POST", "/videos", wire::encode(request)));
}

Answer<wire::HomeVideo> NodeClient::change(QObject *asker, Uuid id, wire::VideoChangeRequest change)
{
    return videoAnswer(asker, ask("PATCH", videoPath(id), wire::encode(change)));
}

Answer<> NodeClient::remove(QObject *asker, Uuid id, int undoSeconds)
{
    const std::string query = wire::writeDeleteQuery({.undoSeconds = undoSeconds});
    return done(m_requests.send(asker, ask("DELETE", withQuery(videoPath(id), query))));
}

Answer<wire::HomeVideo> NodeClient::restore(QObject *asker, Uuid id)
{
    return videoAnswer(asker, ask("POST", videoPath(id, "/restore")));
}

Answer<wire::HomeVideo> NodeClient::replaceFile(QObject *asker, Uuid id, QString path)
{
    return videoAnswer(asker,
                       ask("POST", videoPath(id, "/file"), wire::encodePathRequest(path.toStdString())));
}

Answer<QImage> NodeClient::frame(QObject *asker, Uuid id, qint64 atMs, int width)
{
    const std::string query = wire::writeFrameQuery({.atMs = atMs, .width = width});
    return decoded(m_requests.send(asker, get(withQuery(videoPath(id, "/frame"), query))),
                   [](std::string_view bytes) {
                       return decodePicture(QByteArray(bytes.data(), static_cast<qsizetype>(bytes.size())));
                   });
}

Answer<wire::HomeEstimate> NodeClient::estimate(QObject *asker, Uuid id)
{
    return decoded(m_requests.send(asker, get(videoPath(id, "/estimate"))), wire::decodeHomeEstimate);
}

Answer<wire::HomeVideo> NodeClient::testClip(QObject *asker, wire::TestClipRequest request)
{
    // Is made before it is answered: nothing is held back, and a slow machine has its time.
    Ask clip = ask("POST", "/test-clip", wire::encode(request));
    clip.patience = std::chrono::minutes(5);
    return decoded(m_requests.send(asker, std::move(clip)), wire::decodeHomeVideo);
}

Answer<wire::HomeVideo> NodeClient::setCaption(QObject *asker, Uuid id, QString language, QString path)
{
    return videoAnswer(asker,
                       ask("PUT", videoPath(id, "/captions/" + QUrl::toPercentEncoding(language)),
                           wire::encodePathRequest(path.toStdString())));
}

Answer<wire::HomeVideo> NodeClient::removeCaption(QObject *asker, Uuid id, QString language)
{
    return videoAnswer(asker, ask("DELETE", videoPath(id, "/captions/" + QUrl::toPercentEncoding(language))));
}

Answer<wire::HomeVideo> NodeClient::setChapters(QObject *asker, Uuid id, std::vector<model::Chapter> chapters)
{
    return videoAnswer(asker, ask("PUT", videoPath(id, "/chapters"), wire::encodeChaptersRequest(chapters)));
}

Answer<wire::HomeVideo> NodeClient::prepare(QObject *asker, Uuid id, std::vector<int> resolutions)
{
    return videoAnswer(asker,
                       ask("POST", videoPath(id, "/prepare"), wire::encodePrepareRequest(resolutions)));
}

Answer<QByteArray> NodeClient::videoFile(QObject *asker, Uuid id, QString name)
{
    return m_requests.send(asker, get(videoPath(id, "/files/" + QUrl::toPercentEncoding(name))));
}

Answer<QByteArray> NodeClient::avatar(QObject *asker, QString name)
{
    return m_requests.send(asker, get("/avatars/" + QUrl::toPercentEncoding(name)));
}

Answer<model::Page<wire::HomeJob>> NodeClient::jobs(QObject *asker, wire::JobQuery query)
{
    return decoded(m_requests.send(asker, get(withQuery("/jobs", wire::writeJobQuery(query)))),
                   wire::decodeHomeJobs, m_news.hold());
}

Answer<wire::HomeJob> NodeClient::job(QObject *asker, std::int64_t id)
{
    return decoded(m_requests.send(asker, get(jobPath(id))), wire::decodeHomeJob, m_news.hold());
}

Answer<wire::HomeJob> NodeClient::jobAction(QObject *asker, std::int64_t id, const char *action)
{
    return decoded(m_requests.send(asker, ask("POST", jobPath(id) + action)), wire::decodeHomeJob,
                   m_news.hold());
}

Answer<wire::HomeJob> NodeClient::pauseJob(QObject *asker, std::int64_t id)
{
    return jobAction(asker, id, "/pause");
}

Answer<wire::HomeJob> NodeClient::resumeJob(QObject *asker, std::int64_t id)
{
    return jobAction(asker, id, "/resume");
}

Answer<wire::HomeJob> NodeClient::cancelJob(QObject *asker, std::int64_t id)
{
    return jobAction(asker, id, "/cancel");
}

Answer<wire::HomeJob> NodeClient::retryJob(QObject *asker, std::int64_t id)
{
    return jobAction(asker, id, "/retry");
}

Answer<> NodeClient::pauseAll(QObject *asker)
{
    return done(m_requests.send(asker, ask("POST", "/jobs/pause")));
}

Answer<> NodeClient::resumeAll(QObject *asker)
{
    return done(m_requests.send(asker, ask("POST", "/jobs/resume")));
}

Answer<wire::HomePlayback> NodeClient::openPlayback(QObject *asker, wire::PlaybackRequest request)
{
    return decoded(m_requests.send(asker, ask("POST", "/playback", wire::encode(request))),
                   wire::decodeHomePlayback);
}

Answer<wire::HomePlayback> NodeClient::changePlayback(QObject *asker, Uuid playback,
                                                      std::optional<int> resolution)
{
    return decoded(m_requests.send(asker,
                                   ask("PATCH", "/playback/" + QByteArray::fromStdString(playback.toString()),
                                       wire::encodePlaybackChange(resolution))),
                   wire::decodeHomePlayback);
}

Answer<> NodeClient::closePlayback(QObject *asker, Uuid playback)
{
    return done(
        m_requests.send(asker, ask("DELETE", "/playback/" + QByteArray::fromStdString(playback.toString()))));
}

Answer<wire::HomeReach> NodeClient::reach(QObject *asker)
{
    return decoded(m_requests.send(asker, get("/reach")), wire::decodeHomeReach, m_news.hold());
}

Answer<wire::HomeReachCheck> NodeClient::check(QObject *asker, wire::ReachCheckKind kind)
{
    const std::string_view word = wire::word(kind);
    const QByteArray path = "/reach/checks/" + QByteArray(word.data(), static_cast<qsizetype>(word.size()));
    return decoded(m_requests.send(asker, ask("POST", path)), wire::decodeHomeReachCheck);
}

void NodeClient::tell(const model::Event &event)
{
    // A body that cannot be read is as good as missed.
    const auto give = [this](const auto &value, auto signal) {
        if (value) {
            Q_EMIT(this->*signal)(*value);
        } else {
            Q_EMIT resync();
        }
    };
    if (event.type == "video.changed") {
        give(wire::decodeHomeVideo(event.body), &HomeClient::videoChanged);
    } else if (event.type == "video.deleted") {
        give(Uuid::parse(event.key), &HomeClient::videoDeleted);
    } else if (event.type == "job.changed") {
        give(wire::decodeHomeJob(event.body), &HomeClient::jobChanged);
    } else if (event.type == "job.progress") {
        give(wire::decodeHomeProgress(event.body), &HomeClient::jobProgress);
    } else if (event.type == "settings.changed") {
        give(wire::decodeSettings(event.body), &HomeClient::settingsChanged);
    } else if (event.type == "account.changed") {
        give(wire::decodeHomeProfile(event.body), &HomeClient::accountChanged);
    } else if (event.type == "channel.changed") {
        give(wire::decodeHomeProfile(event.body), &HomeClient::channelChanged);
    } else if (event.type == "reach.changed") {
        give(wire::decodeHomeReach(event.body), &HomeClient::reachChanged);
    }
}

}

#include "moc_nodeclient.cpp"
