// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homeguard.h"

#include "base/text.h"
#include "crypto/hash.h"
#include "node/home/homehandler.h"

namespace spirula::node
{

namespace
{

constexpr std::string_view scheme = "Bearer ";

/// "127.0.0.1:4711" or "localhost:4711": what a browser cannot be made to say of another site.
bool isLoopbackHost(std::string_view host)
{
    const std::string_view name = host.substr(0, host.rfind(':'));
    return name == "127.0.0.1" || equalsNoCase(name, "localhost");
}

}

std::optional<net::Response> checkHomeRequest(const net::Request &request, std::string_view token)
{
    const std::string_view host = request.headers.get("Host");
    if (!isLoopbackHost(host)) {
        return homeError(Error(ErrorCode::forbidden, {{"reason", "The Host field names another machine"}}));
    }
    if (request.headers.has("Origin") && request.headers.get("Origin") != "http://" + std::string(host)) {
        return homeError(Error(ErrorCode::forbidden, {{"reason", "A page of another origin asks"}}));
    }
    const std::string_view given = request.headers.get("Authorization");
    if (!given.starts_with(scheme) || !crypto::equalSecret(given.substr(scheme.size()), token)) {
        auto response = homeError(Error(ErrorCode::unauthorized));
        response.headers.set("WWW-Authenticate", "Bearer");
        return response;
    }
    return std::nullopt;
}

}
