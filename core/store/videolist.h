// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "model/video.h"
#include "store/sqlite/sqltext.h"

namespace spirula::store
{

/// A VideoQuery as SQL over the table `video`: what follows FROM, and what follows ORDER BY.
struct VideoListSql {
    SqlText counted; ///< "video … WHERE …", enough to count
    SqlText from; ///< the same with what `order` needs
    SqlText order; ///< "… , …"
};

/// invalidInput (field, reason) for an unknown sort key and a start or count out of range.
Result<VideoListSql> videoListSql(const model::VideoQuery &query, WallTime now);

}
