// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/processwatch.h"

#include <QSocketNotifier>

extern "C" { // glibc forgot to say it in there
#include <sys/pidfd.h>
}

namespace spirula::ui
{

std::unique_ptr<ProcessWatch> ProcessWatch::of(qint64 pid)
{
    FileDescriptor process(pid > 0 ? ::pidfd_open(static_cast<pid_t>(pid), 0) : -1);
    return process ? std::unique_ptr<ProcessWatch>(new ProcessWatch(std::move(process))) : nullptr;
}

ProcessWatch::ProcessWatch(FileDescriptor process)
    : m_process(std::move(process))
    , m_notifier(std::make_unique<QSocketNotifier>(m_process.get(), QSocketNotifier::Read))
{
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false); // it stays readable
        Q_EMIT ended();
    });
}

ProcessWatch::~ProcessWatch() = default;

void ProcessWatch::signal(int number) { ::pidfd_send_signal(m_process.get(), number, nullptr, 0); }

}

#include "moc_processwatch.cpp"
