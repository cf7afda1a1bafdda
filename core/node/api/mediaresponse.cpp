// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/mediaresponse.h"

#include "base/text.h"
#include "wire/hls/masterplaylist.h"
#include "wire/hls/mediaplaylist.h"

#include <array>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::array<std::pair<std::string_view, std::string_view>, 10> types{{
    {".mp4", "video/mp4"},
    {".m3u8", "application/vnd.apple.mpegurl"},
    {".json", "application/json; charset=utf-8"},
    {".torrent", "application/x-bittorrent"},
    {".jpg", "image/jpeg"},
    {".png", "image/png"},
    {".webp", "image/webp"},
    {".gif", "image/gif"},
    {".vtt", "text/vtt; charset=utf-8"},
    {".webm", "video/webm"},
}};

bool isMedia(files::Shelf shelf) { return shelf == files::Shelf::hls || shelf == files::Shelf::webVideos; }

bool isForbiddenInNames(char32_t c)
{
    return c < 0x20 || c == 0x7f || std::u32string_view(U"/\\?%*:|\"<>").find(c) != std::u32string_view::npos;
}

std::string withToken(const std::string &uri, std::string_view token)
{
    std::string result
        = uri + (uri.find('?') == uri.npos ? '?' : '&') + "videoFileToken=" + percentEncode(token);
    return uri.ends_with(".m3u8") ? result + "&reinjectVideoFileToken=true" : result;
}

}

std::string contentType(std::string_view fileName)
{
    for (const auto &[ending, type] : types) {
        if (fileName.ends_with(ending)) {
            return std::string(type);
        }
    }
    return "application/octet-stream";
}

std::string_view cacheControl(model::Privacy privacy)
{
    switch (privacy) {
    case model::Privacy::everyone:
        return "public, max-age=31536000, immutable";
    case model::Privacy::unlisted:
        return "private, max-age=3600";
    case model::Privacy::onlyMe:
    case model::Privacy::password:
        break;
    }
    return "private, no-store";
}

Result<net::Response> mediaResponse(const files::MediaFiles &files, const files::MediaPath &path,
                                    model::Privacy privacy)
{
    SPIRULA_TRY(const fs::path place, files.locate(path));
    auto response
        = net::Response::file({place, '"' + path.name + '"', 0, isMedia(path.shelf)}, contentType(path.name));
    response.headers.set("Cache-Control", std::string(cacheControl(privacy)));
    return response;
}

std::string attachment(std::string_view title, std::string_view ending)
{
    std::string plain; // for old readers: ASCII only
    std::string exact;
    std::string_view rest = title;
    while (const auto c = takeCodePoint(rest)) {
        const char32_t shown = isForbiddenInNames(*c) ? U'-' : *c;
        plain += shown < 0x80 ? static_cast<char>(shown) : '_';
        appendCodePoint(exact, shown);
    }
    return "attachment; filename=\"" + plain + std::string(ending) + "\"; filename*=UTF-8''"
        + percentEncode(exact + std::string(ending));
}

Result<std::string> withFileToken(std::string_view playlist, std::string_view token)
{
    if (wire::isMasterPlaylist(playlist)) {
        SPIRULA_TRY(auto master, wire::parseMasterPlaylist(playlist));
        for (auto &rendition : master.renditions) {
            rendition.uri = withToken(rendition.uri, token);
        }
        for (auto &variant : master.variants) {
            variant.uri = withToken(variant.uri, token);
        }
        return wire::writeMasterPlaylist(master);
    }
    SPIRULA_TRY(auto media, wire::parseMediaPlaylist(playlist));
    if (media.map) {
        media.map->uri = withToken(media.map->uri, token);
    }
    for (auto &segment : media.segments) {
        segment.uri = withToken(segment.uri, token);
    }
    return wire::writeMediaPlaylist(media);
}

}
