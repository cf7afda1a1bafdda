// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "media/prepared.h"
#include "model/video.h"
#include "node/context.h"
#include "store/tx.h"

#include <optional>
#include <string>
#include <vector>

namespace spirula::node
{

/// Pictures that lie on their shelves and wait for their rows.
using NewPictures = std::vector<model::Picture>;

/// Thumbnail and preview of a published video from the owner's picture, or else from a moment of the video.
Task<Result<NewPictures>> makePictures(Context &context, Uuid uuid, std::optional<std::string> path,
                                       std::optional<std::int64_t> atMs);

/// Moves finished pictures of a job folder to their shelves. Runs on the pool.
Result<NewPictures> shelvePictures(const files::MediaFiles &mediaFiles,
                                   const std::vector<media::PreparedPicture> &pictures);

/// Writes the rows, unless the owner has given pictures meanwhile.
Result<void> addPictures(store::Tx &tx, std::int64_t videoId, const NewPictures &pictures);
/// Writes the rows; the files of the pictures that were there before are unlinked later.
Result<void> replacePictures(store::Tx &tx, std::int64_t videoId, const NewPictures &pictures);

}
