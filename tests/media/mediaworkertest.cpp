// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>
#include <boost/asio/steady_timer.hpp>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <thread>

namespace spirula::test
{

namespace
{

wire::WorkerCommand command(const std::string &tool, std::vector<std::string> arguments,
                            std::int64_t durationMs = 0)
{
    wire::WorkerCommand command;
    command.tool = tool;
    command.arguments = std::move(arguments);
    command.durationMs = durationMs;
    command.step = "testing";
    return command;
}

wire::WorkerJob jobOf(const Studio &studio, std::vector<wire::WorkerCommand> commands)
{
    wire::WorkerJob job;
    job.folder = studio.folder.path().string();
    job.commands = std::move(commands);
    job.niceness = 0;
    return job;
}

TEST(MediaWorker, ProgressGrowsOverAllCommands)
{
    Studio studio;
    // -re: as slow as it plays, so that there is something to tell.
    const auto encode = command(
        "ffmpeg", {"-re", "-f", "lavfi", "-i", "testsrc2=size=64x36:rate=10:duration=1", "-f", "null", "-"},
        1000);
    std::vector<wire::WorkerProgress> seen;
    const auto start = SteadyClock::now();
    const auto done = studio.run(
        studio.worker.run(jobOf(studio, {encode, encode}),
                          [&](const wire::WorkerProgress &progress) { seen.push_back(progress); }));
    ASSERT_TRUE(done) << why(done);
    ASSERT_GE(seen.size(), 2U);
    const double seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    EXPECT_LE(double(seen.size()), 5 * seconds + 2);
    for (std::size_t i = 1; i < seen.size(); ++i) {
        EXPECT_GT(seen[i].perMille, seen[i - 1].perMille);
        EXPECT_GE(seen[i].command, seen[i - 1].command);
    }
    EXPECT_EQ(seen.back().command, 1);
    EXPECT_EQ(seen.back().step, "testing");
}

TEST(MediaWorker, TheFirstFailureIsTheError)
{
    Studio studio;
    const auto bad = command("ffprobe", {"none.mp4"});
    const auto failed = studio.run(studio.worker.run(jobOf(studio, {bad}), {}));
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::toolFailed);
    EXPECT_EQ(failed.error().parameter("tool"), "ffprobe");
    auto allowed = bad;
    allowed.mayFail = true;
    EXPECT_TRUE(studio.run(studio.worker.run(jobOf(studio, {allowed}), {})));
}

TEST(MediaWorker, AMissingProgramIsAnError)
{
    Studio studio;
    media::MediaWorker none(studio.folder / "no-such-program", studio.log);
    const auto done = studio.run(none.run(jobOf(studio, {}), {}));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, ErrorCode::notFound);
    media::MediaWorker silent("/bin/true", studio.log);
    EXPECT_EQ(studio.run(silent.run(jobOf(studio, {}), {})).error().code, ErrorCode::toolFailed);
    media::MediaWorker chatty("/usr/bin/env", studio.log);
    EXPECT_EQ(studio.run(chatty.run(jobOf(studio, {}), {})).error().code, ErrorCode::protocol);
}

TEST(MediaWorker, CancellingKillsTheTool)
{
#ifndef SPIRULA_TEST_HOOKS
    GTEST_SKIP() << "needs a build with test hooks";
#endif
    Studio studio;
    ::setenv("SPIRULA_TEST_TOOL", (fs::path(SPIRULA_BIN_DIR) / "sandboxprobe").c_str(), 1);
    auto sleep = command("test", {"pid", "sleep=60"});
    sleep.stdoutFile = "answers";
    asio::cancellation_signal stop;
    asio::steady_timer poll(studio.loop);
    int tool = -1;
    std::function<void()> waitForPid = [&] {
        const auto text = readFile(studio.folder / "answers", 1 << 16);
        if (text && text->ends_with('\n')) {
            tool = std::stoi(text->substr(4));
            stop.emit(asio::cancellation_type::terminal);
            return;
        }
        poll.expires_after(std::chrono::milliseconds(50));
        poll.async_wait([&](boost::system::error_code) { waitForPid(); });
    };
    std::optional<Result<wire::WorkerDone>> done;
    asio::co_spawn(
        studio.loop, studio.worker.run(jobOf(studio, {sleep}), {}),
        asio::bind_cancellation_slot(stop.slot(), [&](std::exception_ptr, Result<wire::WorkerDone> result) {
            done = std::move(result);
        }));
    waitForPid();
    studio.loop.run();
    ::unsetenv("SPIRULA_TEST_TOOL");
    ASSERT_TRUE(done);
    EXPECT_EQ(done->error().code, ErrorCode::cancelled);
    // The worker has been waited for; the tool in its group was killed with it.
    for (int i = 0; i < 100 && ::kill(tool, 0) == 0; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    EXPECT_NE(::kill(tool, 0), 0);
}

}

}
