// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace spirula::wire
{

/// GET /videos/{id}/estimate: what is still to prepare.
struct HomeEstimate {
    std::int64_t bytes = 0; ///< that it will take on the disk
    std::optional<std::int64_t> seconds; ///< by the measured speed; unset before anything was measured
    std::int64_t free = 0; ///< bytes on the media disk
    bool operator==(const HomeEstimate &) const = default;
};

std::string encode(const HomeEstimate &estimate);
Result<HomeEstimate> decodeHomeEstimate(std::string_view json);

}
