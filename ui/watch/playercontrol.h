// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/preferences.h"
#include "model/video.h"
#include "watch/player.h"
#include "watch/playerview.h"

namespace spirula::ui
{

/// What bar, keys, wheel and clicks do to the player, with the hint that says so; what the person chose is
/// remembered for the next video.
class PlayerControl : public QObject
{
    Q_OBJECT
public:
    static constexpr std::array<double, 10> speeds{0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3};

    PlayerControl(Player &player, PlayerView &view, Preferences &preferences, QObject *parent = nullptr);

    /// `lengthMs` is for the time before the player knows it.
    void setVideo(const QString &title, qint64 lengthMs, std::vector<model::Chapter> chapters);

    void toggle(); ///< plays, pauses, plays again from the beginning
    void seekTo(qint64 ms);
    void seekBy(int seconds);
    void goTo(int percent);
    void goToChapter(int step); ///< -1 the one before, 1 the next
    void setVolume(int percent);
    void changeVolume(int percent);
    void toggleMute();
    void setSpeed(double speed);
    void changeSpeed(int steps);
    void stepPicture(int pictures);
    /// Saves the shown picture in the person's pictures; empty: there was none, or it did not work.
    QString saveSnapshot();

private:
    void showState();
    void showTimes();
    void showSound();

    Player &m_player;
    PlayerView &m_view;
    Preferences &m_preferences;
    QString m_title;
    qint64 m_lengthMs = 0;
    std::vector<model::Chapter> m_chapters;
};

}
