// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemcontrast.h"
#include "ui/client/waiting.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusContext>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace spirula
{
namespace
{

using namespace Qt::StringLiterals;
using ui::test::waitUntil;
using Groups = QMap<QString, QVariantMap>;

/// The portal of another program, with settings that a test changes.
class FakePortal : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")
public:
    explicit FakePortal(QDBusConnection bus)
        : m_bus(std::move(bus))
    {
        qDBusRegisterMetaType<Groups>();
        m_bus.registerObject(path, this, QDBusConnection::ExportAllSlots);
        m_bus.registerService(u"org.freedesktop.portal.Desktop"_s);
    }
    ~FakePortal() override { m_bus.unregisterService(u"org.freedesktop.portal.Desktop"_s); }

    void set(const QString &group, const QString &name, const QVariant &value)
    {
        groups[group][name] = value;
        QDBusMessage told
            = QDBusMessage::createSignal(path, u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        told << group << name << QVariant::fromValue(QDBusVariant(value));
        m_bus.send(told);
    }

    Groups groups;

public Q_SLOTS:
    void ReadAll(const QStringList &)
    {
        m_bus.send(message().createReply(QVariant::fromValue(groups)));
        setDelayedReply(true);
    }

private:
    const QString path = u"/org/freedesktop/portal/desktop"_s;
    QDBusConnection m_bus;
};

TEST(SystemContrast, IsAskedForByEitherSettingAndFollowed)
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"portal"_s);
    if (!bus.isConnected()) {
        GTEST_SKIP() << "no dbus-daemon";
    }
    const QString shared = u"org.freedesktop.appearance"_s;
    const QString gnome = u"org.gnome.desktop.a11y.interface"_s;
    {
        FakePortal portal(bus);
        portal.groups[shared][u"contrast"_s] = 1U;
        portal.groups[gnome][u"high-contrast"_s] = false;
        SystemContrast contrast;
        QSignalSpy changes(&contrast, &SystemContrast::changed);
        ASSERT_TRUE(waitUntil([&] { return changes.size() == 1; }));
        EXPECT_TRUE(changes[0][0].toBool());
        portal.set(shared, u"contrast"_s, 0U);
        ASSERT_TRUE(waitUntil([&] { return changes.size() == 2; }));
        EXPECT_FALSE(changes[1][0].toBool());
        portal.set(gnome, u"high-contrast"_s, true);
        ASSERT_TRUE(waitUntil([&] { return changes.size() == 3; }));
        EXPECT_TRUE(changes[2][0].toBool());
    }
    QDBusConnection::disconnectFromBus(u"portal"_s);
}

}
}

#include "systemcontrasttest.moc"
