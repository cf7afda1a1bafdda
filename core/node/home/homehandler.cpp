// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "node/api/apierror.h"
#include "node/api/apihandler.h"
#include "node/api/videolookup.h"
#include "node/videoform.h"
#include "store/database.h"
#include "store/videostore.h"
#include "wire/home/homeerror.h"

#include <utility>
#include <variant>

namespace spirula::node
{

namespace
{

constexpr std::uint64_t longestBody = 1024 * 1024;

Task<net::Response> answer(Home home, HomeFunction run, net::Request request)
{
    const std::string target = request.path;
    Log &log = home->context.log;
    auto response = co_await run(std::move(home), std::move(request));
    if (response) {
        co_return std::move(*response);
    }
    if (httpStatus(response.error().code) >= 500) {
        log.error("home", target, response.error());
    }
    co_return homeError(response.error());
}

bool hasBody(net::Method method)
{
    return method == net::Method::post || method == net::Method::put || method == net::Method::patch;
}

}

void addHomeRoute(net::Router &router, const Home &home, net::Method method, std::string_view path,
                  HomeFunction run)
{
    net::RouteOptions options;
    if (hasBody(method)) {
        options.body = net::BodyTo::memory;
        options.bodyLimit = longestBody;
    }
    router.add(
        method, "/api/home/v1" + std::string(path),
        [home, run](net::Request request) { return answer(home, run, std::move(request)); },
        std::move(options));
}

net::Response homeError(const Error &error)
{
    auto response = net::Response::json(httpStatus(error.code), wire::encodeHomeError(error));
    addRetryAfter(error, response);
    return response;
}

Task<Result<Uuid>> requestedVideo(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const VideoId id, parseVideoId(parameter(request, "id")));
    co_return co_await home->context.database.read<Uuid>([id](store::Connection &connection) -> Result<Uuid> {
        store::VideoStore videos(connection);
        SPIRULA_TRY(const auto video, std::visit([&](const auto &key) { return videos.find(key); }, id));
        return video.uuid;
    });
}

Task<Result<net::Response>> videoResponse(Home home, int status, Uuid uuid)
{
    Context &context = home->context;
    SPIRULA_CO_TRY(
        const auto video,
        co_await context.database.read<wire::HomeVideo>([&context, uuid](store::Connection &connection) {
            return loadHomeVideo(connection, context, uuid);
        }));
    co_return net::Response::json(status, wire::encode(video));
}

}
