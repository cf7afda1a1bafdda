// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/ladder.h"
#include "model/video.h"
#include "wire/worker/workerjob.h"

#include <cstdint>
#include <optional>
#include <string>

namespace spirula::media
{

/// The grid of sprites for a video, protocol/media.md section 4; its file name is fresh. Nothing below 3 s.
std::optional<model::Storyboard> planStoryboard(std::int64_t durationMs, Size video);

/// How many sprites it has.
int spriteCount(const model::Storyboard &storyboard, std::int64_t durationMs);

/// One run over a small rendition. `keyDistance` is the longest distance of its key frames in seconds: if the
/// sprites are further apart, nothing else is decoded.
wire::WorkerCommand storyboardCommand(const model::Storyboard &storyboard, const std::string &inputName,
                                      double keyDistance, std::int64_t durationMs);

}
