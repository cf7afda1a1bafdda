// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/mediaengine.h"

#include "watch/videopicture.h"

#include <QAudioDevice>
#include <QMediaMetaData>
#include <QMediaTimeRange>
#include <QVideoFrame>

namespace spirula::ui
{
namespace
{

/// A frame counts as that of a seek when it begins this near to the target: pictures of 10 a second, and
/// B-frames.
constexpr qint64 nearMs = 200;
constexpr std::chrono::milliseconds longestSeek(1500);

float linear(int percent)
{
    return float(QAudio::convertVolume(float(percent) / 100, QAudio::LogarithmicVolumeScale,
                                       QAudio::LinearVolumeScale));
}

}

MediaEngine::MediaEngine(VideoPicture &picture, QObject *parent)
    : QObject(parent)
    , m_picture(picture)
{
    m_player.setVideoSink(&m_sink);
    m_player.setAudioOutput(&m_output);
    m_seekLimit.setSingleShot(true);
    m_seekLimit.setInterval(longestSeek);
    connect(&m_seekLimit, &QTimer::timeout, this, &MediaEngine::endSeek);
    // Emitted in the renderer's thread: handed over, or the player is touched from there. The number of the
    // seek goes with it, as a picture that waits in the loop may be one from before.
    connect(
        &m_sink, &QVideoSink::videoFrameChanged, this,
        [this](const QVideoFrame &frame) {
            QMetaObject::invokeMethod(
                this, [this, frame, seek = m_seekNumber.load()] { takeFrame(frame, seek); },
                Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    connect(&m_player, &QMediaPlayer::mediaStatusChanged, this, &MediaEngine::takeStatus,
            Qt::QueuedConnection);
    connect(&m_player, &QMediaPlayer::positionChanged, this, [this] {
        const bool isOpen = m_state != State::empty && m_state != State::loading; // else it is 0 on the way
        if (isOpen && !m_seeking && m_startMs < 0)
            Q_EMIT positionChanged(position());
    });
    connect(&m_player, &QMediaPlayer::durationChanged, this, &MediaEngine::durationChanged);
    connect(&m_player, &QMediaPlayer::tracksChanged, this, &MediaEngine::audioTracksChanged);
    connect(
        &m_player, &QMediaPlayer::errorOccurred, this,
        [this](QMediaPlayer::Error error, const QString &detail) {
            if (error == QMediaPlayer::NoError || m_state == State::empty)
                return;
            setState(State::failed);
            Q_EMIT broke(detail);
        },
        Qt::QueuedConnection);
    connect(&m_devices, &QMediaDevices::audioOutputsChanged, this, [this] {
        m_output.setDevice(QMediaDevices::defaultAudioOutput());
        m_speedSound.stop();
        applySound();
    });
}

MediaEngine::~MediaEngine() { release(); }

void MediaEngine::release()
{
    if (m_opening.abort)
        m_opening.abort(); // or stop() waits for the reader
    m_player.stop();
    m_player.setSource({});
    m_opening = {};
}

void MediaEngine::open(PlayOpening opening, qint64 atMs, bool play)
{
    m_state = State::loading; // what stopping the old one tells is not for anybody
    release();
    m_opening = std::move(opening);
    m_startMs = std::max<qint64>(atMs, 0);
    m_playWhenLoaded = play;
    m_seeking = false;
    m_wish = -1;
    m_seekLimit.stop();
    m_speedSound.clear();
    Q_EMIT stateChanged(m_state);
    m_player.setSourceDevice(m_opening.device.get(), QUrl(QStringLiteral("video.mp4")));
}

void MediaEngine::close()
{
    m_startMs = -1;
    m_seeking = false;
    m_state = State::empty;
    release();
    m_picture.clear();
    m_speedSound.stop();
    Q_EMIT stateChanged(m_state);
}

void MediaEngine::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void MediaEngine::takeStatus(QMediaPlayer::MediaStatus status)
{
    if (m_state == State::empty || status != m_player.mediaStatus())
        return;
    switch (status) {
    case QMediaPlayer::LoadedMedia:
        if (const qint64 start = std::exchange(m_startMs, -1); start >= 0) {
            applySound();
            if (m_playWhenLoaded)
                m_player.play();
            else
                m_player.pause();
            // setPosition() before this status is ignored, and the length was not known.
            m_target = m_wish = duration() > 0 ? std::min(start, duration()) : start;
            startSeek();
            setState(m_playWhenLoaded ? State::playing : State::paused);
        }
        break;
    case QMediaPlayer::EndOfMedia:
        endSeek();
        if (m_looping) {
            m_player.play();
            seek(0);
            break;
        }
        setState(State::ended);
        Q_EMIT positionChanged(position());
        break;
    default:
        break;
    }
}

void MediaEngine::takeFrame(const QVideoFrame &frame, int seek)
{
    if (!frame.isValid() || m_state == State::empty || m_startMs >= 0)
        return;
    const qint64 startMs = frame.startTime() / 1000;
    if (m_seeking && (seek != m_seekNumber || std::abs(startMs - m_target) > nearMs))
        return; // one from before the seek
    m_frameStart = frame.startTime();
    m_frameEnd = frame.endTime();
    m_picture.showFrame(frame);
    ++m_picturesShown;
    if (std::exchange(m_pictureSize, frame.size()) != frame.size())
        Q_EMIT pictureSizeChanged(m_pictureSize);
    if (m_seeking)
        endSeek();
}

void MediaEngine::play()
{
    if (m_state == State::ended)
        m_player.setPosition(0);
    m_playWhenLoaded = true;
    if (m_startMs >= 0 || m_state == State::empty || m_state == State::failed)
        return;
    m_player.play();
    setState(State::playing);
}

void MediaEngine::pause()
{
    m_playWhenLoaded = false;
    if (m_state != State::playing)
        return;
    m_player.pause();
    m_speedSound.clear();
    setState(State::paused);
}

void MediaEngine::seek(qint64 ms)
{
    ms = std::max<qint64>(ms, 0);
    if (duration() > 0) // it isn't known while this opens
        ms = std::min(ms, duration());
    if (m_startMs >= 0) {
        m_startMs = ms;
        Q_EMIT positionChanged(ms);
        return;
    }
    if (m_state == State::empty || m_state == State::failed)
        return;
    m_wish = ms;
    if (m_state == State::ended) {
        m_player.play();
        setState(State::playing);
    }
    if (!m_seeking)
        startSeek();
    Q_EMIT positionChanged(ms);
}

void MediaEngine::startSeek()
{
    m_target = std::exchange(m_wish, -1);
    m_seeking = true;
    m_seekLimit.start();
    m_speedSound.clear();
    ++m_seekNumber; // first: its only picture may come before setPosition() returns
    m_player.setPosition(m_target);
    if (!m_player.hasVideo())
        QMetaObject::invokeMethod(this, &MediaEngine::endSeek, Qt::QueuedConnection);
}

void MediaEngine::endSeek()
{
    m_seekLimit.stop();
    if (!std::exchange(m_seeking, false))
        return;
    if (m_wish >= 0) {
        startSeek();
        return;
    }
    Q_EMIT arrived();
    Q_EMIT positionChanged(position());
}

void MediaEngine::step(int frames)
{
    pause();
    // Two milliseconds inside the neighbour: the media player shows the picture that covers the time.
    const qint64 length = std::max<qint64>(m_frameEnd - m_frameStart, 8000);
    seek(frames > 0 ? (m_frameEnd + (frames - 1) * length) / 1000 + 2
                    : (m_frameStart + (frames + 1) * length) / 1000 - 2);
}

qint64 MediaEngine::position() const
{
    if (m_startMs >= 0)
        return m_startMs;
    if (m_wish >= 0)
        return m_wish;
    return m_seeking ? m_target : m_player.position();
}

qint64 MediaEngine::duration() const { return m_player.duration(); }

qint64 MediaEngine::bufferedMs() const { return m_player.bufferedTimeRange().latestTime(); }

void MediaEngine::setSpeed(double speed)
{
    m_speed = std::clamp(speed, 0.25, 3.0);
    applySound();
    Q_EMIT soundChanged();
}

void MediaEngine::setVolume(int percent)
{
    m_volume = std::clamp(percent, 0, 100);
    applySound();
    Q_EMIT soundChanged();
}

void MediaEngine::setMuted(bool muted)
{
    m_muted = muted;
    applySound();
    Q_EMIT soundChanged();
}

void MediaEngine::applySound()
{
    const bool ownSound = !qFuzzyCompare(m_speed, 1.0);
    m_player.setPlaybackRate(m_speed);
    m_output.setVolume(linear(m_volume));
    m_output.setMuted(m_muted || ownSound);
    m_speedSound.setVolume(m_muted ? 0 : linear(m_volume));
    if (ownSound)
        m_speedSound.start(m_speed, m_output.device());
    else if (m_speedSound.isRunning())
        m_speedSound.stop();
    QAudioBufferOutput *input = ownSound ? m_speedSound.input() : nullptr;
    if (m_player.audioBufferOutput() != input)
        m_player.setAudioBufferOutput(input);
}

QStringList MediaEngine::audioTracks() const
{
    QStringList names;
    for (const QMediaMetaData &track : m_player.audioTracks()) {
        const QString title = track.stringValue(QMediaMetaData::Title);
        names.append(title.isEmpty() ? track.stringValue(QMediaMetaData::Language) : title);
    }
    return names;
}

int MediaEngine::audioTrack() const { return m_player.activeAudioTrack(); }

void MediaEngine::setAudioTrack(int index) { m_player.setActiveAudioTrack(index); }

}
