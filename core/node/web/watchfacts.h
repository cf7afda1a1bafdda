// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/html.h"
#include "node/web/watchview.h"

namespace spirula::node::web
{

/// The box below the title: views, age, description, facts, tags.
Html aboutBox(const SiteView &site, const WatchView &view);
/// Markdown of a description as HTML whose "1:23" are links that seek (without scripts: to ?start=).
Html descriptionHtml(const SiteView &site, const PlayerView &player, std::string_view markdown);
/// Chapters as links that seek; empty when there are none.
Html chapterList(const SiteView &site, const PlayerView &player);
/// The pop-up list of files; empty when downloads are not allowed.
Html downloadMenu(const SiteView &site, const PlayerView &player);

}
