// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/toolrun.h"

#include "base/filesystem.h"
#include "base/text.h"
#include "media/worker/toolstart.h"

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <thread>

namespace spirula::media
{

namespace
{

constexpr std::size_t maxLastWords = 4'096;
constexpr std::int64_t longestPollMs = 1'000'000;
constexpr std::int64_t standstillSliceMs = 1'000;
/// A tool that has closed its pipes is about to end; a slow disk may still have to take what it wrote.
constexpr std::int64_t longestEndingMs = 30 * 60'000;

/// Keeps the end of what a tool says on its standard error.
class LastWords
{
public:
    void take(std::string_view bytes)
    {
        m_text.append(bytes);
        if (m_text.size() > 2 * maxLastWords) {
            m_text.erase(0, m_text.size() - maxLastWords);
        }
    }
    std::string text() const
    {
        const std::size_t cut = m_text.size() > maxLastWords ? m_text.size() - maxLastWords : 0;
        std::string clean = toUtf8(trim(std::string_view(m_text).substr(cut)));
        std::erase(clean, '\0');
        return clean;
    }

private:
    std::string m_text;
};

double seconds(const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) / 1e6; }

wire::WorkerCommandResult resultOf(int status, const rusage &usage, const LastWords &words)
{
    return {.exitCode = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status),
            .cpuSeconds = seconds(usage.ru_utime) + seconds(usage.ru_stime),
            .peakMemory = std::int64_t{usage.ru_maxrss} * 1024,
            .lastWords = words.text()};
}

enum class Outcome { done, late, stuck };

/// Time in which nothing happened. Counted by the moments that we were awake: neither a computer that slept
/// nor a worker that was stopped with its tool is a tool that hangs.
class Standstill
{
public:
    explicit Standstill(std::int64_t limitMs)
        : m_limitMs(limitMs)
        , m_seen(SteadyClock::now())
    {
    }
    /// How long to wait at most before the next look; -1 without a limit.
    int sliceMs() const { return m_limitMs > 0 ? static_cast<int>(standstillSliceMs) : -1; }
    /// Whether it has lasted too long, after a look that showed something `moved` or nothing.
    bool tooLong(bool moved)
    {
        const auto now = SteadyClock::now();
        const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(now - m_seen).count();
        if (passed > 0 || moved) {
            m_idleMs = moved ? 0 : m_idleMs + std::min<std::int64_t>(passed, standstillSliceMs);
            m_seen = now;
        }
        return m_limitMs > 0 && m_idleMs >= m_limitMs;
    }

private:
    std::int64_t m_limitMs;
    std::int64_t m_idleMs = 0;
    SteadyClock::time_point m_seen;
};

/// The sooner of two waiting times of poll(2), where -1 is for ever.
int sooner(int one, int other) { return one < 0 || other < 0 ? std::max(one, other) : std::min(one, other); }

/// Reads both pipes until the tool has closed them.
Outcome pump(const StartedTool &tool, LastWords &words, Progress &progress, const Deadline &deadline,
             Standstill standstill)
{
    std::array<pollfd, 2> pipes{pollfd{.fd = tool.errors.get(), .events = POLLIN, .revents = 0},
                                pollfd{.fd = tool.progress.get(), .events = POLLIN, .revents = 0}};
    char buffer[1 << 14];
    while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
        const int remaining = deadline.remainingMs();
        if (remaining == 0) {
            return Outcome::late;
        }
        const std::int64_t steps = progress.steps();
        if (::poll(pipes.data(), pipes.size(), sooner(remaining, standstill.sliceMs())) < 0
            && errno != EINTR) {
            return Outcome::late;
        }
        for (pollfd &pipe : pipes) {
            if (pipe.fd < 0 || (pipe.revents & (POLLIN | POLLHUP | POLLERR)) == 0) {
                continue;
            }
            const ssize_t count = ::read(pipe.fd, buffer, sizeof(buffer));
            const std::string_view bytes(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
            if (bytes.empty()) {
                pipe.fd = -1;
            } else if (&pipe == &pipes[0]) {
                words.take(bytes);
            } else {
                progress.take(bytes);
            }
        }
        if (standstill.tooLong(progress.steps() != steps)) {
            return Outcome::stuck;
        }
    }
    return Outcome::done;
}

/// Waits for a tool that has closed its pipes, which it may have done to outlive its time. By looking again
/// and again, as the sandbox of this process has no pidfd.
Outcome waitForEnd(int pid, int &status, rusage &usage, const Deadline &deadline)
{
    constexpr auto longestNap = std::chrono::milliseconds(100);
    auto nap = std::chrono::milliseconds(1);
    Standstill standstill(longestEndingMs);
    for (;;) {
        const pid_t ended = ::wait4(pid, &status, WNOHANG, &usage);
        if (ended == pid) {
            return Outcome::done;
        }
        if (deadline.remainingMs() == 0) {
            return Outcome::late;
        }
        if (standstill.tooLong(false) || (ended < 0 && errno != EINTR)) {
            return Outcome::stuck;
        }
        std::this_thread::sleep_for(nap);
        nap = std::min(2 * nap, longestNap);
    }
}

Error failed(Outcome outcome, const wire::WorkerCommand &command, const LastWords &words)
{
    if (outcome == Outcome::late) {
        return Error(ErrorCode::timedOut);
    }
    return Error(ErrorCode::toolFailed, {{"tool", command.tool}, {"reason", "it does not get on any more"}},
                 words.text());
}

}

Deadline::Deadline(std::int64_t limitMs)
{
    if (limitMs > 0) {
        m_end = SteadyClock::now() + std::chrono::milliseconds(limitMs);
    }
}

int Deadline::remainingMs() const
{
    if (!m_end) {
        return -1;
    }
    const auto left
        = std::chrono::duration_cast<std::chrono::milliseconds>(*m_end - SteadyClock::now()).count();
    return static_cast<int>(std::clamp<std::int64_t>(left, 0, longestPollMs));
}

Result<wire::WorkerCommandResult> runTool(const wire::WorkerJob &job, const wire::WorkerCommand &command,
                                          const Tools &tools, Progress &progress, const Deadline &deadline)
{
    SPIRULA_TRY(const StartedTool tool, startTool(job, command, tools.find(command.tool)->second));
    LastWords words;
    Outcome outcome = pump(tool, words, progress, deadline, Standstill(command.stallLimitMs));
    int status = 0;
    rusage usage{};
    if (outcome == Outcome::done) {
        outcome = waitForEnd(tool.pid, status, usage, deadline);
    }
    if (outcome != Outcome::done) {
        return failed(outcome, command, words);
    }
    return resultOf(status, usage, words);
}

}
