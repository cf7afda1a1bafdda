// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "base/offload.h"
#include "node/api/mediaresponse.h"
#include "node/reach/reach.h"

#include <string>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::uint64_t longestPlaylist = 8 * 1024 * 1024;

/// A playlist on its way to a player that carries a token in every address.
Task<Result<net::Response>> playlistWithToken(Parts parts, files::MediaPath path, std::string token)
{
    const auto &files = parts->context.files;
    SPIRULA_CO_TRY(std::string text,
                   co_await offload(parts->context.pool, [&files, path, token]() -> Result<std::string> {
                       SPIRULA_TRY(const std::string playlist, files.read(path, longestPlaylist));
                       return withFileToken(playlist, token);
                   }));
    auto response = net::Response::text(200, std::move(text), contentType(path.name));
    response.headers.set("Cache-Control", "private, no-store");
    co_return response;
}

/// A file of a video, for whoever may watch that. `freshness` is from before `owner` was read.
Task<Result<net::Response>> serve(Parts parts, files::MediaPath path, store::FileOwner owner,
                                  net::Freshness freshness, net::Request request)
{
    auto credentials = credentialsOf(request);
    SPIRULA_CO_CHECK(co_await parts->gate.admit(owner, credentials, AccessTo::files));
    if (path.shelf == files::Shelf::hls || path.shelf == files::Shelf::webVideos) {
        parts->context.reach.visitors().fetchedMedia(request.remoteAddress, SteadyClock::now());
    }
    if (path.name.ends_with(".m3u8") && !credentials.token.empty()
        && request.query.get("reinjectVideoFileToken") == "true") {
        co_return co_await playlistWithToken(std::move(parts), std::move(path), std::move(credentials.token));
    }
    SPIRULA_CO_TRY(auto response, mediaResponse(parts->context.files, path, owner.privacy));
    if (model::isOpenByLink(owner.privacy)) {
        response.freshness = std::move(freshness);
    }
    co_return response;
}

template<files::Shelf shelf>
Task<Result<net::Response>> fileOfVideo(Parts parts, net::Request request)
{
    const std::string name = parameter(request, "file");
    auto freshness = parts->gate.freshness();
    SPIRULA_CO_TRY(const auto owner, co_await parts->gate.owner(name));
    co_return co_await serve(std::move(parts), {shelf, {}, name}, owner, std::move(freshness),
                             std::move(request));
}

Task<Result<net::Response>> hlsFile(Parts parts, net::Request request)
{
    const auto video = Uuid::parse(parameter(request, "uuid"));
    if (!video) {
        co_return Error(ErrorCode::notFound, {{"what", "file"}});
    }
    auto freshness = parts->gate.freshness();
    SPIRULA_CO_TRY(const auto owner, co_await parts->gate.owner(*video));
    const files::MediaPath path{files::Shelf::hls, *video, parameter(request, "file")};
    co_return co_await serve(std::move(parts), path, owner, std::move(freshness), std::move(request));
}

/// Pictures of actors are public.
template<files::Shelf shelf>
Task<Result<net::Response>> actorPicture(Parts parts, net::Request request)
{
    co_return mediaResponse(parts->context.files, {shelf, {}, parameter(request, "file")},
                            model::Privacy::everyone);
}

}

void addMediaApi(net::Router &router, const Parts &parts)
{
    using files::Shelf;
    const auto add = [&](const char *pattern, ApiFunction run) {
        router.add(net::Method::get, pattern, apiHandler(parts, run, {}), mediaRoute());
    };
    // PeerTube has protected files in folders called "private"; both ways lead to the same check.
    add("/static/web-videos/:file", fileOfVideo<Shelf::webVideos>);
    add("/static/web-videos/private/:file", fileOfVideo<Shelf::webVideos>);
    add("/static/webseed/:file", fileOfVideo<Shelf::webVideos>);
    add("/static/webseed/private/:file", fileOfVideo<Shelf::webVideos>);
    add("/static/streaming-playlists/hls/:uuid/:file", hlsFile);
    add("/static/streaming-playlists/hls/private/:uuid/:file", hlsFile);
    add("/lazy-static/thumbnails/:file", fileOfVideo<Shelf::thumbnails>);
    add("/lazy-static/previews/:file", fileOfVideo<Shelf::previews>);
    add("/lazy-static/storyboards/:file", fileOfVideo<Shelf::storyboards>);
    add("/lazy-static/video-captions/:file", fileOfVideo<Shelf::captions>);
    add("/lazy-static/torrents/:file", fileOfVideo<Shelf::torrents>);
    add("/lazy-static/avatars/:file", actorPicture<Shelf::avatars>);
    add("/lazy-static/banners/:file", actorPicture<Shelf::banners>);
}

}
