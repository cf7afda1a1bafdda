// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/apihandler.h"

#include "net/address/addressparse.h"
#include "node/api/apierror.h"

#include <utility>

namespace spirula::node
{

namespace
{

Task<net::Response> answer(Parts parts, ApiFunction run, std::string_view operation, net::Request request)
{
    const std::string target = request.target;
    Log &log = parts->context.log;
    auto response = co_await run(std::move(parts), std::move(request));
    if (response) {
        co_return std::move(*response);
    }
    if (httpStatus(response.error().code) >= 500) {
        log.error("api", target, response.error());
    }
    co_return problemResponse(response.error(), target, operation);
}

net::RouteOptions limited(std::string name, int count, int seconds)
{
    net::RouteOptions options;
    options.rateName = std::move(name);
    options.rateCount = count;
    options.rateSeconds = seconds;
    options.cors = true;
    return options;
}

}

net::Handler apiHandler(Parts parts, ApiFunction run, std::string_view operation)
{
    return [parts = std::move(parts), run, operation](net::Request request) {
        return answer(parts, run, operation, std::move(request));
    };
}

std::string parameter(const net::Request &request, std::string_view name)
{
    const auto found = request.parameters.find(name);
    return found == request.parameters.end() ? std::string() : found->second;
}

std::string visitor(const net::Request &request)
{
    const auto address = net::parseAddress(request.remoteAddress);
    return address ? net::addressKey(*address) : request.remoteAddress;
}

net::RouteOptions apiRoute() { return limited("api", 50, 10); }

net::RouteOptions apiRoute(net::BodyTo body, std::uint64_t bodyLimit)
{
    auto options = apiRoute();
    options.body = body;
    options.bodyLimit = bodyLimit;
    return options;
}

net::RouteOptions feedRoute() { return limited("feeds", 50, 10); }

net::RouteOptions pageRoute()
{
    auto options = limited("pages", 500, 10);
    options.cors = false;
    return options;
}

net::RouteOptions wellKnownRoute() { return limited("wellknown", 200, 10); }

net::RouteOptions mediaRoute()
{
    net::RouteOptions options;
    options.cors = true;
    return options;
}

}
