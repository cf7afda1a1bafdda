// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/picturecommands.h"
#include "media/prepared.h"
#include "media/workshop.h"

#include <vector>

namespace spirula::media
{

/// The pair as values if both files are there and not empty, else nothing.
std::vector<PreparedPicture> madePictures(const fs::path &folder, const PicturePair &pair);

/// From a video: a key frame from the middle, else its very first picture. Error brokenMedia when no picture
/// can be decoded.
Task<Result<std::vector<PreparedPicture>>> videoPictures(Workshop workshop, Source source, SourceInfo info,
                                                         fs::path folder, bool requireSandbox);

/// Fills the targets from a picture file of a stranger or the owner. Errors notAVideo (it is no picture),
/// brokenMedia.
Task<Result<void>> fillFromPicture(Workshop workshop, Source picture, fs::path folder,
                                   std::vector<PictureTarget> targets, bool requireSandbox);

}
