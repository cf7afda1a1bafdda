// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/actorlookup.h"
#include "node/api/publicapis.h"
#include "wire/rest/actorjson.h"

#include <utility>

namespace spirula::node
{

namespace
{

Task<Result<net::Response>> listChannels(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto page,
                   wire::parsePageQuery(request.query.pairs(), actorSortKeys(), "createdAt"));
    SPIRULA_CO_TRY(auto found, co_await readOwner(parts->context));
    const auto total = static_cast<std::int64_t>(found.channels.size());
    const auto rows = pageOf(std::move(found.channels), page);
    co_return net::Response::json(
        200, wire::encodeChannelList(restContext(parts->context), total, rows, found.account));
}

Task<Result<net::Response>> oneChannel(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto found, co_await readChannel(parts->context, parameter(request, "handle")));
    co_return net::Response::json(
        200, wire::encodeChannel(restContext(parts->context), found.channel, found.owner));
}

Task<Result<net::Response>> channelVideos(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto found, co_await readChannel(parts->context, parameter(request, "handle")));
    co_return co_await videoPage(parts, std::move(request.query), wire::VideoQueryKind::list,
                                 {.channelId = found.channel.id, .accountId = {}});
}

}

void addChannelsApi(net::Router &router, const Parts &parts)
{
    using net::Method;
    router.add(Method::get, "/api/v1/video-channels", apiHandler(parts, listChannels, "getVideoChannels"),
               apiRoute());
    router.add(Method::get, "/api/v1/video-channels/:handle",
               apiHandler(parts, oneChannel, "getVideoChannel"), apiRoute());
    router.add(Method::get, "/api/v1/video-channels/:handle/videos",
               apiHandler(parts, channelVideos, "getVideoChannelVideos"), apiRoute());
}

}
