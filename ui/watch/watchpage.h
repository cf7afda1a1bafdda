// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/imagecache.h"
#include "parts/navigator.h"
#include "parts/page.h"
#include "watch/gearmenu.h"
#include "watch/nextvideo.h"
#include "watch/playercontrol.h"
#include "watch/playermenus.h"
#include "watch/playerplace.h"
#include "watch/resumepositions.h"
#include "watch/watchedvideo.h"
#include "watch/watchplaying.h"

class QScrollArea;

namespace spirula::ui
{

class WatchDetails;
class WatchKeys;
class WatchNotices;

/// Watching a video. When the page is left while it plays, the player stays small over the window.
class WatchPage : public Page
{
    Q_OBJECT
public:
    WatchPage(HomeClient &client, ImageCache &images, Preferences &preferences, Navigator &navigator,
              QWidget *parent = nullptr, const QString &positionsFile = ResumePositions::defaultFile());
    ~WatchPage() override;

    QString title() const override;
    void arrive(const Place &place) override;
    void leave() override;
    void refresh() override;
    QList<QAction *> commands() override;

    /// For media keys, MPRIS and whatever keeps the computer awake.
    Playing &playing() { return m_playing; }
    Player &player() { return m_player; }
    PlayerView &view() { return *m_view; }
    PlayerPlace::Where where() const { return m_place.where(); }

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void connectPlayer();
    void connectKeys();
    void connectNews();
    void openVideo(const Uuid &id, qint64 atMs);
    void closeVideo();
    void takeVideo();
    void start();
    bool isShown() const;
    void loadChannelAndReach();
    void showStoryboard();
    void toggle(PlayerPlace::Where where);
    void toggleTheatre();
    void toggleMini();
    void goOut();
    void saveSnapshot();
    void copyLinkAt(qint64 ms);
    void showReach(const wire::HomeReach &reach);
    void openEditor();
    void fit();

    HomeClient &m_client;
    ImageCache &m_images;
    Preferences &m_preferences;
    Navigator &m_navigator;
    ResumePositions m_positions;
    QScrollArea *m_scroll;
    QWidget *m_stage;
    PlayerView *m_view;
    WatchDetails *m_details;
    WatchedVideo m_watched;
    NextVideo m_next;
    Player m_player;
    PlayerControl m_control;
    PlayerMenus m_menus;
    GearMenu m_gear;
    PlayerPlace m_place;
    WatchPlaying m_playing;
    WatchNotices *m_notices;
    WatchKeys *m_keys;
    qint64 m_startMs = -1; ///< where the person wants it to begin
    bool m_isHere = false; ///< the page is shown
};

}
