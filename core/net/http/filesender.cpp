// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/http/filesender.h"

#include "net/http/connection.h"
#include "net/http/netloop.h"

#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>

namespace spirula::net
{

namespace
{

using namespace std::chrono_literals;

// findings-http.md section 2: longer turns starve the other connections of the loop.
constexpr std::uint64_t turnSize = 256 * 1024;
constexpr std::uint64_t aheadSize = 1024 * 1024;
constexpr auto longestSleep = 250ms; ///< so that a changed limit or a stop is noticed

/// Whether the byte is in memory. Asked without a wait; a file system that cannot tell says no.
bool isInMemory([[maybe_unused]] int file, [[maybe_unused]] std::uint64_t offset)
{
#ifdef RWF_NOWAIT
    char byte = 0;
    const iovec space{&byte, 1};
    return ::preadv2(file, &space, 1, static_cast<off_t>(offset), RWF_NOWAIT) == 1;
#else
    return false;
#endif
}

/// Asks the kernel to read what comes next while this turn is on its way: a read from a cold disk would stop
/// the loop. Where both ends of that are in memory, all of it is as a rule, and nothing is asked: the kernel
/// would look at every page.
class ReadAhead
{
public:
    ReadAhead(int file, ByteRange range)
        : m_file(file)
        , m_next(range.first)
        , m_end(range.first + range.length)
    {
    }

    void at([[maybe_unused]] std::uint64_t offset)
    {
#ifdef POSIX_FADV_WILLNEED
        if (m_next < m_end && offset + aheadSize / 2 >= m_next) {
            const auto count = std::min(aheadSize, m_end - m_next);
            if (!isInMemory(m_file, m_next) || !isInMemory(m_file, m_next + count - 1)) {
                ::posix_fadvise(m_file, static_cast<off_t>(m_next), static_cast<off_t>(count),
                                POSIX_FADV_WILLNEED);
            }
            m_next += count;
        }
#endif
    }

private:
    int m_file;
    std::uint64_t m_next;
    std::uint64_t m_end;
};

/// Waits for a turn under the upload limit. The time counts toward no deadline.
Task<void> awaitTurn(std::shared_ptr<Connection> connection, std::size_t bytes)
{
    auto &rate = connection->loop().parts().media;
    auto slot = rate.reserve(bytes, SteadyClock::now());
    for (auto now = SteadyClock::now(); now < slot.start && connection->isUsable();
         now = SteadyClock::now()) {
        asio::steady_timer timer(connection->loop().executor());
        timer.expires_at(std::min(slot.start, now + longestSleep));
        co_await timer.async_wait(asTuple);
        if (!rate.isCurrent(slot)) {
            slot = rate.reserve(bytes, SteadyClock::now());
        }
    }
}

}

Result<OpenFile> openForSending(const fs::path &path)
{
    FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
    if (!file) {
        return fileError(errno, path, "open");
    }
    struct stat status{};
    if (::fstat(file.get(), &status) != 0) {
        return fileError(errno, path, "stat");
    }
    if (!S_ISREG(status.st_mode)) {
        return Error(ErrorCode::notFound, {{"what", "file"}, {"id", path.string()}}, "not a regular file");
    }
    return OpenFile{std::move(file), static_cast<std::uint64_t>(status.st_size)};
}

Task<bool> sendFileRange(std::shared_ptr<Connection> connection, FileDescriptor file, ByteRange range,
                         bool countsAsMedia)
{
    ReadAhead ahead(file.get(), range);
    while (range.length > 0) {
        auto turn = std::min(range.length, turnSize);
        if (countsAsMedia) {
            turn = connection->loop().parts().media.turn(turn);
            co_await awaitTurn(connection, turn);
        }
        ahead.at(range.first);
        if (!co_await connection->writeFile(file.get(), range.first, turn)) {
            co_return false;
        }
        range.first += turn;
        range.length -= turn;
        if (range.length > 0) {
            co_await asio::post(connection->loop().executor(), asio::use_awaitable);
        }
    }
    co_return true;
}

}
