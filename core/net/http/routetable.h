// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/router.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spirula::net
{

/// What stands behind a pattern for one method.
struct Route {
    Handler handler;
    WebSocketHandler webSocketHandler; ///< instead of handler
    RouteOptions options;
    std::vector<std::string> parameterNames;
};

/// What a table knows about a request.
struct RouteMatch {
    const Route *route = nullptr; ///< for the method; HEAD falls back to GET
    const Route *webSocket = nullptr;
    std::vector<Method> allowed; ///< of all patterns that match the path; empty = unknown path
    std::vector<Method> corsMethods; ///< those that answer other origins
    bool cors = false; ///< the route answers other origins; without a route: one of corsMethods would
    std::map<std::string, std::string, std::less<>> parameters;
};

/// The routes of a server as a tree of path parts, and what is asked around the handlers. Constant once the
/// server has it.
class RouteTable
{
public:
    void add(std::optional<Method> method, std::string_view pattern, Route route); ///< no method: a WebSocket
    /// `path` as in Request::path. A WebSocket route is only found with `upgrade`, or if nothing else is
    /// there.
    RouteMatch find(Method method, std::string_view path, bool upgrade) const;

    std::vector<std::function<std::optional<Response>(const Request &)>> guards;
    std::vector<std::function<void(Response &)>> decorators;
    Handler fallback;
    std::function<bool()> answersOrigins; ///< whether routes with `cors` do so now; none: always

private:
    struct Endpoints {
        std::map<Method, Route> byMethod;
        std::optional<Route> webSocket;
    };
    struct Node {
        std::map<std::string, std::unique_ptr<Node>, std::less<>> literals;
        std::unique_ptr<Node> parameter;
        Endpoints here;
        Endpoints rest; ///< "*name": this and all parts below
    };
    struct Search;

    Node m_root;
};

/// "GET", and so on.
std::string_view methodName(Method method);

}
