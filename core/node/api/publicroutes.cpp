// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicroutes.h"

#include "node/api/apierror.h"
#include "node/api/pagesite.h"
#include "node/api/publicapis.h"
#include "node/api/siteguard.h"
#include "node/reach/reach.h"
#include "node/web/policy.h"

#include <memory>
#include <string_view>

namespace spirula::node
{

namespace
{

/// What is no page shows nothing but itself: a picture or video opened in a tab of its own still plays.
constexpr std::string_view filePolicy = "default-src 'none'; img-src 'self'; media-src 'self'; style-src "
                                        "'unsafe-inline'; frame-ancestors 'none'";

void setUnlessThere(net::Response &response, std::string_view name, std::string_view value)
{
    if (!response.headers.has(name)) {
        response.headers.set(name, std::string(value));
    }
}

void addSecurityHeaders(net::Response &response)
{
    response.headers.set("X-Content-Type-Options", "nosniff");
    setUnlessThere(response, "Content-Security-Policy", filePolicy);
    setUnlessThere(response, "Referrer-Policy", web::referrerPolicy);
    setUnlessThere(response, "Permissions-Policy", web::permissionsPolicy);
    // Answers without a word about it depend on passwords, settings or the newest video.
    setUnlessThere(response, "Cache-Control", "no-cache");
}

Task<net::Response> nothingHere(Parts parts, net::Request request)
{
    const Error error(ErrorCode::notFound, {{"what", "page"}});
    if (request.path.starts_with("/api/")) {
        co_return net::Response::json(400, std::string()); // as PeerTube, captures/api-404
    }
    const std::string_view accept = request.headers.get("Accept");
    if (accept.find("text/html") != accept.npos) {
        co_return noticeResponse(siteView(parts->context, request), error);
    }
    co_return problemResponse(error, request.target);
}

/// Lets everybody in. The own look at the own address is no visit.
std::optional<net::Response> noteVisitor(Context &context, const net::Request &request)
{
    if (!request.path.starts_with(SelfProofs::path)) {
        context.reach.visitors().came(request.remoteAddress, context.clock.now());
    }
    return std::nullopt;
}

}

net::Router publicRoutes(Context &context)
{
    net::Router router;
    const Parts parts = makeParts(context);
    addVideosApi(router, parts);
    addVideoAccessApi(router, parts);
    addChannelsApi(router, parts);
    addAccountsApi(router, parts);
    addSearchApi(router, parts);
    addConfigApi(router, parts);
    addMediaApi(router, parts);
    addDownloadApi(router, parts);
    addOembedApi(router, parts);
    addFeedsApi(router, parts);
    addWellKnownApi(router, parts);
    addReachApi(router, parts);
    addPagesApi(router, parts);
    addWatchPagesApi(router, parts);
    addAssetsApi(router);
    const auto guard = std::make_shared<SiteGuard>(context);
    router.guard([guard](const net::Request &request) { return guard->check(request); });
    router.guard([&context](const net::Request &request) { return noteVisitor(context, request); });
    router.answerOriginsWhile([guard] { return !guard->isAtHome(); });
    router.fallback([parts](net::Request request) { return nothingHere(parts, std::move(request)); });
    router.decorate(addSecurityHeaders);
    return router;
}

}
