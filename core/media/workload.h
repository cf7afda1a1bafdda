// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "media/preparation.h"
#include "media/sourceinfo.h"

#include <cstdint>
#include <vector>

namespace spirula::media
{

/// What the qualities that are still missing will take.
struct Workload {
    std::int64_t bytes = 0; ///< on the disk
    std::int64_t pixels = 0; ///< to encode, of all pictures together
};

/// `published`: the resolutions that are there already.
Result<Workload> workload(const SourceInfo &info, const PreparationOptions &options,
                          const std::vector<int> &published);

}
