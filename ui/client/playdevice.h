// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "client/homedoor.h"

#include <QIODevice>
#include <QThread>

#include <memory>

namespace spirula::ui
{

class PlayBuffer;

/// The bytes of one playback, for a player that reads in threads of its own. A thread of this object reads
/// ahead. A read waits for its bytes until abort(), which whoever stops the player calls first: players join
/// their readers.
class PlayDevice : public QIODevice
{
    Q_OBJECT
public:
    /// `path` and `size` are those of wire::HomePlayback. Is open for reading at once.
    PlayDevice(HomeDoor door, const QString &path, qint64 size, QObject *parent = nullptr);
    ~PlayDevice() override; ///< aborts

    /// Wakes a waiting read and fails every later one. From any thread, at once.
    void abort();

    bool isSequential() const override { return false; }
    qint64 size() const override;
    qint64 bytesAvailable() const override;
    bool atEnd() const override;
    void close() override; ///< as abort()

Q_SIGNALS:
    /// Nothing comes any more. Reads wait until abort(), or the player would take it for the end of the
    /// video. `notFound`: the playback has ended; open a new one at the position.
    void failed(const spirula::Error &error);

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    qint64 m_size;
    std::shared_ptr<PlayBuffer> m_buffer;
    QThread m_thread;
};

}
