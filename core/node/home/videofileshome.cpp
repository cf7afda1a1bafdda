// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "base/offload.h"
#include "crypto/hash.h"
#include "files/mediafiles.h"
#include "media/preparation.h"
#include "node/api/apihandler.h"
#include "node/api/mediaresponse.h"
#include "node/filerows.h"
#include "node/workers/jobfolder.h"
#include "node/workers/sourcefile.h"
#include "store/database.h"
#include "store/videostore.h"
#include "wire/home/homequery.h"

#include <algorithm>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::uint64_t longestFrame = 32 * 1024 * 1024;

Task<Result<model::VideoDetails>> detailsOf(Home home, Uuid uuid)
{
    co_return co_await home->context.database.read<model::VideoDetails>(
        [uuid](store::Connection &connection) { return store::VideoStore(connection).details(uuid); });
}

/// Pictures and captions; media is played over its own route.
bool isSmall(files::Shelf shelf)
{
    switch (shelf) {
    case files::Shelf::thumbnails:
    case files::Shelf::previews:
    case files::Shelf::storyboards:
    case files::Shelf::captions:
        return true;
    default:
        return false;
    }
}

/// Names are random and their content never changes.
Result<net::Response> fileResponse(const Context &context, const files::MediaPath &path)
{
    SPIRULA_TRY(const fs::path place, context.files.locate(path));
    std::error_code error;
    if (!fs::is_regular_file(place, error)) {
        return Error(ErrorCode::notFound, {{"what", "file"}});
    }
    auto response = net::Response::file({place, '"' + path.name + '"', 0, false}, contentType(path.name));
    response.headers.set("Cache-Control", "private, max-age=31536000, immutable");
    return response;
}

Task<Result<net::Response>> file(Home home, net::Request request)
{
    const std::string name = parameter(request, "name");
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_TRY(const model::VideoDetails details, co_await detailsOf(home, uuid));
    const std::vector<files::MediaPath> paths = filesOf(details);
    const auto found = std::ranges::find_if(
        paths, [&name](const files::MediaPath &path) { return path.name == name && isSmall(path.shelf); });
    if (found == paths.end()) {
        co_return Error(ErrorCode::notFound, {{"what", "file"}});
    }
    co_return fileResponse(home->context, *found);
}

Task<Result<net::Response>> avatar(Home home, net::Request request)
{
    co_return fileResponse(home->context, {files::Shelf::avatars, {}, parameter(request, "name")});
}

Task<Result<net::Response>> frame(Home home, net::Request request)
{
    Context &context = home->context;
    SPIRULA_CO_TRY(const wire::FrameQuery query, wire::parseFrameQuery(request.query.pairs()));
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_TRY(const model::VideoDetails details, co_await detailsOf(home, uuid));
    SPIRULA_CO_TRY(const media::Source source, co_await pictureSource(context, details));
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeTemporary(context.folder));
    media::Preparation preparation(context.mediaWorker, crypto::sha256OfRange, context.pool, context.log);
    SPIRULA_CO_TRY(const fs::path made,
                   co_await preparation.frame(source, query.atMs, query.width, folder.path(),
                                              context.settings.requireSandbox));
    SPIRULA_CO_TRY(std::string bytes,
                   co_await offload(context.pool, [&made] { return readFile(made, longestFrame); }));
    co_return net::Response::text(200, std::move(bytes), "image/jpeg");
}

}

void addVideoFilesHome(net::Router &router, const Home &home)
{
    using net::Method;
    addHomeRoute(router, home, Method::get, "/videos/:id/files/:name", file);
    addHomeRoute(router, home, Method::get, "/videos/:id/frame", frame);
    addHomeRoute(router, home, Method::get, "/avatars/:name", avatar);
}

}
