// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wire/worker/workerjob.h"

#include <gtest/gtest.h>

namespace spirula::wire
{

namespace
{

WorkerJob someJob()
{
    WorkerJob job;
    job.folder = "/data/jobs/7";
    job.inputs = {"/data/a b\"c.mp4", "/data/\u00fc.mkv"};
    WorkerCommand command;
    command.tool = "ffmpeg";
    command.arguments = {"-i", "file:/data/a b\"c.mp4", "", "\n"};
    command.stdoutFile = "answer.json";
    command.durationMs = 90'000;
    command.step = "preparing";
    command.mayFail = true;
    command.stallLimitMs = 2'000;
    job.commands = {command, {}};
    job.commands[1].tool = "ffprobe";
    job.hardware = true;
    job.requireSandbox = false;
    job.memoryLimit = 1LL << 40;
    job.fileSizeLimit = 5;
    job.niceness = 19;
    job.timeLimitMs = 1'000;
    return job;
}

TEST(WorkerJob, IsReadAsItWasWritten)
{
    const WorkerJob job = someJob();
    const auto again = decodeWorkerJob(encode(job));
    ASSERT_TRUE(again);
    EXPECT_EQ(encode(*again), encode(job));
    EXPECT_EQ(again->inputs, job.inputs);
    EXPECT_EQ(again->commands[0].arguments, job.commands[0].arguments);
    EXPECT_TRUE(again->commands[0].mayFail);
    EXPECT_EQ(again->commands[0].stallLimitMs, 2'000);
    EXPECT_FALSE(again->requireSandbox);
    EXPECT_EQ(again->memoryLimit, 1LL << 40);
}

TEST(WorkerJob, HasItsForm)
{
    WorkerJob job;
    job.folder = "/j";
    job.commands.emplace_back().tool = "ffmpeg";
    EXPECT_EQ(
        encode(job),
        R"({"folder":"/j","inputs":[],"commands":[{"tool":"ffmpeg","arguments":[],"stdoutFile":"","durationMs":0,)"
        R"("step":"","mayFail":false,"stallLimitMs":0}],"hardware":false,"requireSandbox":true,"memoryLimit":0,"fileSizeLimit":0,)"
        R"("niceness":15,"timeLimitMs":0})");
}

TEST(WorkerJob, WhatIsMissingOrWrongIsRefused)
{
    for (const char *text :
         {"", "[]", "{}", R"({"folder":"/j"})", R"({"commands":[]})", R"({"folder":1,"commands":[]})",
          R"({"folder":"/j","commands":[{}]})",
          R"({"folder":"/j","commands":[{"tool":"x","arguments":"y"}]})",
          R"({"folder":"/j","commands":[],"niceness":-5})", R"({"folder":"/j","commands":[],"unknown":1})",
          R"({"folder":"/j","commands":[],"requireSandbox":"no"})"}) {
        EXPECT_FALSE(decodeWorkerJob(text)) << text;
    }
    EXPECT_TRUE(decodeWorkerJob(R"({"folder":"/j","commands":[]})"));
    EXPECT_TRUE(decodeWorkerJob(R"({"folder":"/j","commands":[]})")->requireSandbox);
}

TEST(WorkerLine, AllKindsAreReadAsTheyWereWritten)
{
    const auto progress = decodeWorkerLine(
        encode(WorkerProgress{.command = 2, .perMille = 512, .step = "audio", .speed = 1.5}));
    ASSERT_TRUE(progress);
    EXPECT_EQ(progress->kind, WorkerLine::Kind::progress);
    EXPECT_EQ(progress->progress.perMille, 512);
    EXPECT_EQ(progress->progress.step, "audio");
    EXPECT_DOUBLE_EQ(progress->progress.speed, 1.5);

    WorkerDone done;
    done.commands = {{.exitCode = 139, .cpuSeconds = 0.25, .peakMemory = 1 << 30, .lastWords = "a\n\"b\""},
                     {.exitCode = -1}};
    done.missing = {"networkNamespace"};
    const auto last = decodeWorkerLine(encode(done));
    ASSERT_TRUE(last);
    EXPECT_EQ(last->kind, WorkerLine::Kind::done);
    EXPECT_EQ(last->done.commands[0].exitCode, 139);
    EXPECT_EQ(last->done.commands[0].lastWords, "a\n\"b\"");
    EXPECT_EQ(last->done.commands[1].exitCode, -1);
    EXPECT_EQ(last->done.missing, done.missing);

    const Error error(ErrorCode::sandboxMissing, {{"mechanism", "landlock"}}, "why");
    const auto failed = decodeWorkerLine(encodeWorkerError(error));
    ASSERT_TRUE(failed);
    EXPECT_EQ(failed->kind, WorkerLine::Kind::error);
    EXPECT_EQ(failed->error, error);
}

TEST(WorkerLine, IsASingleLine)
{
    WorkerDone done;
    done.commands = {{.exitCode = 1, .lastWords = "two\nlines"}};
    EXPECT_EQ(encode(done).find('\n'), std::string::npos);
}

TEST(WorkerLine, NonsenseIsRefused)
{
    for (const char *text :
         {"", "{}", "[]", "hello", R"({"progress":1})", R"({"progress":{"perMille":5000}})",
          R"({"progress":{},"done":{}})", R"({"done":{"commands":[{"exitCode":1000}]}})"}) {
        EXPECT_FALSE(decodeWorkerLine(text)) << text;
    }
}

}

}
