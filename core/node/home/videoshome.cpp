// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "node/actions/deletevideo.h"
#include "node/actions/publishvideo.h"
#include "node/actions/restorevideo.h"
#include "node/actions/updatevideo.h"
#include "node/api/apihandler.h"
#include "node/videoform.h"
#include "store/database.h"
#include "store/videostore.h"
#include "wire/home/homequery.h"
#include "wire/home/homerequests.h"
#include "wire/home/homevideo.h"
#include "wire/home/testcliprequest.h"
#include "wire/rest/videoquery.h"

#include <utility>

namespace spirula::node
{

namespace
{

PublishVideo orderOf(wire::PublishRequest request)
{
    PublishVideo order;
    order.path = std::move(request.path);
    order.video.name = std::move(request.name);
    order.video.description = std::move(request.description);
    order.video.support = std::move(request.support);
    order.video.category = request.category;
    order.video.licence = request.licence;
    order.video.language = std::move(request.language);
    order.video.tags = std::move(request.tags);
    order.video.privacy = request.privacy;
    order.video.commentsPolicy = request.commentsPolicy;
    order.video.nsfw = request.nsfw;
    order.video.downloadEnabled = request.downloadEnabled;
    order.video.originallyPublishedAt = request.originallyPublishedAt;
    order.password = std::move(request.password);
    for (auto &caption : request.captions) {
        order.captions.push_back({std::move(caption.language), std::move(caption.path)});
    }
    order.chapters = std::move(request.chapters);
    order.thumbnailPath = std::move(request.thumbnailPath);
    order.thumbnailAtMs = request.thumbnailAtMs;
    order.resolutions = std::move(request.resolutions);
    order.video.draft = request.draft;
    order.video.publishAt = request.publishAt;
    return order;
}

PublishVideo orderOf(wire::TestClipRequest request)
{
    PublishVideo order;
    order.testClip = request.clip;
    order.video.name = request.name.empty() ? "Test clip" : std::move(request.name);
    order.video.tags = {"test clip"};
    order.video.draft = request.draft;
    return order;
}

VideoChange changeOf(wire::VideoChangeRequest request)
{
    VideoChange change;
    change.name = std::move(request.name);
    change.description = std::move(request.description);
    change.support = std::move(request.support);
    change.category = request.category;
    change.licence = request.licence;
    change.language = std::move(request.language);
    change.tags = std::move(request.tags);
    change.privacy = request.privacy;
    change.password = std::move(request.password);
    change.commentsPolicy = request.commentsPolicy;
    change.nsfw = request.nsfw;
    change.downloadEnabled = request.downloadEnabled;
    change.originallyPublishedAt = request.originallyPublishedAt;
    change.chapters = std::move(request.chapters);
    change.thumbnailPath = std::move(request.thumbnailPath);
    change.thumbnailAtMs = request.thumbnailAtMs;
    change.draft = request.draft;
    change.publishAt = request.publishAt;
    return change;
}

Result<model::Page<wire::HomeVideo>> pageOfVideos(store::Connection &connection, const Context &context,
                                                  const model::VideoQuery &query, WallTime now)
{
    SPIRULA_TRY(const auto found, store::VideoStore(connection).list(query, now));
    model::Page<wire::HomeVideo> page;
    page.total = found.total;
    for (const auto &video : found.rows) {
        SPIRULA_TRY(auto row, loadHomeVideo(connection, context, video.id));
        page.rows.push_back(std::move(row));
    }
    return page;
}

Task<Result<net::Response>> list(Home home, net::Request request)
{
    Context &context = home->context;
    SPIRULA_CO_TRY(auto asked,
                   wire::parseVideoQuery(request.query.pairs(), wire::VideoQueryKind::owner,
                                         context.identity.get().host));
    asked.query.ownerSees = true;
    const WallTime now = context.clock.now();
    const auto read = [&context, query = std::move(asked.query), now](store::Connection &connection) {
        return pageOfVideos(connection, context, query, now);
    };
    SPIRULA_CO_TRY(const auto page, co_await context.database.read<model::Page<wire::HomeVideo>>(read));
    co_return net::Response::json(200, wire::encode(page));
}

Task<Result<net::Response>> show(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    co_return co_await videoResponse(home, 200, uuid);
}

Task<Result<net::Response>> publish(Home home, net::Request request)
{
    SPIRULA_CO_TRY(auto order, wire::decodePublishRequest(request.body));
    SPIRULA_CO_TRY(const auto video, co_await publishVideo(home->context, orderOf(std::move(order))));
    co_return co_await videoResponse(home, 201, video.uuid);
}

Task<Result<net::Response>> change(Home home, net::Request request)
{
    SPIRULA_CO_TRY(auto asked, wire::decodeVideoChangeRequest(request.body));
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_CHECK(co_await updateVideo(home->context, uuid, changeOf(std::move(asked))));
    co_return co_await videoResponse(home, 200, uuid);
}

Task<Result<net::Response>> remove(Home home, net::Request request)
{
    SPIRULA_CO_TRY(const wire::DeleteQuery query, wire::parseDeleteQuery(request.query.pairs()));
    SPIRULA_CO_TRY(const Uuid uuid, co_await requestedVideo(home, std::move(request)));
    SPIRULA_CO_CHECK(co_await deleteVideo(home->context, uuid, query.undoSeconds));
    co_return net::Response::noContent();
}

Task<Result<net::Response>> restore(Home home, net::Request request)
{
    const auto uuid
        = Uuid::parseAny(parameter(request, "id")); // by its number nobody remembers a deleted one
    if (!uuid) {
        co_return Error(ErrorCode::notFound, {{"what", "video"}});
    }
    SPIRULA_CO_CHECK(co_await restoreVideo(home->context, *uuid));
    co_return co_await videoResponse(home, 200, *uuid);
}

Task<Result<net::Response>> testClip(Home home, net::Request request)
{
    SPIRULA_CO_TRY(auto order, wire::decodeTestClipRequest(request.body));
    SPIRULA_CO_TRY(const auto video, co_await publishVideo(home->context, orderOf(std::move(order))));
    co_return co_await videoResponse(home, 201, video.uuid);
}

}

void addVideosHome(net::Router &router, const Home &home)
{
    using net::Method;
    addHomeRoute(router, home, Method::get, "/videos", list);
    addHomeRoute(router, home, Method::post, "/videos", publish);
    addHomeRoute(router, home, Method::get, "/videos/:id", show);
    addHomeRoute(router, home, Method::patch, "/videos/:id", change);
    addHomeRoute(router, home, Method::del, "/videos/:id", remove);
    addHomeRoute(router, home, Method::post, "/videos/:id/restore", restore);
    addHomeRoute(router, home, Method::post, "/test-clip", testClip);
}

}
