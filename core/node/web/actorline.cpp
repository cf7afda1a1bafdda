// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/web/actorline.h"

#include "base/text.h"
#include "node/web/dates.h"

namespace spirula::node::web
{

Html avatar(std::string_view path, std::string_view displayName, bool large)
{
    const auto css = large ? "avatar large" : "avatar";
    if (path.empty()) {
        return el("span", {{"class", css}, {"aria-hidden", "true"}}, leftCodePoints(displayName, 1));
    }
    const int size = large ? 96 : 40;
    return voidTag("img", {{"class", css}, {"src", path}, {"alt", ""}, {"width", size}, {"height", size}});
}

Html actorLine(const SiteView &site, const ActorLine &actor)
{
    Html followers;
    if (actor.followers > 0) {
        followers = el("small", {}, followersText(site.words, actor.followers));
    }
    return el("a", {{"class", "channel-line"}, {"href", link(site, actor.path)}},
              avatar(actor.avatar, actor.displayName),
              el("span", {}, el("strong", {}, actor.displayName), followers));
}

}
