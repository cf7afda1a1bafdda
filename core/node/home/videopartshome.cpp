// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "base/offload.h"
#include "node/actions/changecaptions.h"
#include "node/actions/preparequalities.h"
#include "node/actions/replacefile.h"
#include "node/actions/updatevideo.h"
#include "node/api/apihandler.h"
#include "node/estimate.h"
#include "wire/home/homerequests.h"
#include "wire/markup/webvtt.h"

#include <utility>

namespace spirula::node
{

namespace
{

Task<Result<net::Response>> putCaption(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const std::string path, wire::decodePathRequest(request.body));
    const std::string language = parameter(request, "language");
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_TRY(std::string content, co_await offload(home->context.pool, [path]() -> Result<std::string> {
                       return readFile(fs::path(path), wire::maxCaptionBytes);
                   }));
    SPIRULA_CO_CHECK(co_await setCaption(home->context, uuid, language, std::move(content)));
    co_return co_await videoResponse(home, 200, uuid);
}

Task<Result<net::Response>> deleteCaption(Home home, net::Request request)
{
    const std::string language = parameter(request, "language");
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_CHECK(co_await removeCaption(home->context, uuid, language));
    co_return co_await videoResponse(home, 200, uuid);
}

Task<Result<net::Response>> putChapters(Home home, net::Request request)
{
    VideoChange change;
    SPIRULA_CO_TRY(change.chapters, wire::decodeChaptersRequest(request.body));
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_CHECK(co_await updateVideo(home->context, uuid, std::move(change)));
    co_return co_await videoResponse(home, 200, uuid);
}

Task<Result<net::Response>> prepare(Home home, net::Request request)
{
    SPIRULA_CO_TRY(auto resolutions, wire::decodePrepareRequest(request.body));
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_CHECK(co_await prepareQualities(home->context, uuid, std::move(resolutions)));
    co_return co_await videoResponse(home, 202, uuid);
}

Task<Result<net::Response>> replace(Home home, net::Request request)
{
    SPIRULA_CO_TRY(std::string path, wire::decodePathRequest(request.body));
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_CHECK(co_await replaceFile(home->context, uuid, std::move(path)));
    co_return co_await videoResponse(home, 200, uuid);
}

Task<Result<net::Response>> estimate(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_TRY(const wire::HomeEstimate estimate, co_await estimateVideo(home->context, uuid));
    co_return net::Response::json(200, wire::encode(estimate));
}

}

void addVideoPartsHome(net::Router &router, const Home &home)
{
    using net::Method;
    addHomeRoute(router, home, Method::put, "/videos/:id/captions/:language", putCaption);
    addHomeRoute(router, home, Method::del, "/videos/:id/captions/:language", deleteCaption);
    addHomeRoute(router, home, Method::put, "/videos/:id/chapters", putChapters);
    addHomeRoute(router, home, Method::post, "/videos/:id/prepare", prepare);
    addHomeRoute(router, home, Method::post, "/videos/:id/file", replace);
    addHomeRoute(router, home, Method::get, "/videos/:id/estimate", estimate);
}

}
