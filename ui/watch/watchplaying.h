// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imagecache.h"
#include "parts/navigator.h"
#include "parts/playing.h"
#include "watch/playercontrol.h"

namespace spirula::ui
{

class NextVideo;
class WatchedVideo;

/// The player of the page as the desktop's media keys and panels see it.
class WatchPlaying : public Playing
{
    Q_OBJECT
public:
    WatchPlaying(WatchedVideo &watched, NextVideo &next, Player &player, PlayerControl &control,
                 ImageCache &images, Navigator &navigator, QObject *parent = nullptr);

    void setArtist(const QString &name);

    State state() const override;
    What what() const override;
    qint64 positionMs() const override;
    double speed() const override;
    int volume() const override;
    bool canGoNext() const override;

    void play() override;
    void pause() override;
    void seek(qint64 ms) override;
    void setVolume(int percent) override;
    void setSpeed(double speed) override;
    void next() override;
    void stop() override;
    void raise() override;

Q_SIGNALS:
    void stopWanted();

private:
    void takeState();
    void takeWhat();

    WatchedVideo &m_watched;
    NextVideo &m_next;
    Player &m_player;
    PlayerControl &m_control;
    ImageCache &m_images;
    Navigator &m_navigator;
    QString m_artist;
    State m_state = State::nothing;
    What m_what;
};

}
