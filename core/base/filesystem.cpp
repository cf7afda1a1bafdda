// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/filesystem.h"

#include "base/failpoint.h"
#include "base/uuid.h"

#include <cerrno>
#include <cstring>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace spirula
{

namespace
{

Error failed(const fs::path &path, std::string_view step)
{
    return Error(ErrorCode::io, {{"path", path.string()}, {"reason", "a fail point of a test"}},
                 std::string(step));
}

fs::path folderOf(const fs::path &path)
{
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

Result<void> writeAll(int fd, std::string_view content, const fs::path &path)
{
    while (!content.empty()) {
        const ssize_t written = ::write(fd, content.data(), content.size());
        if (written < 0 && errno != EINTR) {
            return fileError(errno, path, "write");
        }
        content.remove_prefix(written > 0 ? static_cast<std::size_t>(written) : 0);
    }
    return {};
}

Result<void> writeAndSync(const fs::path &path, std::string_view content, unsigned mode)
{
    const FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode));
    if (!file) {
        return fileError(errno, path, "create");
    }
    SPIRULA_CHECK(writeAll(file.get(), content, path));
    if (failPoint("file.written")) {
        return failed(path, "file.written");
    }
    if (::fsync(file.get()) != 0) {
        return fileError(errno, path, "fsync");
    }
    return {};
}

/// The file itself is on the disk already; makes the name last as well.
Result<void> renameDurably(const fs::path &from, const fs::path &to)
{
    if (failPoint("file.synced")) {
        return failed(to, "file.synced");
    }
    if (std::rename(from.c_str(), to.c_str()) != 0) {
        return fileError(errno, from, "rename to " + to.string());
    }
    if (failPoint("file.renamed")) {
        return failed(to, "file.renamed");
    }
    return syncFolder(folderOf(to));
}

void removeQuietly(const fs::path &path)
{
    std::error_code ignored; // a leftover is found by its ".tmp" or goes with its job's folder
    fs::remove(path, ignored);
}

Result<void> moveToOtherFileSystem(const fs::path &from, const fs::path &to)
{
    const fs::path part = temporaryBeside(to);
    SPIRULA_TRY([[maybe_unused]] const auto size, copyFile(from, part));
    if (auto moved = renameDurably(part, to); !moved) {
        removeQuietly(part);
        return moved;
    }
    removeQuietly(from);
    return {};
}

} // namespace

FileDescriptor::FileDescriptor(FileDescriptor &&other) noexcept
    : m_fd(other.release())
{
}

FileDescriptor &FileDescriptor::operator=(FileDescriptor &&other) noexcept
{
    if (this != &other) {
        FileDescriptor(std::exchange(m_fd, other.release()));
    }
    return *this;
}

FileDescriptor::~FileDescriptor()
{
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

int FileDescriptor::release() { return std::exchange(m_fd, -1); }

Error fileError(int errorNumber, const fs::path &path, std::string_view what)
{
    const std::string reason = std::generic_category().message(errorNumber);
    std::string detail = std::string(what) + " " + path.string() + ": " + reason;
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT: {
        Error error(ErrorCode::diskFull, {{"path", path.string()}}, std::move(detail));
        if (const auto space = freeSpace(folderOf(path))) {
            error.parameters.emplace_back("free", std::to_string(*space));
        }
        return error;
    }
    case ENOENT:
    case ENOTDIR:
        return Error(ErrorCode::notFound, {{"what", "file"}, {"id", path.string()}}, std::move(detail));
    case EACCES:
    case EPERM:
        return Error(ErrorCode::forbidden, {{"path", path.string()}}, std::move(detail));
    default:
        return Error(ErrorCode::io, {{"path", path.string()}, {"reason", reason}}, std::move(detail));
    }
}

fs::path temporaryBeside(const fs::path &path)
{
    return folderOf(path) / ("." + Uuid::random().toString() + ".tmp");
}

Result<FileDescriptor> openRegularFile(const fs::path &path, std::uint64_t *size)
{
    // O_NONBLOCK: opening a named pipe must not wait for its other end. It means nothing for regular files.
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    struct stat status{};
    if (!file || ::fstat(file.get(), &status) != 0) {
        return fileError(errno, path, "open");
    }
    if (!S_ISREG(status.st_mode)) {
        return Error(ErrorCode::invalidInput,
                     {{"field", "path"}, {"reason", path.string() + " is not a regular file"}});
    }
    if (size) {
        *size = static_cast<std::uint64_t>(status.st_size);
    }
    return file;
}

Result<std::string> readFile(const fs::path &path, std::uint64_t limit)
{
    std::uint64_t size = 0;
    SPIRULA_TRY(const FileDescriptor file, openRegularFile(path, &size));
    std::string content;
    content.reserve(std::min(size, limit));
    std::array<char, 65536> buffer; // NOLINT: filled by read
    for (;;) {
        const ssize_t length = ::read(file.get(), buffer.data(), buffer.size());
        if (length < 0 && errno == EINTR) {
            continue;
        }
        if (length < 0) {
            return fileError(errno, path, "read");
        }
        if (length == 0) {
            return content;
        }
        content.append(buffer.data(), static_cast<std::size_t>(length));
        if (content.size() > limit) { // counted, not believed from the size: the file may grow
            return Error(ErrorCode::tooLarge, {{"limit", std::to_string(limit)}}, path.string());
        }
    }
}

Result<void> writeFileDurably(const fs::path &path, std::string_view content, unsigned mode)
{
    const fs::path part = temporaryBeside(path);
    auto done = writeAndSync(part, content, mode);
    if (done) {
        done = renameDurably(part, path);
    }
    if (!done) {
        removeQuietly(part);
    }
    return done;
}

Result<void> moveDurably(const fs::path &from, const fs::path &to)
{
    SPIRULA_CHECK(syncFile(from));
    if (auto moved = renameDurably(from, to); !moved) {
        std::error_code ignored;
        const bool elsewhere = moved.error().code == ErrorCode::io && fs::exists(from, ignored)
            && moved.error().parameter("reason") == std::generic_category().message(EXDEV);
        return elsewhere ? moveToOtherFileSystem(from, to) : moved;
    }
    return folderOf(from) == folderOf(to) ? Result<void>() : syncFolder(folderOf(from));
}

Result<void> syncFile(const fs::path &path)
{
    SPIRULA_TRY(const FileDescriptor file, openRegularFile(path));
    if (::fsync(file.get()) != 0) {
        return fileError(errno, path, "fsync");
    }
    return {};
}

Result<void> syncFolder(const fs::path &folder)
{
    const FileDescriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!directory) {
        return fileError(errno, folder, "open folder");
    }
    // Some network file systems cannot sync a folder and say EINVAL; their renames are synchronous.
    if (::fsync(directory.get()) != 0 && errno != EINVAL) {
        return fileError(errno, folder, "fsync folder");
    }
    return {};
}

Result<std::uint64_t> freeSpace(const fs::path &path)
{
    std::error_code error;
    const fs::space_info space = fs::space(path, error);
    if (error) {
        return fileError(error.value(), path, "statvfs");
    }
    return static_cast<std::uint64_t>(space.available);
}

} // namespace spirula
