// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "process/landlock.h"
#include "process/limits.h"

#include <string>
#include <vector>

namespace spirula::process
{

struct SandboxRules {
    std::vector<PathRule> paths;
    Limits limits;
    bool required = true; ///< refuse where a mechanism is missing
};

/// Locks the calling process (and all it starts) in: limits, no network, no capabilities, only `paths`,
/// filtered system calls. It must still have one thread. Returns the mechanisms that this system lacks; the
/// network namespace is an extra and may always be among them. Error sandboxMissing (parameter mechanism)
/// when one is missing and the rules require it.
Result<std::vector<std::string>> lockIn(const SandboxRules &rules);

}
