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

Task<Result<net::Response>> listAccounts(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto page,
                   wire::parsePageQuery(request.query.pairs(), actorSortKeys(), "-createdAt"));
    SPIRULA_CO_TRY(auto found, co_await readOwner(parts->context));
    const auto rows = pageOf(std::vector<model::Account>{std::move(found.account)}, page);
    co_return net::Response::json(200, wire::encodeAccountList(restContext(parts->context), 1, rows));
}

Task<Result<net::Response>> oneAccount(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto account, co_await readAccount(parts->context, parameter(request, "handle")));
    co_return net::Response::json(200, wire::encodeAccount(restContext(parts->context), account));
}

Task<Result<net::Response>> accountVideos(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto account, co_await readAccount(parts->context, parameter(request, "handle")));
    co_return co_await videoPage(parts, std::move(request.query), wire::VideoQueryKind::list,
                                 {.channelId = {}, .accountId = account.id});
}

Task<Result<net::Response>> accountChannels(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto page,
                   wire::parsePageQuery(request.query.pairs(), actorSortKeys(), "-createdAt"));
    SPIRULA_CO_TRY(const auto account, co_await readAccount(parts->context, parameter(request, "handle")));
    SPIRULA_CO_TRY(auto found, co_await readOwner(parts->context));
    std::erase_if(found.channels, [&](const auto &channel) { return channel.accountId != account.id; });
    const auto total = static_cast<std::int64_t>(found.channels.size());
    const auto rows = pageOf(std::move(found.channels), page);
    co_return net::Response::json(200,
                                  wire::encodeChannelList(restContext(parts->context), total, rows, account));
}

}

void addAccountsApi(net::Router &router, const Parts &parts)
{
    using net::Method;
    router.add(Method::get, "/api/v1/accounts", apiHandler(parts, listAccounts, "getAccounts"), apiRoute());
    router.add(Method::get, "/api/v1/accounts/:handle", apiHandler(parts, oneAccount, "getAccount"),
               apiRoute());
    router.add(Method::get, "/api/v1/accounts/:handle/videos",
               apiHandler(parts, accountVideos, "getAccountVideos"), apiRoute());
    router.add(Method::get, "/api/v1/accounts/:handle/video-channels",
               apiHandler(parts, accountChannels, "getAccountChannels"), apiRoute());
}

}
