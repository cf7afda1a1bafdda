// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "base/text.h"
#include "node/api/videolookup.h"
#include "wire/rest/videojson.h"
#include "wire/rest/videopartsjson.h"
#include "wire/rest/videoquery.h"

#include <algorithm>

namespace spirula::node
{

namespace
{

Task<Result<net::Response>> listVideos(Parts parts, net::Request request)
{
    co_return co_await videoPage(parts, request.query, wire::VideoQueryKind::list, {});
}

Task<Result<net::Response>> oneVideo(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    co_return net::Response::json(
        200, wire::encodeVideo(restContext(parts->context), row.details, row.channel, row.account));
}

Task<Result<net::Response>> description(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    co_return net::Response::json(200, wire::encodeVideoDescription(row.details.video));
}

Task<Result<net::Response>> captions(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    co_return net::Response::json(200,
                                  wire::encodeCaptions(restContext(parts->context), row.details.captions));
}

Task<Result<net::Response>> chapters(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    co_return net::Response::json(200, wire::encodeChapters(row.details.chapters));
}

Task<Result<net::Response>> storyboards(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    co_return net::Response::json(
        200, wire::encodeStoryboards(restContext(parts->context), row.details.storyboard));
}

Task<Result<net::Response>> fileMetadata(Parts parts, net::Request request)
{
    const auto fileId = parseInt(parameter(request, "fileId"));
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    const auto &files = row.details.files;
    const auto file = std::ranges::find_if(
        files, [&](const auto &candidate) { return fileId && candidate.id == *fileId; });
    if (file == files.end() || file->metadata.empty()) {
        co_return Error(ErrorCode::notFound, {{"what", "file"}});
    }
    co_return net::Response::json(200, file->metadata);
}

}

Task<Result<net::Response>> videoPage(Parts parts, net::Query query, wire::VideoQueryKind kind,
                                      VideoScope scope)
{
    const Context &context = parts->context;
    SPIRULA_CO_TRY(auto asked, wire::parseVideoQuery(query.pairs(), kind, context.identity.get().host));
    asked.query.channelId = scope.channelId;
    asked.query.accountId = scope.accountId;
    VideoRows found;
    if (!asked.nothing) {
        SPIRULA_CO_TRY(found, co_await readVideos(parts->context, std::move(asked.query)));
    }
    const std::int64_t total = asked.skipCount ? 0 : found.total;
    co_return net::Response::json(200, wire::encodeVideoList(restContext(context), total, found.rows));
}

void addVideosApi(net::Router &router, const Parts &parts)
{
    using net::Method;
    router.add(Method::get, "/api/v1/videos", apiHandler(parts, listVideos, "getVideos"), apiRoute());
    router.add(Method::get, "/api/v1/videos/:id", apiHandler(parts, oneVideo, "getVideo"), apiRoute());
    router.add(Method::get, "/api/v1/videos/:id/description", apiHandler(parts, description, "getVideoDesc"),
               apiRoute());
    router.add(Method::get, "/api/v1/videos/:id/captions", apiHandler(parts, captions, "getVideoCaptions"),
               apiRoute());
    router.add(Method::get, "/api/v1/videos/:id/chapters", apiHandler(parts, chapters, "getVideoChapters"),
               apiRoute());
    router.add(Method::get, "/api/v1/videos/:id/storyboards",
               apiHandler(parts, storyboards, "listVideoStoryboards"), apiRoute());
    router.add(Method::get, "/api/v1/videos/:id/metadata/:fileId", apiHandler(parts, fileMetadata, {}),
               apiRoute());
}

}
