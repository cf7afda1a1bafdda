// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/html.h"
#include "node/web/watchview.h"

#include <string_view>

namespace spirula::node::web
{

/// The black place of the picture with the player in it; `head` lies over the picture (embed).
Html playerStage(const SiteView &site, const PlayerView &player, const Html &head = {});
/// The same place with a message instead. `preparing`: scripts look again until the page has something to
/// play.
Html messageStage(const Html &message, bool preparing = false);
/// What the place says while there is nothing to play: being prepared or failed.
Html idleStage(const SiteView &site, Stage stage, std::string_view headingTag);

}
