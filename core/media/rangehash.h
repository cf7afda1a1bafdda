// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <cstdint>
#include <functional>
#include <string>

namespace spirula::media
{

/// Lower-case hex SHA-256 of a range of a file. Given by the caller (crypto is another room); called on the
/// pool.
using RangeHash
    = std::function<Result<std::string>(const fs::path &, std::uint64_t offset, std::uint64_t length)>;

}
