// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/html.h"
#include "node/web/siteview.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spirula::node::web
{

/// A picture of something in one size.
struct PictureView {
    std::string path;
    int width = 0;
    int height = 0;
};

/// The sprite sheet that follows the pointer on seek bars and cards.
struct StoryboardView {
    std::string path;
    int totalWidth = 0;
    int totalHeight = 0;
    int spriteWidth = 0;
    int spriteHeight = 0;
    int spriteDuration = 0; ///< seconds
};

/// A channel or account in one line.
struct ActorLine {
    std::string displayName;
    std::string path; ///< "/c/name"
    std::string avatar; ///< path, empty = none
    std::int64_t followers = 0;
};

/// A published video in a list.
struct VideoCard {
    std::string path; ///< "/w/{shortUUID}"
    std::string title;
    std::vector<PictureView> pictures; ///< smallest first
    std::optional<StoryboardView> storyboard;
    ActorLine channel;
    std::int64_t durationMs = 0;
    std::int64_t views = 0;
    WallTime publishedAt = 0;
    bool sensitive = false; ///< the picture is blurred until asked for
};

enum class CardShape { grid, row, feature };

/// The card of a grid, of the narrow list beside a video, or the large one of the newest video. `excerpt`:
/// feature only.
Html videoCard(const SiteView &site, const VideoCard &card, CardShape shape = CardShape::grid,
               bool showChannel = true, std::string_view excerpt = {});
/// "<ul>" of grid cards.
Html videoGrid(const SiteView &site, const std::vector<VideoCard> &cards, bool showChannel);
/// The storyboard for the scripts, as JSON.
std::string storyboardJson(const StoryboardView &storyboard);

}
