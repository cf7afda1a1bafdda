// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"

namespace spirula::model
{

// When others see a video: `draft`, `publishAt` and `publishedAt` change together, only here.

/// Everybody sees it who may, from now on or as soon as its first quality can be watched.
void publishDraft(Video &video, WallTime now);
/// A draft again, as if it had never been published.
void takeBack(Video &video);
/// Its first quality can be watched.
void becomeWatchable(Video &video, WallTime now);
/// A time to publish belongs to a draft and lies ahead. Error invalidInput.
Result<void> checkPublishAt(const Video &video, WallTime now);

}
