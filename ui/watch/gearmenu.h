// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "watch/player.h"
#include "watch/playerview.h"
#include "words/reachwords.h"

namespace spirula::ui
{

class StatisticsPanel;
class WatchedVideo;

/// What has no button of its own in the bar: playing over and over, saving a picture, a link to this moment,
/// statistics.
class GearMenu : public QObject
{
    Q_OBJECT
public:
    GearMenu(Player &player, PlayerView &view, QObject *parent = nullptr);

    void setVideo(const WatchedVideo &watched);
    void setReach(words::Reach reach) { m_reach = reach; }
    void clear(); ///< no video

Q_SIGNALS:
    void snapshotWanted();
    void linkWanted(qint64 ms); ///< to this moment

private:
    void open();

    Player &m_player;
    PlayerView &m_view;
    StatisticsPanel *m_statistics;
    words::Reach m_reach = words::Reach::thisComputer;
    bool m_hasPage = false;
};

}
