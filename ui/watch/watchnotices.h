// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "watch/player.h"
#include "watch/playernotice.h"

namespace spirula::ui
{

class WatchedVideo;

/// Decides what stands over the picture: the video is prepared, gone, broken, over, or waited for.
class WatchNotices : public QObject
{
    Q_OBJECT
public:
    WatchNotices(HomeClient &client, WatchedVideo &watched, Player &player, PlayerNotice &notice,
                 QObject *parent = nullptr);

    void setNext(const QString &title); ///< what the end offers; empty: nothing

Q_SIGNALS:
    void backWanted();
    void nextWanted();

private:
    enum class Kind {
        none,
        loading,
        deleted,
        notLoaded,
        unprepared,
        preparing,
        broken,
        ended,
        waiting,
        stalled
    };

    Kind kindNow() const;
    void update();
    void show(Kind kind);
    void showError(const Error &error, const QString &headline, const std::function<void()> &again);
    void showProgress();
    void showEnd();

    HomeClient &m_client;
    WatchedVideo &m_watched;
    Player &m_player;
    PlayerNotice &m_notice;
    Kind m_kind = Kind::none;
    std::optional<Error> m_error; ///< of the player
    QString m_next;
};

}
