// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/testclip.h"
#include "model/video.h"
#include "node/context.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::node
{

/// A caption to add while publishing: a .vtt or .srt file on this machine.
struct CaptionSource {
    std::string language;
    std::string path;
};

/// What the owner says about a new video. `video` carries the texts; ids, times and state are filled in here.
struct PublishVideo {
    std::string path; ///< absolute; the file is copied, never linked or changed
    std::optional<model::TestClip> testClip; ///< instead of a file
    model::Video video; ///< an empty name is made from the file's
    std::optional<std::string> password; ///< with Privacy::password
    std::vector<CaptionSource> captions;
    std::vector<model::Chapter> chapters; ///< empty: from the description, else from the container
    std::optional<std::string> thumbnailPath; ///< a picture on this machine
    std::optional<std::int64_t> thumbnailAtMs; ///< or the moment of the video that makes it
    std::vector<int> resolutions; ///< empty: those of the settings
};

/// Checks the file and the texts and writes the video, its first job and the event in one transaction.
Task<Result<model::Video>> publishVideo(Context &context, PublishVideo order);

}
