// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "endsignals.h"

#include <QSocketNotifier>

#include <csignal>

#include <sys/eventfd.h>
#include <unistd.h>

namespace spirula
{

namespace
{

// A handler has nothing but what is static. Blocking the signals instead would be inherited by the node.
volatile int wakeUp = -1;

void tell(int)
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(wakeUp, &one, sizeof(one));
}

void obey(void (*handler)(int))
{
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) {
        std::signal(number, handler);
    }
}

}

EndSignals::EndSignals(QObject *parent)
    : QObject(parent)
    , m_event(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_notifier(new QSocketNotifier(m_event, QSocketNotifier::Read, this))
{
    wakeUp = m_event;
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto taken = ::read(m_event, &count, sizeof(count));
        Q_EMIT quitWanted();
    });
    obey(tell);
}

EndSignals::~EndSignals()
{
    obey(SIG_DFL);
    ::close(m_event);
}

}

#include "moc_endsignals.cpp"
