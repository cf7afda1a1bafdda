// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/nodeprocess.h"

#include <QTimer>

namespace spirula::ui
{

class Banner;
class BannerStack;
class SiteFoot;

/// Tells how the own site's program is: at the foot of the side bar always, in a banner with the way out when
/// something is wrong.
class SiteNotices : public QObject
{
    Q_OBJECT
public:
    SiteNotices(HomeClient &client, NodeProcess &node, BannerStack &banners, SiteFoot &foot,
                QObject *parent = nullptr);

    const wire::HomeReach &reach() const { return m_reach; }
    bool isReady() const { return m_ready; }
    /// Asked for when a restart is told.
    void setPreparing(int videos) { m_preparing = videos; }

Q_SIGNALS:
    void reachChanged(const spirula::wire::HomeReach &reach);
    /// The site answers, and how far it reaches is known as far as it can be.
    void ready();
    void otherFolderWanted();
    void quitWanted();

private:
    void loadReach();
    void checkVersion();
    void takeReach(const wire::HomeReach &reach);
    void nodeChanged();
    void clientChanged();
    void showFoot();
    void showFailure();
    void showForeign();
    void showStopped();
    void showSilence();
    Banner *showError(const Error &error);
    void addLog(Banner *banner);

    HomeClient &m_client;
    NodeProcess &m_node;
    BannerStack &m_banners;
    SiteFoot &m_foot;
    wire::HomeReach m_reach;
    bool m_reachKnown = false;
    bool m_ready = false;
    bool m_died = false; ///< since it answered last
    bool m_renewed = false; ///< an older node of ours was started anew
    int m_preparing = 0;
    QTimer m_silence; ///< the program runs and does not answer
};

}
