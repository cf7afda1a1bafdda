// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <QLocalServer>
#include <QStringList>

namespace spirula
{

/// One program on a data folder: a second start hands its files and links to the first one and goes.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    explicit SingleInstance(const fs::path &dataFolder, QObject *parent = nullptr);

    /// True: another one runs and has taken `texts`.
    bool handOver(const QStringList &texts) const;
    /// From now on others hand over to us.
    void listen();

Q_SIGNALS:
    void taken(const QStringList &texts);

private:
    void read(QLocalSocket *socket);

    QString m_name;
    QLocalServer m_server;
};

}
