// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/lockfile.h"

#include <QLocalServer>
#include <QStringList>

#include <chrono>
#include <optional>

class QLocalSocket;

namespace spirula
{

/// How long a start waits for another one.
struct InstancePatience {
    std::chrono::milliseconds door{std::chrono::seconds(30)}; ///< it begins, or ends and frees the folder
    std::chrono::milliseconds answer{std::chrono::seconds(5)}; ///< once it has been asked
};

/// One program on a data folder: a second start hands its files and links to the first one and goes.
class SingleInstance : public QObject
{
    Q_OBJECT
public:
    enum class Role {
        first, ///< nobody else runs, and nobody else will while this object lives
        second, ///< another one runs and has taken the texts
        refused, ///< another one runs and does not answer
    };

    explicit SingleInstance(const fs::path &dataFolder, QObject *parent = nullptr);

    /// Waits for what the other one does; `texts` are what it is to take.
    Role claim(const QStringList &texts, const InstancePatience &patience = {});
    /// The process that has the folder, after `refused`.
    const std::string &holder() const { return m_holder; }
    /// From now on others hand over to us; only after `first`.
    void listen();
    /// From now on others wait until we have ended.
    void stopListening();
    /// Of the socket where others hand over.
    const QString &name() const { return m_name; }

Q_SIGNALS:
    void taken(const QStringList &texts);

private:
    enum class Answer { taken, noDoor, none };
    Answer handOver(const QStringList &texts, std::chrono::milliseconds patience) const;
    void read(QLocalSocket *socket);

    QString m_name;
    std::optional<LockFile> m_lock; ///< whose it is has the server's name too
    std::string m_holder;
    QLocalServer m_server;
};

}
