// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "store/sqlite/connection.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace spirula::store
{

/// How fast this machine has prepared videos, by encoder: pixels of all made qualities per second of work.
class SpeedStore
{
public:
    explicit SpeedStore(Connection &connection)
        : m_connection(connection)
    {
    }

    /// A new measurement counts half, all earlier ones together the other half.
    Result<void> add(std::string_view encoder, std::int64_t pixelsPerSecond, WallTime now);
    Result<std::optional<std::int64_t>> find(std::string_view encoder);

private:
    Connection &m_connection;
};

} // namespace spirula::store
