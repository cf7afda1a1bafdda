// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/http/message.h"

namespace spirula::net
{

/// Whether a field of a request asks for a part of a representation, or for it under a condition: what is
/// served is the same with and without it.
bool isCondition(std::string_view name);
/// Those fields only.
Headers conditionsOf(const Headers &request);

/// What a client knows of a representation, held against what it is now (RFC 9110 section 13).
struct Precondition {
    enum class Result { proceed, notModified, failed };

    std::string_view etag; ///< quoted; empty = none
    WallTime lastModified = 0; ///< 0 = none

    /// If-Match, If-Unmodified-Since, If-None-Match and If-Modified-Since of a GET or HEAD, in this order.
    Result check(const Headers &request) const;
    /// Whether a Range counts: no If-Range, or one that names exactly this representation.
    bool rangeApplies(const Headers &request) const;
};

}
