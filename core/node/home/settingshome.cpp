// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "node/actions/changesettings.h"
#include "wire/home/homesettings.h"

#include <utility>

namespace spirula::node
{

namespace
{

Task<Result<net::Response>> show(Home home, net::Request)
{
    co_return net::Response::json(200, wire::encode(home->context.settings));
}

Task<Result<net::Response>> change(Home home, net::Request request)
{
    SPIRULA_CO_CHECK(
        co_await changeSettings(home->context, [body = std::move(request.body)](const model::Settings &now) {
            return wire::patchSettings(now, body);
        }));
    co_return net::Response::json(200, wire::encode(home->context.settings));
}

Task<Result<net::Response>> reloadCertificate(Home home, net::Request)
{
    SPIRULA_CO_CHECK(home->context.reloadCertificate());
    co_return net::Response::noContent();
}

}

void addSettingsHome(net::Router &router, const Home &home)
{
    using net::Method;
    addHomeRoute(router, home, Method::get, "/settings", show);
    addHomeRoute(router, home, Method::patch, "/settings", change);
    addHomeRoute(router, home, Method::post, "/certificate/reload", reloadCertificate);
}

}
