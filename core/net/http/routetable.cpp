// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/routetable.h"

#include "base/text.h"

#include <algorithm>

namespace spirula::net
{

namespace
{

std::vector<std::string_view> partsOf(std::string_view path)
{
    if (path.starts_with('/')) {
        path.remove_prefix(1);
    }
    return path.empty() ? std::vector<std::string_view>() : split(path, '/');
}

/// What GET brings with it; sorted, each once.
void complete(std::vector<Method> &methods, bool options)
{
    if (methods.empty()) {
        return;
    }
    if (std::find(methods.begin(), methods.end(), Method::get) != methods.end()) {
        methods.push_back(Method::head);
    }
    if (options) {
        methods.push_back(Method::options);
    }
    std::sort(methods.begin(), methods.end());
    methods.erase(std::unique(methods.begin(), methods.end()), methods.end());
}

}

std::string_view methodName(Method method)
{
    constexpr std::string_view names[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return names[static_cast<std::size_t>(method)];
}

void RouteTable::add(std::optional<Method> method, std::string_view pattern, Route route)
{
    Node *node = &m_root;
    bool rest = false;
    for (const auto part : partsOf(pattern)) {
        if (part.starts_with('*')) {
            route.parameterNames.emplace_back(part.substr(1));
            rest = true;
            break;
        }
        const bool named = part.starts_with(':');
        auto &next = named ? node->parameter : node->literals[std::string(part)];
        if (named) {
            route.parameterNames.emplace_back(part.substr(1));
        }
        if (!next) {
            next = std::make_unique<Node>();
        }
        node = next.get();
    }
    auto &endpoints = rest ? node->rest : node->here;
    if (method) {
        endpoints.byMethod.insert_or_assign(*method, std::move(route));
    } else {
        endpoints.webSocket = std::move(route);
    }
}

/// Walks all patterns that match a path, the most literal ones first.
struct RouteTable::Search {
    Method method;
    const std::vector<std::string_view> parts;
    bool upgrade;
    RouteMatch match;
    std::vector<std::string> values;

    void visit(const Node &node, std::size_t depth)
    {
        if (depth == parts.size()) {
            take(node.here);
            return;
        }
        if (const auto next = node.literals.find(parts[depth]); next != node.literals.end()) {
            visit(*next->second, depth + 1);
        }
        if (node.parameter) {
            values.emplace_back(parts[depth]);
            visit(*node.parameter, depth + 1);
            values.pop_back();
        }
        if (node.rest.byMethod.empty() && !node.rest.webSocket) {
            return;
        }
        std::string tail;
        for (auto i = depth; i < parts.size(); ++i) {
            tail += (i == depth ? "" : "/");
            tail += parts[i];
        }
        values.push_back(std::move(tail));
        take(node.rest);
        values.pop_back();
    }

    void take(const Endpoints &endpoints)
    {
        for (const auto &[known, route] : endpoints.byMethod) {
            match.allowed.push_back(known);
            if (route.options.cors) {
                match.corsMethods.push_back(known);
            }
        }
        if (endpoints.webSocket) {
            match.allowed.push_back(Method::get);
            if (!match.webSocket && method == Method::get) {
                choose(match.webSocket, *endpoints.webSocket);
            }
        }
        if (match.route || (upgrade && match.webSocket)) {
            return;
        }
        auto found = endpoints.byMethod.find(method);
        if (found == endpoints.byMethod.end() && method == Method::head) {
            found = endpoints.byMethod.find(Method::get);
        }
        if (found != endpoints.byMethod.end()) {
            choose(match.route, found->second);
        }
    }

    void choose(const Route *&slot, const Route &route)
    {
        slot = &route;
        match.parameters.clear();
        for (std::size_t i = 0; i < route.parameterNames.size() && i < values.size(); ++i) {
            match.parameters[route.parameterNames[i]] = values[i];
        }
    }
};

RouteMatch RouteTable::find(Method method, std::string_view path, bool upgrade) const
{
    Search search{method, partsOf(path), upgrade, {}, {}};
    search.visit(m_root, 0);
    auto &match = search.match;
    if (upgrade && match.webSocket) {
        match.route = nullptr;
    } else if (match.route) {
        match.webSocket = nullptr;
    }
    match.cors = match.route ? match.route->options.cors : !match.corsMethods.empty();
    complete(match.allowed, true);
    complete(match.corsMethods, false);
    return std::move(search.match);
}

}
