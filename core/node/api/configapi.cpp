// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"
#include "store/channelstore.h"
#include "store/database.h"
#include "store/statsstore.h"
#include "wire/rest/configjson.h"

#include <utility>

namespace spirula::node
{

namespace
{

Task<Result<wire::RestInstance>> readInstance(Context &context)
{
    wire::RestInstance instance;
    instance.settings = context.settings;
    instance.softwareVersion = SPIRULA_VERSION;
    const auto read =
        [id = context.identity.get().channelId](store::Connection &connection) -> Result<wire::RestInstance> {
        wire::RestInstance found;
        SPIRULA_TRY(auto channel, store::ChannelStore(connection).find(id));
        SPIRULA_TRY(const auto stats, store::StatsStore(connection).node());
        found.avatars = std::move(channel.avatars);
        found.banners = std::move(channel.banners);
        found.localVideos = stats.publicVideos;
        return found;
    };
    SPIRULA_CO_TRY(auto found, co_await context.database.read<wire::RestInstance>(read));
    instance.avatars = std::move(found.avatars);
    instance.banners = std::move(found.banners);
    instance.localVideos = found.localVideos;
    co_return instance;
}

Task<Result<net::Response>> config(Parts parts, net::Request)
{
    SPIRULA_CO_TRY(const auto instance, co_await readInstance(parts->context));
    co_return net::Response::json(200, wire::encodeConfig(restContext(parts->context), instance));
}

Task<Result<net::Response>> about(Parts parts, net::Request)
{
    SPIRULA_CO_TRY(const auto instance, co_await readInstance(parts->context));
    co_return net::Response::json(200, wire::encodeConfigAbout(restContext(parts->context), instance));
}

Task<Result<net::Response>> ping(Parts, net::Request) { co_return net::Response::text(200, "pong"); }

/// A list that never changes while the node runs.
net::Handler fixed(std::string (*encode)())
{
    return
        [body = encode()](net::Request) -> Task<net::Response> { co_return net::Response::json(200, body); };
}

}

void addConfigApi(net::Router &router, const Parts &parts)
{
    using net::Method;
    router.add(Method::get, "/api/v1/config", apiHandler(parts, config, "getConfig"), apiRoute());
    router.add(Method::get, "/api/v1/config/about", apiHandler(parts, about, "getAbout"), apiRoute());
    router.add(Method::get, "/api/v1/ping", apiHandler(parts, ping, {}), apiRoute());
    router.add(Method::get, "/api/v1/videos/categories", fixed(wire::encodeCategories), apiRoute());
    router.add(Method::get, "/api/v1/videos/licences", fixed(wire::encodeLicences), apiRoute());
    router.add(Method::get, "/api/v1/videos/languages", fixed(wire::encodeLanguages), apiRoute());
    router.add(Method::get, "/api/v1/videos/privacies", fixed(wire::encodePrivacies), apiRoute());
}

}
