// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "playback/rendition.h"

#include <cstdint>
#include <string>
#include <vector>

namespace spirula::playback
{

/// A fixed place of the virtual file: one segment of whichever rendition, and its sound.
struct Slot {
    std::uint64_t offset = 0;
    std::uint32_t size = 0;
    std::int64_t startUs = 0;
    std::int64_t endUs = 0;
};

/// Sound of a slot: these segments of the sound's rendition.
struct SoundPart {
    std::size_t first = 0;
    std::size_t count = 0;
};

/// The virtual fragmented MP4 of renditions that can follow each other: a head (ftyp, moov, sidx), then
/// slots. Computed from playlists and the beginnings of files; nothing of it changes later.
class Layout
{
public:
    static constexpr std::uint32_t videoId = 1;
    static constexpr std::uint32_t audioId = 2;

    /// `renditions`: one group of groupsOf(), best first. `sound` may be one of them, another one, or null.
    static Result<std::shared_ptr<const Layout>> make(std::vector<RenditionPointer> renditions,
                                                      RenditionPointer sound);

    std::uint64_t size() const { return m_size; }
    const std::string &head() const { return m_head; }
    const std::vector<Slot> &slots() const { return m_slots; }
    const std::vector<RenditionPointer> &renditions() const { return m_renditions; }
    const Rendition *sound() const { return m_sound.get(); }
    bool hasVideo() const { return m_renditions.front()->video().has_value(); }
    std::int64_t durationMs() const { return m_slots.back().endUs / 1000; }
    /// Several renditions: their parameter sets come with the samples.
    bool switches() const { return m_renditions.size() > 1; }
    /// Which slot holds this byte behind the head.
    std::size_t slotAt(std::uint64_t offset) const;

    std::uint32_t videoTimescale() const { return m_videoTimescale; }
    /// How long after a slot's begin its first picture is shown, in the track's units.
    std::int64_t pictureDelay() const { return m_pictureDelay; }
    /// Added to the sound's times since its first sample; what becomes negative is left out.
    std::int64_t audioShift() const { return m_audioShift; }
    std::int64_t audioStart() const { return m_audioStart; }
    /// The sound is cut where the slots are, not where its own segments are.
    bool cutsSound() const { return m_cutsSound; }
    SoundPart soundOf(std::size_t slot) const;

private:
    Result<void> timePictures();
    void timeSound();
    Result<void> placeSlots();
    std::uint64_t sizeOfSlot(std::size_t index) const;
    Result<void> writeHead();
    std::vector<wire::Mp4Track> tracks() const;

    std::vector<RenditionPointer> m_renditions;
    RenditionPointer m_sound;
    std::vector<Slot> m_slots;
    std::string m_head;
    std::uint64_t m_size = 0;
    std::uint32_t m_videoTimescale = 1;
    std::int64_t m_pictureDelay = 0;
    std::int64_t m_audioShift = 0;
    std::int64_t m_audioStart = 0;
    bool m_cutsSound = false;
};
using LayoutPointer = std::shared_ptr<const Layout>;

/// Sorts renditions, best first, into groups that can share slots: same codec, same boundaries. Those without
/// pictures are groups of their own, last.
std::vector<std::vector<RenditionPointer>> groupsOf(std::vector<RenditionPointer> renditions);
/// The layout of each group, with the sound of its own smallest rendition or else of any.
Result<std::vector<LayoutPointer>> layoutsOf(const std::vector<RenditionPointer> &renditions);

}
