// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spirula::media
{

/// How much of a file's beginning sniffContent() needs.
inline constexpr std::size_t sniffBytes = 4096;

/// Refuses by content, before any tool sees it, what is no video: nothing at all, lists of other files
/// (playlists, concat, SDP, DASH), pictures, documents, programs. Error notAVideo or brokenMedia with reason.
/// Whatever passes is ffprobe's to judge.
Result<void> sniffContent(std::string_view beginning, std::string_view name);

/// Whether it begins like a container of video or sound: then it is broken if nothing can read it, else it is
/// something else.
bool looksLikeMedia(std::string_view beginning);

/// The first sniffBytes of a file.
Result<std::string> readBeginning(const fs::path &path);

/// FFmpeg's demuxer for a picture file by content: jpeg_pipe, png_pipe, webp_pipe or gif.
std::optional<std::string> sniffPicture(std::string_view beginning);

/// sniffContent() of a file, and whether its container says that there should be more of it than there is.
Result<std::int64_t> sniffFile(const fs::path &path, std::string_view name);

}
