// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "process/childprocess.h"

#include "base/text.h"
#include "support/tempfolder.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <gtest/gtest.h>

#include <fcntl.h>

#include <csignal>
#include <thread>

namespace spirula::process
{

namespace
{

ChildOptions shell(const std::string &script)
{
    ChildOptions options;
    options.program = "/bin/sh";
    options.arguments = {"-c", script};
    options.environment = {"PATH=/usr/bin:/bin"};
    return options;
}

struct Outcome {
    std::vector<std::string> lines;
    std::optional<Error> error;
    ExitStatus status;
};

Task<Outcome> follow(ChildOptions options, std::size_t limit)
{
    Outcome outcome;
    Result<ChildProcess> child = ChildProcess::start(co_await asio::this_coro::executor, std::move(options));
    if (!child) {
        outcome.error = child.error();
        co_return outcome;
    }
    for (;;) {
        Result<std::optional<std::string>> line = co_await child->readLine(limit);
        if (!line) {
            outcome.error = line.error();
            child->kill();
            break;
        }
        if (!*line) {
            break;
        }
        outcome.lines.push_back(std::move(**line));
    }
    const Result<ExitStatus> status = co_await child->wait();
    if (status) {
        outcome.status = *status;
    }
    co_return outcome;
}

Outcome run(ChildOptions options, std::size_t limit = 1 << 16)
{
    asio::io_context loop;
    Outcome outcome;
    asio::co_spawn(loop, follow(std::move(options), limit),
                   [&](std::exception_ptr, Outcome value) { outcome = std::move(value); });
    loop.run();
    return outcome;
}

bool endsSoon(int pid)
{
    for (int i = 0; i < 250 && ::kill(pid, 0) == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return ::kill(pid, 0) != 0;
}

TEST(ChildProcess, LinesAndExitCode)
{
    const Outcome outcome = run(shell("echo one; printf 'two\\nthree'; exit 5"));
    EXPECT_EQ(outcome.lines, (std::vector<std::string>{"one", "two", "three"}));
    EXPECT_EQ(outcome.status.code, 5);
    EXPECT_FALSE(outcome.status.good());
    EXPECT_TRUE(run(shell("true")).status.good());
}

TEST(ChildProcess, ReadsItsInputToTheEnd)
{
    ChildOptions options = shell("wc -c; cat");
    options.input = std::string(300'000, 'x');
    EXPECT_EQ(run(std::move(options)).lines, (std::vector<std::string>{"300000"}));
}

TEST(ChildProcess, HasOnlyTheGivenEnvironmentAndFolder)
{
    const test::TempFolder folder;
    ChildOptions options;
    options.program = "/usr/bin/env";
    options.environment = {"ONLY=this"};
    EXPECT_EQ(run(options).lines, (std::vector<std::string>{"ONLY=this"}));
    ChildOptions where = shell("pwd -P");
    where.folder = folder.path();
    EXPECT_EQ(run(where).lines, (std::vector<std::string>{fs::canonical(folder.path()).string()}));
}

TEST(ChildProcess, InheritsNoDescriptor)
{
    const FileDescriptor open(::open("/dev/null", O_RDONLY)); // on purpose without close-on-exec
    ChildOptions options;
    options.program = "/bin/ls";
    options.arguments = {"/proc/self/fd"};
    EXPECT_EQ(run(options).lines,
              (std::vector<std::string>{"0", "1", "2", "3"})); // 3: the folder that ls reads
}

TEST(ChildProcess, ALineThatIsTooLongIsAnError)
{
    const Outcome outcome = run(shell("head -c 100000 /dev/zero | tr '\\0' a"), 1000);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->code, ErrorCode::protocol);
}

TEST(ChildProcess, SignalsAreTold)
{
    const Outcome outcome = run(shell("kill -TERM $$"));
    EXPECT_EQ(outcome.status.signal, SIGTERM);
    EXPECT_EQ(outcome.status.code, 128 + SIGTERM);
}

TEST(ChildProcess, WhatCannotBeStartedIsAnError)
{
    ChildOptions options;
    options.program = "/no/such/program";
    const Outcome outcome = run(options);
    ASSERT_TRUE(outcome.error);
    EXPECT_EQ(outcome.error->code, ErrorCode::notFound);
}

TEST(ChildProcess, TheWholeGroupEndsWithItsLeader)
{
    const Outcome outcome = run(shell("sleep 100 >/dev/null & echo $!"));
    ASSERT_EQ(outcome.lines.size(), 1U);
    EXPECT_TRUE(endsSoon(std::stoi(outcome.lines[0])));
}

TEST(ChildProcess, DestructionKillsTheGroup)
{
    asio::io_context loop;
    int leader = 0;
    int helper = 0;
    asio::co_spawn(
        loop,
        [&]() -> Task<void> {
            ChildProcess child
                = *ChildProcess::start(loop.get_executor(), shell("sleep 100 & echo $!; wait"));
            leader = child.pid();
            helper = std::stoi(**co_await child.readLine(100));
        },
        asio::detached);
    loop.run();
    EXPECT_TRUE(endsSoon(leader));
    EXPECT_TRUE(endsSoon(helper));
}

TEST(ChildProcess, ReadingCanBeCancelled)
{
    asio::io_context loop;
    asio::cancellation_signal stop;
    std::optional<Error> error;
    asio::co_spawn(
        loop,
        [&]() -> Task<void> {
            ChildProcess child = *ChildProcess::start(loop.get_executor(), shell("sleep 100"));
            const auto line = co_await child.readLine(100);
            error = line.error();
        },
        asio::bind_cancellation_slot(stop.slot(), asio::detached));
    asio::steady_timer timer(loop, std::chrono::milliseconds(100));
    timer.async_wait([&](boost::system::error_code) { stop.emit(asio::cancellation_type::terminal); });
    loop.run();
    ASSERT_TRUE(error);
    EXPECT_EQ(error->code, ErrorCode::cancelled);
}

}

}
