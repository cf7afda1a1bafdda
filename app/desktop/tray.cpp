// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tray.h"

#include "words/programwords.h"
#include "words/shellwords.h"

#include <KStatusNotifierItem>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QGuiApplication>
#include <QMenu>

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
    auto *menu = new QMenu; // the item's, which deletes it
    connect(menu->addAction(ui::words::openWindow()), &QAction::triggered, this, &Tray::openWanted);
    connect(menu->addAction(ui::words::publishVideo()), &QAction::triggered, this, &Tray::publishWanted);
    menu->addSeparator();
    connect(menu->addAction(ui::words::quit()), &QAction::triggered, this, &Tray::quitWanted);
    m_item = std::make_unique<KStatusNotifierItem>(QStringLiteral("spirula"));
    m_item->setTitle(ui::words::programName());
    m_item->setIconByPixmap(QGuiApplication::windowIcon());
    m_item->setToolTip(QGuiApplication::windowIcon(), ui::words::programName(), {});
    m_item->setCategory(KStatusNotifierItem::ApplicationStatus);
    m_item->setStatus(KStatusNotifierItem::Active);
    m_item->setStandardActionsEnabled(false);
    m_item->setContextMenu(menu);
    connect(m_item.get(), &KStatusNotifierItem::activateRequested, this, &Tray::openWanted);
}

Tray::~Tray() = default;

}

#include "moc_tray.cpp"
