// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/layout.h"

namespace spirula::node::web
{
namespace
{

/// https://ogp.me: attribute "property". Twitter's cards have "name".
Html property(AttributeName kind, std::string_view name, std::string_view content)
{
    return content.empty() ? Html() : voidTag("meta", {{kind, name}, {"content", content}});
}

Html picture(const SiteView &site, const SocialTags &tags)
{
    if (tags.picture.empty()) {
        return {};
    }
    const auto url = absolute(site, tags.picture);
    Html html = join(property("property", "og:image", url), property("name", "twitter:image", url));
    if (tags.pictureWidth > 0) {
        html.add(property("property", "og:image:width", std::to_string(tags.pictureWidth)));
        html.add(property("property", "og:image:height", std::to_string(tags.pictureHeight)));
    }
    return html;
}

Html player(const SiteView &site, const SocialTags &tags)
{
    if (tags.playerPath.empty()) {
        return {};
    }
    const auto url = absolute(site, tags.playerPath);
    const auto width = std::to_string(tags.playerWidth);
    const auto height = std::to_string(tags.playerHeight);
    Html html
        = join(property("property", "og:video", url), property("property", "og:video:type", "text/html"),
               property("property", "og:video:width", width), property("property", "og:video:height", height),
               property("name", "twitter:player", url), property("name", "twitter:player:width", width),
               property("name", "twitter:player:height", height));
    if (url.starts_with("https:")) {
        html.add(property("property", "og:video:secure_url", url));
    }
    return html;
}

}

Html socialTags(const SiteView &site, const SocialTags &tags)
{
    const auto url = absolute(site, tags.path);
    const auto card = !tags.playerPath.empty() ? "player"
        : tags.picture.empty()                 ? "summary"
                                               : "summary_large_image";
    return join(
        property("name", "description", tags.description),
        voidTag("link", {{"rel", "canonical"}, {"href", url}}), property("property", "og:type", tags.type),
        property("property", "og:site_name", site.name), property("property", "og:title", tags.title),
        property("property", "og:url", url), property("property", "og:description", tags.description),
        property("name", "twitter:card", card), property("name", "twitter:title", tags.title),
        property("name", "twitter:description", tags.description), picture(site, tags), player(site, tags));
}

}
