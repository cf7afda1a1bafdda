// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/sourceinfo.h"

namespace spirula::media
{

/// Whether the picture track may be published as it is (protocol/media.md section 3, "Quick copy"): H.264 8
/// bit 4:2:0, not turned, square pixels, progressive, no HDR, a usual rate and bit rate, key frames often
/// enough for segments.
bool canCopyVideo(const SourceInfo &info);

/// Whether its main audio track may: AAC (not HE) in a usual layout, at most 384 kbit/s.
bool canCopyAudio(const AudioTrack &track);

}
