// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/results.h"

#include "media/describevideo.h"
#include "wire/hls/masterplaylist.h"
#include "wire/hls/mediaplaylist.h"
#include "wire/worker/probejson.h"

#include <algorithm>
#include <cmath>

namespace spirula::media
{

namespace
{

constexpr std::uint64_t playlistLimit = 64 << 20;
constexpr std::uint64_t answerLimit = 4 << 20;
constexpr std::int64_t leastMissingMs = 3'000;
constexpr double acceptedShare = 0.9;
constexpr std::int64_t nearCutMs = 1'000;

Error nothing() { return Error(ErrorCode::brokenMedia, {{"reason", "nothing in it can be played"}}); }

/// The playlist of the muxer must speak of one file only and of ranges inside it.
Result<wire::MediaPlaylist> readPlaylist(const fs::path &folder, const RenditionNames &names,
                                         std::uint64_t fileSize)
{
    SPIRULA_TRY(const std::string text, readFile(folder / names.playlist, playlistLimit));
    SPIRULA_TRY(wire::MediaPlaylist playlist, wire::parseMediaPlaylist(text));
    if (playlist.segments.empty() || !playlist.map || !playlist.map->range
        || playlist.map->uri != names.media) {
        return nothing();
    }
    for (const wire::HlsSegment &segment : playlist.segments) {
        const bool inside = segment.range && segment.range->offset <= fileSize && segment.range->length > 0
            && segment.range->length <= fileSize - segment.range->offset;
        if (!inside || segment.uri != names.media) {
            return Error(ErrorCode::internal, {}, "the muxer's playlist names bytes that are not there");
        }
    }
    return playlist;
}

/// Peak over the segments; a shorter last one says little about the rate.
std::int64_t peakBandwidth(const wire::MediaPlaylist &playlist)
{
    double peak = 0;
    for (const wire::HlsSegment &segment : playlist.segments) {
        const bool last = &segment == &playlist.segments.back();
        if (segment.durationUs > 0
            && (!last || segment.durationUs >= 1'000'000 || playlist.segments.size() == 1)) {
            peak = std::max(peak, double(segment.range->length) * 8 * 1e6 / double(segment.durationUs));
        }
    }
    return static_cast<std::int64_t>(std::ceil(peak));
}

void describe(const wire::ProbeReport &report, model::VideoFile &file)
{
    std::string codecs;
    for (const wire::ProbeStream &stream : report.streams) {
        std::string codec;
        if (stream.type == "video" && !file.hasVideo) {
            file.hasVideo = true;
            file.width = stream.width;
            file.height = stream.height;
            file.fps = describeVideo(report, stream).frameRate.rounded();
            codec = wire::videoCodecString(stream.codec, stream.profile, stream.level);
        } else if (stream.type == "audio" && !file.hasAudio) {
            file.hasAudio = true;
            codec = wire::audioCodecString(stream.codec, stream.profile);
        }
        if (!codec.empty()) {
            codecs += (codecs.empty() ? "" : ",") + codec;
        }
    }
    file.codecs = codecs;
}

Result<void> hashSegments(PreparedFile &prepared, const wire::MediaPlaylist &playlist, const RangeHash &hash,
                          const std::atomic<bool> &cancelled)
{
    for (const wire::HlsSegment &segment : playlist.segments) {
        if (cancelled) {
            return Error(ErrorCode::cancelled);
        }
        SPIRULA_TRY(std::string sha256, hash(prepared.path, segment.range->offset, segment.range->length));
        prepared.segments.push_back(
            {.offset = segment.range->offset, .length = segment.range->length, .sha256 = std::move(sha256)});
    }
    return {};
}

Result<std::int64_t> sizeOf(const fs::path &path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    if (error) {
        return fileError(error.value(), path, "size");
    }
    return static_cast<std::int64_t>(size);
}

Result<wire::MediaPlaylist> parseFile(const fs::path &path)
{
    SPIRULA_TRY(const std::string text, readFile(path, playlistLimit));
    return wire::parseMediaPlaylist(text);
}

}

Result<PreparedFile> readHlsResult(const fs::path &folder, const RenditionNames &names, const RangeHash &hash,
                                   const std::atomic<bool> &cancelled)
{
    PreparedFile prepared;
    prepared.path = folder / names.media;
    prepared.playlistPath = folder / names.playlist;
    model::VideoFile &file = prepared.file;
    SPIRULA_TRY(file.size, sizeOf(prepared.path));
    SPIRULA_TRY(file.metadata, readFile(folder / names.probe, answerLimit));
    SPIRULA_TRY(const wire::ProbeReport report, wire::decodeProbe(file.metadata));
    SPIRULA_TRY(wire::MediaPlaylist playlist,
                readPlaylist(folder, names, static_cast<std::uint64_t>(file.size)));
    describe(report, file);
    if (!file.hasAudio && !file.hasVideo) {
        return nothing();
    }
    file.kind = model::FileKind::hls;
    file.resolution = names.resolution;
    file.fileName = names.media;
    file.playlistName = names.playlist;
    file.bandwidth = peakBandwidth(playlist);
    playlist.independentSegments = file.hasVideo;
    SPIRULA_CHECK(writeFileDurably(prepared.playlistPath, wire::writeMediaPlaylist(playlist)));
    SPIRULA_CHECK(hashSegments(prepared, playlist, hash, cancelled));
    return prepared;
}

Result<PreparedFile> readWebResult(const fs::path &folder, const RenditionNames &names,
                                   const PreparedFile &hls)
{
    PreparedFile prepared;
    prepared.path = folder / names.web;
    prepared.file = hls.file;
    prepared.file.kind = model::FileKind::web;
    prepared.file.fileName = names.web;
    prepared.file.playlistName.clear();
    SPIRULA_TRY(prepared.file.size, sizeOf(prepared.path));
    SPIRULA_TRY(prepared.file.metadata, readFile(folder / names.webProbe, answerLimit));
    return prepared;
}

std::int64_t playlistDurationMs(const fs::path &playlist)
{
    const Result<wire::MediaPlaylist> parsed = parseFile(playlist);
    return parsed ? parsed->durationUs() / 1000 : 0;
}

double longestSegment(const fs::path &playlist)
{
    const Result<wire::MediaPlaylist> parsed = parseFile(playlist);
    std::int64_t longest = 0;
    if (parsed) {
        for (std::size_t i = 0; i + 1 < parsed->segments.size(); ++i) {
            longest = std::max(longest, parsed->segments[i].durationUs);
        }
    }
    return double(longest) / 1e6;
}

Result<void> checkLength(std::int64_t madeMs, std::int64_t promisedMs)
{
    const std::int64_t missing = promisedMs - madeMs;
    if (promisedMs > 0 && missing > leastMissingMs && double(madeMs) < double(promisedMs) * acceptedShare) {
        return Error(ErrorCode::brokenMedia,
                     {{"reason",
                       "only " + std::to_string(madeMs / 1000) + " of its "
                           + std::to_string(promisedMs / 1000) + " seconds can be played"}});
    }
    return {};
}

Result<void> checkNotCutOff(std::int64_t madeMs, std::int64_t promisedMs)
{
    if (madeMs + nearCutMs < beyondLength(promisedMs)) {
        return {};
    }
    return Error(ErrorCode::brokenMedia,
                 {{"reason",
                   "it says that it lasts " + std::to_string(promisedMs / 1000)
                       + " seconds, but its time stamps go on far beyond that"}});
}

}
