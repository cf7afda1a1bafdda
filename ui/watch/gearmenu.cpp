// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "watch/gearmenu.h"

#include "parts/popover.h"
#include "watch/barbutton.h"
#include "watch/statisticspanel.h"
#include "watch/watchedvideo.h"
#include "words/format.h"
#include "words/watchwords.h"

namespace spirula::ui
{

GearMenu::GearMenu(Player &player, PlayerView &view, QObject *parent)
    : QObject(parent)
    , m_player(player)
    , m_view(view)
    , m_statistics(new StatisticsPanel(player.engine(), &view))
{
    connect(&m_view.bar(), &PlayerBar::gearClicked, this, &GearMenu::open);
}

void GearMenu::setVideo(const WatchedVideo &watched)
{
    m_hasPage = watched.hasPage();
    m_statistics->setQualities(watched.qualities());
}

void GearMenu::clear()
{
    m_hasPage = false;
    m_statistics->hide();
    m_player.engine().setLooping(false); // is for one video
}

void GearMenu::open()
{
    MediaEngine &engine = m_player.engine();
    auto *menu = new Popover(words::moreOfPlayer(), &m_view);
    QAction *loop = menu->addAction(words::loopVideo());
    loop->setCheckable(true);
    loop->setChecked(engine.isLooping());
    connect(loop, &QAction::triggered, &engine, &MediaEngine::setLooping);
    connect(menu->addAction(words::snapshot()), &QAction::triggered, this, &GearMenu::snapshotWanted);
    if (m_hasPage) {
        const qint64 ms = engine.position(); // the one that the line names, while it plays on
        connect(menu->addAction(words::copyLinkAt(words::duration(ms), m_reach)), &QAction::triggered, this,
                [this, ms] { Q_EMIT linkWanted(ms); });
    }
    QAction *statistics = menu->addAction(words::statistics());
    statistics->setCheckable(true);
    statistics->setChecked(m_statistics->isVisible());
    connect(statistics, &QAction::triggered, m_statistics, &QWidget::setVisible);
    m_view.openMenu(menu, m_view.bar().gearButton());
}

}
