// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/hls/masterplaylist.h"

#include "base/text.h"
#include "wire/hls/hlstext.h"

#include <array>

namespace spirula::wire
{

namespace
{

constexpr std::size_t maxEntries = 1000;
constexpr int fpsDigits = 3;

Error broken(std::string_view reason)
{
    return Error(ErrorCode::protocol, {{"field", "playlist"}, {"reason", std::string(reason)}});
}

std::string attribute(const HlsAttributes &attributes, std::string_view name)
{
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string() : found->second;
}

Result<void> takeMedia(MasterPlaylist &playlist, std::string_view value)
{
    const std::optional<HlsAttributes> attributes = parseHlsAttributes(value);
    if (!attributes) {
        return broken("bad attributes");
    }
    const std::string type = attribute(*attributes, "TYPE");
    HlsRendition rendition;
    rendition.uri = attribute(*attributes, "URI");
    const bool isKnown = type == "AUDIO" || type == "SUBTITLES";
    // Video renditions and closed captions, or audio inside the streams: nothing that is fetched by itself.
    if (!isKnown || rendition.uri.empty()) {
        return {};
    }
    if (!isHlsUri(rendition.uri) || playlist.renditions.size() >= maxEntries) {
        return broken("a bad address or too many tracks");
    }
    rendition.type = type == "AUDIO" ? HlsRendition::Type::audio : HlsRendition::Type::subtitles;
    rendition.groupId = attribute(*attributes, "GROUP-ID");
    rendition.name = attribute(*attributes, "NAME");
    rendition.language = attribute(*attributes, "LANGUAGE");
    rendition.isDefault = attribute(*attributes, "DEFAULT") == "YES";
    rendition.autoSelect = attribute(*attributes, "AUTOSELECT") == "YES";
    playlist.renditions.push_back(std::move(rendition));
    return {};
}

void takeResolution(HlsVariant &variant, std::string_view text)
{
    const std::size_t x = std::min(text.find('x'), text.size());
    const std::optional<long long> width = parseInt(text.substr(0, x));
    const std::optional<long long> height = parseInt(text.substr(std::min(x + 1, text.size())));
    if (width && height && *width > 0 && *height > 0 && *width <= 100'000 && *height <= 100'000) {
        variant.width = static_cast<int>(*width);
        variant.height = static_cast<int>(*height);
    }
}

Result<HlsVariant> variantOf(std::string_view value)
{
    const std::optional<HlsAttributes> attributes = parseHlsAttributes(value);
    if (!attributes) {
        return broken("bad attributes");
    }
    HlsVariant variant;
    const std::optional<long long> bandwidth = parseInt(attribute(*attributes, "BANDWIDTH"));
    variant.bandwidth = bandwidth && *bandwidth > 0 ? *bandwidth : 0;
    takeResolution(variant, attribute(*attributes, "RESOLUTION"));
    variant.frameRateMilli = parseDecimal(attribute(*attributes, "FRAME-RATE"), fpsDigits).value_or(0);
    variant.codecs = attribute(*attributes, "CODECS");
    variant.audioGroup = attribute(*attributes, "AUDIO");
    variant.subtitlesGroup = attribute(*attributes, "SUBTITLES");
    return variant;
}

}

Result<MasterPlaylist> parseMasterPlaylist(std::string_view text)
{
    if (text.size() > maxPlaylistBytes) {
        return Error(ErrorCode::tooLarge, {{"limit", std::to_string(maxPlaylistBytes)}});
    }
    if (!isUtf8(text)) {
        return broken("it is no UTF-8");
    }
    HlsLines lines(text);
    if (lines.next() != "#EXTM3U") {
        return broken("it does not begin with #EXTM3U");
    }
    MasterPlaylist playlist;
    std::optional<HlsVariant> pending;
    while (const std::optional<std::string_view> line = lines.next()) {
        const std::size_t colon = std::min(line->find(':'), line->size());
        const std::string_view tag = line->substr(0, colon);
        const std::string_view value = line->substr(std::min(colon + 1, line->size()));
        if (tag == "#EXTINF") {
            return broken("it is a media playlist");
        }
        if (tag == "#EXT-X-MEDIA") {
            SPIRULA_CHECK(takeMedia(playlist, value));
        } else if (tag == "#EXT-X-STREAM-INF") {
            SPIRULA_TRY(pending, variantOf(value));
        } else if (tag == "#EXT-X-VERSION") {
            const std::optional<long long> version = parseInt(value);
            playlist.version = version && *version > 0 && *version < 100 ? static_cast<int>(*version) : 1;
        } else if (!line->starts_with('#')) {
            if (!pending || !isHlsUri(*line) || playlist.variants.size() >= maxEntries) {
                return broken("a stream without its description, with a bad address, or too many");
            }
            pending->uri = *line;
            playlist.variants.push_back(std::move(*pending));
            pending.reset();
        }
    }
    return playlist;
}

namespace
{

std::string mediaLine(const HlsRendition &rendition)
{
    const bool isAudio = rendition.type == HlsRendition::Type::audio;
    const std::string autoSelect = rendition.autoSelect ? "YES" : "NO";
    const std::string isDefault = rendition.isDefault ? "YES" : "NO";
    std::string line = "#EXT-X-MEDIA:TYPE=" + std::string(isAudio ? "AUDIO" : "SUBTITLES");
    line += ",GROUP-ID=" + hlsQuoted(rendition.groupId) + ",NAME=" + hlsQuoted(rendition.name);
    // PeerTube's own order, which differs between the two.
    line += isAudio ? ",AUTOSELECT=" + autoSelect + ",DEFAULT=" + isDefault
                    : ",DEFAULT=" + isDefault + ",AUTOSELECT=" + autoSelect + ",FORCED=NO";
    if (!rendition.language.empty()) {
        line += ",LANGUAGE=" + hlsQuoted(rendition.language);
    }
    return line + ",URI=" + hlsQuoted(rendition.uri) + "\n";
}

std::string streamLine(const HlsVariant &variant)
{
    std::string line = "#EXT-X-STREAM-INF:BANDWIDTH=" + std::to_string(variant.bandwidth);
    if (variant.width > 0) {
        line += ",RESOLUTION=" + std::to_string(variant.width) + "x" + std::to_string(variant.height);
    }
    if (variant.frameRateMilli > 0) {
        line += ",FRAME-RATE=" + writeDecimal(variant.frameRateMilli, fpsDigits, false);
    }
    const auto add = [&](std::string_view name, const std::string &value) {
        line += value.empty() ? "" : "," + std::string(name) + "=" + hlsQuoted(value);
    };
    add("CODECS", variant.codecs);
    add("AUDIO", variant.audioGroup);
    add("SUBTITLES", variant.subtitlesGroup);
    return line + "\n" + variant.uri + "\n";
}

}

std::string writeMasterPlaylist(const MasterPlaylist &playlist)
{
    std::string out = "#EXTM3U\n#EXT-X-VERSION:" + std::to_string(playlist.version) + "\n\n";
    for (const HlsRendition &rendition : playlist.renditions) {
        out += mediaLine(rendition);
    }
    out += "\n";
    for (const HlsVariant &variant : playlist.variants) {
        out += streamLine(variant);
    }
    return out;
}

bool isMasterPlaylist(std::string_view text)
{
    return text.find("#EXT-X-STREAM-INF") != std::string_view::npos;
}

}
