// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/slotplan.h"

#include "playback/slotbuilder.h"

#include <algorithm>

namespace spirula::playback
{

Result<SlotPlanPointer> SlotPlan::build(LayoutPointer layout, std::size_t slot, std::size_t rendition)
{
    auto plan = std::make_shared<SlotPlan>();
    plan->m_size = layout->slots()[slot].size;
    SlotBuilder builder(*layout, slot, *layout->renditions()[rendition]);
    SPIRULA_CHECK(builder.build(*plan));
    plan->m_layout = std::move(layout);
    return SlotPlanPointer(std::move(plan));
}

void SlotPlan::add(std::uint64_t length, const MediaSource *source, std::uint64_t from)
{
    if (length == 0) {
        return;
    }
    std::uint64_t at = 0;
    if (!m_extents.empty()) {
        Extent &last = m_extents.back();
        if (last.source == source && last.from + last.length == from) {
            last.length += length;
            return;
        }
        at = last.at + last.length;
    }
    m_extents.push_back({at, length, source, from});
}

Result<void> SlotPlan::read(std::uint64_t offset, std::span<char> out) const
{
    auto extent
        = std::ranges::upper_bound(m_extents, offset, {}, [](const Extent &one) { return one.at; }) - 1;
    while (!out.empty() && extent != m_extents.end()) {
        const std::uint64_t skipped = offset - extent->at;
        if (skipped >= extent->length) {
            break; // padding
        }
        const auto count
            = static_cast<std::size_t>(std::min<std::uint64_t>(extent->length - skipped, out.size()));
        if (extent->source) {
            SPIRULA_CHECK(extent->source->read(extent->from + skipped, out.first(count)));
        } else {
            m_text.copy(out.data(), count, extent->from + skipped);
        }
        offset += count;
        out = out.subspan(count);
        ++extent;
    }
    std::ranges::fill(out, '\0');
    return {};
}

}
