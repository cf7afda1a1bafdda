// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/preparation.h"
#include "media/workshop.h"

namespace spirula::media
{

/// For a source without pictures: a given picture, its cover art or a made-up cover becomes a still video of
/// 480p, as PeerTube does.
Task<Result<FirstPreparation>> firstOfAudio(Workshop workshop, Source source, SourceInfo info,
                                            PreparationOptions options, fs::path folder,
                                            ProgressFunction progress);

}
