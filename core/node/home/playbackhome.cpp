// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "base/offload.h"
#include "files/mediafiles.h"
#include "node/api/apihandler.h"
#include "node/filerows.h"
#include "playback/playback.h"
#include "store/database.h"
#include "store/videofilestore.h"
#include "store/videostore.h"
#include "wire/home/homeplayback.h"

#include <utility>

namespace spirula::node
{

namespace
{

using net::Method;
using playback::Playback;
using playback::RenditionPointer;

constexpr std::uint64_t longestPlaylist = 8 << 20;

Result<RenditionPointer> openRendition(const files::MediaFiles &files, const Uuid &video,
                                       const model::VideoFile &file)
{
    const playback::Quality quality{file.resolution, file.width, file.height, file.fps, file.bandwidth};
    SPIRULA_TRY(const std::string playlist,
                files.read({files::Shelf::hls, video, file.playlistName}, longestPlaylist));
    SPIRULA_TRY(const fs::path path, files.locate(mediaPathOf(video, file)));
    SPIRULA_TRY(auto source, playback::FileSource::open(path));
    return playback::Rendition::open(quality, playlist, std::move(source));
}

/// A quality that cannot be read is left out: the others play.
Result<std::vector<playback::LayoutPointer>> openLayouts(Context &context, const Uuid &video,
                                                         const std::vector<model::VideoFile> &files)
{
    std::vector<RenditionPointer> renditions;
    std::optional<Error> problem;
    for (const model::VideoFile &file : files) {
        if (file.kind != model::FileKind::hls) {
            continue;
        }
        if (auto rendition = openRendition(context.files, video, file)) {
            renditions.push_back(std::move(*rendition));
        } else {
            problem = rendition.error();
            context.log.error("playback", "cannot play " + file.fileName, *problem);
        }
    }
    if (renditions.empty()) {
        return problem.value_or(Error(ErrorCode::conflict, {{"reason", "it is not ready to be played"}}));
    }
    return playback::layoutsOf(renditions);
}

wire::HomePlayback describe(const Uuid &id, const Playback &playback)
{
    wire::HomePlayback out;
    out.id = id;
    out.path = "/play/" + id.toString();
    out.size = static_cast<std::int64_t>(playback.size());
    out.durationMs = playback.layout().durationMs();
    out.hasAudio = playback.layout().sound() != nullptr;
    out.hasVideo = playback.layout().hasVideo();
    out.resolution = playback.resolution();
    for (std::size_t group = 0; group < playback.layouts().size(); ++group) {
        for (const RenditionPointer &rendition : playback.layouts()[group]->renditions()) {
            const playback::Quality &quality = rendition->quality();
            out.resolutions.push_back({quality.resolution, quality.width, quality.height, quality.fps,
                                       quality.bandwidth, static_cast<int>(group)});
        }
    }
    return out;
}

Result<Uuid> requestedPlayback(const net::Request &request)
{
    const auto id = Uuid::parse(parameter(request, "id"));
    return id ? Result<Uuid>(*id) : Result<Uuid>(Error(ErrorCode::notFound, {{"what", "playback"}}));
}

Task<Result<net::Response>> open(Home home, net::Request request)
{
    Context &context = home->context;
    SPIRULA_CO_TRY(const auto asked, wire::decodePlaybackRequest(request.body));
    using Files = std::vector<model::VideoFile>;
    const auto read = [uuid = asked.video](store::Connection &connection) -> Result<Files> {
        SPIRULA_TRY(const auto video, store::VideoStore(connection).find(uuid));
        return store::VideoFileStore(connection).list(video.id);
    };
    SPIRULA_CO_TRY(auto files, co_await context.database.read<Files>(read));
    auto work = [&context, uuid = asked.video, files = std::move(files)] {
        return openLayouts(context, uuid, files);
    };
    SPIRULA_CO_TRY(auto layouts, co_await offload(context.pool, std::move(work)));
    SPIRULA_CO_TRY(auto playback, Playback::open(context.pool, std::move(layouts), asked.resolution));
    const Uuid id = home->playbacks->add(playback);
    co_return net::Response::json(201, wire::encode(describe(id, *playback)));
}

Task<Result<net::Response>> change(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const Uuid id, requestedPlayback(request));
    SPIRULA_CO_TRY(const auto playback, home->playbacks->find(id));
    SPIRULA_CO_TRY(const auto resolution, wire::decodePlaybackChange(request.body));
    SPIRULA_CO_CHECK(playback->choose(resolution));
    co_return net::Response::json(200, wire::encode(describe(id, *playback)));
}

Task<Result<net::Response>> end(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const Uuid id, requestedPlayback(request));
    SPIRULA_CO_CHECK(home->playbacks->end(id));
    co_return net::Response::noContent();
}

Task<net::Response> play(Home home, net::Request request)
{
    const auto id = requestedPlayback(request);
    if (!id) {
        co_return homeError(id.error());
    }
    const auto playback = home->playbacks->find(*id);
    if (!playback) {
        co_return homeError(playback.error());
    }
    const char *type = (*playback)->layout().hasVideo() ? "video/mp4" : "audio/mp4";
    co_return net::Response::source({*playback, "\"" + id->toString() + "\""}, type);
}

}

void addPlaybackHome(net::Router &router, const Home &home)
{
    addHomeRoute(router, home, Method::post, "/playback", open);
    addHomeRoute(router, home, Method::patch, "/playback/:id", change);
    addHomeRoute(router, home, Method::del, "/playback/:id", end);
    router.add(Method::get, "/play/:id",
               [home](net::Request request) { return play(home, std::move(request)); });
}

}
