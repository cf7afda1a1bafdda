// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "base/filesystem.h"
#include "base/text.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <linux/fs.h>
#include <sys/ioctl.h>
#endif

namespace spirula
{

namespace
{

constexpr std::size_t chunk = std::size_t(4) << 20; ///< between two questions whether to go on

/// One copy under way: both files stay open from beginning to end, so nobody can put another one under the
/// name.
class Copy
{
public:
    Copy(const fs::path &from, const fs::path &to, const std::function<bool(std::uint64_t)> &proceed)
        : m_from(from)
        , m_to(to)
        , m_proceed(proceed)
    {
    }

    Result<std::uint64_t> run()
    {
        SPIRULA_TRY(m_source, openRegularFile(m_from));
        struct stat before{};
        if (::fstat(m_source.get(), &before) != 0) {
            return fileError(errno, m_from, "fstat");
        }
        SPIRULA_CHECK(openTarget(before));
        auto done = fill(before);
        if (done && failPoint("copy.filled")) {
            done = Error(ErrorCode::io, {{"path", m_to.string()}, {"reason", "a fail point of a test"}});
        }
        if (done && ::fsync(m_target.get()) != 0) {
            done = fileError(errno, m_to, "fsync");
        }
        if (!done) {
            m_target = FileDescriptor();
            std::error_code ignored;
            fs::remove(m_to, ignored);
            return done.error();
        }
        return m_done;
    }

private:
    /// A crash may have left half a copy under this name; the source itself must never be emptied.
    Result<void> openTarget(const struct stat &source)
    {
        m_target = FileDescriptor(
            ::open(m_to.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0644));
        struct stat target{};
        if (!m_target || ::fstat(m_target.get(), &target) != 0) {
            return fileError(errno, m_to, "create");
        }
        if (!S_ISREG(target.st_mode) || (target.st_dev == source.st_dev && target.st_ino == source.st_ino)) {
            return Error(ErrorCode::invalidInput,
                         {{"field", "path"}, {"reason", "a file cannot be copied onto itself"}});
        }
        if (::ftruncate(m_target.get(), 0) != 0) {
            return fileError(errno, m_to, "truncate");
        }
        return {};
    }

    Result<void> fill(const struct stat &before)
    {
        const auto size = static_cast<std::uint64_t>(before.st_size);
        if (reflink()) {
            m_done = size;
            return ask();
        }
        if (const auto space = freeSpace(m_to.parent_path()); space && *space < size) {
            return Error(ErrorCode::diskFull,
                         {{"path", m_to.string()},
                          {"needed", std::to_string(size)},
                          {"free", std::to_string(*space)}});
        }
        SPIRULA_CHECK(copyInKernel());
        SPIRULA_CHECK(copyByHand()); // what the kernel could not do; normally it finds the end at once
        struct stat after{};
        if (::fstat(m_source.get(), &after) != 0) {
            return fileError(errno, m_from, "fstat");
        }
        if (after.st_size != before.st_size || after.st_mtim.tv_sec != before.st_mtim.tv_sec
            || after.st_mtim.tv_nsec != before.st_mtim.tv_nsec) {
            return Error(ErrorCode::conflict,
                         {{"reason",
                           "the file “" + toUtf8(m_from.filename().string())
                               + "” changed while it was copied; try again when nothing writes to it"}},
                         m_from.string());
        }
        return {};
    }

    bool reflink()
    {
#ifdef FICLONE
        return ::ioctl(m_target.get(), FICLONE, m_source.get()) == 0;
#else
        return false;
#endif
    }

    Result<void> copyInKernel()
    {
#ifdef __linux__
        for (;;) {
            const ssize_t copied
                = ::copy_file_range(m_source.get(), nullptr, m_target.get(), nullptr, chunk, 0);
            if (copied == 0) {
                return {};
            }
            if (copied > 0) {
                m_done += static_cast<std::uint64_t>(copied);
                SPIRULA_CHECK(ask());
            } else if (errno == ENOSPC || errno == EDQUOT || errno == EIO) {
                return fileError(errno, m_to, "copy");
            } else if (errno != EINTR) {
                return {}; // not on these file systems or kernels
            }
        }
#else
        return {};
#endif
    }

    Result<void> copyByHand()
    {
        std::vector<char> buffer(std::size_t(1) << 20);
        std::uint64_t lastAsked = m_done;
        for (;;) {
            const ssize_t length = ::read(m_source.get(), buffer.data(), buffer.size());
            if (length < 0 && errno != EINTR) {
                return fileError(errno, m_from, "read");
            }
            if (length == 0) {
                return {};
            }
            for (ssize_t at = 0; at < length;) {
                const ssize_t written
                    = ::write(m_target.get(), buffer.data() + at, static_cast<std::size_t>(length - at));
                if (written < 0 && errno != EINTR) {
                    return fileError(errno, m_to, "write");
                }
                at += std::max<ssize_t>(written, 0);
                m_done += static_cast<std::uint64_t>(std::max<ssize_t>(written, 0));
            }
            if (m_done - lastAsked >= chunk) {
                lastAsked = m_done;
                SPIRULA_CHECK(ask());
            }
        }
    }

    Result<void> ask()
    {
        if (failPoint("copy.part")) {
            return Error(ErrorCode::io, {{"path", m_to.string()}, {"reason", "a fail point of a test"}});
        }
        if (m_proceed && !m_proceed(m_done)) {
            return Error(ErrorCode::cancelled);
        }
        return {};
    }

    const fs::path &m_from;
    const fs::path &m_to;
    const std::function<bool(std::uint64_t)> &m_proceed;
    FileDescriptor m_source;
    FileDescriptor m_target;
    std::uint64_t m_done = 0;
};

} // namespace

Result<std::uint64_t> copyFile(const fs::path &from, const fs::path &to,
                               const std::function<bool(std::uint64_t)> &proceed)
{
    return Copy(from, to, proceed).run();
}

} // namespace spirula
