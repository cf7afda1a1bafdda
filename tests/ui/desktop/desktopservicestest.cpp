// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notifier.h"
#include "tray.h"
#include "ui/client/waiting.h"
#include "ui/support/refusingclient.h"
#include "words/programwords.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace spirula
{
namespace
{

using namespace Qt::StringLiterals;
using ui::test::waitUntil;

/// Shows notifications by remembering them.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    QString title;
    QString text;
    QStringList offered;

public Q_SLOTS:
    uint Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        title = summary;
        text = body;
        offered = actions;
        return 5;
    }
    QStringList GetCapabilities() { return {u"actions"_s, u"body"_s}; }
    void CloseNotification(uint) {}

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

/// The place for icons, which counts who comes.
class FakeTrayHost : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ yes)
    Q_PROPERTY(int ProtocolVersion READ version)
public:
    QStringList items;
    bool yes() const { return true; }
    int version() const { return 0; }

public Q_SLOTS:
    void RegisterStatusNotifierItem(const QString &item) { items.append(item); }
};

/// A connection of its own, as if it were the desktop's.
class DesktopServices : public testing::Test
{
protected:
    void SetUp() override
    {
        if (!bus.isConnected()) {
            GTEST_SKIP() << "no dbus-daemon";
        }
    }
    ~DesktopServices() override { QDBusConnection::disconnectFromBus(u"desktop"_s); }

    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
};

TEST_F(DesktopServices, SayThatAVideoIsReadyAndOpenIt)
{
    FakeNotifications notifications;
    bus.registerObject(u"/org/freedesktop/Notifications"_s, &notifications,
                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    ASSERT_TRUE(bus.registerService(u"org.freedesktop.Notifications"_s));
    ui::RefusingClient client;
    Notifier notifier(client, [] { return true; });
    QSignalSpy opened(&notifier, &Notifier::openWanted);
    wire::HomeJob job;
    job.id = 1;
    job.video = Uuid::random();
    job.videoName = "Holiday <b>";
    job.state = model::JobState::running;
    Q_EMIT client.jobChanged(job);
    job.state = model::JobState::done;
    Q_EMIT client.jobChanged(job);
    ASSERT_TRUE(waitUntil([&] { return !notifications.title.isEmpty(); }));
    EXPECT_EQ(notifications.title, ui::words::videoReady());
    EXPECT_TRUE(notifications.text.contains(u"Holiday"_s));
    EXPECT_TRUE(notifications.offered.contains(u"default"_s));
    QTest::qWait(50); // its number is on its way
    Q_EMIT notifications.ActionInvoked(5, u"default"_s);
    ASSERT_TRUE(waitUntil([&] { return !opened.isEmpty(); }));
    EXPECT_EQ(opened.first().at(0).value<Uuid>(), *job.video);
    EXPECT_TRUE(opened.first().at(1).toBool());
}

TEST_F(DesktopServices, ShowTheIconOnlyWhereThereIsAPlaceForIt)
{
    const Tray nowhere;
    FakeTrayHost host;
    bus.registerObject(u"/StatusNotifierWatcher"_s, &host,
                       QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllProperties);
    QTest::qWait(50);
    EXPECT_TRUE(host.items.isEmpty());
    ASSERT_TRUE(bus.registerService(u"org.kde.StatusNotifierWatcher"_s));
    const Tray tray;
    EXPECT_TRUE(waitUntil([&] { return host.items.size() == 1; }));
}

}
}

#include "desktopservicestest.moc"
