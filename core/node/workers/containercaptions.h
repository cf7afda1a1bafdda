// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/mediafiles.h"
#include "media/prepared.h"
#include "model/video.h"
#include "store/tx.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace spirula::node
{

/// One caption of the container on its shelf; nothing for a language that is not known or given already, and
/// nothing for a track that cannot be used: it is no reason to leave a video without its previews.
Result<std::optional<model::Caption>> shelveCaption(const files::MediaFiles &mediaFiles,
                                                    const media::PreparedCaption &caption,
                                                    const std::vector<std::string> &taken);

/// Their rows; in languages for which the owner has given a caption meanwhile, that one stays.
Result<void> addMissingCaptions(store::Tx &tx, std::int64_t videoId,
                                const std::vector<model::Caption> &captions);

}
