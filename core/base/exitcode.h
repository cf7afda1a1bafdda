// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

namespace spirula
{

/// What a program of ours exits with; the numbers of sysexits(3) where they fit. Documented in
/// docs/spirulactl.1.
namespace exitcode
{
inline constexpr int ok = 0;
inline constexpr int failed = 1; ///< the thing asked for did not work
inline constexpr int usage = 64; ///< wrong arguments, or a value that breaks its rule
inline constexpr int dataError = 65; ///< not a video, broken file
inline constexpr int noInput = 66; ///< not found
inline constexpr int unavailable = 69; ///< no node answers, or a port is taken
inline constexpr int software = 70; ///< a bug
inline constexpr int ioError = 74; ///< disk full, file system error
inline constexpr int tempFail = 75; ///< try again later: folder in use, too many requests, timed out
inline constexpr int noPermission = 77;
inline constexpr int config = 78; ///< newer or broken database, missing sandbox
} // namespace exitcode

int exitCode(ErrorCode code);

} // namespace spirula
