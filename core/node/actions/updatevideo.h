// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/video.h"
#include "node/context.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::node
{

/// Changes to a video; unset fields stay as they are.
struct VideoChange {
    std::optional<std::string> name;
    std::optional<std::string> description;
    std::optional<std::string> support;
    std::optional<std::optional<int>> category;
    std::optional<std::optional<int>> licence;
    std::optional<std::optional<std::string>> language;
    std::optional<std::vector<std::string>> tags;
    std::optional<model::Privacy> privacy;
    std::optional<std::string> password; ///< required when privacy becomes password and none is set
    std::optional<model::CommentsPolicy> commentsPolicy;
    std::optional<bool> nsfw;
    std::optional<bool> downloadEnabled;
    std::optional<std::optional<WallTime>> originallyPublishedAt;
    std::optional<std::vector<model::Chapter>> chapters;
    std::optional<std::string> thumbnailPath; ///< a picture on this machine
    std::optional<std::int64_t> thumbnailAtMs; ///< or a moment of the video
    std::optional<bool> draft; ///< false publishes, true takes it back
    std::optional<std::optional<WallTime>> publishAt; ///< of a draft
};

Task<Result<model::Video>> updateVideo(Context &context, Uuid uuid, VideoChange change);

}
