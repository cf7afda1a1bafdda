// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "playback/layout.h"

#include <string>
#include <vector>

namespace spirula::playback
{

class SlotPlan;

/// Turns one segment and its sound into one fragment of the virtual file: both tracks on the layout's times,
/// sound before pictures, parameter sets in front of key frames, padding at the end of its mdat.
class SlotBuilder
{
public:
    SlotBuilder(const Layout &layout, std::size_t slot, const Rendition &rendition);

    Result<void> build(SlotPlan &plan);

private:
    /// A sample on its way: its bytes in the source, and what the virtual file says of it.
    struct Item {
        std::uint64_t from = 0;
        std::uint32_t length = 0;
        wire::Mp4Sample sample;
    };
    struct Track {
        std::uint32_t id = 0;
        std::uint32_t timescale = 1;
        const MediaSource *source = nullptr;
        std::vector<Item> items;
    };
    Result<void> takePictures(const Samples &samples);
    Result<void> takeSound(const Samples &samples);
    Result<Samples> soundSamples(SegmentSamples &own) const;
    std::vector<wire::Mp4TrackFragment> place(bool setsAtAllKeys);
    void fill(SlotPlan &plan, std::string moof, bool setsAtAllKeys) const;
    std::size_t setsBefore(const Track &track, std::size_t index, bool setsAtAllKeys) const;

    const Layout &m_layout;
    std::size_t m_slot;
    const Rendition &m_rendition;
    Track m_video;
    Track m_audio;
};

}
