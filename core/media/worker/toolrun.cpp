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

namespace spirula::media
{

namespace
{

constexpr std::size_t maxLastWords = 4'096;
constexpr std::int64_t longestPollMs = 1'000'000;

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

/// Reads both pipes until the tool has closed them. False when the deadline passed.
bool pump(const StartedTool &tool, LastWords &words, Progress &progress, const Deadline &deadline)
{
    std::array<pollfd, 2> pipes{pollfd{.fd = tool.errors.get(), .events = POLLIN, .revents = 0},
                                pollfd{.fd = tool.progress.get(), .events = POLLIN, .revents = 0}};
    char buffer[1 << 14];
    while (pipes[0].fd >= 0 || pipes[1].fd >= 0) {
        const int remaining = deadline.remainingMs();
        if (remaining == 0) {
            return false;
        }
        if (::poll(pipes.data(), pipes.size(), remaining) < 0 && errno != EINTR) {
            return false;
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
    }
    return true;
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
    if (!pump(tool, words, progress, deadline)) {
        return Error(ErrorCode::timedOut);
    }
    int status = 0;
    rusage usage{};
    while (::wait4(tool.pid, &status, 0, &usage) < 0) {
        if (errno != EINTR) {
            return fileError(errno, command.tool, "wait4");
        }
    }
    return resultOf(status, usage, words);
}

}
