// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <string_view>

namespace spirula::media
{

/// Compares what an MP4 or Matroska file says of its own length with its length: error brokenMedia ("ends
/// after 12 MB of 80 MB") for a copy or download that was cut off. Other containers pass. `file` is an open
/// descriptor.
Result<void> checkComplete(int file, std::int64_t size, std::string_view beginning, std::string_view name);

}
