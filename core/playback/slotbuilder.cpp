// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/slotbuilder.h"

#include "playback/slotplan.h"
#include "wire/mp4/mp4bytes.h"

#include <algorithm>
#include <limits>

namespace spirula::playback
{

namespace
{

constexpr std::uint64_t longestVideo = 30 * 24 * 3600; // seconds
constexpr std::uint64_t boxHead = 8;

Error broken(std::string_view what)
{
    return Error(ErrorCode::brokenMedia, {{"reason", std::string(what)}}, "playback: " + std::string(what));
}

/// Where a sample stands among `samples`, counted from `first` and in units that are `factor` times finer.
Result<wire::Mp4Sample> retimed(const Samples &samples, std::size_t index, std::uint64_t first,
                                std::uint32_t timescale, std::uint64_t factor)
{
    wire::Mp4Sample sample = samples[index];
    if (sample.time < first || sample.time - first > longestVideo * timescale) {
        return broken("a sample is out of time");
    }
    const std::uint64_t duration
        = (index + 1 < samples.size() ? samples[index + 1].time - sample.time : sample.duration) * factor;
    if (duration > std::numeric_limits<std::uint32_t>::max()) {
        return broken("a sample lasts too long");
    }
    sample.time = (sample.time - first) * factor;
    sample.duration = static_cast<std::uint32_t>(duration);
    return sample;
}

}

SlotBuilder::SlotBuilder(const Layout &layout, std::size_t slot, const Rendition &rendition)
    : m_layout(layout)
    , m_slot(slot)
    , m_rendition(rendition)
{
}

Result<void> SlotBuilder::takePictures(const Samples &samples)
{
    m_video.id = Layout::videoId;
    m_video.timescale = m_layout.videoTimescale();
    m_video.source = &m_rendition.source();
    const std::uint32_t timescale = m_rendition.video()->timescale;
    const std::uint64_t factor = m_video.timescale / timescale;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        SPIRULA_TRY(wire::Mp4Sample sample,
                    retimed(samples, i, m_rendition.firstVideoTime(), timescale, factor));
        // All renditions are decoded from the slot's begin on; those that reorder less are shown later after
        // it.
        const std::int64_t shownAfter
            = (sample.shownAfter - m_rendition.pictureDelay()) * static_cast<std::int64_t>(factor)
            + m_layout.pictureDelay();
        if (std::abs(shownAfter) > std::numeric_limits<std::int32_t>::max()) {
            return broken("a picture is shown too late");
        }
        sample.shownAfter = static_cast<std::int32_t>(shownAfter);
        m_video.items.push_back({sample.offset, sample.size, sample});
    }
    return {};
}

Result<Samples> SlotBuilder::soundSamples(SegmentSamples &own) const
{
    const Rendition &sound = *m_layout.sound();
    if (&sound == &m_rendition) {
        return std::move(own.audio);
    }
    const SoundPart part = m_layout.soundOf(m_slot);
    Samples samples;
    for (std::size_t i = 0; i < part.count; ++i) {
        SPIRULA_TRY(const SegmentSamples read, sound.read(sound.segments()[part.first + i]));
        samples.insert(samples.end(), read.audio.begin(), read.audio.end());
        if (samples.size() > wire::maxMp4FragmentSamples) {
            return broken("there is too much sound in a segment");
        }
    }
    return samples;
}

/// Of sound with other boundaries a slot has what begins in its time; the first one also what comes before.
Result<void> SlotBuilder::takeSound(const Samples &samples)
{
    const Rendition &sound = *m_layout.sound();
    const Slot &slot = m_layout.slots()[m_slot];
    m_audio.id = Layout::audioId;
    m_audio.timescale = sound.audio()->timescale;
    m_audio.source = &sound.source();
    const double perUnit = 1e6 / m_audio.timescale;
    for (std::size_t i = 0; i < samples.size(); ++i) {
        SPIRULA_TRY(wire::Mp4Sample sample,
                    retimed(samples, i, sound.firstAudioTime(), m_audio.timescale, 1));
        if (m_layout.cutsSound()) {
            const double heardUs = (double(sample.time) + double(sound.audioLag())) * perUnit;
            const bool isLast = m_slot + 1 == m_layout.slots().size();
            if ((heardUs < double(slot.startUs) && m_slot != 0)
                || (heardUs >= double(slot.endUs) && !isLast)) {
                continue;
            }
        }
        if (m_layout.audioShift() < 0 && sample.time < static_cast<std::uint64_t>(-m_layout.audioShift())) {
            continue;
        }
        sample.time += static_cast<std::uint64_t>(m_layout.audioShift());
        m_audio.items.push_back({sample.offset, sample.size, sample});
    }
    return {};
}

std::size_t SlotBuilder::setsBefore(const Track &track, std::size_t index, bool setsAtAllKeys) const
{
    const bool wanted = &track == &m_video && m_layout.switches() && track.items[index].sample.isSync()
        && (setsAtAllKeys || index == 0);
    return wanted ? m_rendition.codec().parameterSets.size() : 0;
}

/// Gives every sample its place behind the heads; the offsets count from the first one. A track is one run:
/// libavformat takes the last run of a track for its beginning when it reads an earlier slot later.
std::vector<wire::Mp4TrackFragment> SlotBuilder::place(bool setsAtAllKeys)
{
    std::uint64_t offset = 0;
    for (Track *track : {&m_audio, &m_video}) { // the small one first: it is soon here, whole
        for (std::size_t i = 0; i < track->items.size(); ++i) {
            Item &item = track->items[i];
            item.sample.offset = offset;
            item.sample.size = item.length + static_cast<std::uint32_t>(setsBefore(*track, i, setsAtAllKeys));
            offset += item.sample.size;
        }
    }
    std::vector<wire::Mp4TrackFragment> fragments;
    for (const Track *track : {&m_video, &m_audio}) {
        wire::Mp4TrackFragment &fragment = fragments.emplace_back();
        fragment.trackId = track->id;
        for (const Item &item : track->items) {
            fragment.samples.push_back(item.sample);
        }
    }
    return fragments;
}

void SlotBuilder::fill(SlotPlan &plan, std::string moof, bool setsAtAllKeys) const
{
    wire::Mp4Writer head;
    // The padding belongs to mdat: where a media box ends libavformat takes the next fragment to begin. A box
    // of its own in between makes it read fragments twice and seek to the wrong ones.
    head.bytes(moof);
    head.u32(plan.m_size - moof.size());
    head.u32(wire::fourCc("mdat"));
    const std::size_t setsAt = head.out().size();
    head.bytes(m_rendition.codec().parameterSets);
    plan.m_text = head.take();
    plan.add(setsAt, nullptr, 0);
    for (const Track *track : {&m_audio, &m_video}) {
        for (std::size_t i = 0; i < track->items.size(); ++i) {
            plan.add(setsBefore(*track, i, setsAtAllKeys), nullptr, setsAt);
            plan.add(track->items[i].length, track->source, track->items[i].from);
        }
    }
}

Result<void> SlotBuilder::build(SlotPlan &plan)
{
    SPIRULA_TRY(SegmentSamples own, m_rendition.read(m_rendition.segments()[m_slot]));
    if (m_rendition.video()) {
        SPIRULA_CHECK(takePictures(own.video));
    }
    if (m_layout.sound()) {
        SPIRULA_TRY(const Samples sound, soundSamples(own));
        SPIRULA_CHECK(takeSound(sound));
    }
    // More key frames than the slot was measured for: those inside it do without.
    for (const bool setsAtAllKeys : {true, false}) {
        std::vector<wire::Mp4TrackFragment> fragments = place(setsAtAllKeys);
        std::uint64_t payload = 0;
        for (const wire::Mp4TrackFragment &fragment : fragments) {
            for (const wire::Mp4Sample &sample : fragment.samples) {
                payload += sample.size;
            }
        }
        const auto sequence = static_cast<std::uint32_t>(m_slot + 1);
        const std::uint64_t headSize = wire::writeMp4Fragment(sequence, fragments).size() + boxHead;
        if (headSize + payload > plan.m_size) {
            continue;
        }
        for (wire::Mp4TrackFragment &fragment : fragments) {
            for (wire::Mp4Sample &sample : fragment.samples) {
                sample.offset += headSize;
            }
        }
        fill(plan, wire::writeMp4Fragment(sequence, fragments), setsAtAllKeys);
        return {};
    }
    return broken("a segment does not fit into its slot");
}

}
