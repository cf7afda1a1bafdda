// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "node/api/videolookup.h"
#include "wire/rest/videojson.h"
#include "wire/rest/viewjson.h"

#include <utility>

namespace spirula::node
{

namespace
{

constexpr std::uint64_t reportBytes = 10'000;

/// Who knows the password gets a token for the files, to be put into addresses that cannot carry a header.
Task<Result<net::Response>> makeToken(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    SPIRULA_CO_TRY(const auto token, co_await parts->gate.makeToken(MediaGate::ownerOf(row.details.video)));
    co_return net::Response::json(200, wire::encodeVideoToken(token.token, token.expires));
}

Task<Result<net::Response>> view(Parts parts, net::Request request)
{
    SPIRULA_CO_TRY(const auto report, wire::decodeViewReport(request.body));
    const std::string who = visitor(request);
    SPIRULA_CO_TRY(const auto row, co_await visibleVideo(parts, std::move(request)));
    const auto &video = row.details.video;
    if (report.currentTime > (video.durationMs + 999) / 1000) {
        co_return Error(ErrorCode::invalidInput,
                        {{"field", "currentTime"},
                         {"reason", "Should have a correct current time"},
                         {"location", "body"}});
    }
    parts->views->watched({video.id, video.durationMs, who, report.currentTime, report.seeked},
                          SteadyClock::now());
    co_return net::Response::noContent();
}

}

void addVideoAccessApi(net::Router &router, const Parts &parts)
{
    using net::Method;
    const auto small = apiRoute(net::BodyTo::memory, reportBytes);
    router.add(Method::post, "/api/v1/videos/:id/token", apiHandler(parts, makeToken, "requestVideoToken"),
               small);
    router.add(Method::post, "/api/v1/videos/:id/views", apiHandler(parts, view, "addView"), small);
    router.add(Method::put, "/api/v1/videos/:id/watching", apiHandler(parts, view, "setProgress"), small);
}

}
