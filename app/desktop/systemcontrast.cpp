// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemcontrast.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QMap>

namespace spirula
{

namespace
{

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString allDesktops = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.a11y.interface");

}

SystemContrast::SystemContrast(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::sessionBus().connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                                          SLOT(take(QString, QString, QDBusVariant)));
    ask();
}

void SystemContrast::ask()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("ReadAll"));
    ask << QStringList{allDesktops, gnome};
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage answer = watcher->reply();
        if (answer.type() != QDBusMessage::ReplyMessage || answer.signature() != QLatin1String("a{sa{sv}}")) {
            return;
        }
        const auto groups = qdbus_cast<QMap<QString, QVariantMap>>(answer.arguments().value(0));
        for (const auto &[group, settings] : groups.asKeyValueRange()) {
            for (const auto &[name, value] : settings.asKeyValueRange()) {
                take(group, name, QDBusVariant(value));
            }
        }
    });
}

void SystemContrast::take(const QString &group, const QString &name, const QDBusVariant &value)
{
    const bool before = m_asked || m_askedByGnome;
    if (group == allDesktops && name == QLatin1String("contrast")) {
        m_asked = value.variant().toUInt() == 1;
    } else if (group == gnome && name == QLatin1String("high-contrast")) {
        m_askedByGnome = value.variant().toBool();
    }
    if (const bool now = m_asked || m_askedByGnome; now != before) {
        Q_EMIT changed(now);
    }
}

}

#include "moc_systemcontrast.cpp"
