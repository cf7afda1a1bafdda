// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/router.h"

#include "net/http/routerstate.h"

namespace spirula::net
{

namespace
{

Task<Response> answerNotFound(Request) { co_return Response::text(404, "Not Found\n"); }

}

Router::Router()
    : m_state(std::make_unique<State>())
{
    m_state->table->fallback = answerNotFound;
}

Router::~Router() = default;
Router::Router(Router &&) noexcept = default;
Router &Router::operator=(Router &&) noexcept = default;

void Router::add(Method method, std::string pattern, Handler handler, RouteOptions options)
{
    m_state->table->add(method, pattern, Route{std::move(handler), {}, std::move(options), {}});
}

void Router::webSocket(std::string pattern, WebSocketHandler handler, RouteOptions options)
{
    m_state->table->add(std::nullopt, pattern, Route{{}, std::move(handler), std::move(options), {}});
}

void Router::guard(std::function<std::optional<Response>(const Request &)> check)
{
    m_state->table->guards.push_back(std::move(check));
}

void Router::answerOriginsWhile(std::function<bool()> condition)
{
    m_state->table->answersOrigins = std::move(condition);
}

void Router::fallback(Handler handler) { m_state->table->fallback = std::move(handler); }

void Router::decorate(std::function<void(Response &)> change)
{
    m_state->table->decorators.push_back(std::move(change));
}

}
