// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/context.h"
#include "node/web/channelview.h"
#include "node/web/playerview.h"
#include "node/web/videolistview.h"
#include "node/web/watchview.h"
#include "wire/rest/videojson.h"

#include <string>
#include <vector>

namespace spirula::node
{

// From what the stores hold to what the pages show.

web::ActorLine actorLine(const model::Channel &channel);
web::VideoCard videoCard(const wire::VideoRow &row);
std::vector<web::VideoCard> videoCards(const std::vector<wire::VideoRow> &rows);
web::PlayerView playerView(const wire::VideoRow &row, std::string password);
/// Without related videos.
web::WatchView watchView(const Context &context, const wire::VideoRow &row, std::string password);

/// "@name@host", or nothing while the address is one that others cannot know the site by.
std::string publicHandle(const Context &context, const std::string &name);

}
