// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "files/mediafiles.h"
#include "model/video.h"
#include "store/tx.h"

#include <vector>

namespace spirula::node
{

/// Where the media file of a row lies.
files::MediaPath mediaPathOf(const Uuid &video, const model::VideoFile &file);

/// Every file that rows of this video name, working copies too.
std::vector<files::MediaPath> filesOf(const model::VideoDetails &details);
/// What they take on the disk.
std::int64_t bytesOf(const files::MediaFiles &mediaFiles, const model::VideoDetails &details);

/// Notes files that this transaction leaves without a row, and the job that unlinks them from `due` on.
Result<void> unlinkLater(store::Tx &tx, const std::vector<files::MediaPath> &paths, WallTime due);

}
