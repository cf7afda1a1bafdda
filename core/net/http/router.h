// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "net/http/message.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::net
{

using Handler = std::function<Task<Response>(Request)>;

class WebSocket;
/// Owns the conversation; the socket closes when it returns.
using WebSocketHandler = std::function<Task<void>(Request, std::shared_ptr<WebSocket>)>;

enum class BodyTo { none, memory, file };

/// What a route allows. One rate bucket is kept per (limit name, client address).
struct RouteOptions {
    BodyTo body = BodyTo::none;
    std::uint64_t bodyLimit = 0; ///< bytes; above it 413 with lingering close
    std::string rateName; ///< empty = no limit of its own
    int rateCount = 0; ///< requests per window
    int rateSeconds = 0;
    bool cors = false; ///< Access-Control-Allow-Origin: * and the preflight answer
};

/// A table of patterns such as "/api/v1/videos/:id/captions" or "/static/web-videos/*file"; literal parts win
/// over parameters.
class Router
{
public:
    Router();
    ~Router();
    Router(Router &&) noexcept;
    Router &operator=(Router &&) noexcept;

    void add(Method method, std::string pattern, Handler handler, RouteOptions options = {});
    void webSocket(std::string pattern, WebSocketHandler handler, RouteOptions options = {});
    /// Asked before any handler, e.g. for the home token; an answer ends the request.
    void guard(std::function<std::optional<Response>(const Request &)> check);
    /// Asked for every answer of a route with `cors`; without it they always answer other origins.
    void answerOriginsWhile(std::function<bool()> condition);
    /// Answers what no route matches; a path that is known for other methods is answered with 405 and Allow
    /// before.
    void fallback(Handler handler);
    /// Gets every answer before it is sent, e.g. to add security headers.
    void decorate(std::function<void(Response &)> change);

private:
    struct State;
    std::unique_ptr<State> m_state;
    friend class HttpServer;
};

}
