// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace spirula::wire
{

/// Which deletion a removing job completes: a video that was restored and deleted again has another time.
struct RemovalPayload {
    std::int64_t video = 0;
    WallTime deletedAt = 0;
    bool operator==(const RemovalPayload &) const = default;
};

std::string encode(const RemovalPayload &payload);
Result<RemovalPayload> decodeRemovalPayload(std::string_view json);

}
