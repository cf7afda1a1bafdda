// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "node/api/ownlink.h"
#include "node/api/videolookup.h"
#include "wire/rest/videojson.h"

#include <utility>

namespace spirula::node
{

namespace
{

/// PeerTube's look-up by address: `search` that is a link to one of our videos finds that video.
Task<Result<net::Response>> findByLink(Parts parts, Uuid uuid)
{
    model::VideoQuery query;
    query.uuids = {uuid};
    SPIRULA_CO_TRY(const auto found, co_await readVideos(parts->context, std::move(query)));
    co_return net::Response::json(
        200, wire::encodeVideoList(restContext(parts->context), found.total, found.rows));
}

Task<Result<net::Response>> searchVideos(Parts parts, net::Request request)
{
    const auto words = request.query.get("search").value_or(std::string_view());
    if (const auto uuid = videoOfLink(parts->context.identity.get().publicUrl, words)) {
        co_return co_await findByLink(std::move(parts), *uuid);
    }
    co_return co_await videoPage(std::move(parts), std::move(request.query), wire::VideoQueryKind::search,
                                 {});
}

}

void addSearchApi(net::Router &router, const Parts &parts)
{
    router.add(net::Method::get, "/api/v1/search/videos", apiHandler(parts, searchVideos, "searchVideos"),
               apiRoute());
}

}
