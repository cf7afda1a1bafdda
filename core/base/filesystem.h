// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

namespace spirula
{

namespace fs = std::filesystem;

/// Closes what it holds.
class FileDescriptor
{
public:
    FileDescriptor() = default;
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {
    }
    FileDescriptor(FileDescriptor &&other) noexcept;
    FileDescriptor &operator=(FileDescriptor &&other) noexcept;
    ~FileDescriptor();

    int get() const { return m_fd; }
    int release();
    explicit operator bool() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

/// The error for errno after a failed call on `path`: diskFull for ENOSPC and EDQUOT, notFound, forbidden,
/// else io.
Error fileError(int errorNumber, const fs::path &path, std::string_view what);

/// Opens for reading; follows a symbolic link, but what it leads to must be a regular file (else
/// invalidInput). Fills `size`.
Result<FileDescriptor> openRegularFile(const fs::path &path, std::uint64_t *size = nullptr);
/// A fresh hidden name in the folder of `path`, ending in ".tmp".
fs::path temporaryBeside(const fs::path &path);

/// A whole file, refused above `limit` bytes.
Result<std::string> readFile(const fs::path &path, std::uint64_t limit);
/// Temporary name in the same folder, fsync, rename, fsync of the folder. `mode` as for open(2).
Result<void> writeFileDurably(const fs::path &path, std::string_view content, unsigned mode = 0644);
/// fsync of a file that others wrote, then rename to its final name, then fsync of the folder(s). Between two
/// file systems it becomes a copy to a temporary name beside `to`, which is renamed.
Result<void> moveDurably(const fs::path &from, const fs::path &to);
Result<void> syncFile(const fs::path &path);
Result<void> syncFolder(const fs::path &folder);
/// Reflink where the file system can, else a copy. The source must be a regular file; opened once, and an
/// error (conflict) if it changes meanwhile. A leftover under the target's name is overwritten; the content
/// is fsynced, the name is not. Returns its size. `proceed` is asked every few MiB with the bytes done so
/// far; false cancels and removes the target.
Result<std::uint64_t> copyFile(const fs::path &from, const fs::path &to,
                               const std::function<bool(std::uint64_t)> &proceed = {});
/// Free bytes for this user on the file system of `path`.
Result<std::uint64_t> freeSpace(const fs::path &path);

} // namespace spirula
