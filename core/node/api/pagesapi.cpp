// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "base/text.h"
#include "node/api/actorlookup.h"
#include "node/api/pagesite.h"
#include "node/api/pageviews.h"
#include "node/api/videolookup.h"

#include <algorithm>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr long long lastPage = 10'000;
constexpr std::size_t longestSearch = 200;

int pageNumber(const net::Query &query)
{
    const auto asked = parseInt(query.get("page").value_or("1"));
    return static_cast<int>(std::clamp<long long>(asked.value_or(1), 1, lastPage));
}

/// One page of a list; `query` says of what.
Task<Result<VideoRows>> rowsOfPage(Parts parts, model::VideoQuery query, int page)
{
    query.start = (page - 1) * web::VideoListView::pageSize;
    query.count = web::VideoListView::pageSize;
    co_return co_await readVideos(parts->context, std::move(query));
}

web::VideoListView listView(const VideoRows &found, int page)
{
    return {videoCards(found.rows), found.total, page};
}

/// The picture of the site is that of its first channel.
Task<Result<web::SiteView>> withPicture(Parts parts, web::SiteView site)
{
    SPIRULA_CO_TRY(const auto owner, co_await readOwner(parts->context));
    const auto channel
        = std::ranges::find(owner.channels, parts->context.identity.get().channelId, &model::Channel::id);
    if (channel != owner.channels.end()) {
        site.avatar = imagePath(channel->avatars, "avatars");
    }
    co_return std::move(site);
}

Task<Result<net::Response>> home(Parts parts, net::Request request, web::SiteView plainSite)
{
    const int page = pageNumber(request.query);
    SPIRULA_CO_TRY(const auto site, co_await withPicture(parts, std::move(plainSite)));
    SPIRULA_CO_TRY(const auto found, co_await rowsOfPage(parts, {}, page));
    web::HomeView view{listView(found, page), {}};
    if (!found.rows.empty()) {
        view.newestExcerpt = found.rows.front().details.video.description;
    }
    co_return pageResponse(200, web::homePage(site, view));
}

Task<Result<net::Response>> search(Parts parts, net::Request request, web::SiteView plainSite)
{
    const int page = pageNumber(request.query);
    SPIRULA_CO_TRY(const auto site, co_await withPicture(parts, std::move(plainSite)));
    web::SearchView view;
    view.query = std::string(
        leftCodePoints(trim(request.query.get("q").value_or(std::string_view())), longestSearch));
    if (!view.query.empty()) {
        model::VideoQuery query;
        query.search = view.query;
        query.sort = "-match";
        SPIRULA_CO_TRY(const auto found, co_await rowsOfPage(parts, std::move(query), page));
        view.list = listView(found, page);
    }
    co_return pageResponse(200, web::searchPage(site, view));
}

Task<Result<net::Response>> channel(Parts parts, net::Request request, web::SiteView plainSite)
{
    const int page = pageNumber(request.query);
    SPIRULA_CO_TRY(const auto found, co_await readChannel(parts->context, parameter(request, "handle")));
    SPIRULA_CO_TRY(const auto site, co_await withPicture(parts, std::move(plainSite)));
    const auto &shown = found.channel;
    model::VideoQuery query;
    query.channelId = shown.id;
    SPIRULA_CO_TRY(const auto videos, co_await rowsOfPage(parts, std::move(query), page));
    web::ChannelView view;
    view.name = shown.name;
    view.handle = publicHandle(parts->context, shown.name);
    view.displayName = shown.displayName;
    view.description = shown.description;
    view.support = shown.support;
    view.avatar = imagePath(shown.avatars, "avatars");
    view.banner = imagePath(shown.banners, "banners");
    view.followers = shown.followersCount;
    view.path = "/c/" + shown.name;
    view.rssPath = "/feeds/videos.xml?videoChannelName=" + percentEncode(shown.name);
    view.atomPath = "/feeds/videos.atom?videoChannelName=" + percentEncode(shown.name);
    view.list = listView(videos, page);
    co_return pageResponse(200, web::channelPage(site, view));
}

Task<Result<net::Response>> account(Parts parts, net::Request request, web::SiteView plainSite)
{
    const int page = pageNumber(request.query);
    SPIRULA_CO_TRY(const auto shown, co_await readAccount(parts->context, parameter(request, "handle")));
    SPIRULA_CO_TRY(const auto owner, co_await readOwner(parts->context));
    SPIRULA_CO_TRY(const auto site, co_await withPicture(parts, std::move(plainSite)));
    model::VideoQuery query;
    query.accountId = shown.id;
    SPIRULA_CO_TRY(const auto videos, co_await rowsOfPage(parts, std::move(query), page));
    web::ChannelView view;
    view.account = true;
    view.name = shown.name;
    view.handle = publicHandle(parts->context, shown.name);
    view.displayName = shown.displayName;
    view.description = shown.description;
    view.avatar = imagePath(shown.avatars, "avatars");
    view.followers = shown.followersCount;
    view.path = "/a/" + shown.name;
    view.rssPath = "/feeds/videos.xml?accountName=" + percentEncode(shown.name);
    view.atomPath = "/feeds/videos.atom?accountName=" + percentEncode(shown.name);
    std::ranges::transform(owner.channels, std::back_inserter(view.channels), actorLine);
    view.list = listView(videos, page);
    co_return pageResponse(200, web::channelPage(site, view));
}

}

void addPagesApi(net::Router &router, const Parts &parts)
{
    const auto add = [&](const char *pattern, PageFunction run) {
        router.add(net::Method::get, pattern, pageHandler(parts, run), pageRoute());
    };
    add("/", home);
    add("/search", search);
    // PeerTube's several addresses of the same page.
    for (const char *pattern :
         {"/c/:handle", "/c/:handle/videos", "/video-channels/:handle", "/video-channels/:handle/videos"}) {
        add(pattern, channel);
    }
    for (const char *pattern :
         {"/a/:handle", "/a/:handle/videos", "/a/:handle/video-channels", "/accounts/:handle",
          "/accounts/:handle/videos", "/accounts/:handle/video-channels"}) {
        add(pattern, account);
    }
}

}
