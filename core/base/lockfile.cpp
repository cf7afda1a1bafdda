// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/lockfile.h"

#include "base/text.h"

#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace spirula
{

namespace
{

// flock belongs to the open file, not to the process: a second node in this process is refused as well, and
// the kernel lets go when the process ends, however it ends.
Result<void> lock(const FileDescriptor &file, int how, const fs::path &path)
{
    if (::flock(file.get(), how | LOCK_NB) == 0) {
        return {};
    }
    if (errno != EWOULDBLOCK) {
        return fileError(errno, path, "lock");
    }
    std::array<char, 32> text{};
    const ssize_t length = ::pread(file.get(), text.data(), text.size(), 0);
    const std::string_view holder
        = length > 0 ? trim({text.data(), static_cast<std::size_t>(length)}) : std::string_view();
    return Error(
        ErrorCode::folderInUse,
        {{"path", path.parent_path().string()}, {"pid", parseInt(holder) ? std::string(holder) : ""}});
}

}

Result<void> LockFile::checkFree(const fs::path &path)
{
    const FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) {
        return errno == ENOENT ? Result<void>() : fileError(errno, path, "open lock");
    }
    return lock(file, LOCK_SH, path);
}

Result<LockFile> LockFile::acquire(const fs::path &path)
{
    FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
    if (!file) {
        return fileError(errno, path, "open lock");
    }
    SPIRULA_CHECK(lock(file, LOCK_EX, path));
    const std::string pid = std::to_string(::getpid()) + "\n";
    if (::ftruncate(file.get(), 0) != 0
        || ::pwrite(file.get(), pid.data(), pid.size(), 0) != static_cast<ssize_t>(pid.size())) {
        return fileError(errno, path, "write lock");
    }
    return LockFile(std::move(file));
}

} // namespace spirula
