// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/mp4/mp4init.h"

#include "wire/mp4/mp4bytes.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace spirula::wire
{

namespace
{

constexpr std::uint32_t movieTimescale = 1000;
constexpr std::size_t maxTracks = 32;
constexpr std::size_t maxSampleEntry = 64 * 1024;
constexpr std::int64_t maxEdit = std::int64_t(1) << 40;

Error broken(std::string_view what)
{
    return Error(ErrorCode::brokenMedia, {{"reason", std::string(what)}}, "MP4: " + std::string(what));
}

struct Edits {
    std::int64_t emptyTime = 0; ///< movie units
    std::int64_t mediaTime = 0;
};

struct ReadTrack {
    Mp4Track track;
    Edits edits;
    bool isAudio = false;
};

void readTrackHeader(Mp4Reader reader, Mp4Track &track)
{
    const bool is64 = reader.u8() == 1;
    reader.skip(3);
    reader.skip(is64 ? 16 : 8);
    track.id = reader.u32();
    reader.skip(is64 ? 12 : 8); // reserved, duration
    reader.skip(16);
    for (std::int32_t &value : track.matrix) {
        value = reader.i32();
    }
    track.width = reader.u32();
    track.height = reader.u32();
}

/// Empty edits in front of one that says where the media begins; what follows is of no use to a fragmented
/// file.
void readEdits(Mp4Reader reader, Edits &edits)
{
    const bool is64 = reader.u8() == 1;
    reader.skip(3);
    const std::uint32_t count = reader.u32();
    for (std::uint32_t i = 0; i < count && !reader.failed(); ++i) {
        const auto duration = static_cast<std::int64_t>(reader.number(is64 ? 8 : 4));
        const std::int64_t mediaTime = is64 ? reader.i64() : reader.i32();
        reader.skip(4);
        if (mediaTime >= 0) {
            edits.mediaTime = std::min(mediaTime, maxEdit);
            return;
        }
        edits.emptyTime = std::clamp<std::int64_t>(
            edits.emptyTime + std::clamp<std::int64_t>(duration, 0, maxEdit), 0, maxEdit);
    }
}

void readMediaHeader(Mp4Reader reader, Mp4Track &track)
{
    const bool is64 = reader.u8() == 1;
    reader.skip(3);
    reader.skip(is64 ? 16 : 8);
    track.timescale = reader.u32();
    reader.skip(is64 ? 8 : 4);
    track.language = reader.u16();
}

void readHandler(Mp4Reader reader, ReadTrack &read)
{
    reader.skip(8);
    const FourCc handler = reader.u32();
    read.track.isVideo = handler == fourCc("vide");
    read.isAudio = handler == fourCc("soun");
}

Result<void> readDescription(Mp4Reader reader, Mp4Track &track)
{
    reader.skip(8); // version, flags, count
    const std::optional<Mp4Box> entry = reader.box();
    if (!entry || entry->whole.size() > maxSampleEntry) {
        return broken("a track has no description");
    }
    if (entry->type == fourCc("encv") || entry->type == fourCc("enca")) {
        return Error(ErrorCode::unsupported, {{"reason", "it is encrypted"}}, "MP4: encrypted track");
    }
    track.sampleEntry = std::string(entry->whole);
    return {};
}

Result<void> readTrack(std::string_view body, ReadTrack &read, int depth)
{
    Mp4Reader reader(body);
    while (const std::optional<Mp4Box> box = reader.box()) {
        switch (box->type) {
        case fourCc("edts"):
        case fourCc("mdia"):
        case fourCc("minf"):
        case fourCc("stbl"):
            if (depth < 4) {
                SPIRULA_CHECK(readTrack(box->body, read, depth + 1));
            }
            break;
        case fourCc("tkhd"):
            readTrackHeader(Mp4Reader(box->body), read.track);
            break;
        case fourCc("elst"):
            readEdits(Mp4Reader(box->body), read.edits);
            break;
        case fourCc("mdhd"):
            readMediaHeader(Mp4Reader(box->body), read.track);
            break;
        case fourCc("hdlr"):
            readHandler(Mp4Reader(box->body), read);
            break;
        case fourCc("stsd"):
            SPIRULA_CHECK(readDescription(Mp4Reader(box->body), read.track));
            break;
        default:
            break;
        }
    }
    return reader.failed() ? Result<void>(broken("a track's boxes do not fit")) : Result<void>();
}

void readDefaults(std::string_view body, std::vector<ReadTrack> &tracks)
{
    Mp4Reader reader(body);
    while (const std::optional<Mp4Box> box = reader.box()) {
        if (box->type != fourCc("trex")) {
            continue;
        }
        Mp4Reader trex(box->body);
        trex.skip(4);
        const std::uint32_t id = trex.u32();
        trex.skip(4);
        const auto found
            = std::ranges::find_if(tracks, [id](const ReadTrack &read) { return read.track.id == id; });
        if (found != tracks.end()) {
            found->track.defaultDuration = trex.u32();
            found->track.defaultSize = trex.u32();
            found->track.defaultFlags = trex.u32();
        }
    }
}

std::uint32_t readMovieTimescale(Mp4Reader reader)
{
    const bool is64 = reader.u8() == 1;
    reader.skip(3);
    reader.skip(is64 ? 16 : 8);
    return reader.u32();
}

/// Fragments name their track by its number.
bool shareANumber(const std::vector<ReadTrack> &read)
{
    std::set<std::uint32_t> numbers;
    return !std::ranges::all_of(
        read, [&numbers](const ReadTrack &one) { return numbers.insert(one.track.id).second; });
}

Result<std::vector<Mp4Track>> finish(const std::vector<ReadTrack> &read, std::uint32_t movie)
{
    std::vector<Mp4Track> tracks;
    for (const ReadTrack &one : read) {
        if (!one.track.isVideo && !one.isAudio) {
            continue;
        }
        Mp4Track track = one.track;
        if (track.timescale == 0 || track.sampleEntry.empty()) {
            return broken("a track is not described");
        }
        const double empty = movie == 0 ? 0 : double(one.edits.emptyTime) * track.timescale / movie;
        track.start = one.edits.mediaTime - static_cast<std::int64_t>(std::min(empty, double(maxEdit)) + 0.5);
        tracks.push_back(std::move(track));
    }
    return tracks.empty() ? Result<std::vector<Mp4Track>>(broken("there is no track to play"))
                          : Result<std::vector<Mp4Track>>(std::move(tracks));
}

}

Result<std::vector<Mp4Track>> parseMp4Init(std::string_view bytes)
{
    if (bytes.size() > maxMp4InitBytes) {
        return broken("its beginning is too long");
    }
    Mp4Reader file(bytes);
    std::optional<Mp4Box> moov = file.box();
    while (moov && moov->type != fourCc("moov")) {
        moov = file.box();
    }
    if (!moov) {
        return broken("it has no beginning");
    }
    std::vector<ReadTrack> tracks;
    std::uint32_t movie = movieTimescale;
    Mp4Reader reader(moov->body);
    std::string_view defaults;
    while (const std::optional<Mp4Box> box = reader.box()) {
        if (box->type == fourCc("mvhd")) {
            movie = readMovieTimescale(Mp4Reader(box->body));
        } else if (box->type == fourCc("trak") && tracks.size() < maxTracks) {
            SPIRULA_CHECK(readTrack(box->body, tracks.emplace_back(), 0));
        } else if (box->type == fourCc("mvex")) {
            defaults = box->body;
        }
    }
    if (reader.failed()) {
        return broken("its beginning does not fit");
    }
    if (shareANumber(tracks)) {
        return broken("two of its tracks have the same number");
    }
    readDefaults(defaults, tracks);
    return finish(tracks, movie);
}

}
