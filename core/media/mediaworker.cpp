// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/mediaworker.h"

#include "media/explain.h"
#include "process/childprocess.h"

#include <boost/asio/cancellation_state.hpp>
#include <boost/asio/this_coro.hpp>

#include <cstdlib>
#include <optional>

namespace spirula::media
{

namespace
{

constexpr std::size_t maxLineBytes = 64 << 20;

/// What the tools need to be found; nothing else of the node's environment reaches them.
std::vector<std::string> workerEnvironment()
{
    std::vector<std::string> list{"LANG=C.UTF-8"};
    std::vector<const char *> names{"PATH", "LD_LIBRARY_PATH", "LIBVA_DRIVER_NAME", "LIBVA_DRIVERS_PATH"};
#ifdef SPIRULA_TEST_HOOKS
    names.push_back("SPIRULA_TEST_TOOL");
#endif
    for (const char *name : names) {
        if (const char *value = std::getenv(name)) {
            list.push_back(std::string(name) + "=" + value);
        }
    }
    return list;
}

/// Follows the worker's lines to the last one.
Task<Result<wire::WorkerDone>> readLines(process::ChildProcess &child,
                                         const std::function<void(const wire::WorkerProgress &)> &progress)
{
    std::optional<wire::WorkerDone> done;
    for (;;) {
        SPIRULA_CO_TRY(const std::optional<std::string> text, co_await child.readLine(maxLineBytes));
        if (!text) {
            break;
        }
        SPIRULA_CO_TRY(wire::WorkerLine line, wire::decodeWorkerLine(*text));
        if (line.kind == wire::WorkerLine::Kind::error) {
            co_return std::move(line.error);
        }
        if (line.kind == wire::WorkerLine::Kind::done) {
            done = std::move(line.done);
        } else if (progress) {
            progress(line.progress);
        }
    }
    if (!done) {
        co_return Error(ErrorCode::toolFailed,
                        {{"tool", "spirula-media"}, {"reason", "it ended without an answer"}});
    }
    co_return std::move(*done);
}

/// The error of the first command that failed and was not allowed to.
Result<void> judge(const wire::WorkerJob &job, const wire::WorkerDone &done)
{
    if (done.commands.size() != job.commands.size()) {
        return Error(ErrorCode::protocol, {}, "the media worker answered for another number of commands");
    }
    for (std::size_t i = 0; i < job.commands.size(); ++i) {
        if (done.commands[i].exitCode != 0 && !job.commands[i].mayFail) {
            return explainFailure(job.commands[i], done.commands[i]);
        }
    }
    return {};
}

}

MediaWorker::MediaWorker(fs::path program, Log &log)
    : m_program(std::move(program))
    , m_log(log)
{
}

Task<Result<wire::WorkerDone>> MediaWorker::run(wire::WorkerJob job,
                                                std::function<void(const wire::WorkerProgress &)> progress)
{
    // A cancelled wait comes back as a value, so that the process is seen to its end in any case.
    const bool throws = co_await asio::this_coro::throw_if_cancelled();
    co_await asio::this_coro::throw_if_cancelled(false);
    Result<wire::WorkerDone> done = co_await runChild(std::move(job), std::move(progress));
    const asio::cancellation_state state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none) {
        // Taken note of: what the caller awaits to clean up must not be cancelled too.
        co_await asio::this_coro::reset_cancellation_state(asio::enable_terminal_cancellation());
        done = Error(ErrorCode::cancelled);
    }
    co_await asio::this_coro::throw_if_cancelled(throws);
    co_return done;
}

Task<Result<wire::WorkerDone>>
MediaWorker::runChild(wire::WorkerJob job, std::function<void(const wire::WorkerProgress &)> progress)
{
    const asio::cancellation_state state = co_await asio::this_coro::cancellation_state;
    if (state.cancelled() != asio::cancellation_type::none) {
        co_return Error(ErrorCode::cancelled);
    }
    co_await asio::this_coro::reset_cancellation_state(asio::enable_terminal_cancellation());
    process::ChildOptions options;
    options.program = m_program;
    options.environment = workerEnvironment();
    options.input = wire::encode(job);
    SPIRULA_CO_TRY(process::ChildProcess child,
                   process::ChildProcess::start(co_await asio::this_coro::executor, std::move(options)));
    Result<wire::WorkerDone> done = co_await readLines(child, progress);
    // Whatever came, nothing of it may write into the job's folder once the caller goes on.
    child.kill();
    if (const Result<process::ExitStatus> status = co_await child.wait(); !status) {
        co_await child.wait(); // cancelled just now; a killed process ends by itself
    }
    if (!done) {
        m_log.debug("media",
                    "a job failed: " + std::string(name(done.error().code)) + " " + done.error().detail);
        co_return done.error();
    }
    SPIRULA_CO_CHECK(judge(job, *done));
    co_return done;
}

}
