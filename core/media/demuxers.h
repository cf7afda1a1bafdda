// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <string_view>

namespace spirula::media
{

/// FFmpeg's demuxers that may read a stranger's file, comma-separated: single files of audio and video. Not
/// among them are those that open other files or the network (playlists, concat, SDP, DASH, image sequences,
/// scripts, devices).
std::string_view allowedDemuxers();

/// The name to force with -f for ffprobe's "mov,mp4,m4a,3gp,3g2,mj2": the first. Empty if it is none of the
/// allowed.
std::string forcedDemuxer(std::string_view formatName);

/// Formats whose header tells no duration, or a guess only: it must be measured.
bool hasGuessedDuration(std::string_view demuxer);

/// Formats without an index or time stamps: nothing can start in their middle.
bool isUnseekable(std::string_view demuxer);

}
