// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "node/api/videolookup.h"
#include "wire/rest/oembedjson.h"

namespace spirula::node
{

namespace
{

Task<Result<net::Response>> oembed(Parts parts, net::Request request)
{
    const auto rest = restContext(parts->context);
    SPIRULA_CO_TRY(const auto asked, wire::parseOembedQuery(rest, request.query.pairs()));
    SPIRULA_CO_TRY(const auto row, co_await readVideo(parts->context, asked.uuid));
    SPIRULA_CO_CHECK(co_await parts->gate.admit(MediaGate::ownerOf(row.details.video), credentialsOf(request),
                                                AccessTo::metadata));
    co_return net::Response::json(200, wire::encodeOembed(rest, asked, row.details, row.channel));
}

}

void addOembedApi(net::Router &router, const Parts &parts)
{
    router.add(net::Method::get, "/services/oembed", apiHandler(parts, oembed, {}), apiRoute());
}

}
