// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "model/video.h"

#include <string>
#include <string_view>

namespace spirula::model
{

/// PeerTube's limits (protocol: ops and limits, section 3). Errors are invalidInput with field and reason.
Result<void> checkVideo(const Video &video); ///< the texts and vocabularies that an owner gives
Result<void> checkVideoPassword(std::string_view password);
Result<void> checkChapters(const std::vector<Chapter> &chapters);

/// A title from a file name: "VID_20260412_1830.mp4" -> "Video of 12 April 2026", "my_holiday-clip.final.mp4"
/// -> "my holiday clip final".
std::string titleFromFileName(std::string_view fileName);

}
