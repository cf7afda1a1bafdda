// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace spirula::wire
{

/// Query of DELETE /videos/{id}.
struct DeleteQuery {
    int undoSeconds = 0; ///< 0..60: how long POST /videos/{id}/restore brings it back
    bool operator==(const DeleteQuery &) const = default;
};

Result<DeleteQuery> parseDeleteQuery(const std::vector<std::pair<std::string, std::string>> &pairs);
std::string writeDeleteQuery(const DeleteQuery &query); ///< no '?' in front

/// Query of GET /videos/{id}/frame.
struct FrameQuery {
    std::int64_t atMs = 0;
    int width = 640; ///< 16..3840; the height follows
    bool operator==(const FrameQuery &) const = default;
};

Result<FrameQuery> parseFrameQuery(const std::vector<std::pair<std::string, std::string>> &pairs);
std::string writeFrameQuery(const FrameQuery &query);

}
