// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/nodeplaysource.h"

#include "client/playdevice.h"

namespace spirula::ui
{

namespace
{

constexpr std::chrono::milliseconds pauseBetween(1000);
constexpr qint64 youngMs = 5000;

/// The node has gone or was started anew; a new playback will do when it is there.
bool isAway(ErrorCode code)
{
    switch (code) {
    case ErrorCode::notRunning:
    case ErrorCode::unreachable:
    case ErrorCode::timedOut:
    case ErrorCode::unauthorized:
        return true;
    default:
        return false;
    }
}

}

NodePlaySource::NodePlaySource(HomeClient &client, Uuid video)
    : m_client(client)
    , m_video(video)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseBetween);
    connect(&m_pause, &QTimer::timeout, this, &NodePlaySource::tryAgain);
    connect(&m_client, &HomeClient::stateChanged, this, &NodePlaySource::tryAgain);
}

NodePlaySource::~NodePlaySource() { end(m_playback.id); }

void NodePlaySource::end(const Uuid &playback)
{
    if (!playback.isNull()) {
        QCoro::connect(m_client.closePlayback(&m_client, playback), &m_client, [](const Result<> &) {});
    }
}

void NodePlaySource::open(std::optional<int> resolution)
{
    m_wish = resolution;
    m_waitsForNode = false;
    const int asked = ++m_asked;
    QCoro::connect(m_client.openPlayback(this, {m_video, resolution}), this,
                   [this, asked](const Result<wire::HomePlayback> &answer) {
                       if (asked == m_asked) {
                           takeAnswer(answer);
                       }
                   });
}

void NodePlaySource::takeAnswer(const Result<wire::HomePlayback> &answer)
{
    if (answer) {
        takePlayback(*answer);
    } else if (answer.error().code == ErrorCode::invalidInput && m_wish) {
        open({}); // the video does not have this quality any more
    } else {
        takeProblem(answer.error());
    }
}

void NodePlaySource::takePlayback(const wire::HomePlayback &playback)
{
    if (!m_client.door()) {
        waitForNode();
        return;
    }
    const wire::HomePlayback before = std::exchange(m_playback, playback);
    m_age.start();
    Q_EMIT opened(); // what reads the old one is stopped by this
    end(before.id);
}

void NodePlaySource::takeProblem(const Error &error)
{
    if (isAway(error.code)) {
        waitForNode();
    } else {
        Q_EMIT failed(error);
    }
}

void NodePlaySource::waitForNode()
{
    m_waitsForNode = true;
    m_pause.start();
}

void NodePlaySource::tryAgain()
{
    if (m_waitsForNode && !m_pause.isActive() && m_client.state() == HomeClient::State::online) {
        open(m_wish);
    }
}

void NodePlaySource::choose(std::optional<int> resolution)
{
    // A chosen quality is wanted at once and not behind what is read ahead; automatic may come by and by.
    if (resolution || m_playback.id.isNull() || m_waitsForNode) {
        open(resolution);
        return;
    }
    m_wish = resolution;
    const int asked = ++m_asked;
    QCoro::connect(m_client.changePlayback(this, m_playback.id, resolution), this,
                   [this, asked, resolution](const Result<wire::HomePlayback> &answer) {
                       if (asked != m_asked) {
                           return;
                       }
                       if (!answer) {
                           open(resolution); // the node has forgotten the playback
                           return;
                       }
                       m_playback = *answer;
                       Q_EMIT chosen();
                   });
}

PlayOpening NodePlaySource::take()
{
    const std::optional<HomeDoor> door = m_client.door();
    if (!door) {
        return {};
    }
    auto device
        = std::make_unique<PlayDevice>(*door, QString::fromStdString(m_playback.path), m_playback.size);
    PlayDevice *bytes = device.get();
    connect(bytes, &PlayDevice::failed, this, [this, id = m_playback.id](const Error &error) {
        if (id != m_playback.id) {
            return; // of one that was left already
        }
        if (error.code == ErrorCode::notFound && m_age.elapsed() > youngMs) {
            open(m_wish); // unused for minutes: the same again, at the position
        } else {
            takeProblem(error);
        }
    });
    return {std::move(device), [bytes] { bytes->abort(); }};
}

}
