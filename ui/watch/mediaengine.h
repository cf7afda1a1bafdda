// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watch/playsource.h"
#include "watch/speedsound.h"

#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QTimer>
#include <QVideoSink>

#include <atomic>

namespace spirula::ui
{

class VideoPicture;

/// QMediaPlayer with what it lacks: seeks that never pile up, speed with the right pitch, an opening that
/// keeps the last picture, and stops that never wait for a reader. Used from the GUI's thread only.
class MediaEngine : public QObject
{
    Q_OBJECT
public:
    enum class State { empty, loading, playing, paused, ended, failed };
    Q_ENUM(State)

    explicit MediaEngine(VideoPicture &picture, QObject *parent = nullptr);
    ~MediaEngine() override;

    void open(PlayOpening opening, qint64 atMs, bool play);
    void close();

    State state() const { return m_state; }
    void play();
    void pause();
    /// To the picture that is shown at this time. While one is under way only the last wish is kept.
    void seek(qint64 ms);
    /// One picture on or back; pauses.
    void step(int frames);
    /// Where it is, or where it will be.
    qint64 position() const;
    qint64 duration() const;
    qint64 bufferedMs() const;
    bool isSeeking() const { return m_seeking; }
    QSize pictureSize() const { return m_pictureSize; }
    qint64 picturesShown() const { return m_picturesShown; } ///< since it was made
    bool isLooping() const { return m_looping; }
    void setLooping(bool looping) { m_looping = looping; } ///< begins again instead of ending

    double speed() const { return m_speed; }
    void setSpeed(double speed); ///< 0.25..3
    int volume() const { return m_volume; } ///< per cent, as heard
    void setVolume(int percent);
    bool isMuted() const { return m_muted; }
    void setMuted(bool muted);

    QStringList audioTracks() const; ///< their names
    int audioTrack() const;
    void setAudioTrack(int index);

    SpeedSound &speedSound() { return m_speedSound; }

Q_SIGNALS:
    void stateChanged(spirula::ui::MediaEngine::State state);
    void positionChanged(qint64 ms);
    void durationChanged(qint64 ms);
    void pictureSizeChanged(QSize size);
    /// The picture of an opening or of a seek is on the screen.
    void arrived();
    void audioTracksChanged();
    void soundChanged();
    void broke(const QString &detail);

private:
    void setState(State state);
    void takeFrame(const QVideoFrame &frame, int seek);
    void takeStatus(QMediaPlayer::MediaStatus status);
    void release();
    void startSeek();
    void endSeek();
    void applySound();

    VideoPicture &m_picture;
    PlayOpening m_opening; ///< outlives the player's use of it
    QVideoSink m_sink;
    QAudioOutput m_output;
    SpeedSound m_speedSound;
    QMediaDevices m_devices;
    QTimer m_seekLimit;
    State m_state = State::empty;
    qint64 m_startMs = -1; ///< where to begin once the media is loaded
    bool m_playWhenLoaded = false;
    bool m_seeking = false;
    qint64 m_target = -1; ///< of the seek under way
    qint64 m_wish = -1; ///< of the one after it
    std::atomic<int> m_seekNumber = 0; ///< read in the renderer's thread
    qint64 m_frameStart = 0; ///< microseconds
    qint64 m_frameEnd = 0;
    QSize m_pictureSize;
    qint64 m_picturesShown = 0;
    bool m_looping = false;
    double m_speed = 1;
    int m_volume = 100;
    bool m_muted = false;
    QMediaPlayer m_player; ///< last: goes first
};

}
