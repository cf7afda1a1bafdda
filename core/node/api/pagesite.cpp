// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/pagesite.h"

#include "node/api/apierror.h"
#include "node/web/policy.h"

#include <utility>

namespace spirula::node
{

namespace
{

constexpr int pictureWidth = 120;

web::Notice noticeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::notFound:
    case ErrorCode::invalidInput: // an address that cannot be one of ours
        return web::Notice::notFound;
    case ErrorCode::forbidden:
    case ErrorCode::passwordRequired:
    case ErrorCode::wrongPassword:
        return web::Notice::forbidden;
    case ErrorCode::tooMany:
        return web::Notice::tooMany;
    case ErrorCode::cancelled:
    case ErrorCode::timedOut:
        return web::Notice::unavailable;
    default:
        return web::Notice::internal;
    }
}

Task<net::Response> answer(Parts parts, PageFunction run, Frame frame, net::Request request)
{
    const web::SiteView site = siteView(parts->context, request);
    const std::string target = request.target;
    auto page = co_await run(parts, std::move(request), site);
    if (page) {
        co_return std::move(*page);
    }
    if (noticeOf(page.error().code) == web::Notice::internal) {
        parts->context.log.error("pages", target, page.error());
    }
    co_return noticeResponse(site, page.error(), frame);
}

}

web::SiteView siteView(const Context &context, const net::Request &request)
{
    const auto chosen = request.query.get("lang").value_or(std::string_view());
    web::SiteView site;
    site.url = context.identity.get().publicUrl;
    site.name = context.settings.instanceName;
    site.description = context.settings.instanceDescription;
    site.words = web::Words::pick(chosen, request.headers.get("Accept-Language"));
    site.languageChosen = !chosen.empty() && site.words.language() == chosen;
    site.rightToLeft = site.words.rightToLeft();
    site.path = request.path;
    site.now = context.clock.now();
    return site;
}

net::Response pageResponse(int status, std::string html, Frame frame, bool secret)
{
    auto response = net::Response::html(status, std::move(html));
    const bool framed = frame == Frame::allowed;
    response.headers.set("Content-Security-Policy", std::string(framed ? web::embedPolicy : web::pagePolicy));
    response.headers.set("Cache-Control",
                         std::string(secret ? web::secretPageCacheControl : web::pageCacheControl));
    response.headers.set("Vary", "Accept-Language");
    if (!framed) {
        response.headers.set("X-Frame-Options", "DENY");
    }
    return response;
}

net::Response noticeResponse(const web::SiteView &site, const Error &error, Frame frame)
{
    const web::Notice notice = noticeOf(error.code);
    auto response = pageResponse(static_cast<int>(notice),
                                 web::noticePage(site, notice, frame == Frame::allowed), frame);
    addRetryAfter(error, response);
    return response;
}

net::Handler pageHandler(Parts parts, PageFunction run, Frame frame)
{
    return [parts = std::move(parts), run, frame](net::Request request) {
        return answer(parts, run, frame, std::move(request));
    };
}

std::string imagePath(const std::vector<model::ActorImage> &images, std::string_view folder)
{
    const model::ActorImage *best = nullptr;
    for (const auto &image : images) {
        const bool fits = image.width >= pictureWidth;
        const bool bestFits = best != nullptr && best->width >= pictureWidth;
        if (best == nullptr || (fits && (!bestFits || image.width < best->width))
            || (!fits && !bestFits && image.width > best->width)) {
            best = &image;
        }
    }
    return best == nullptr ? std::string() : "/lazy-static/" + std::string(folder) + "/" + best->fileName;
}

}
