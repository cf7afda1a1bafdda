// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/layout.h"

#include <algorithm>
#include <numeric>
#include <optional>

namespace spirula::playback
{

namespace
{

constexpr std::uint64_t maxTimescale = 100'000'000; // 42 s of one sample's duration still fit into 32 bits
constexpr int unknownRate = 25;

std::int64_t halfPicture(const Rendition &a, const Rendition &b)
{
    const int slower = std::min(a.quality().fps, b.quality().fps);
    return 500'000 / (slower > 0 ? slower : unknownRate);
}

bool sameBoundaries(const Rendition &a, const Rendition &b)
{
    const std::int64_t tolerance = halfPicture(a, b);
    return std::ranges::equal(a.segments(), b.segments(), [&](const Segment &one, const Segment &other) {
        return std::abs(one.startUs - other.startUs) <= tolerance;
    });
}

bool canShare(const std::vector<RenditionPointer> &group, const Rendition &rendition)
{
    const Rendition &first = *group.front();
    if (!first.video() || !rendition.video() || first.codec().family.empty()
        || first.codec().family != rendition.codec().family
        || first.video()->matrix != rendition.video()->matrix || !sameBoundaries(first, rendition)) {
        return false;
    }
    std::uint64_t common = rendition.video()->timescale;
    for (const RenditionPointer &member : group) {
        common = std::lcm(common, std::uint64_t(member->video()->timescale));
        if (common > maxTimescale) {
            return false;
        }
    }
    return true;
}

/// Small sound first, as it is read beside every other quality.
RenditionPointer smallestSound(const std::vector<RenditionPointer> &renditions)
{
    RenditionPointer best;
    for (const RenditionPointer &rendition : renditions) {
        if (rendition->audio() && (!best || rendition->quality().bandwidth < best->quality().bandwidth)) {
            best = rendition;
        }
    }
    return best;
}

}

std::vector<std::vector<RenditionPointer>> groupsOf(std::vector<RenditionPointer> renditions)
{
    std::ranges::stable_sort(renditions, std::greater(), [](const RenditionPointer &rendition) {
        return std::pair(rendition->video().has_value(), rendition->quality().resolution);
    });
    std::vector<std::vector<RenditionPointer>> groups;
    for (RenditionPointer &rendition : renditions) {
        const auto group = std::ranges::find_if(
            groups, [&](const auto &members) { return canShare(members, *rendition); });
        (group == groups.end() ? groups.emplace_back() : *group).push_back(std::move(rendition));
    }
    return groups;
}

Result<std::vector<LayoutPointer>> layoutsOf(const std::vector<RenditionPointer> &renditions)
{
    std::vector<LayoutPointer> layouts;
    for (std::vector<RenditionPointer> &group : groupsOf(renditions)) {
        RenditionPointer sound = smallestSound(group);
        if (!sound) {
            sound = smallestSound(renditions);
        }
        SPIRULA_TRY(LayoutPointer layout, Layout::make(std::move(group), std::move(sound)));
        layouts.push_back(std::move(layout));
    }
    return layouts;
}

}
