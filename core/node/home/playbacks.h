// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/uuid.h"
#include "playback/playback.h"

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <map>
#include <memory>

namespace spirula::node
{

/// The playbacks that are open; those that nobody reads any more end by themselves. Lives on the API loop.
class Playbacks : public std::enable_shared_from_this<Playbacks>
{
public:
    static constexpr std::size_t most = 64;
    static constexpr std::chrono::milliseconds usualIdleTime{5 * 60 * 1000};

    explicit Playbacks(asio::any_io_executor executor, std::chrono::milliseconds idleTime = usualIdleTime);

    /// Above `most` the one that was unused for longest ends.
    Uuid add(std::shared_ptr<playback::Playback> playback);
    Result<std::shared_ptr<playback::Playback>> find(const Uuid &id);
    Result<void> end(const Uuid &id);
    std::size_t count() const { return m_open.size(); }

private:
    using Open = std::map<Uuid, std::shared_ptr<playback::Playback>>;
    void remove(Open::iterator one);
    void endIdle();
    void watch();

    std::chrono::milliseconds m_idleTime;
    asio::steady_timer m_timer;
    Open m_open;
};

}
