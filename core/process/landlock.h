// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"

#include <vector>

namespace spirula::process
{

/// A place that a locked-in process may still use. Folders count with all that lies below.
struct PathRule {
    enum class Access {
        read,
        run, ///< read and execute
        write, ///< read, write, make and remove files and folders
        device, ///< read, write and ioctl
    };
    fs::path path;
    Access access = Access::read;
    bool optional = false; ///< nothing happens when it is not there
};

/// The kernel's Landlock version; 0 when it has none.
int landlockVersion();

/// Forbids every other path, TCP, and (version 6) abstract sockets and signals to outside, for ever. Needs
/// no_new_privs. Error sandboxMissing without Landlock, io for a path that cannot be opened.
Result<void> restrictPaths(const std::vector<PathRule> &rules);

}
