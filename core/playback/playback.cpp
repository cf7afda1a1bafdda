// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/playback.h"

#include "base/offload.h"

#include <algorithm>
#include <chrono>

namespace spirula::playback
{

namespace
{

constexpr std::size_t keptPlans = 8;
constexpr std::int16_t notRead = -1;

/// What a turn on the pool gives back.
struct Turn {
    SlotPlanPointer plan;
    std::string bytes;
    double seconds = 0;
};

Result<Turn> readTurn(SlotPlanPointer plan, const LayoutPointer &layout, std::size_t slot,
                      std::size_t rendition, std::uint64_t offset, std::size_t count)
{
    const auto begin = std::chrono::steady_clock::now();
    if (!plan) {
        SPIRULA_TRY(plan, SlotPlan::build(layout, slot, rendition));
    }
    Turn turn{std::move(plan), std::string(count, '\0'), 0};
    SPIRULA_CHECK(turn.plan->read(offset, turn.bytes));
    turn.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return turn;
}

std::optional<std::size_t> indexOf(const Layout &layout, int resolution)
{
    const auto &renditions = layout.renditions();
    const auto found = std::ranges::find_if(renditions, [&](const RenditionPointer &rendition) {
        return rendition->quality().resolution == resolution;
    });
    return found == renditions.end() ? std::nullopt
                                     : std::optional(static_cast<std::size_t>(found - renditions.begin()));
}

std::optional<std::size_t> groupOf(const std::vector<LayoutPointer> &layouts, int resolution)
{
    for (std::size_t i = 0; i < layouts.size(); ++i) {
        if (indexOf(*layouts[i], resolution)) {
            return i;
        }
    }
    return std::nullopt;
}

Error noSuchResolution()
{
    return Error(ErrorCode::invalidInput,
                 {{"field", "resolution"}, {"reason", "the video does not have it"}});
}

}

Result<std::shared_ptr<Playback>> Playback::open(asio::thread_pool &pool, std::vector<LayoutPointer> layouts,
                                                 std::optional<int> resolution)
{
    const std::optional<std::size_t> group = resolution ? groupOf(layouts, *resolution) : 0;
    if (!group) {
        return noSuchResolution();
    }
    auto playback = std::make_shared<Playback>(pool, std::move(layouts), *group);
    SPIRULA_CHECK(playback->choose(resolution));
    return playback;
}

Playback::Playback(asio::thread_pool &pool, std::vector<LayoutPointer> layouts, std::size_t group)
    : m_pool(pool)
    , m_layouts(std::move(layouts))
    , m_layout(m_layouts[group])
    , m_pinned(m_layout->slots().size(), notRead)
{
}

Result<void> Playback::choose(std::optional<int> resolution)
{
    if (resolution) {
        const std::optional<std::size_t> index = indexOf(*m_layout, *resolution);
        if (!index) {
            return groupOf(m_layouts, *resolution)
                ? Error(ErrorCode::conflict, {{"reason", "this resolution needs a new playback"}})
                : noSuchResolution();
        }
        m_current = *index;
    }
    m_resolution = resolution;
    m_lastUse = SteadyClock::now();
    return {};
}

std::size_t Playback::automatic() const
{
    std::vector<std::int64_t> bandwidths;
    for (const RenditionPointer &rendition : m_layout->renditions()) {
        bandwidths.push_back(rendition->quality().bandwidth);
    }
    return m_chooser.choose(bandwidths, m_current);
}

/// A player keeps the sample tables of what it has read, so a slot stays as it was served first.
std::size_t Playback::renditionOf(std::size_t slot)
{
    if (m_pinned[slot] == notRead) {
        if (!m_resolution) {
            m_current = automatic();
        }
        m_pinned[slot] = static_cast<std::int16_t>(m_current);
    }
    return static_cast<std::size_t>(m_pinned[slot]);
}

SlotPlanPointer Playback::cached(std::size_t slot) const
{
    const auto found = std::ranges::find(m_cache, slot, &Cached::slot);
    return found == m_cache.end() ? nullptr : found->plan;
}

Task<Result<std::string>> Playback::readSlot(std::size_t slot, std::uint64_t offset, std::size_t count)
{
    const std::size_t rendition = renditionOf(slot);
    auto work = [plan = cached(slot), layout = m_layout, slot, rendition, offset, count] {
        return readTurn(plan, layout, slot, rendition, offset, count);
    };
    SPIRULA_CO_TRY(Turn turn, co_await offload(m_pool, std::move(work)));
    m_chooser.measured(count, turn.seconds);
    if (!cached(slot)) {
        m_cache.push_front({slot, std::move(turn.plan)});
        m_cache.resize(std::min(m_cache.size(), keptPlans));
    }
    co_return std::move(turn.bytes);
}

Task<Result<std::string>> Playback::read(std::uint64_t offset, std::size_t most)
{
    m_lastUse = SteadyClock::now();
    if (m_ended) {
        co_return Error(ErrorCode::cancelled, {}, "the playback has ended");
    }
    if (offset >= size()) {
        co_return Error(ErrorCode::invalidInput, {{"field", "offset"}, {"reason", "is behind the end"}});
    }
    const std::string &head = m_layout->head();
    if (offset < head.size()) {
        co_return head.substr(offset, most);
    }
    const std::size_t index = m_layout->slotAt(offset);
    const Slot &slot = m_layout->slots()[index];
    const std::uint64_t within = offset - slot.offset;
    const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(most, slot.size - within));
    co_return co_await readSlot(index, within, count);
}

}
