// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "arguments.h"
#include "commandspec.h"

#include "base/result.h"
#include "model/video.h"
#include "wire/home/homerequests.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::ctl
{

// What people type as values of options. Errors are sentences for them.

/// "90", "1:30", "1:02:03": seconds.
Result<std::int64_t> parseTimecode(std::string_view text);
/// "00:10=Title".
Result<model::Chapter> parseChapter(const std::string &text);
Result<std::vector<model::Chapter>> parseChapters(const std::vector<std::string> &texts);
/// "en=talk.vtt" with the path made absolute.
Result<wire::CaptionRequest> parseCaption(const std::string &text);
/// "2024-05-01" or a whole RFC 3339 time.
Result<WallTime> parseDate(const std::string &text);
/// A label ("Science & Technology", in any case) or a number of PeerTube's categories.
Result<int> parseCategory(const std::string &text);
Result<int> parseLicence(const std::string &text);
Result<std::vector<int>> parseResolutions(const std::vector<std::string> &texts);
/// "yes" or "no".
bool isYes(std::string_view text);
/// As the node needs it, which runs in another folder.
std::string absolutePath(const std::string &path);
/// The id of a video: as given, or the last part of a link to it, made safe for a path.
std::string videoPath(const std::string &idOrLink);

/// The text of an option, or of the file that its "-file" variant names ("-" = standard input).
Result<std::optional<std::string>> textOrFile(const Arguments &arguments, std::string_view option);

}
