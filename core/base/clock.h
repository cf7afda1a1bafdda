// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <chrono>
#include <cstdint>
#include <string>

namespace spirula
{

/// Wall time: milliseconds since 1970-01-01 UTC. Only for what is stored or sent; deadlines use SteadyClock.
using WallTime = std::int64_t;
using SteadyClock = std::chrono::steady_clock;

/// Where wall time comes from. Tests give one that they move by hand.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual WallTime now() const;
};

/// "2026-11-23T00:54:53.240Z", as PeerTube writes times.
std::string isoTime(WallTime time);
/// RFC 3339 with optional fraction and offset; a date alone is midnight UTC.
Result<WallTime> parseIsoTime(std::string_view text);
/// RFC 9110 section 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT". Seconds precision.
std::string httpTime(WallTime time);
Result<WallTime> parseHttpTime(std::string_view text);

} // namespace spirula
