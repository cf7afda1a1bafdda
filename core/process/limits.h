// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>

namespace spirula::process
{

/// What a background process may use. 0 leaves a limit as it is.
struct Limits {
    std::int64_t fileSize = 0; ///< bytes of one written file
    std::int64_t openFiles = 0;
    int niceness = 0; ///< 0..19; from 15 on the disk is used only when nobody else wants it
};

/// For the calling process and those it starts. Also: no core files, and the first to go when memory runs
/// out.
Result<void> applyLimits(const Limits &limits);

/// Address space of the calling process, in bytes. Data instead of address space where drivers map hundreds
/// of gigabytes.
Result<void> limitMemory(std::int64_t bytes, bool onlyData);

/// Three quarters of this machine's memory, at least 2 GiB: the default for one tool.
std::int64_t defaultMemoryLimit();

}
