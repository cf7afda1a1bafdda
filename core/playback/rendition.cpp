// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "playback/rendition.h"

#include "wire/hls/mediaplaylist.h"
#include "wire/mp4/mp4bytes.h"

#include <algorithm>
#include <array>

namespace spirula::playback
{

namespace
{

constexpr std::uint64_t maxSegmentBytes = std::uint64_t(1) << 30;
constexpr std::int64_t maxSegmentUs = std::int64_t(3600) * 1'000'000;
constexpr std::size_t maxBoxesInSegment = 10'000;

Error broken(std::string_view what)
{
    return Error(ErrorCode::brokenMedia, {{"reason", std::string(what)}}, "playback: " + std::string(what));
}

Result<std::string> readText(const MediaSource &source, std::uint64_t offset, std::uint64_t length)
{
    std::string text(length, '\0');
    SPIRULA_CHECK(source.read(offset, text));
    return text;
}

bool isInside(const MediaSource &source, std::uint64_t offset, std::uint64_t length)
{
    return length <= source.size() && offset <= source.size() - length;
}

struct BoxHead {
    wire::FourCc type = 0;
    std::uint64_t size = 0;
};

/// The head of the box at `offset`, of which `left` bytes may be used.
Result<BoxHead> readBoxHead(const MediaSource &source, std::uint64_t offset, std::uint64_t left)
{
    std::array<char, 16> bytes{};
    const std::uint64_t there = std::min<std::uint64_t>(left, bytes.size());
    SPIRULA_CHECK(source.read(offset, std::span(bytes).first(there)));
    wire::Mp4Reader reader(std::string_view(bytes.data(), there));
    BoxHead head{.size = reader.u32()};
    head.type = reader.u32();
    std::uint64_t least = 8;
    if (head.size == 1) {
        head.size = reader.u64();
        least = 16;
    } else if (head.size == 0) {
        head.size = left;
    }
    if (reader.failed() || head.size < least || head.size > left) {
        return broken("a segment's boxes do not fit");
    }
    return head;
}

void append(Samples &to, Samples &&from, const Segment &segment, bool &fits)
{
    for (const wire::Mp4Sample &sample : from) {
        fits = fits && sample.offset >= segment.offset
            && sample.offset + sample.size <= segment.offset + segment.length
            && (to.empty() || to.back().time <= sample.time);
        to.push_back(sample);
    }
}

std::int64_t shownAt(const wire::Mp4Sample &sample)
{
    return static_cast<std::int64_t>(sample.time) + sample.shownAfter;
}

}

Result<RenditionPointer> Rendition::open(Quality quality, std::string_view playlist,
                                         std::shared_ptr<const MediaSource> source)
{
    auto rendition = std::make_shared<Rendition>();
    rendition->m_quality = quality;
    rendition->m_source = std::move(source);
    SPIRULA_CHECK(rendition->readPlaylist(playlist));
    SPIRULA_CHECK(rendition->readStart());
    return RenditionPointer(std::move(rendition));
}

Result<void> Rendition::readPlaylist(std::string_view text)
{
    SPIRULA_TRY(const wire::MediaPlaylist playlist, wire::parseMediaPlaylist(text));
    if (!playlist.map || !playlist.map->range || playlist.segments.empty()
        || playlist.segments.size() > wire::maxMp4IndexEntries) {
        return broken("the playlist is not one of a single file");
    }
    std::int64_t time = 0;
    for (const wire::HlsSegment &segment : playlist.segments) {
        if (!segment.range || segment.uri != playlist.map->uri || segment.range->length > maxSegmentBytes
            || !isInside(*m_source, segment.range->offset, segment.range->length) || segment.durationUs <= 0
            || segment.durationUs > maxSegmentUs) {
            return broken("the playlist does not fit the file");
        }
        m_segments.push_back({segment.range->offset, static_cast<std::uint32_t>(segment.range->length), time,
                              segment.durationUs});
        time += segment.durationUs;
    }
    return readInit(playlist.map->range->offset, playlist.map->range->length);
}

Result<void> Rendition::readInit(std::uint64_t offset, std::uint64_t length)
{
    if (length > wire::maxMp4InitBytes || !isInside(*m_source, offset, length)) {
        return broken("the playlist does not fit the file");
    }
    SPIRULA_TRY(const std::string bytes, readText(*m_source, offset, length));
    SPIRULA_TRY(m_tracks, wire::parseMp4Init(bytes));
    for (const wire::Mp4Track &track : m_tracks) {
        std::optional<wire::Mp4Track> &first = track.isVideo ? m_video : m_audio;
        if (!first) {
            first = track;
        }
    }
    if (m_video) {
        m_codec = wire::readMp4Codec(m_video->sampleEntry);
    }
    return {};
}

Result<void> Rendition::readStart()
{
    SPIRULA_TRY(const SegmentSamples start, read(m_segments.front()));
    if (m_video && start.video.empty()) {
        return broken("there is no picture at the beginning");
    }
    std::int64_t firstShown = 0;
    if (m_video) {
        firstShown = shownAt(start.video.front());
        for (const wire::Mp4Sample &sample : start.video) {
            firstShown = std::min(firstShown, shownAt(sample));
        }
        m_firstVideoTime = start.video.front().time;
        m_pictureDelay = std::max<std::int64_t>(0, firstShown - static_cast<std::int64_t>(m_firstVideoTime));
    }
    if (m_audio && !start.audio.empty()) {
        m_firstAudioTime = start.audio.front().time;
    }
    if (m_video && m_audio && !start.audio.empty()) {
        const double picture = double(firstShown - m_video->start) / m_video->timescale;
        const double sound = double(shownAt(start.audio.front()) - m_audio->start) / m_audio->timescale;
        m_audioLag = static_cast<std::int64_t>((sound - picture) * m_audio->timescale);
    }
    return {};
}

Result<void> Rendition::addFragment(std::uint64_t offset, std::uint64_t length, const Segment &segment,
                                    SegmentSamples &out) const
{
    if (length > wire::maxMp4FragmentBytes) {
        return broken("a fragment's head is too long");
    }
    SPIRULA_TRY(const std::string moof, readText(*m_source, offset, length));
    SPIRULA_TRY(auto fragments, wire::parseMp4Fragment(moof, offset, m_tracks));
    bool fits = true;
    for (wire::Mp4TrackFragment &fragment : fragments) {
        if (m_video && fragment.trackId == m_video->id) {
            append(out.video, std::move(fragment.samples), segment, fits);
        } else if (m_audio && fragment.trackId == m_audio->id) {
            append(out.audio, std::move(fragment.samples), segment, fits);
        }
    }
    fits = fits && out.video.size() + out.audio.size() <= wire::maxMp4FragmentSamples;
    return fits ? Result<void>() : Result<void>(broken("a segment's samples do not fit"));
}

Result<SegmentSamples> Rendition::read(const Segment &segment) const
{
    SegmentSamples samples;
    std::uint64_t at = segment.offset;
    const std::uint64_t end = at + segment.length;
    for (std::size_t boxes = 0; at < end; ++boxes) {
        if (boxes == maxBoxesInSegment) {
            return broken("a segment has too many boxes");
        }
        SPIRULA_TRY(const BoxHead head, readBoxHead(*m_source, at, end - at));
        if (head.type == wire::fourCc("moof")) {
            SPIRULA_CHECK(addFragment(at, head.size, segment, samples));
        }
        at += head.size;
    }
    return samples;
}

}
