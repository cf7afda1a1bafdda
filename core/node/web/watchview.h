// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/playerview.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::node::web
{

enum class Stage {
    ready, ///< at least one quality plays
    preparing, ///< the page waits and reloads itself
    failed, ///< preparing failed, nothing plays
};

/// "/w/{shortUUID}" and "/videos/watch/{uuid}": one video that the asker may see.
struct WatchView {
    PlayerView player;
    Stage stage = Stage::ready;
    std::string description; ///< Markdown
    std::string support; ///< Markdown
    std::vector<std::string> tags;
    std::optional<int> category; ///< PeerTube's numbers
    std::optional<int> licence;
    std::string language; ///< BCP 47, empty = not said
    bool sensitive = false;
    std::int64_t views = 0;
    WallTime publishedAt = 0;
    WallTime updatedAt = 0;
    std::optional<WallTime> originallyPublishedAt;
    ActorLine channel;
    std::string jsonLd; ///< wire::videoObjectJsonLd(); only for public ones
    std::string oembedPath; ///< "/services/oembed?url=…"; only for public ones
    std::vector<VideoCard> related; ///< more of this channel, without this video; at most 12
};

std::string watchPage(const SiteView &site, const WatchView &view);

/// "/videos/embed/{uuid}": the player alone, for frames of other sites. Answer with embedPolicy.
std::string embedPage(const SiteView &site, const WatchView &view);

}
