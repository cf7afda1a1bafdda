// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "client/homedoor.h"
#include "client/playbuffer.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>

#include <memory>

namespace spirula::ui
{

/// Fetches what a PlayBuffer misses, one range after the other. What runs is dropped when a reader has jumped
/// elsewhere. Lives in a thread of its own.
class PlayReader : public QObject
{
    Q_OBJECT
public:
    PlayReader(HomeDoor door, QByteArray path, std::shared_ptr<PlayBuffer> buffer);
    ~PlayReader() override;

    /// Looks at what is wanted now.
    void work();

Q_SIGNALS:
    /// Nothing is fetched any more.
    void failed(const spirula::Error &error);

private:
    void start(const PlayBuffer::Range &range);
    void drop();
    void take();
    void takeEnd();
    void fail(const Error &error);

    const HomeDoor m_door;
    const QByteArray m_path;
    const std::shared_ptr<PlayBuffer> m_buffer;
    std::unique_ptr<QNetworkAccessManager> m_manager; ///< made in the thread that uses it
    QNetworkReply *m_reply = nullptr;
    qint64 m_at = 0; ///< where the next byte of the answer belongs
    qint64 m_end = 0; ///< of its range
    int m_attempts = 0; ///< since the last byte
    bool m_over = false;
};

}
