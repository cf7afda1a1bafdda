// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "net/http/router.h"
#include "node/api/apiparts.h"

#include <string_view>

namespace spirula::node
{

/// A route of the public API: a request and what the routes share in, an answer or an error out.
using ApiFunction = Task<Result<net::Response>> (*)(Parts parts, net::Request request);

/// The function as a handler whose errors become problem documents. `operation` as in problemResponse().
net::Handler apiHandler(Parts parts, ApiFunction run, std::string_view operation);

/// The value of ":name" in the route's pattern.
std::string parameter(const net::Request &request, std::string_view name);
/// Who asks, as limits count people: an IPv4 address or an IPv6 /64.
std::string visitor(const net::Request &request);

// How often one address may ask (protocol/rest-api.md section 1). A browser on any page may read all of
// these.
net::RouteOptions apiRoute();
net::RouteOptions apiRoute(net::BodyTo body, std::uint64_t bodyLimit);
net::RouteOptions feedRoute();
net::RouteOptions pageRoute();
net::RouteOptions wellKnownRoute();
/// Media: only the limits of the connection, a player asks for many ranges.
net::RouteOptions mediaRoute();

}
