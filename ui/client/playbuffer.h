// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QtTypes>

#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>

namespace spirula::ui
{

/// The bytes of a virtual file that are here, in blocks, between those who read it and the one who fetches.
/// Every function may be called from any thread.
class PlayBuffer
{
public:
    /// Bytes from `first` up to, not including, `end`.
    struct Range {
        qint64 first = 0;
        qint64 end = 0;
        bool isEmpty() const { return first >= end; }
    };

    static constexpr qint64 blockBytes = 64 << 10;
    static constexpr qint64 aheadBytes = 1 << 20; ///< a change of quality shows behind it: not more
    static constexpr std::size_t mostBlocks = 128;

    explicit PlayBuffer(qint64 size);

    /// `wake` is called when something is to be fetched.
    void setWake(std::function<void()> wake);

    /// Up to `most` bytes; waits for the first. 0 at the end, -1 after abort().
    qint64 read(qint64 at, char *data, qint64 most);
    void abort();
    bool isAborted() const;

    /// What is to be fetched next; empty while enough is here.
    Range missing() const;
    void put(qint64 at, QByteArrayView bytes);

private:
    struct Block {
        QByteArray bytes; ///< from its beginning on
        quint64 use = 0;
    };

    bool isHere(qint64 at) const;
    Range missingNow() const;
    qint64 copyOut(qint64 at, char *data, qint64 most);
    void forgetOldest();

    const qint64 m_size;
    mutable std::mutex m_mutex;
    std::condition_variable m_news;
    std::function<void()> m_wake;
    std::map<qint64, Block> m_blocks;
    quint64 m_uses = 0;
    qint64 m_wanted = 0;
    bool m_aborted = false;
};

}
