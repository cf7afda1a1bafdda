// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/hls/mediaplaylist.h"

#include "base/text.h"
#include "wire/hls/hlstext.h"

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxSegments = 100'000;
constexpr int usDigits = 6;

Error broken(std::string_view reason)
{
    return Error(ErrorCode::protocol, {{"field", "playlist"}, {"reason", std::string(reason)}});
}

std::optional<std::uint64_t> parseBytes(std::string_view text)
{
    const std::optional<long long> number = parseInt(text);
    return number && *number >= 0 ? std::optional<std::uint64_t>(*number) : std::nullopt;
}

/// Reads tag after tag; what a tag says of the next segment is kept until its URI line.
class MediaReader
{
public:
    MediaReader()
    {
        playlist.vod = false;
        playlist.ended = false;
    }
    Result<void> take(std::string_view line);

    MediaPlaylist playlist;

private:
    bool takeHeader(std::string_view tag, std::string_view value);
    Result<void> takeMap(std::string_view value);
    Result<void> takeKey(std::string_view value);
    Result<void> takeRange(std::string_view value);
    Result<void> takeUri(std::string_view uri);

    HlsSegment m_next;
    bool m_hasDuration = false;
    bool m_hasOffset = false;
};

bool MediaReader::takeHeader(std::string_view tag, std::string_view value)
{
    const std::optional<long long> number = parseInt(value);
    if (tag == "#EXT-X-VERSION") {
        playlist.version = number && *number > 0 && *number < 100 ? static_cast<int>(*number) : 1;
    } else if (tag == "#EXT-X-TARGETDURATION") {
        playlist.targetDuration = number && *number > 0 && *number < 100'000 ? static_cast<int>(*number) : 1;
    } else if (tag == "#EXT-X-MEDIA-SEQUENCE") {
        playlist.mediaSequence = number && *number >= 0 ? *number : 0;
    } else if (tag == "#EXT-X-PLAYLIST-TYPE") {
        playlist.vod = value == "VOD";
    } else if (tag == "#EXT-X-ENDLIST") {
        playlist.ended = true;
    } else if (tag == "#EXT-X-INDEPENDENT-SEGMENTS") {
        playlist.independentSegments = true;
    } else {
        return false;
    }
    return true;
}

Result<void> MediaReader::takeMap(std::string_view value)
{
    const std::optional<HlsAttributes> attributes = parseHlsAttributes(value);
    const auto uri = attributes ? attributes->find("URI") : HlsAttributes::const_iterator();
    if (!attributes || uri == attributes->end() || !isHlsUri(uri->second)) {
        return broken("a map without an address");
    }
    HlsMap map{uri->second, std::nullopt};
    if (const auto range = attributes->find("BYTERANGE"); range != attributes->end()) {
        const std::string_view text = range->second;
        const std::size_t at = text.find('@');
        const auto length = parseBytes(text.substr(0, at));
        const auto offset = at == std::string_view::npos ? 0 : parseBytes(text.substr(at + 1));
        if (!length || !offset || *offset > (1ULL << 62) || *length > (1ULL << 62)) {
            return broken("a map with a bad byte range");
        }
        map.range = ByteRange{*length, *offset};
    }
    // Where a stream changes its format in the middle, one map is not enough for a virtual file.
    if (playlist.map && *playlist.map != map) {
        return Error(ErrorCode::unsupported, {{"what", "second EXT-X-MAP"}});
    }
    playlist.map = std::move(map);
    return {};
}

Result<void> MediaReader::takeKey(std::string_view value)
{
    const std::optional<HlsAttributes> attributes = parseHlsAttributes(value);
    const auto method = attributes ? attributes->find("METHOD") : HlsAttributes::const_iterator();
    if (!attributes || method == attributes->end() || method->second != "NONE") {
        return Error(ErrorCode::unsupported, {{"what", "EXT-X-KEY"}});
    }
    return {};
}

Result<void> MediaReader::takeRange(std::string_view value)
{
    const std::size_t at = value.find('@');
    const auto length = parseBytes(value.substr(0, at));
    const auto offset = at == std::string_view::npos ? 0 : parseBytes(value.substr(at + 1));
    if (!length || !offset || *offset > (1ULL << 62) || *length > (1ULL << 62)) {
        return broken("a bad byte range");
    }
    m_next.range = ByteRange{*length, *offset};
    m_hasOffset = at != std::string_view::npos;
    return {};
}

Result<void> MediaReader::takeUri(std::string_view uri)
{
    if (!m_hasDuration || !isHlsUri(uri)) {
        return broken("a segment without a duration or with a bad address");
    }
    if (playlist.segments.size() >= maxSegments) {
        return broken("too many segments");
    }
    m_next.uri = uri;
    // Section 4.3.2.2: without an offset it begins where the one before ended.
    if (m_next.range && !m_hasOffset) {
        if (playlist.segments.empty() || !playlist.segments.back().range
            || playlist.segments.back().uri != uri) {
            return broken("a byte range that continues nothing");
        }
        const ByteRange &before = *playlist.segments.back().range;
        m_next.range->offset = before.offset + before.length;
        if (m_next.range->offset > (1ULL << 62)) {
            return broken("a byte range beyond any file");
        }
    }
    playlist.segments.push_back(std::move(m_next));
    m_next = {};
    m_hasDuration = false;
    m_hasOffset = false;
    return {};
}

Result<void> MediaReader::take(std::string_view line)
{
    if (!line.starts_with('#')) {
        return takeUri(line);
    }
    const std::size_t colon = std::min(line.find(':'), line.size());
    const std::string_view tag = line.substr(0, colon);
    const std::string_view value = line.substr(std::min(colon + 1, line.size()));
    if (tag == "#EXTINF") {
        const std::optional<std::int64_t> duration
            = parseDecimal(trim(value.substr(0, value.find(','))), usDigits);
        if (!duration) {
            return broken("a bad duration");
        }
        m_next.durationUs = *duration;
        m_hasDuration = true;
        return {};
    }
    if (tag == "#EXT-X-BYTERANGE") {
        return takeRange(value);
    }
    if (tag == "#EXT-X-MAP") {
        return takeMap(value);
    }
    if (tag == "#EXT-X-KEY") {
        return takeKey(value);
    }
    if (tag == "#EXT-X-DISCONTINUITY") {
        m_next.discontinuity = true;
    } else if (tag == "#EXT-X-STREAM-INF" || tag == "#EXT-X-MEDIA") {
        return broken("it is a master playlist");
    } else {
        takeHeader(tag, value); // tags that are not known are to be ignored
    }
    return {};
}

}

Result<MediaPlaylist> parseMediaPlaylist(std::string_view text)
{
    if (text.size() > maxPlaylistBytes) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(maxPlaylistBytes)}});
    }
    HlsLines lines(text);
    if (lines.next() != "#EXTM3U") {
        return broken("it does not begin with #EXTM3U");
    }
    MediaReader reader;
    while (const std::optional<std::string_view> line = lines.next()) {
        SPIRULA_CHECK(reader.take(*line));
    }
    return std::move(reader.playlist);
}

std::string writeMediaPlaylist(const MediaPlaylist &playlist)
{
    const auto range = [](const ByteRange &bytes) {
        return std::to_string(bytes.length) + "@" + std::to_string(bytes.offset);
    };
    std::string out = "#EXTM3U\n#EXT-X-VERSION:" + std::to_string(playlist.version) + "\n";
    out += "#EXT-X-TARGETDURATION:" + std::to_string(playlist.targetDuration) + "\n";
    out += "#EXT-X-MEDIA-SEQUENCE:" + std::to_string(playlist.mediaSequence) + "\n";
    out += playlist.vod ? "#EXT-X-PLAYLIST-TYPE:VOD\n" : "";
    out += playlist.independentSegments ? "#EXT-X-INDEPENDENT-SEGMENTS\n" : "";
    if (playlist.map) {
        out += "#EXT-X-MAP:URI=" + hlsQuoted(playlist.map->uri);
        out += playlist.map->range ? ",BYTERANGE=" + hlsQuoted(range(*playlist.map->range)) + "\n" : "\n";
    }
    for (const HlsSegment &segment : playlist.segments) {
        out += segment.discontinuity ? "#EXT-X-DISCONTINUITY\n" : "";
        out += "#EXTINF:" + writeDecimal(segment.durationUs, usDigits, true) + ",\n";
        out += segment.range ? "#EXT-X-BYTERANGE:" + range(*segment.range) + "\n" : "";
        out += segment.uri + "\n";
    }
    out += playlist.ended ? "#EXT-X-ENDLIST\n" : "";
    return out;
}

std::int64_t MediaPlaylist::durationUs() const
{
    std::int64_t sum = 0;
    for (const HlsSegment &segment : segments) {
        sum += segment.durationUs;
    }
    return sum;
}

}
