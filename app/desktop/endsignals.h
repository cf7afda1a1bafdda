// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSocketNotifier;

namespace spirula
{

/// SIGINT, SIGTERM and SIGHUP as a wish to quit, so that what is temporary is taken away.
class EndSignals : public QObject
{
    Q_OBJECT
public:
    explicit EndSignals(QObject *parent = nullptr);
    ~EndSignals() override;

Q_SIGNALS:
    void quitWanted();

private:
    int m_event;
    QSocketNotifier *m_notifier;
};

}
