// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/rest/oembedjson.h"

#include "base/text.h"
#include "wire/json.h"

#include <algorithm>

namespace spirula::wire
{

namespace
{

constexpr int defaultWidth = 560;
constexpr int defaultHeight = 315;

Error badParameter(std::string_view field, std::string_view value, std::string_view reason)
{
    return Error(
        ErrorCode::invalidInput,
        {{"field", std::string(field)}, {"reason", std::string(reason)}, {"value", std::string(value)}});
}

// Only our own addresses: /w/{id} and /videos/watch/{id}, with whatever query behind.
Result<Uuid> videoOf(const RestContext &context, std::string_view url)
{
    std::string_view path = url.substr(0, url.find_first_of("?#"));
    if (!path.starts_with(context.baseUrl + "/")) {
        return badParameter("url", url, "Invalid url.");
    }
    path.remove_prefix(context.baseUrl.size());
    for (const std::string_view prefix : {"/w/", "/videos/watch/"}) {
        if (path.starts_with(prefix)) {
            if (Result<Uuid> uuid = Uuid::parseAny(path.substr(prefix.size()))) {
                return uuid;
            }
        }
    }
    return badParameter("url", url, "Invalid url.");
}

}

Result<OembedRequest> parseOembedQuery(const RestContext &context,
                                       const std::vector<std::pair<std::string, std::string>> &pairs)
{
    OembedRequest request;
    bool hasUrl = false;
    for (const auto &[key, value] : pairs) {
        if (key == "url" && !hasUrl) {
            SPIRULA_TRY(request.uuid, videoOf(context, value));
            hasUrl = true;
        } else if (key == "format" && value != "json") {
            return Error(ErrorCode::unsupported, {{"what", "format"}});
        } else if (key == "maxwidth" || key == "maxheight") {
            const std::optional<long long> number = parseInt(value);
            if (!number || *number < 1 || *number > 100'000) {
                return badParameter(key, value, "Should have a valid number");
            }
            (key == "maxwidth" ? request.maxWidth : request.maxHeight) = static_cast<int>(*number);
        }
    }
    if (!hasUrl) {
        return badParameter("url", "", "Should have a url");
    }
    return request;
}

std::string encodeOembed(const RestContext &context, const OembedRequest &request,
                         const model::VideoDetails &details, const model::Channel &channel)
{
    const int width = std::min(defaultWidth, request.maxWidth.value_or(defaultWidth));
    const int height = std::min(defaultHeight, request.maxHeight.value_or(defaultHeight));
    const std::string html = "<iframe width=\"" + std::to_string(width) + "\" height=\""
        + std::to_string(height)
        + "\" sandbox=\"allow-same-origin allow-scripts allow-popups allow-forms\" title=\""
        + escapeHtml(details.video.name) + "\" src=\"" + escapeHtml(embedUrl(context, details.video))
        + "\" frameborder=\"0\" allowfullscreen></iframe>";
    json::object object{{"type", "video"},
                        {"version", "1.0"},
                        {"html", html},
                        {"width", width},
                        {"height", height},
                        {"title", details.video.name},
                        {"author_name", channel.displayName},
                        {"author_url", channelUrl(context, channel.name)},
                        {"provider_name", "PeerTube"},
                        {"provider_url", context.baseUrl}};
    for (const model::Picture &picture : details.pictures) {
        // A consumer that cannot show the whole picture gets none.
        if (picture.kind == model::PictureKind::preview
            && picture.width <= request.maxWidth.value_or(picture.width)
            && picture.height <= request.maxHeight.value_or(picture.height)) {
            object["thumbnail_url"] = pictureUrl(context, picture);
            object["thumbnail_width"] = picture.width;
            object["thumbnail_height"] = picture.height;
        }
    }
    return writeJson(object);
}

}
