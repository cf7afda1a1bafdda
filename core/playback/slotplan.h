// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "playback/layout.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace spirula::playback
{

/// Where every byte of one slot comes from. Holds only heads; the media bytes stay in their files.
class SlotPlan
{
public:
    /// The slot as `rendition` (a place in the layout's list) fills it; the same arguments give the same
    /// bytes. Reads heads of fragments: blocks.
    static Result<std::shared_ptr<const SlotPlan>> build(LayoutPointer layout, std::size_t slot,
                                                         std::size_t rendition);

    std::uint32_t size() const { return m_size; }
    /// Bytes from `offset` within the slot on; blocks.
    Result<void> read(std::uint64_t offset, std::span<char> out) const;

private:
    friend class SlotBuilder;

    struct Extent {
        std::uint64_t at = 0; ///< in the slot
        std::uint64_t length = 0;
        const MediaSource *source = nullptr; ///< null: m_text
        std::uint64_t from = 0;
    };
    void add(std::uint64_t length, const MediaSource *source, std::uint64_t from);

    LayoutPointer m_layout; ///< keeps the sources
    std::uint32_t m_size = 0;
    std::string m_text; ///< moof, head of mdat, parameter sets
    std::vector<Extent> m_extents; ///< without gaps; behind them zeros
};
using SlotPlanPointer = std::shared_ptr<const SlotPlan>;

}
