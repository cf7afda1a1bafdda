// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

namespace spirula
{

/// An OS lock on a file, held until destruction or the end of the process; makes the node single on a data
/// folder.
class LockFile
{
public:
    /// Error folderInUse (parameters path, pid) when another process holds it.
    static Result<LockFile> acquire(const fs::path &path);
    /// The same error, for who only wants to know; a lock that is not there is free.
    static Result<void> checkFree(const fs::path &path);

private:
    explicit LockFile(FileDescriptor fd)
        : m_fd(std::move(fd))
    {
    }
    FileDescriptor m_fd;
};

} // namespace spirula
