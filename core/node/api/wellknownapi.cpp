// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "node/api/actorlookup.h"

namespace spirula::node
{

namespace
{

constexpr WallTime securityTime = 180LL * 24 * 3600 * 1000;

Task<Result<net::Response>> robots(Parts, net::Request)
{
    co_return net::Response::text(200, "User-agent: *\nDisallow: /api/\nDisallow: /download/\n");
}

/// RFC 9116. The page of the channel is where the owner can be reached; the time is renewed with every
/// answer.
Task<Result<net::Response>> security(Parts parts, net::Request)
{
    const Context &context = parts->context;
    SPIRULA_CO_TRY(const auto owner, co_await readOwner(parts->context));
    const std::string url = context.identity.get().publicUrl;
    co_return net::Response::text(200,
                                  "Contact: " + url + "/a/" + owner.account.name
                                      + "\nExpires: " + isoTime(context.clock.now() + securityTime)
                                      + "\nCanonical: " + url + "/.well-known/security.txt\n");
}

Task<Result<net::Response>> securityMoved(Parts, net::Request)
{
    co_return net::Response::redirect(301, "/.well-known/security.txt");
}

}

void addWellKnownApi(net::Router &router, const Parts &parts)
{
    using net::Method;
    router.add(Method::get, "/robots.txt", apiHandler(parts, robots, {}), wellKnownRoute());
    router.add(Method::get, "/.well-known/security.txt", apiHandler(parts, security, {}), wellKnownRoute());
    router.add(Method::get, "/security.txt", apiHandler(parts, securityMoved, {}), wellKnownRoute());
}

}
