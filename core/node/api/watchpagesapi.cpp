// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "node/api/pagesite.h"
#include "node/api/pageviews.h"
#include "node/api/videolookup.h"

#include <algorithm>
#include <utility>

namespace spirula::node
{

namespace
{

constexpr int relatedVideos = 12;
constexpr std::uint64_t passwordFormBytes = 2'000;

enum class PageKind { watch, embed };

Frame frameOf(PageKind kind) { return kind == PageKind::embed ? Frame::allowed : Frame::forbidden; }

/// More of the channel, without this video.
Task<Result<std::vector<web::VideoCard>>> related(Parts parts, wire::VideoRow shown)
{
    model::VideoQuery query;
    query.channelId = shown.channel.id;
    query.count = relatedVideos + 1;
    SPIRULA_CO_TRY(auto found, co_await readVideos(parts->context, std::move(query)));
    std::erase_if(found.rows,
                  [&](const auto &row) { return row.details.video.id == shown.details.video.id; });
    found.rows.resize(std::min<std::size_t>(found.rows.size(), relatedVideos));
    co_return videoCards(found.rows);
}

Task<Result<net::Response>> showVideo(Parts parts, web::SiteView site, wire::VideoRow row, PageKind kind,
                                      std::string password)
{
    const bool secret = row.details.video.privacy == model::Privacy::password;
    if (!secret) {
        password.clear(); // typed for a video that needs none
    }
    site.avatar = imagePath(row.channel.avatars, "avatars");
    web::WatchView view = watchView(parts->context, row, std::move(password));
    if (kind == PageKind::embed) {
        co_return pageResponse(200, web::embedPage(site, view), Frame::allowed, secret);
    }
    SPIRULA_CO_TRY(view.related, co_await related(parts, std::move(row)));
    co_return pageResponse(200, web::watchPage(site, view), Frame::forbidden, secret);
}

net::Response askPassword(const web::SiteView &site, const Uuid &video, PageKind kind, bool wrong)
{
    const web::PasswordView view{video.toString(), wrong, kind == PageKind::embed};
    return pageResponse(wrong ? 403 : 200, web::passwordPage(site, view), frameOf(kind), true);
}

/// The password of a form that was sent, else nothing.
std::string typedPassword(const net::Request &request)
{
    if (request.method != net::Method::post) {
        return {};
    }
    const auto form = net::Query::parse(request.body);
    return form ? std::string(form->get("password").value_or(std::string_view())) : std::string();
}

Task<Result<net::Response>> videoPageOf(Parts parts, net::Request request, web::SiteView site, PageKind kind)
{
    SPIRULA_CO_TRY(const VideoId id, parseVideoId(parameter(request, "id")));
    SPIRULA_CO_TRY(auto row, co_await readVideo(parts->context, id));
    Credentials credentials = credentialsOf(request);
    credentials.password = typedPassword(request);
    const auto admitted
        = co_await parts->gate.admit(MediaGate::ownerOf(row.details.video), credentials, AccessTo::page);
    if (admitted) {
        co_return co_await showVideo(parts, std::move(site), std::move(row), kind,
                                     std::move(credentials.password));
    }
    const ErrorCode why = admitted.error().code;
    if (why == ErrorCode::passwordRequired || why == ErrorCode::wrongPassword) {
        co_return askPassword(site, row.details.video.uuid, kind, why == ErrorCode::wrongPassword);
    }
    co_return admitted.error();
}

Task<Result<net::Response>> watch(Parts parts, net::Request request, web::SiteView site)
{
    co_return co_await videoPageOf(std::move(parts), std::move(request), std::move(site), PageKind::watch);
}

Task<Result<net::Response>> embed(Parts parts, net::Request request, web::SiteView site)
{
    co_return co_await videoPageOf(std::move(parts), std::move(request), std::move(site), PageKind::embed);
}

}

void addWatchPagesApi(net::Router &router, const Parts &parts)
{
    auto form = pageRoute();
    form.body = net::BodyTo::memory;
    form.bodyLimit = passwordFormBytes;
    const auto add = [&](const char *pattern, PageFunction run, PageKind kind) {
        router.add(net::Method::get, pattern, pageHandler(parts, run, frameOf(kind)), pageRoute());
        router.add(net::Method::post, pattern, pageHandler(parts, run, frameOf(kind)), form);
    };
    add("/w/:id", watch, PageKind::watch);
    add("/videos/watch/:id", watch, PageKind::watch);
    add("/videos/embed/:id", embed, PageKind::embed);
}

}
