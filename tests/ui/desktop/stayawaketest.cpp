// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stayawake.h"
#include "demo.h"
#include "program.h"
#include "support/tempfolder.h"
#include "ui/client/waiting.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <unistd.h>

namespace spirula
{
namespace
{

using namespace Qt::StringLiterals;
using ui::test::waitUntil;

/// A screen saver and a log-in manager that only count. On a connection of its own, as if it were another
/// program.
class FakeSystem : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.ScreenSaver")
public:
    QSet<uint> held;
    uint asked = 0;

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &)
    {
        held.insert(++asked);
        return asked;
    }
    void UnInhibit(uint receipt) { held.remove(receipt); }
};

class FakeLogin : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    QString what;
    int ours = -1; ///< end of the pipe whose other end was given away

public Q_SLOTS:
    QDBusUnixFileDescriptor Inhibit(const QString &asked, const QString &, const QString &, const QString &)
    {
        what = asked;
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC | O_NONBLOCK) != 0) {
            return {};
        }
        ours = ends[0];
        const QDBusUnixFileDescriptor given(ends[1]);
        ::close(ends[1]);
        return given;
    }
};

/// The other end has been closed.
bool isReleased(int end)
{
    char byte = 0;
    return ::read(end, &byte, 1) == 0;
}

TEST(StayAwake, HoldsTheScreenWhileAVideoPlaysAndTheComputerWhileSomeoneWatches)
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"system"_s);
    if (!bus.isConnected()) {
        GTEST_SKIP() << "no dbus-daemon";
    }
    FakeSystem screen;
    FakeLogin login;
    ASSERT_TRUE(bus.registerService(u"org.freedesktop.ScreenSaver"_s));
    ASSERT_TRUE(bus.registerService(u"org.freedesktop.login1"_s));
    bus.registerObject(u"/org/freedesktop/ScreenSaver"_s, &screen, QDBusConnection::ExportAllSlots);
    bus.registerObject(u"/org/freedesktop/login1"_s, &login, QDBusConnection::ExportAllSlots);

    StayAwake awake;
    awake.setPlaying(true);
    awake.setPlaying(true);
    ASSERT_TRUE(waitUntil([&] { return screen.held.size() == 1; }));
    QTest::qWait(50); // the receipt is on its way
    awake.setPlaying(false);
    EXPECT_TRUE(waitUntil([&] { return screen.held.isEmpty(); }));

    // Asked again before the first answer: neither is kept for ever.
    awake.setPlaying(true);
    awake.setPlaying(false);
    awake.setPlaying(true);
    ASSERT_TRUE(waitUntil([&] { return screen.asked == 3 && screen.held.size() == 1; }));
    awake.setPlaying(false);
    EXPECT_TRUE(waitUntil([&] { return screen.held.isEmpty(); }));

    awake.setServing(true);
    ASSERT_TRUE(waitUntil([&] { return login.ours >= 0; }));
    EXPECT_EQ(login.what, u"idle"_s);
    QTest::qWait(50);
    EXPECT_FALSE(isReleased(login.ours));
    awake.setServing(false);
    EXPECT_TRUE(waitUntil([&] { return isReleased(login.ours); }));
    ::close(login.ours);
    QDBusConnection::disconnectFromBus(u"system"_s);
}

TEST(StayAwake, NobodyWatchesASiteThatIsGone)
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"system"_s);
    if (!bus.isConnected()) {
        GTEST_SKIP() << "no dbus-daemon";
    }
    FakeLogin login;
    ASSERT_TRUE(bus.registerService(u"org.freedesktop.login1"_s));
    bus.registerObject(u"/org/freedesktop/login1"_s, &login, QDBusConnection::ExportAllSlots);
    const test::TempFolder folder;
    Arguments arguments;
    arguments.dataFolder = folder / "data";
    arguments.nodeArguments = Demo::nodeArguments();
    Program program(arguments);
    QSignalSpy reaches(&program.window(), &ui::MainWindow::reachChanged);
    program.begin();
    ASSERT_TRUE(waitUntil([&] { return !reaches.isEmpty(); }, 30'000)); // as it was loaded
    wire::HomeReach watched;
    watched.watchers = 1;
    Q_EMIT program.client().reachChanged(watched);
    ASSERT_TRUE(waitUntil([&] { return login.ours >= 0; }));
    QTest::qWait(50);
    EXPECT_FALSE(isReleased(login.ours));
    program.node().stop();
    EXPECT_TRUE(waitUntil([&] { return isReleased(login.ours); }));
    EXPECT_TRUE(waitUntil([&] { return program.node().state() == ui::NodeProcess::State::stopped; }, 30'000));
    ::close(login.ours);
    QDBusConnection::disconnectFromBus(u"system"_s);
}

}
}

#include "stayawaketest.moc"
