// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/api/publicapis.h"

#include "base/text.h"
#include "node/web/assets.h"

#include <string>
#include <string_view>

namespace spirula::node
{

namespace
{

/// RFC 9110 section 12.5.3, as far as one coding needs it.
bool acceptsGzip(std::string_view acceptEncoding)
{
    for (const auto part : split(acceptEncoding, ',')) {
        const auto semicolon = part.find(';');
        if (!equalsNoCase(trim(part.substr(0, semicolon)), "gzip")) {
            continue;
        }
        const auto weight = semicolon == part.npos ? std::string_view() : trim(part.substr(semicolon + 1));
        return weight != "q=0" && weight != "q=0.0" && weight != "q=0.00" && weight != "q=0.000";
    }
    return false;
}

/// Other bytes, another strong tag.
std::string zippedTag(std::string_view etag)
{
    return std::string(etag.substr(0, etag.size() - 1)) + "-gz\"";
}

Task<net::Response> asset(net::Request request)
{
    const web::Asset *found = web::findAsset(request.path);
    if (found == nullptr) {
        co_return net::Response::text(404, "There is no such file.\n");
    }
    const bool zipped = !found->gzip.empty() && acceptsGzip(request.headers.get("Accept-Encoding"));
    auto response = net::Response::text(200, std::string(zipped ? found->gzip : found->bytes),
                                        std::string(found->contentType));
    response.headers.set("Cache-Control", std::string(web::assetCacheControl));
    response.headers.set("ETag", zipped ? zippedTag(found->etag) : std::string(found->etag));
    response.headers.set("Vary", "Accept-Encoding");
    if (zipped) {
        response.headers.set("Content-Encoding", "gzip");
    }
    co_return response;
}

}

void addAssetsApi(net::Router &router) { router.add(net::Method::get, "/assets/:file", asset, mediaRoute()); }

}
