// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/playbuffer.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace spirula::ui
{

PlayBuffer::PlayBuffer(qint64 size)
    : m_size(size)
{
}

void PlayBuffer::setWake(std::function<void()> wake)
{
    const std::lock_guard lock(m_mutex);
    m_wake = std::move(wake);
}

qint64 PlayBuffer::read(qint64 at, char *data, qint64 most)
{
    if (at >= m_size || most <= 0) {
        return 0;
    }
    std::unique_lock lock(m_mutex);
    // Sound and pictures are read in turns from two places: what is here already is no reason to fetch
    // what lies behind it anew.
    if (!isHere(at) || (at > m_wanted && at < m_wanted + aheadBytes)) {
        m_wanted = at;
    }
    if (!m_aborted && m_wake && !missingNow().isEmpty()) {
        m_wake();
    }
    qint64 copied = 0;
    m_news.wait(lock, [&] {
        copied = m_aborted ? -1 : copyOut(at, data, most);
        return copied != 0;
    });
    return copied;
}

bool PlayBuffer::isHere(qint64 at) const
{
    const auto found = m_blocks.find(at / blockBytes);
    return found != m_blocks.end() && found->second.bytes.size() > at % blockBytes;
}

qint64 PlayBuffer::copyOut(qint64 at, char *data, qint64 most)
{
    qint64 copied = 0;
    while (copied < most) {
        const auto found = m_blocks.find((at + copied) / blockBytes);
        const qint64 inside = (at + copied) % blockBytes;
        if (found == m_blocks.end() || found->second.bytes.size() <= inside) {
            break;
        }
        Block &block = found->second;
        const qint64 part = std::min(most - copied, block.bytes.size() - inside);
        std::memcpy(data + copied, block.bytes.constData() + inside, static_cast<std::size_t>(part));
        block.use = ++m_uses;
        copied += part;
    }
    return copied;
}

void PlayBuffer::abort()
{
    const std::lock_guard lock(m_mutex);
    m_aborted = true;
    m_news.notify_all();
    if (m_wake) {
        m_wake();
    }
}

bool PlayBuffer::isAborted() const
{
    const std::lock_guard lock(m_mutex);
    return m_aborted;
}

PlayBuffer::Range PlayBuffer::missing() const
{
    const std::lock_guard lock(m_mutex);
    return missingNow();
}

PlayBuffer::Range PlayBuffer::missingNow() const
{
    const qint64 limit = std::min(m_size, m_wanted + aheadBytes);
    for (qint64 start = m_wanted / blockBytes * blockBytes; start < limit; start += blockBytes) {
        const auto found = m_blocks.find(start / blockBytes);
        const qint64 have = found == m_blocks.end() ? 0 : found->second.bytes.size();
        if (have == std::min(blockBytes, m_size - start)) {
            continue;
        }
        // Half of it is here: it is too early for another request.
        return start - m_wanted > aheadBytes / 2 ? Range() : Range{start + have, limit};
    }
    return {};
}

void PlayBuffer::put(qint64 at, QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    while (!bytes.isEmpty()) {
        Block &block = m_blocks[at / blockBytes];
        const qint64 inside = at % blockBytes;
        const qint64 part = std::min<qint64>(bytes.size(), blockBytes - inside);
        if (inside <= block.bytes.size() && inside + part > block.bytes.size()) {
            block.bytes.append(bytes.sliced(block.bytes.size() - inside, inside + part - block.bytes.size()));
        }
        block.use = ++m_uses;
        at += part;
        bytes = bytes.sliced(part);
    }
    forgetOldest();
    m_news.notify_all();
}

void PlayBuffer::forgetOldest()
{
    while (m_blocks.size() > mostBlocks) {
        m_blocks.erase(
            std::ranges::min_element(m_blocks, {}, [](const auto &entry) { return entry.second.use; }));
    }
}

}
