// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "playback/mediasource.h"
#include "wire/mp4/mp4codec.h"
#include "wire/mp4/mp4fragment.h"
#include "wire/mp4/mp4init.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spirula::playback
{

/// What is known of a quality before its file is read.
struct Quality {
    int resolution = 0; ///< short edge in pixels, 0 = only sound
    int width = 0;
    int height = 0;
    int fps = 0;
    std::int64_t bandwidth = 0; ///< peak bits/s
    bool operator==(const Quality &) const = default;
};

/// A piece of the file: its bytes and when it is shown, counted from the first one.
struct Segment {
    std::uint64_t offset = 0;
    std::uint32_t length = 0;
    std::int64_t startUs = 0;
    std::int64_t durationUs = 0;

    std::int64_t endUs() const { return startUs + durationUs; }
};

using Samples = std::vector<wire::Mp4Sample>;

/// The samples of one segment, by track.
struct SegmentSamples {
    Samples video;
    Samples audio;
};

/// One quality of a video: where its segments lie and how its tracks are timed. Does not change after open().
class Rendition
{
public:
    /// Reads the playlist (of one file by byte ranges), the beginning of the file and the head of its first
    /// segment.
    static Result<std::shared_ptr<const Rendition>> open(Quality quality, std::string_view playlist,
                                                         std::shared_ptr<const MediaSource> source);

    const Quality &quality() const { return m_quality; }
    const MediaSource &source() const { return *m_source; }
    const std::vector<Segment> &segments() const { return m_segments; }
    const std::optional<wire::Mp4Track> &video() const { return m_video; }
    const std::optional<wire::Mp4Track> &audio() const { return m_audio; }
    const wire::Mp4Codec &codec() const { return m_codec; }
    /// Decode times of the first samples, in their tracks' units.
    std::uint64_t firstVideoTime() const { return m_firstVideoTime; }
    std::uint64_t firstAudioTime() const { return m_firstAudioTime; }
    /// How long after its decoding the first picture is shown.
    std::int64_t pictureDelay() const { return m_pictureDelay; }
    /// When the first sound is heard, counted from the first picture; in the sound's units.
    std::int64_t audioLag() const { return m_audioLag; }

    /// Reads the heads of a segment's fragments.
    Result<SegmentSamples> read(const Segment &segment) const;

private:
    Result<void> readPlaylist(std::string_view text);
    Result<void> readInit(std::uint64_t offset, std::uint64_t length);
    Result<void> readStart();
    Result<void> addFragment(std::uint64_t offset, std::uint64_t length, const Segment &segment,
                             SegmentSamples &out) const;

    Quality m_quality;
    std::shared_ptr<const MediaSource> m_source;
    std::vector<Segment> m_segments;
    std::vector<wire::Mp4Track> m_tracks;
    std::optional<wire::Mp4Track> m_video;
    std::optional<wire::Mp4Track> m_audio;
    wire::Mp4Codec m_codec;
    std::uint64_t m_firstVideoTime = 0;
    std::uint64_t m_firstAudioTime = 0;
    std::int64_t m_pictureDelay = 0;
    std::int64_t m_audioLag = 0;
};
using RenditionPointer = std::shared_ptr<const Rendition>;

}
