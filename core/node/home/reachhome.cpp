// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/apihandler.h"
#include "node/home/homehandler.h"
#include "node/reach/reach.h"

namespace spirula::node
{

namespace
{

Task<Result<net::Response>> show(Home home, net::Request)
{
    co_return net::Response::json(200, wire::encode(home->context.reach.now()));
}

Task<Result<net::Response>> check(Home home, net::Request request)
{
    const std::string word = parameter(request, "check");
    const auto kind = wire::reachCheckKindFromWord(word);
    if (!kind) {
        co_return Error(ErrorCode::notFound, {{"what", "check"}, {"id", word}});
    }
    co_return net::Response::json(200, wire::encode(co_await home->context.reach.check(*kind)));
}

}

void addReachHome(net::Router &router, const Home &home)
{
    addHomeRoute(router, home, net::Method::get, "/reach", show);
    addHomeRoute(router, home, net::Method::post, "/reach/checks/:check", check);
}

}
