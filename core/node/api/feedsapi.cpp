// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "base/text.h"
#include "node/api/actorlookup.h"
#include "node/api/videolookup.h"
#include "wire/markup/feeds.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr int feedItems = 20;

/// Of one channel, if the query names one or the account of one; else of the site.
Task<Result<std::optional<ChannelAndOwner>>> wantedChannel(Context &context, net::Query query)
{
    if (const auto name = query.get("videoChannelName")) {
        SPIRULA_CO_TRY(auto found, co_await readChannel(context, std::string(*name)));
        co_return std::optional(std::move(found));
    }
    const auto channelId = query.get("videoChannelId");
    const auto accountId = query.get("accountId");
    const auto accountName = query.get("accountName");
    if (!channelId && !accountId && !accountName) {
        co_return std::optional<ChannelAndOwner>();
    }
    SPIRULA_CO_TRY(auto owner, co_await readOwner(context));
    if (accountName) {
        SPIRULA_CO_CHECK(co_await readAccount(context, std::string(*accountName)));
    }
    if (accountId && parseInt(*accountId) != owner.account.id) {
        co_return Error(ErrorCode::notFound, {{"what", "account"}});
    }
    const auto wanted
        = channelId ? parseInt(*channelId) : std::optional<long long>(context.identity.get().channelId);
    const auto channel
        = std::ranges::find_if(owner.channels, [&](const auto &candidate) { return candidate.id == wanted; });
    if (channel == owner.channels.end()) {
        co_return Error(ErrorCode::notFound, {{"what", "channel"}});
    }
    co_return std::optional(ChannelAndOwner{std::move(*channel), std::move(owner.account)});
}

Task<Result<wire::Feed>> makeFeed(Parts parts, net::Query asked)
{
    Context &context = parts->context;
    SPIRULA_CO_TRY(auto channel, co_await wantedChannel(context, std::move(asked)));
    model::VideoQuery query;
    query.count = feedItems;
    query.channelId = channel ? std::optional(channel->channel.id) : std::nullopt;
    SPIRULA_CO_TRY(auto found, co_await readVideos(context, std::move(query)));
    const auto rest = restContext(context);
    const WallTime now = context.clock.now();
    if (channel) {
        co_return wire::channelFeed(rest, channel->channel, channel->owner, std::move(found.rows), now);
    }
    co_return wire::siteFeed(rest, context.settings.instanceName, context.settings.instanceDescription,
                             std::move(found.rows), now);
}

net::Response xmlResponse(std::string body, std::string contentType)
{
    auto response = net::Response::text(200, std::move(body), std::move(contentType));
    response.headers.set("Cache-Control", "public, max-age=60");
    return response;
}

Task<Result<net::Response>> rss(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto feed, co_await makeFeed(parts, std::move(request.query)));
    co_return xmlResponse(wire::writeRss(restContext(parts->context), feed),
                          "application/rss+xml; charset=utf-8");
}

Task<Result<net::Response>> atom(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto feed, co_await makeFeed(parts, std::move(request.query)));
    co_return xmlResponse(wire::writeAtom(restContext(parts->context), feed),
                          "application/atom+xml; charset=utf-8");
}

}

void addFeedsApi(net::Router &router, const Parts &parts)
{
    for (const char *path : {"/feeds/videos.xml", "/feeds/videos.rss", "/feeds/videos.rss2"}) {
        router.add(net::Method::get, path, apiHandler(parts, rss, "getSyndicatedVideos"), feedRoute());
    }
    for (const char *path : {"/feeds/videos.atom", "/feeds/videos.atom1"}) {
        router.add(net::Method::get, path, apiHandler(parts, atom, "getSyndicatedVideos"), feedRoute());
    }
}

}
