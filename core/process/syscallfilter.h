// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

namespace spirula::process
{

/// Denies for ever: sockets, io_uring, looking into or changing other processes, mounts, namespaces, keys,
/// BPF, perf, userfaultfd, kernel settings. Needs no_new_privs. Error sandboxMissing without seccomp.
Result<void> filterSystemCalls();

/// On top of it, for a tool, in its process right before it is executed: no further processes, no leaving of
/// its process group, no getting rid of the signal that ends it with its parent, no signals to others, no
/// change of the mode, owner, times or attributes of any file.
Result<void> filterToolCalls(bool mayFork);

}
