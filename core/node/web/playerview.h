// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "node/web/videocard.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::node::web
{

/// A plain file of the video: played where HLS cannot be, or offered for download.
struct FileView {
    std::string path;
    int resolution = 0; ///< short edge, 0 = audio only
    int fps = 0;
    std::int64_t size = 0; ///< bytes
    std::string contentType = "video/mp4";
};

struct CaptionView {
    std::string path; ///< WebVTT
    std::string language; ///< BCP 47
    std::string label; ///< English name; the browser's own name of the language is preferred
    bool automaticallyGenerated = false;
};

struct ChapterView {
    int start = 0; ///< seconds
    std::string title;
};

/// All that the player's script needs, on the watch page and in the embed. Every path is of this site.
struct PlayerView {
    std::string uuid; ///< 36 characters
    std::string title;
    std::string watchPath; ///< "/w/{shortUUID}"
    std::string embedPath; ///< "/videos/embed/{uuid}"
    std::string hlsPath; ///< master playlist, empty = none
    std::vector<FileView> files; ///< that browsers play as they are: web videos, best first
    std::string plainPath; ///< for browsers without scripts: one MP4 with picture and sound, about 480p; may
                           ///< be an HLS rendition's file
    std::vector<PictureView> pictures; ///< smallest first; the largest is the poster
    std::int64_t durationMs = 0;
    int width = 0; ///< display size; 0 for audio only
    int height = 0;
    std::vector<CaptionView> captions;
    std::vector<ChapterView> chapters; ///< ascending
    std::optional<StoryboardView> storyboard;
    std::vector<FileView> downloads; ///< empty when downloads are not allowed
    std::string password; ///< what the visitor typed and was right; sent as x-peertube-video-password with
                          ///< every request of the player
    bool isPublic = true; ///< may be found and shared: false for "anyone with the link" and password
};

/// The player's data as JSON, for dataBlock().
std::string playerJson(const SiteView &site, const PlayerView &player);
/// The largest picture's path, or empty.
std::string posterPath(const PlayerView &player);

}
