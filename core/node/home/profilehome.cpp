// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "node/actions/changeprofile.h"
#include "node/videoform.h"
#include "store/accountstore.h"
#include "store/channelstore.h"
#include "store/database.h"
#include "wire/home/homeprofile.h"

#include <utility>

namespace spirula::node
{

namespace
{

ProfileChange changeOf(wire::ProfileChangeRequest request)
{
    return {std::move(request.name), std::move(request.displayName), std::move(request.description),
            std::move(request.support), std::move(request.avatarPath)};
}

Task<Result<net::Response>> showChannel(Home home, net::Request)
{
    Context &context = home->context;
    const auto read = [id = context.identity.get().channelId](store::Connection &connection) {
        return store::ChannelStore(connection).find(id);
    };
    SPIRULA_CO_TRY(const auto channel, co_await context.database.read<model::Channel>(read));
    co_return net::Response::json(200, wire::encode(wire::homeProfile(restContext(context), channel)));
}

Task<Result<net::Response>> showAccount(Home home, net::Request)
{
    Context &context = home->context;
    const auto read = [id = context.identity.get().accountId](store::Connection &connection) {
        return store::AccountStore(connection).find(id);
    };
    SPIRULA_CO_TRY(const auto account, co_await context.database.read<model::Account>(read));
    co_return net::Response::json(200, wire::encode(wire::homeProfile(restContext(context), account)));
}

Task<Result<net::Response>> patchChannel(Home home, net::Request request)
{
    SPIRULA_CO_TRY(auto change, wire::decodeProfileChangeRequest(request.body));
    SPIRULA_CO_CHECK(co_await changeChannel(home->context, changeOf(std::move(change))));
    co_return co_await showChannel(std::move(home), std::move(request));
}

Task<Result<net::Response>> patchAccount(Home home, net::Request request)
{
    SPIRULA_CO_TRY(auto change, wire::decodeProfileChangeRequest(request.body));
    SPIRULA_CO_CHECK(co_await changeAccount(home->context, changeOf(std::move(change))));
    co_return co_await showAccount(std::move(home), std::move(request));
}

}

void addProfileHome(net::Router &router, const Home &home)
{
    using net::Method;
    addHomeRoute(router, home, Method::get, "/channel", showChannel);
    addHomeRoute(router, home, Method::patch, "/channel", patchChannel);
    addHomeRoute(router, home, Method::get, "/account", showAccount);
    addHomeRoute(router, home, Method::patch, "/account", patchAccount);
}

}
