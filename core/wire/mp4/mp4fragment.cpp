// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/mp4/mp4fragment.h"

#include "wire/mp4/mp4bytes.h"

#include <algorithm>
#include <optional>

namespace spirula::wire
{

namespace
{

constexpr std::uint64_t maxFile = std::uint64_t(1) << 50;
constexpr std::uint64_t maxTime = std::uint64_t(1) << 60;

// tfhd and trun, ISO/IEC 14496-12 sections 8.8.7 and 8.8.8.
constexpr std::uint32_t hasBaseOffset = 0x1;
constexpr std::uint32_t hasDescription = 0x2;
constexpr std::uint32_t hasDefaultDuration = 0x8;
constexpr std::uint32_t hasDefaultSize = 0x10;
constexpr std::uint32_t hasDefaultFlags = 0x20;
constexpr std::uint32_t baseIsMoof = 0x20000;
constexpr std::uint32_t hasDataOffset = 0x1;
constexpr std::uint32_t hasFirstFlags = 0x4;
constexpr std::uint32_t hasDuration = 0x100;
constexpr std::uint32_t hasSize = 0x200;
constexpr std::uint32_t hasFlags = 0x400;
constexpr std::uint32_t hasShownAfter = 0x800;

Error broken(std::string_view what)
{
    return Error(ErrorCode::brokenMedia, {{"reason", std::string(what)}}, "MP4: " + std::string(what));
}

/// Reads one traf.
class TrackReader
{
public:
    TrackReader(std::uint64_t moofOffset, std::uint64_t dataEnd, const std::vector<Mp4Track> &tracks,
                std::size_t budget)
        : m_moofOffset(moofOffset)
        , m_position(dataEnd)
        , m_tracks(tracks)
        , m_budget(budget)
    {
    }

    Result<void> read(std::string_view body);
    bool isWanted() const { return m_track != nullptr; }
    std::uint64_t position() const { return m_position; }
    Mp4TrackFragment take() { return std::move(m_fragment); }

private:
    Result<void> header(Mp4Reader reader);
    Result<void> run(Mp4Reader reader);
    Mp4Sample sample(Mp4Reader &reader, std::uint32_t flags) const;

    std::uint64_t m_moofOffset;
    std::uint64_t m_position; ///< where the next run's bytes begin
    const std::vector<Mp4Track> &m_tracks;
    std::size_t m_budget;
    const Mp4Track *m_track = nullptr;
    std::uint64_t m_base = 0;
    std::uint64_t m_time = 0;
    Mp4Sample m_default;
    Mp4TrackFragment m_fragment;
};

Result<void> TrackReader::header(Mp4Reader reader)
{
    const std::uint32_t flags = reader.u32() & 0xffffff;
    m_fragment.trackId = reader.u32();
    const auto track = std::ranges::find(m_tracks, m_fragment.trackId, &Mp4Track::id);
    m_track = track == m_tracks.end() ? nullptr : &*track;
    m_base = (flags & baseIsMoof) != 0 ? m_moofOffset : m_position;
    if ((flags & hasBaseOffset) != 0) {
        m_base = reader.u64();
    }
    if ((flags & hasDescription) != 0 && reader.u32() != 1) {
        return broken("a fragment has another description");
    }
    if (m_track) {
        m_default.duration = m_track->defaultDuration;
        m_default.size = m_track->defaultSize;
        m_default.flags = m_track->defaultFlags;
    }
    m_default.duration = (flags & hasDefaultDuration) != 0 ? reader.u32() : m_default.duration;
    m_default.size = (flags & hasDefaultSize) != 0 ? reader.u32() : m_default.size;
    m_default.flags = (flags & hasDefaultFlags) != 0 ? reader.u32() : m_default.flags;
    m_position = m_base;
    return reader.failed() || m_base > maxFile ? Result<void>(broken("a fragment's head does not fit"))
                                               : Result<void>();
}

Mp4Sample TrackReader::sample(Mp4Reader &reader, std::uint32_t flags) const
{
    Mp4Sample sample = m_default;
    sample.duration = (flags & hasDuration) != 0 ? reader.u32() : sample.duration;
    sample.size = (flags & hasSize) != 0 ? reader.u32() : sample.size;
    sample.flags = (flags & hasFlags) != 0 ? reader.u32() : sample.flags;
    sample.shownAfter = (flags & hasShownAfter) != 0 ? reader.i32() : 0;
    return sample;
}

Result<void> TrackReader::run(Mp4Reader reader)
{
    const std::uint32_t flags = reader.u32() & 0xffffff;
    const std::uint32_t count = reader.u32();
    if (count > m_budget) {
        return broken("a fragment has too many samples");
    }
    m_budget -= count;
    if ((flags & hasDataOffset) != 0) {
        m_position = m_base + static_cast<std::uint64_t>(std::int64_t(reader.i32()));
    }
    const std::optional<std::uint32_t> first
        = (flags & hasFirstFlags) != 0 ? std::optional(reader.u32()) : std::nullopt;
    for (std::uint32_t i = 0; i < count; ++i) {
        Mp4Sample one = sample(reader, flags);
        one.flags = i == 0 && first ? *first : one.flags;
        one.offset = m_position;
        one.time = m_time;
        m_position += one.size;
        m_time += one.duration;
        if (reader.failed() || m_position > maxFile || one.offset > maxFile) {
            return broken("a fragment's samples do not fit");
        }
        m_fragment.samples.push_back(one);
    }
    return {};
}

Result<void> TrackReader::read(std::string_view body)
{
    Mp4Reader reader(body);
    bool hasHead = false;
    while (const std::optional<Mp4Box> box = reader.box()) {
        if (box->type == fourCc("tfhd")) {
            SPIRULA_CHECK(header(Mp4Reader(box->body)));
            hasHead = true;
        } else if (box->type == fourCc("tfdt")) {
            Mp4Reader time(box->body);
            const bool is64 = time.u32() >> 24 == 1;
            m_time = time.number(is64 ? 8 : 4);
            if (time.failed() || m_time > maxTime) {
                return broken("a fragment's time does not fit");
            }
        } else if (box->type == fourCc("trun")) {
            if (!hasHead) {
                return broken("a fragment has no head");
            }
            SPIRULA_CHECK(run(Mp4Reader(box->body)));
        }
    }
    return reader.failed() ? Result<void>(broken("a fragment's boxes do not fit")) : Result<void>();
}

}

Result<std::vector<Mp4TrackFragment>> parseMp4Fragment(std::string_view moof, std::uint64_t offset,
                                                       const std::vector<Mp4Track> &tracks)
{
    Mp4Reader file(moof);
    const std::optional<Mp4Box> whole = file.box();
    if (!whole || whole->type != fourCc("moof") || moof.size() > maxMp4FragmentBytes || offset > maxFile) {
        return broken("there is no fragment");
    }
    std::vector<Mp4TrackFragment> fragments;
    std::size_t budget = maxMp4FragmentSamples;
    std::uint64_t position = offset; // the first track's data begins at the moof, unless it says otherwise
    Mp4Reader reader(whole->body);
    while (const std::optional<Mp4Box> box = reader.box()) {
        if (box->type != fourCc("traf")) {
            continue;
        }
        TrackReader track(offset, position, tracks, budget);
        SPIRULA_CHECK(track.read(box->body));
        position = track.position();
        Mp4TrackFragment fragment = track.take();
        budget -= fragment.samples.size();
        if (track.isWanted() && !fragment.samples.empty()) {
            fragments.push_back(std::move(fragment));
        }
    }
    if (reader.failed()) {
        return broken("a fragment does not fit");
    }
    return fragments;
}

namespace
{

using Samples = std::vector<Mp4Sample>;

void writeRun(Mp4Writer &out, Samples::const_iterator first, Samples::const_iterator end,
              const Mp4Sample &usual)
{
    const auto other = [&](auto from, auto member) {
        return std::any_of(from, end, [&](const Mp4Sample &s) { return s.*member != usual.*member; });
    };
    std::uint32_t fields = hasDataOffset | hasSize;
    fields |= other(first, &Mp4Sample::duration) ? hasDuration : 0;
    if (other(first + 1, &Mp4Sample::flags)) {
        fields |= hasFlags;
    } else if (first->flags != usual.flags) {
        fields |= hasFirstFlags;
    }
    fields
        |= std::any_of(first, end, [](const Mp4Sample &s) { return s.shownAfter != 0; }) ? hasShownAfter : 0;
    out.fullBox(fourCc("trun"), 1, fields, [&] {
        out.u32(static_cast<std::uint64_t>(end - first));
        out.u32(first->offset);
        if ((fields & hasFirstFlags) != 0) {
            out.u32(first->flags);
        }
        for (auto sample = first; sample != end; ++sample) {
            if ((fields & hasDuration) != 0) {
                out.u32(sample->duration);
            }
            out.u32(sample->size);
            if ((fields & hasFlags) != 0) {
                out.u32(sample->flags);
            }
            if ((fields & hasShownAfter) != 0) {
                out.u32(static_cast<std::uint32_t>(sample->shownAfter));
            }
        }
    });
}

void writeTrackFragment(Mp4Writer &out, const Mp4TrackFragment &track)
{
    out.box(fourCc("traf"), [&] {
        Mp4Sample usual = track.samples.front();
        usual.flags = track.samples.back().flags; // the first one is often the only key frame
        out.fullBox(fourCc("tfhd"), 0, baseIsMoof | hasDefaultDuration | hasDefaultFlags, [&] {
            out.u32(track.trackId);
            out.u32(usual.duration);
            out.u32(usual.flags);
        });
        out.fullBox(fourCc("tfdt"), 1, 0, [&] { out.u64(track.samples.front().time); });
        auto first = track.samples.begin();
        while (first != track.samples.end()) {
            auto end = first + 1;
            while (end != track.samples.end() && end->offset == (end - 1)->offset + (end - 1)->size) {
                ++end;
            }
            writeRun(out, first, end, usual);
            first = end;
        }
    });
}

}

std::string writeMp4Fragment(std::uint32_t sequence, const std::vector<Mp4TrackFragment> &tracks)
{
    Mp4Writer out;
    out.box(fourCc("moof"), [&] {
        out.fullBox(fourCc("mfhd"), 0, 0, [&] { out.u32(sequence); });
        for (const Mp4TrackFragment &track : tracks) {
            if (!track.samples.empty()) {
                writeTrackFragment(out, track);
            }
        }
    });
    return out.take();
}

}
