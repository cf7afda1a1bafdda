// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mediabus.h"

#include "mediaplayer.h"
#include "mediaplayerroot.h"

#include <QCoreApplication>
#include <QDBusConnection>

namespace spirula
{

namespace
{
const QString objectPath = QStringLiteral("/org/mpris/MediaPlayer2");
}

MediaBus::MediaBus(QObject *parent)
    : QObject(parent)
    , m_player(new MediaPlayer(this))
{
    auto *root = new MediaPlayerRoot(this);
    connect(root, &MediaPlayerRoot::raiseWanted, this, &MediaBus::raiseWanted);
    connect(root, &MediaPlayerRoot::quitWanted, this, &MediaBus::quitWanted);
}

MediaBus::~MediaBus()
{
    if (!m_service.isEmpty()) {
        QDBusConnection::sessionBus().unregisterService(m_service);
    }
}

void MediaBus::follow(ui::Playing &playing)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (m_service.isEmpty() && bus.registerObject(objectPath, this)) {
        m_service = QStringLiteral("org.mpris.MediaPlayer2.spirula");
        if (!bus.registerService(m_service)) { // another Spirula, on another folder
            m_service += QStringLiteral(".instance%1").arg(QCoreApplication::applicationPid());
            bus.registerService(m_service);
        }
    }
    m_player->setPlaying(&playing);
}

}

#include "moc_mediabus.cpp"
