// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/apiside.h"

#include "base/text.h"
#include "net/http/websocket.h"

#include <boost/system/system_error.hpp>

#include <algorithm>

namespace spirula::net::apiside
{

namespace
{

std::optional<Response> firstRefusal(const ServerParts &parts, const Request &request)
{
    for (const auto &guard : parts.routes->guards) {
        if (auto refusal = guard(request)) {
            return refusal;
        }
    }
    return std::nullopt;
}

std::string allowText(const std::vector<Method> &allowed)
{
    std::string text;
    for (const auto method : allowed) {
        text += (text.empty() ? "" : ", ");
        text += methodName(method);
    }
    return text;
}

/// Header names that a preflight asks for, echoed only if they are names.
std::string allowedHeaders(std::string_view asked)
{
    std::string text;
    for (auto name : split(asked.substr(0, 1024), ',')) {
        name = trim(name);
        const bool good = !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        });
        if (good) {
            text += (text.empty() ? "" : ", ");
            text += name;
        }
    }
    return text;
}

bool answersOrigins(const ServerParts &parts, bool cors)
{
    return cors && (!parts.routes->answersOrigins || parts.routes->answersOrigins());
}

/// A path that is known, but not for this method.
Response answerKnownPath(const ServerParts &parts, const Request &request, const RouteMatch &match)
{
    if (match.webSocket) {
        auto response = Response::text(426, "Upgrade Required\n");
        response.headers.add("Upgrade", "websocket");
        return response;
    }
    auto response = request.method == Method::options ? Response::noContent()
                                                      : Response::text(405, "Method Not Allowed\n");
    response.headers.add("Allow", allowText(match.allowed));
    // https://fetch.spec.whatwg.org/#http-cors-protocol
    if (request.method == Method::options && request.headers.has("Origin")
        && answersOrigins(parts, match.cors)) {
        response.headers.add("Access-Control-Allow-Methods", allowText(match.corsMethods));
        if (const auto names = allowedHeaders(request.headers.get("Access-Control-Request-Headers"));
            !names.empty()) {
            response.headers.add("Access-Control-Allow-Headers", names);
        }
        response.headers.add("Access-Control-Max-Age", "86400");
    }
    return response;
}

/// What is being handled says.
std::string thrownText()
{
    try {
        throw;
    } catch (const std::exception &exception) {
        return exception.what();
    } catch (...) {
        return "unknown exception";
    }
}

/// For what somebody threw: asked while that is handled.
Response failure(const ServerParts &parts, const std::string &path)
{
    parts.log.error("net", "the handler of " + path + " failed: " + thrownText());
    return Response::text(500, "Internal Server Error\n");
}

Response finished(const ServerParts &parts, const std::string &path, bool cors, Response response)
{
    try {
        if (answersOrigins(parts, cors)) {
            response.headers.set("Access-Control-Allow-Origin", "*");
            response.headers.set("Access-Control-Expose-Headers",
                                 "Accept-Ranges, Content-Range, ETag, Retry-After");
        }
        for (const auto &decorator : parts.routes->decorators) {
            decorator(response);
        }
    } catch (...) {
        return failure(parts, path);
    }
    return response;
}

/// Runs `work` and makes its exceptions a value. A cancelled one has nobody who waits for the answer.
Task<Response> guarded(std::shared_ptr<ServerParts> parts, std::string path, Task<Response> work)
{
    try {
        co_return co_await std::move(work);
    } catch (const boost::system::system_error &error) {
        if (error.code() == asio::error::operation_aborted) {
            co_return Response::text(503, "Service Unavailable\n");
        }
        co_return failure(*parts, path);
    } catch (...) {
        co_return failure(*parts, path);
    }
}

Task<Response> choose(std::shared_ptr<ServerParts> parts, Request request, RouteMatch match, bool guardsAsked)
{
    if (!guardsAsked) {
        if (auto refusal = firstRefusal(*parts, request)) {
            co_return std::move(*refusal);
        }
    }
    if (match.route) {
        co_return co_await match.route->handler(std::move(request));
    }
    if (!match.allowed.empty()) {
        co_return answerKnownPath(*parts, request, match);
    }
    co_return co_await parts->routes->fallback(std::move(request));
}

}

Task<Response> decorate(std::shared_ptr<ServerParts> parts, std::string path, bool cors, Response response)
{
    co_return finished(*parts, path, cors, std::move(response));
}

Task<Response> answer(std::shared_ptr<ServerParts> parts, Request request, RouteMatch match, bool guardsAsked)
{
    const bool cors = match.cors;
    const auto path = request.path;
    auto response
        = co_await guarded(parts, path, choose(parts, std::move(request), std::move(match), guardsAsked));
    co_return finished(*parts, path, cors, std::move(response));
}

Task<std::optional<Response>> askGuards(std::shared_ptr<ServerParts> parts, Request request)
{
    std::optional<Response> refusal;
    try {
        refusal = firstRefusal(*parts, request);
    } catch (...) {
        refusal = failure(*parts, request.path);
    }
    if (refusal) {
        refusal = finished(*parts, request.path, false, std::move(*refusal));
    }
    co_return refusal;
}

Task<bool> converse(std::shared_ptr<ServerParts> parts, Request request, const Route *route,
                    std::shared_ptr<WebSocket> socket)
{
    const auto path = request.path;
    try {
        co_await route->webSocketHandler(std::move(request), std::move(socket));
        co_return true;
    } catch (const boost::system::system_error &error) {
        if (error.code() != asio::error::operation_aborted) {
            failure(*parts, path);
        }
    } catch (...) {
        failure(*parts, path);
    }
    co_return false;
}

}
