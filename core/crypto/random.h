// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>

namespace spirula::crypto
{

/// Bytes of the system's cryptographic random generator.
std::string randomBytes(std::size_t count);
/// The same as lower-case hex: a secret for a URL or a header. 32 bytes cannot be guessed.
std::string randomToken(std::size_t bytes = 32);

}
