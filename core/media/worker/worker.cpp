// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/worker/worker.h"

#include "base/filesystem.h"
#include "media/worker/jobsandbox.h"
#include "media/worker/linewriter.h"
#include "media/worker/progress.h"
#include "media/worker/toolpath.h"
#include "media/worker/toolrun.h"
#include "process/privileges.h"
#include "process/sandbox.h"
#include "wire/worker/workerjob.h"

#include <unistd.h>

#include <csignal>

namespace spirula::media
{

namespace
{

constexpr std::size_t maxJobBytes = 8 << 20;

Result<std::string> readAll(int input)
{
    std::string text;
    char buffer[1 << 16];
    while (text.size() <= maxJobBytes) {
        const ssize_t count = ::read(input, buffer, sizeof(buffer));
        if (count == 0) {
            return text;
        }
        if (count < 0 && errno != EINTR) {
            return fileError(errno, "stdin", "read");
        }
        text.append(buffer, count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    return Error(ErrorCode::tooLarge, {{"limit", std::to_string(maxJobBytes)}});
}

Result<wire::WorkerDone> work(int input, LineWriter &lines)
{
    const int parent = ::getppid();
    SPIRULA_CHECK(process::dieWithParent(parent));
    SPIRULA_TRY(const std::string text, readAll(input));
    SPIRULA_TRY(const wire::WorkerJob job, wire::decodeWorkerJob(text));
    SPIRULA_TRY(const Tools tools, findTools(job));
    if (::chdir(job.folder.c_str()) < 0) {
        return fileError(errno, job.folder, "chdir");
    }
    wire::WorkerDone done;
    SPIRULA_TRY(done.missing, process::lockIn(rulesFor(job, tools)));
    // New namespaces take the wish away again.
    SPIRULA_CHECK(process::dieWithParent(parent));

    Progress progress(job, lines);
    const Deadline deadline(job.timeLimitMs);
    bool going = true;
    for (const wire::WorkerCommand &command : job.commands) {
        if (!going) {
            done.commands.emplace_back().exitCode = -1;
            continue;
        }
        SPIRULA_TRY(wire::WorkerCommandResult result, runTool(job, command, tools, progress, deadline));
        going = result.exitCode == 0 || command.mayFail;
        done.commands.push_back(std::move(result));
        progress.nextCommand();
    }
    return done;
}

}

int runWorker(int input, int output)
{
    // When the node is gone there is nobody to write to; the write fails and everything ends.
    ::signal(SIGPIPE, SIG_IGN);
    LineWriter lines(output);
    const Result<wire::WorkerDone> done = work(input, lines);
    return lines.write(done ? wire::encode(*done) : wire::encodeWorkerError(done.error())) ? 0 : 1;
}

}
