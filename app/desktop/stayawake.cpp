// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stayawake.h"

#include "words/programwords.h"
#include "words/shellwords.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace spirula
{

namespace
{

QDBusMessage screenSaver(const QString &method)
{
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"), method);
}

}

StayAwake::~StayAwake() { releaseScreen(); }

void StayAwake::setPlaying(bool playing)
{
    if (std::exchange(m_playing, playing) != playing) {
        playing ? holdScreen() : releaseScreen();
    }
}

void StayAwake::holdScreen()
{
    QDBusMessage ask = screenSaver(QStringLiteral("Inhibit"));
    ask << ui::words::programName() << ui::words::whyScreenOn();
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> receipt = *watcher;
        if (receipt.isValid()) {
            releaseScreen(); // of a question that was asked again before this answer
            m_screen = receipt.value();
            if (!m_playing) { // paused meanwhile
                releaseScreen();
            }
        }
    });
}

void StayAwake::releaseScreen()
{
    if (const auto receipt = std::exchange(m_screen, {})) {
        QDBusMessage ask = screenSaver(QStringLiteral("UnInhibit"));
        ask << *receipt;
        QDBusConnection::sessionBus().send(ask);
    }
}

void StayAwake::setServing(bool serving)
{
    if (std::exchange(m_serving, serving) == serving) {
        return;
    }
    m_computer = {};
    if (serving) {
        holdComputer();
    }
}

void StayAwake::holdComputer()
{
    QDBusMessage ask = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    // Falling asleep by itself is held off; who closes the lid or chooses to sleep is obeyed.
    ask << QStringLiteral("idle") << ui::words::programName() << ui::words::whyStayAwake()
        << QStringLiteral("block");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(ask), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusUnixFileDescriptor> held = *watcher;
        if (held.isValid() && m_serving) {
            m_computer = held.value();
        }
    });
}

}

#include "moc_stayawake.cpp"
