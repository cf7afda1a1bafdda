// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"
#include "wire/home/homejob.h"
#include "wire/rest/restcontext.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::wire
{

struct HomeVideoFile {
    std::int64_t id = 0;
    model::FileKind kind = model::FileKind::hls;
    int resolution = 0;
    int width = 0;
    int height = 0;
    int fps = 0;
    std::int64_t size = 0;
    std::int64_t bandwidth = 0;
    std::string codecs;
    bool hasAudio = false;
    bool hasVideo = false;
    std::string infoHash;
    std::string url;
    std::string downloadUrl;
    std::string torrentUrl;
    bool operator==(const HomeVideoFile &) const = default;
};

struct HomeCaption {
    std::string language;
    bool automaticallyGenerated = false;
    WallTime updatedAt = 0;
    std::string url;
    bool operator==(const HomeCaption &) const = default;
};

struct HomeStoryboard {
    std::string url;
    int totalWidth = 0;
    int totalHeight = 0;
    int spriteWidth = 0;
    int spriteHeight = 0;
    int spriteDuration = 0; ///< seconds
    bool operator==(const HomeStoryboard &) const = default;
};

/// A video as its owner sees it: the video, its files, its addresses and what still works on it.
struct HomeVideo {
    model::Video video; ///< names of source files and deletedAt stay inside the node: they are empty here
    std::int64_t bytes = 0; ///< what its files take on the disk, the working copy included
    bool hasOriginal = false; ///< the working copy is still kept
    bool hasPassword = false;
    std::string pageUrl; ///< for people
    std::string embedUrl;
    std::string thumbnailUrl; ///< empty until made
    std::string previewUrl;
    std::string playlistUrl; ///< HLS master playlist, empty until made
    std::vector<HomeVideoFile> files;
    std::vector<HomeCaption> captions;
    std::vector<model::Chapter> chapters;
    std::optional<HomeStoryboard> storyboard;
    std::vector<HomeJob> jobs; ///< unfinished and failed ones
    bool operator==(const HomeVideo &) const = default;
};

HomeVideo homeVideo(const RestContext &context, const model::VideoDetails &details, std::vector<HomeJob> jobs,
                    std::int64_t bytes);

std::string encode(const HomeVideo &video);
std::string encode(const model::Page<HomeVideo> &page);
Result<HomeVideo> decodeHomeVideo(std::string_view json);
Result<model::Page<HomeVideo>> decodeHomeVideos(std::string_view json);

}
