// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "net/http/message.h"
#include "playback/layout.h"
#include "playback/qualitychooser.h"
#include "playback/slotplan.h"

#include <boost/asio/thread_pool.hpp>

#include <deque>
#include <optional>
#include <vector>

namespace spirula::playback
{

/// What one player reads: the virtual file of a group of renditions, each slot in the rendition that was
/// chosen when it was first read. Lives on one loop; reading files happens on the pool.
class Playback : public net::BodySource
{
public:
    /// `layouts`: all groups of the video. `resolution`: its group is opened; unset = automatic, the first
    /// group. Error invalidInput when no rendition has it.
    static Result<std::shared_ptr<Playback>> open(asio::thread_pool &pool, std::vector<LayoutPointer> layouts,
                                                  std::optional<int> resolution);
    Playback(asio::thread_pool &pool, std::vector<LayoutPointer> layouts, std::size_t group);

    /// From the next slot on that was not read yet. Error conflict for a resolution of another group.
    Result<void> choose(std::optional<int> resolution);
    std::optional<int> resolution() const { return m_resolution; }
    const Layout &layout() const { return *m_layout; }
    const std::vector<LayoutPointer> &layouts() const { return m_layouts; }
    SteadyClock::time_point lastUse() const { return m_lastUse; }
    /// Everything that is read from now on fails.
    void end() { m_ended = true; }

    std::uint64_t size() const override { return m_layout->size(); }
    Task<Result<std::string>> read(std::uint64_t offset, std::size_t most) override;

private:
    struct Cached {
        std::size_t slot = 0;
        SlotPlanPointer plan;
    };

    std::size_t renditionOf(std::size_t slot);
    std::size_t automatic() const;
    SlotPlanPointer cached(std::size_t slot) const;
    Task<Result<std::string>> readSlot(std::size_t slot, std::uint64_t offset, std::size_t count);

    asio::thread_pool &m_pool;
    std::vector<LayoutPointer> m_layouts;
    LayoutPointer m_layout;
    std::optional<int> m_resolution;
    std::size_t m_current = 0; ///< rendition of the slots to come
    std::vector<std::int16_t> m_pinned; ///< rendition of each slot, -1 = not read yet
    std::deque<Cached> m_cache; ///< plans of the slots read last
    QualityChooser m_chooser;
    SteadyClock::time_point m_lastUse = SteadyClock::now();
    bool m_ended = false;
};

}
