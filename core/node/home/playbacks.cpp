// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/playbacks.h"

#include <algorithm>

namespace spirula::node
{

namespace
{

Error noSuchPlayback(const Uuid &id)
{
    return Error(ErrorCode::notFound, {{"what", "playback"}, {"id", id.toString()}});
}

}

Playbacks::Playbacks(asio::any_io_executor executor, std::chrono::milliseconds idleTime)
    : m_idleTime(idleTime)
    , m_timer(std::move(executor))
{
}

Uuid Playbacks::add(std::shared_ptr<playback::Playback> playback)
{
    endIdle();
    if (m_open.size() >= most) {
        remove(std::ranges::min_element(m_open, {}, [](const auto &one) { return one.second->lastUse(); }));
    }
    const Uuid id = Uuid::random();
    m_open.emplace(id, std::move(playback));
    if (m_open.size() == 1) {
        watch();
    }
    return id;
}

Result<std::shared_ptr<playback::Playback>> Playbacks::find(const Uuid &id)
{
    endIdle();
    const auto found = m_open.find(id);
    return found == m_open.end() ? Result<std::shared_ptr<playback::Playback>>(noSuchPlayback(id))
                                 : found->second;
}

Result<void> Playbacks::end(const Uuid &id)
{
    const auto found = m_open.find(id);
    if (found == m_open.end()) {
        return noSuchPlayback(id);
    }
    remove(found);
    return {};
}

void Playbacks::remove(Open::iterator one)
{
    one->second->end();
    m_open.erase(one);
}

void Playbacks::endIdle()
{
    const auto idleSince = SteadyClock::now() - m_idleTime;
    for (auto one = m_open.begin(); one != m_open.end();) {
        const auto next = std::next(one);
        if (one->second->lastUse() < idleSince) {
            remove(one);
        }
        one = next;
    }
}

/// Files are not held open for a player that has gone without a word.
void Playbacks::watch()
{
    m_timer.expires_after(m_idleTime / 2);
    m_timer.async_wait([weak = weak_from_this()](const boost::system::error_code &error) {
        const auto self = weak.lock();
        if (!self || error) {
            return;
        }
        self->endIdle();
        if (!self->m_open.empty()) {
            self->watch();
        }
    });
}

}
