// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/childprocess.h"

#include "process/spawn.h"

#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/read_until.hpp>

#include <poll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

namespace spirula::process
{

namespace
{

constexpr int reapTimeoutMs = 2000;

Error fromAsio(const boost::system::error_code &error, std::string_view what)
{
    if (error == asio::error::operation_aborted) {
        return Error(ErrorCode::cancelled);
    }
    return Error(ErrorCode::io, {{"path", std::string(what)}, {"reason", error.message()}});
}

ExitStatus statusOf(const siginfo_t &info)
{
    if (info.si_code == CLD_EXITED) {
        return {.code = info.si_status, .signal = 0};
    }
    return {.code = 128 + info.si_status, .signal = info.si_status};
}

}

struct ChildProcess::State {
    State(asio::any_io_executor executor, pid_t thePid, int theEnd, int theOutput)
        : pid(thePid)
        , end(executor, theEnd)
        , output(executor, theOutput)
    {
    }
    ~State();

    ExitStatus reap();

    pid_t pid;
    bool reaped = false;
    asio::posix::stream_descriptor end; ///< a pidfd: readable once the process has ended
    asio::posix::stream_descriptor output;
    std::string buffer;
};

ChildProcess::State::~State()
{
    if (reaped) {
        return;
    }
    ::kill(-pid, SIGKILL);
    // A killed process is gone within moments; one that hangs in the kernel must not hang us.
    pollfd wait{.fd = end.native_handle(), .events = POLLIN, .revents = 0};
    ::poll(&wait, 1, reapTimeoutMs);
    ::waitpid(pid, nullptr, WNOHANG);
}

ExitStatus ChildProcess::State::reap()
{
    // Until it is reaped its number cannot be given to others, so the group is surely still ours.
    ::kill(-pid, SIGKILL);
    siginfo_t info{};
    while (::waitid(P_PID, static_cast<id_t>(pid), &info, WEXITED) < 0 && errno == EINTR) {
    }
    reaped = true;
    return statusOf(info);
}

ChildProcess::ChildProcess(std::unique_ptr<State> state)
    : m_state(std::move(state))
{
}
ChildProcess::ChildProcess(ChildProcess &&) noexcept = default;
ChildProcess &ChildProcess::operator=(ChildProcess &&) noexcept = default;
ChildProcess::~ChildProcess() = default;

Result<ChildProcess> ChildProcess::start(asio::any_io_executor executor, ChildOptions options)
{
    SPIRULA_TRY(Spawned spawned, spawn(options));
    // By number: the declaration in glibc's <sys/pidfd.h> has no C linkage in C++.
    FileDescriptor end(static_cast<int>(::syscall(SYS_pidfd_open, spawned.pid, 0)));
    if (!end) {
        const int failure = errno;
        ::kill(-spawned.pid, SIGKILL);
        ::waitpid(spawned.pid, nullptr, 0);
        return fileError(failure, options.program, "pidfd_open");
    }
    return ChildProcess(
        std::make_unique<State>(executor, spawned.pid, end.release(), spawned.output.release()));
}

Task<Result<std::optional<std::string>>> ChildProcess::readLine(std::size_t limit)
{
    State &state = *m_state;
    const auto [error, length] = co_await asio::async_read_until(
        state.output, asio::dynamic_buffer(state.buffer, limit), '\n', asTuple);
    if (error == asio::error::eof) {
        if (state.buffer.empty()) {
            co_return std::optional<std::string>();
        }
        co_return std::optional<std::string>(std::exchange(state.buffer, {}));
    }
    if (error == asio::error::not_found) {
        co_return Error(ErrorCode::protocol, {}, "a line of the child process is too long");
    }
    if (error) {
        co_return fromAsio(error, "pipe");
    }
    std::optional<std::string> line(state.buffer.substr(0, length - 1));
    state.buffer.erase(0, length);
    co_return line;
}

Task<Result<ExitStatus>> ChildProcess::wait()
{
    State &state = *m_state;
    const auto [error] = co_await state.end.async_wait(asio::posix::descriptor_base::wait_read, asTuple);
    if (error) {
        co_return fromAsio(error, "pidfd");
    }
    co_return state.reap();
}

void ChildProcess::kill()
{
    if (!m_state->reaped) {
        ::kill(-m_state->pid, SIGKILL);
    }
}

int ChildProcess::pid() const { return m_state->pid; }

}
