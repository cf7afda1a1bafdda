// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"

#include <cerrno>
#include <csignal>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace spirula::store
{

/// A program whose standard output is read line by line; killed at the end if it still runs.
class ChildProcess
{
public:
    explicit ChildProcess(std::vector<std::string> arguments, std::vector<std::string> moreEnvironment = {})
    {
        int ends[2] = {-1, -1};
        if (::pipe(ends) != 0) {
            return;
        }
        m_output = FileDescriptor(ends[0]);
        const FileDescriptor writing(ends[1]);
        std::vector<char *> argv;
        for (std::string &argument : arguments) {
            argv.push_back(argument.data());
        }
        argv.push_back(nullptr);
        std::vector<char *> environment;
        for (std::string &variable : moreEnvironment) {
            environment.push_back(variable.data());
        }
        for (char **variable = environ; *variable; ++variable) {
            environment.push_back(*variable);
        }
        environment.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
        ::posix_spawn_file_actions_addclose(&actions, ends[0]);
        if (::posix_spawnp(&m_pid, argv[0], &actions, nullptr, argv.data(), environment.data()) != 0) {
            m_pid = -1;
        }
        ::posix_spawn_file_actions_destroy(&actions);
    }
    ~ChildProcess()
    {
        if (m_pid > 0) {
            kill();
            wait();
        }
    }
    ChildProcess(const ChildProcess &) = delete;
    ChildProcess &operator=(const ChildProcess &) = delete;

    /// False at the end of the output.
    bool readLine(std::string &line)
    {
        while (true) {
            if (const auto end = m_pending.find('\n'); end != std::string::npos) {
                line = m_pending.substr(0, end);
                m_pending.erase(0, end + 1);
                return true;
            }
            char buffer[4096];
            const auto got = ::read(m_output.get(), buffer, sizeof buffer);
            if (got < 0 && errno == EINTR) {
                continue;
            }
            if (got <= 0) {
                return false;
            }
            m_pending.append(buffer, static_cast<std::size_t>(got));
        }
    }
    std::vector<std::string> readAllLines()
    {
        std::vector<std::string> lines;
        for (std::string line; readLine(line);) {
            lines.push_back(line);
        }
        return lines;
    }
    void kill() const { ::kill(m_pid, SIGKILL); }
    /// The exit status, or 128 + the signal.
    int wait()
    {
        int status = 0;
        while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
        }
        m_pid = -1;
        return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
    }

private:
    FileDescriptor m_output;
    pid_t m_pid = -1;
    std::string m_pending;
};

}
