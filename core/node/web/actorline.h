// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/videocard.h"

namespace spirula::node::web
{

/// The round picture, or the initial in its place. `large`: of a channel's own page.
Html avatar(std::string_view path, std::string_view displayName, bool large = false);
/// Picture, name and followers as one link.
Html actorLine(const SiteView &site, const ActorLine &actor);

}
