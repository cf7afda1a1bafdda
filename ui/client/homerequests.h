// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "client/homeclient.h"
#include "client/homedoor.h"

#include <QNetworkAccessManager>
#include <QObject>

#include <chrono>
#include <memory>
#include <optional>

namespace spirula::ui
{

/// Sends single requests to the home listener: with the token, without a proxy, bounded in time and size.
class HomeRequests : public QObject
{
    Q_OBJECT
public:
    struct Ask {
        QByteArray verb;
        QByteArray path; ///< below /api/home/v1, encoded, with the query
        QByteArray body; ///< JSON or empty
        std::chrono::milliseconds patience = std::chrono::seconds(60); ///< without a byte
        qint64 limit = 16 << 20; ///< bytes of the answer
    };

    explicit HomeRequests(QString dataFolder, QObject *parent = nullptr);
    ~HomeRequests() override; ///< what still runs ends as `cancelled`

    void setDoor(std::optional<HomeDoor> door) { m_door = std::move(door); }
    const std::optional<HomeDoor> &door() const { return m_door; }

    /// The body of the answer. The node's own error where it says no, `notRunning` where nobody answers.
    Answer<QByteArray> send(QObject *asker, Ask ask);

private:
    QString m_dataFolder; ///< for the sentence of notRunning
    QNetworkAccessManager m_manager;
    std::shared_ptr<int> m_running = std::make_shared<int>(); ///< goes first: answers come no more
    std::optional<HomeDoor> m_door;
};

}
