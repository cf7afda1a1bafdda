// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/serverparts.h"

#include <optional>

namespace spirula::net
{

class WebSocket;

/// What happens to a request on the API loop: guards, the handler, decorators. Nothing thrown leaves here.
namespace apiside
{

/// A guard's refusal, decorated; for requests whose body is only read when the guards agree.
Task<std::optional<Response>> askGuards(std::shared_ptr<ServerParts> parts, Request request);
/// The decorated answer of the guards (unless asked before), the route, or what stands for a missing one.
Task<Response> answer(std::shared_ptr<ServerParts> parts, Request request, RouteMatch match,
                      bool guardsAsked);
/// Decorates an answer of the server itself.
Task<Response> decorate(std::shared_ptr<ServerParts> parts, std::string path, bool cors, Response response);
Task<bool> converse(std::shared_ptr<ServerParts> parts, Request request, const Route *route,
                    std::shared_ptr<WebSocket> socket);

}

}
