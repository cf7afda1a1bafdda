// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/routetable.h"

#include <gtest/gtest.h>

namespace spirula::net
{

namespace
{

void add(RouteTable &table, std::optional<Method> method, std::string_view pattern, std::string name,
         bool cors = false)
{
    Route route;
    route.options.rateName = std::move(name);
    route.options.cors = cors;
    table.add(method, pattern, std::move(route));
}

std::string find(const RouteTable &table, std::string_view path, Method method = Method::get,
                 bool upgrade = false)
{
    const auto match = table.find(method, path, upgrade);
    std::string text = match.route ? match.route->options.rateName
        : match.webSocket          ? "ws:" + match.webSocket->options.rateName
                                   : "none";
    for (const auto &[name, value] : match.parameters) {
        text += " " + name + "=" + value;
    }
    return text;
}

RouteTable sample()
{
    RouteTable table;
    add(table, Method::get, "/", "root");
    add(table, Method::get, "/api/v1/videos", "list", true);
    add(table, Method::post, "/api/v1/videos", "create");
    add(table, Method::get, "/api/v1/videos/:id", "video");
    add(table, Method::post, "/api/v1/videos/upload", "upload");
    add(table, Method::get, "/api/v1/videos/:id/captions", "captions");
    add(table, Method::get, "/api/v1/videos/:id/captions/:language", "caption");
    add(table, Method::get, "/static/*file", "static");
    add(table, Method::get, "/static/special/:name", "special");
    add(table, std::nullopt, "/tracker/socket", "tracker");
    add(table, std::nullopt, "/both", "socket");
    add(table, Method::get, "/both", "page");
    return table;
}

}

TEST(RouteTable, literalsWinOverParametersOverRest)
{
    const auto table = sample();
    EXPECT_EQ(find(table, "/"), "root");
    EXPECT_EQ(find(table, "/api/v1/videos"), "list");
    EXPECT_EQ(find(table, "/api/v1/videos/42"), "video id=42");
    EXPECT_EQ(find(table, "/api/v1/videos/42/captions"), "captions id=42");
    EXPECT_EQ(find(table, "/api/v1/videos/42/captions/de"), "caption id=42 language=de");
    EXPECT_EQ(find(table, "/static/a/b/c.mp4"), "static file=a/b/c.mp4");
    EXPECT_EQ(find(table, "/static/special/x"), "special name=x");
    EXPECT_EQ(find(table, "/static/special/x/y"), "static file=special/x/y");
    EXPECT_EQ(find(table, "/static"), "none");
    EXPECT_EQ(find(table, "/api"), "none");
    EXPECT_EQ(find(table, "/nothing/here"), "none");
}

TEST(RouteTable, aLiteralOfAnotherMethodDoesNotHideAParameter)
{
    const auto table = sample();
    EXPECT_EQ(find(table, "/api/v1/videos/upload", Method::post), "upload");
    EXPECT_EQ(find(table, "/api/v1/videos/upload", Method::get), "video id=upload");
}

TEST(RouteTable, headFallsBackToGet)
{
    const auto table = sample();
    EXPECT_EQ(find(table, "/api/v1/videos", Method::head), "list");
    EXPECT_EQ(find(table, "/api/v1/videos/upload", Method::head), "video id=upload");
}

TEST(RouteTable, knownPathsTellTheirMethods)
{
    const auto table = sample();
    const auto match = table.find(Method::del, "/api/v1/videos", false);
    EXPECT_EQ(match.route, nullptr);
    EXPECT_EQ(match.allowed, (std::vector<Method>{Method::get, Method::head, Method::post, Method::options}));
    EXPECT_TRUE(match.cors);
    EXPECT_EQ(match.corsMethods, (std::vector<Method>{Method::get, Method::head}));
    EXPECT_TRUE(table.find(Method::get, "/api/v1/videos", false).cors);
    EXPECT_FALSE(table.find(Method::post, "/api/v1/videos", false).cors) << "that route has not asked for it";
    EXPECT_TRUE(table.find(Method::del, "/unknown", false).allowed.empty());
    EXPECT_FALSE(table.find(Method::del, "/", false).cors);
}

TEST(RouteTable, webSocketsNeedAnUpgradeUnlessAlone)
{
    const auto table = sample();
    EXPECT_EQ(find(table, "/tracker/socket", Method::get, true), "ws:tracker");
    EXPECT_EQ(find(table, "/tracker/socket"), "ws:tracker");
    EXPECT_EQ(find(table, "/tracker/socket", Method::post), "none");
    EXPECT_EQ(find(table, "/both", Method::get, true), "ws:socket");
    EXPECT_EQ(find(table, "/both"), "page");
    EXPECT_EQ(find(table, "/api/v1/videos", Method::get, true), "list");
}

TEST(RouteTable, aSecondRouteReplacesTheFirst)
{
    auto table = sample();
    add(table, Method::get, "/api/v1/videos/:uuid", "newer");
    EXPECT_EQ(find(table, "/api/v1/videos/7"), "newer uuid=7");
}

}
