// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <string>
#include <string_view>

namespace spirula::crypto
{

/// Argon2id (RFC 9106) in PHC string form. Takes tens of milliseconds and 19 MiB: for the pool.
Result<std::string> hashPassword(std::string_view password);
bool passwordMatches(std::string_view password, std::string_view phcString);

}
