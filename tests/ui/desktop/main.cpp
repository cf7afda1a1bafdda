// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <gtest/gtest.h>

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>

namespace
{

/// A bus of the tests' own, for what asks the system and what the system asks. Without one those tests skip.
class OwnBus
{
public:
    OwnBus()
    {
        m_daemon.start(
            QStringLiteral("dbus-daemon"),
            {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead()) {
            const QByteArray address = m_daemon.readLine().trimmed();
            qputenv("DBUS_SESSION_BUS_ADDRESS", address);
            qputenv("DBUS_SYSTEM_BUS_ADDRESS", address);
        }
    }
    ~OwnBus()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
    }

private:
    QProcess m_daemon;
};

}

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) { // a real screen where one is asked for
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qputenv("XDG_DATA_DIRS", SPIRULA_BIN_DIR "/../share:/usr/share"); // as main.cpp of the program does
    QApplication::setApplicationName(QStringLiteral("spirula"));
    QStandardPaths::setTestModeEnabled(true);
    testing::InitGoogleTest(&argc, argv);
    const OwnBus bus;
    QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
