// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "base/task.h"

#include <boost/asio/any_io_executor.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace spirula::process
{

struct ChildOptions {
    fs::path program; ///< absolute
    std::vector<std::string> arguments; ///< without the program's name
    std::vector<std::string> environment; ///< "NAME=value"; nothing else is handed on
    fs::path folder; ///< working directory; empty = the caller's
    std::string input; ///< its standard input, then end of file
};

/// How a process ended: by itself with a code, or by a signal.
struct ExitStatus {
    int code = 0;
    int signal = 0;

    bool good() const { return code == 0 && signal == 0; }
};

/// A program that runs in its own process group with no descriptor of ours but its standard ones; standard
/// error is shared. Destruction kills the whole group and takes the leader's status.
class ChildProcess
{
public:
    static Result<ChildProcess> start(asio::any_io_executor executor, ChildOptions options);
    ChildProcess(ChildProcess &&) noexcept;
    ChildProcess &operator=(ChildProcess &&) noexcept;
    ~ChildProcess();

    /// The next line of its standard output without the line end; nullopt at the end. Error protocol above
    /// `limit` bytes, cancelled when the coroutine is.
    Task<Result<std::optional<std::string>>> readLine(std::size_t limit);
    /// Waits for the end; kills what the leader left behind in its group.
    Task<Result<ExitStatus>> wait();
    /// SIGKILL to the whole group. Its end is still to be waited for.
    void kill();

    int pid() const;

private:
    struct State;
    explicit ChildProcess(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}
