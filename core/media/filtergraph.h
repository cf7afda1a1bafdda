// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/chunks.h"
#include "media/profiles.h"
#include "media/renditions.h"
#include "media/sourceinfo.h"

#include <string>
#include <vector>

namespace spirula::media
{

/// One decode for all renditions (best first): deinterlaced, at a steady rate, tone-mapped, then scaled step
/// by step from each size to the next smaller one. The outputs are [v0], [v1], … A chunk that does not end
/// with the source has exactly its pictures.
std::string filterGraph(const SourceInfo &info, const std::vector<Rendition> &renditions,
                        const EncodingProfile &profile, const Chunk &chunk);

/// PQ and HLG to what every screen shows.
std::string toneMapFilter(const VideoTrack &video);

}
