// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace spirula::ui
{

/// Tells when a process ends that may be nobody's child, and signals it and never another one that got its
/// number.
class ProcessWatch : public QObject
{
    Q_OBJECT
public:
    /// Nothing if there is no such process.
    static std::unique_ptr<ProcessWatch> of(qint64 pid);
    ~ProcessWatch() override;

    void signal(int number);

Q_SIGNALS:
    void ended();

private:
    explicit ProcessWatch(FileDescriptor process);

    FileDescriptor m_process;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

}
