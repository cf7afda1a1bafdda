// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"
#include "node/reach/reach.h"

namespace spirula::node
{

namespace
{

/// Only this very node knows what it asks there, and what is to be answered.
Task<Result<net::Response>> proveSelf(Parts parts, net::Request request)
{
    const auto answer
        = parts->context.reach.proofs().answer(parameter(request, "nonce"), request.remoteAddress);
    if (!answer) {
        co_return Error(ErrorCode::notFound, {{"what", "page"}});
    }
    auto response = net::Response::text(200, *answer);
    response.headers.set("Cache-Control", "no-store");
    co_return response;
}

}

void addReachApi(net::Router &router, const Parts &parts)
{
    router.add(net::Method::get, std::string(SelfProofs::path) + ":nonce", apiHandler(parts, proveSelf, {}),
               wellKnownRoute());
}

}
