// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homeroutes.h"

#include "node/home/homeguard.h"
#include "node/home/homehandler.h"

#include <utility>

namespace spirula::node
{

namespace
{

Task<net::Response> nothingHere(net::Request)
{
    co_return homeError(Error(ErrorCode::notFound, {{"what", "route"}}));
}

void addHeaders(net::Response &response)
{
    response.headers.set("X-Content-Type-Options", "nosniff");
    if (!response.headers.has("Cache-Control")) {
        response.headers.set("Cache-Control", "no-store");
    }
    response.headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
}

}

net::Router homeRoutes(Context &context, std::string token)
{
    net::Router router;
    const auto home = std::make_shared<HomeParts>(context);
    router.guard(
        [token = std::move(token)](const net::Request &request) { return checkHomeRequest(request, token); });
    addStatusHome(router, home);
    addReachHome(router, home);
    addStorageHome(router, home);
    addEncodersHome(router, home);
    addSettingsHome(router, home);
    addProfileHome(router, home);
    addVideosHome(router, home);
    addVideoPartsHome(router, home);
    addPlaybackHome(router, home);
    addVideoFilesHome(router, home);
    addJobsHome(router, home);
    addEventsHome(router, home);
    router.fallback(nothingHere);
    router.decorate(addHeaders);
    return router;
}

}
