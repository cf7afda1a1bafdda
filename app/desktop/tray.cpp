// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tray.h"

#include "words/programwords.h"
#include "words/shellwords.h"

#include <KStatusNotifierItem>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QGuiApplication>

namespace spirula
{

namespace
{

bool isShown()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    return bus.isConnected()
        && bus.interface()->isServiceRegistered(QStringLiteral("org.kde.StatusNotifierWatcher"));
}

}

Tray::Tray(QObject *parent)
    : QObject(parent)
{
    if (!isShown()) {
        return;
    }
    m_menu = std::make_unique<QMenu>();
    connect(m_menu->addAction(ui::words::openWindow()), &QAction::triggered, this, &Tray::openWanted);
    connect(m_menu->addAction(ui::words::publishVideo()), &QAction::triggered, this, &Tray::publishWanted);
    m_menu->addSeparator();
    connect(m_menu->addAction(ui::words::quit()), &QAction::triggered, this, &Tray::quitWanted);
    m_item = std::make_unique<KStatusNotifierItem>(QStringLiteral("spirula"));
    m_item->setTitle(ui::words::programName());
    m_item->setIconByPixmap(QGuiApplication::windowIcon());
    m_item->setToolTip(QGuiApplication::windowIcon(), ui::words::programName(), {});
    m_item->setCategory(KStatusNotifierItem::ApplicationStatus);
    m_item->setStatus(KStatusNotifierItem::Active);
    m_item->setStandardActionsEnabled(false);
    m_item->setContextMenu(m_menu.get());
    connect(m_item.get(), &KStatusNotifierItem::activateRequested, this, &Tray::openWanted);
}

Tray::~Tray()
{
    if (m_item) {
        m_item->setContextMenu(nullptr); // else it deletes the menu
    }
}

}

#include "moc_tray.cpp"
