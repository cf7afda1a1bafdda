// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/layout.h"

#include <algorithm>
#include <numeric>

namespace spirula::playback
{

namespace
{

constexpr std::uint64_t maxSlot = 0x7fffffff; // what sidx can say
constexpr std::int64_t soundSkewUs = 500'000; // a muxer cuts sound up to so far beside the pictures
constexpr std::int64_t longestPriming = 2; // seconds
constexpr int unknownRate = 60;

// What a slot takes beside the bytes of its source: heads, and per sample up to four numbers.
constexpr std::uint64_t headBytes = 1024;
constexpr std::uint64_t pictureBytes = 16;
constexpr std::uint64_t soundBytes = 12;
constexpr std::uint64_t soundsPerSecond = 100;
constexpr std::uint64_t spareSamples = 64;

std::uint64_t perSecond(std::uint64_t count, std::int64_t durationUs)
{
    return (count * static_cast<std::uint64_t>(durationUs) + 999'999) / 1'000'000;
}

/// A time in a track's units, to the nearest.
std::int64_t unitsAt(std::int64_t us, std::uint32_t timescale)
{
    const std::int64_t seconds = us / 1'000'000;
    return seconds * timescale + ((us % 1'000'000) * timescale + 500'000) / 1'000'000;
}

std::uint64_t lengthOf(const Rendition &rendition, SoundPart part)
{
    std::uint64_t length = 0;
    for (std::size_t i = 0; i < part.count; ++i) {
        length += rendition.segments()[part.first + i].length;
    }
    return length;
}

}

Result<LayoutPointer> Layout::make(std::vector<RenditionPointer> renditions, RenditionPointer sound)
{
    auto layout = std::make_shared<Layout>();
    layout->m_renditions = std::move(renditions);
    layout->m_sound = std::move(sound);
    layout->m_cutsSound = layout->m_sound
        && std::ranges::find(layout->m_renditions, layout->m_sound) == layout->m_renditions.end();
    SPIRULA_CHECK(layout->timePictures());
    layout->timeSound();
    SPIRULA_CHECK(layout->placeSlots());
    return LayoutPointer(std::move(layout));
}

Result<void> Layout::timePictures()
{
    if (!hasVideo()) {
        return {};
    }
    std::uint64_t timescale = 1;
    for (const RenditionPointer &rendition : m_renditions) {
        timescale = std::lcm(timescale, std::uint64_t(rendition->video()->timescale));
    }
    m_videoTimescale = static_cast<std::uint32_t>(timescale);
    for (const RenditionPointer &rendition : m_renditions) {
        const std::int64_t factor = m_videoTimescale / rendition->video()->timescale;
        if (rendition->pictureDelay() > std::int64_t(0x7fffffff) / factor) {
            return Error(ErrorCode::brokenMedia, {{"reason", "pictures come too late"}});
        }
        m_pictureDelay = std::max(m_pictureDelay, rendition->pictureDelay() * factor);
    }
    return {};
}

/// Sound from before the first picture (the encoder's priming) is left out, not cut by an edit list: that
/// would move the sound's times against the pictures' and make libavformat look for them in the slot before.
void Layout::timeSound()
{
    if (!m_sound) {
        return;
    }
    const std::int64_t timescale = m_sound->audio()->timescale;
    m_audioShift = hasVideo() ? m_sound->audioLag() : 0;
    m_audioStart = hasVideo()
        ? 0
        : std::clamp<std::int64_t>(m_sound->audio()->start
                                       - static_cast<std::int64_t>(m_sound->firstAudioTime()),
                                   0, longestPriming * timescale);
}

SoundPart Layout::soundOf(std::size_t slot) const
{
    if (!m_sound) {
        return {};
    }
    if (!m_cutsSound) {
        return {slot, 1};
    }
    const std::vector<Segment> &segments = m_sound->segments();
    const bool isLast = slot + 1 == m_slots.size();
    const std::int64_t from = m_slots[slot].startUs - soundSkewUs;
    const std::int64_t to = m_slots[slot].endUs + soundSkewUs;
    const auto first
        = std::ranges::partition_point(segments, [&](const Segment &s) { return s.endUs() <= from; });
    const auto end = isLast
        ? segments.end()
        : std::ranges::partition_point(segments, [&](const Segment &s) { return s.startUs < to; });
    return {static_cast<std::size_t>(first - segments.begin()),
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, end - first))};
}

/// The most that any rendition can need here.
std::uint64_t Layout::sizeOfSlot(std::size_t index) const
{
    const Slot &slot = m_slots[index];
    const std::int64_t durationUs = slot.endUs - slot.startUs;
    const std::uint64_t sound = m_sound ? lengthOf(*m_sound, soundOf(index)) : 0;
    std::uint64_t most = 0;
    for (const RenditionPointer &rendition : m_renditions) {
        std::uint64_t size = rendition->segments()[index].length;
        if (rendition != m_sound) {
            size += sound;
        }
        if (rendition->video()) {
            const int fps = rendition->quality().fps;
            const auto rate = static_cast<std::uint64_t>(fps > 0 ? fps + fps / 4 : unknownRate);
            const std::uint64_t pictures = perSecond(rate, durationUs) + spareSamples;
            size += pictures * (pictureBytes + (switches() ? rendition->codec().parameterSets.size() : 0));
        }
        most = std::max(most, size);
    }
    const std::uint64_t sounds = m_sound ? perSecond(soundsPerSecond, durationUs) + spareSamples : 0;
    return headBytes + most + sounds * soundBytes;
}

Result<void> Layout::placeSlots()
{
    for (const Segment &segment : m_renditions.front()->segments()) {
        m_slots.push_back({0, 0, segment.startUs, segment.endUs()});
    }
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const std::uint64_t size = sizeOfSlot(i);
        if (size > maxSlot) {
            return Error(ErrorCode::unsupported, {{"reason", "its segments are too long"}});
        }
        m_slots[i].size = static_cast<std::uint32_t>(size);
    }
    SPIRULA_CHECK(writeHead());
    m_size = m_head.size();
    for (Slot &slot : m_slots) {
        slot.offset = m_size;
        m_size += slot.size;
    }
    return {};
}

std::vector<wire::Mp4Track> Layout::tracks() const
{
    std::vector<wire::Mp4Track> tracks;
    if (hasVideo()) {
        wire::Mp4Track track = *m_renditions.front()->video();
        track.id = videoId;
        track.timescale = m_videoTimescale;
        track.start = m_pictureDelay;
        track.sampleEntry
            = switches() ? wire::switchableSampleEntry(track.sampleEntry) : std::move(track.sampleEntry);
        tracks.push_back(std::move(track));
    }
    if (m_sound) {
        wire::Mp4Track track = *m_sound->audio();
        track.id = audioId;
        track.start = m_audioStart;
        tracks.push_back(std::move(track));
    }
    return tracks;
}

Result<void> Layout::writeHead()
{
    const std::vector<wire::Mp4Track> described = tracks();
    if (described.empty()) {
        return Error(ErrorCode::brokenMedia, {{"reason", "there is nothing to play"}});
    }
    // In the units of the track: FFmpeg takes the sum for the track's duration as it stands. And it compares
    // these times with those of decoding: by the time of presentation, which is later, the sound of a key
    // frame at the beginning of a slot would be looked for in the slot before.
    const std::uint32_t timescale = described.front().timescale;
    std::vector<wire::Mp4IndexEntry> index;
    std::int64_t begin = 0;
    for (const Slot &slot : m_slots) {
        const bool isLast = &slot == &m_slots.back();
        const std::int64_t end = unitsAt(slot.endUs, timescale) - (isLast ? 0 : m_pictureDelay);
        index.push_back({slot.size, static_cast<std::uint32_t>(std::max<std::int64_t>(end - begin, 0))});
        begin = std::max(begin, end);
    }
    m_head = wire::writeMp4Init(described, durationMs())
        + wire::writeMp4Index(described.front().id, timescale, index);
    return {};
}

std::size_t Layout::slotAt(std::uint64_t offset) const
{
    const auto next
        = std::ranges::upper_bound(m_slots, offset, {}, [](const Slot &slot) { return slot.offset; });
    return static_cast<std::size_t>(next - m_slots.begin()) - 1;
}

}
