// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <string>
#include <string_view>

namespace spirula::wire
{

/// Where a problem happened, for the members that PeerTube adds.
struct ProblemPlace {
    std::string instance; ///< the request's target; told with validation errors
    std::string operation; ///< PeerTube's operation id, e.g. "getVideo"; empty = no docs link
};

/// RFC 7807 in PeerTube's form. An invalidInput error tells its parameters field, reason, value and location
/// (query unless given) under `invalid-params`.
std::string encodeProblem(int status, const Error &error, const ProblemPlace &place = {});

}
