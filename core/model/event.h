// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"

#include <cstdint>
#include <string>

namespace spirula::model
{

/// News for the owner's programs. Durable ones have a sequence number; progress has 0.
struct Event {
    std::int64_t sequence = 0;
    std::string type; ///< "video.changed", "video.deleted", "job.changed", "job.progress",
                      ///< "settings.changed", "resync"
    std::string key; ///< what it is about, e.g. the video's UUID or the job's id: of two with the same type
                     ///< and key the later wins
    std::string body; ///< JSON object with the new value
    WallTime at = 0;
    bool operator==(const Event &) const = default;
};

}
