// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/preferences.h"
#include "watch/playercontrol.h"

namespace spirula::ui
{

class WatchedVideo;

/// The pop-ups of the bar: quality, speed and captions, each a list with the current one ticked.
class PlayerMenus : public QObject
{
    Q_OBJECT
public:
    PlayerMenus(HomeClient &client, Preferences &preferences, Player &player, PlayerView &view,
                PlayerControl &control, QObject *parent = nullptr);

    void setVideo(const WatchedVideo &watched);
    void clear(); ///< no video
    void toggleCaptions(); ///< the language of the last time, else the first
    /// What of the video's qualities fits what was chosen the last time.
    std::optional<int> rememberedQuality() const;

private:
    void showQuality();
    void openQuality();
    void openSpeed();
    void openCaptions();
    void chooseQuality(std::optional<int> resolution);
    void chooseCaptions(const QString &language); ///< empty: off
    void loadCaptions();
    bool hasCaptions(const QString &language) const;

    HomeClient &m_client;
    Preferences &m_preferences;
    Player &m_player;
    PlayerView &m_view;
    PlayerControl &m_control;
    Uuid m_video;
    std::vector<wire::HomeVideoFile> m_qualities;
    std::vector<wire::HomeCaption> m_captions;
    QString m_language; ///< of the shown captions; empty: none
    std::string m_captionsUrl; ///< of those that are shown or on their way
    int m_asked = 0; ///< for captions; only the last answer counts
};

}
