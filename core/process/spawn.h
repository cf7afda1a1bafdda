// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "process/childprocess.h"

namespace spirula::process
{

struct Spawned {
    int pid = 0; ///< also the number of its process group
    FileDescriptor output; ///< our end of its standard output, not blocking
};

/// Starts the program with posix_spawn: no copy of our memory, no descriptor of ours, default signals, own
/// group.
Result<Spawned> spawn(const ChildOptions &options);

}
