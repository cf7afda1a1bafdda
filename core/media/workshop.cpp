// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/workshop.h"

namespace spirula::media
{

wire::WorkerJob newJob(const fs::path &folder, const fs::path &source, bool requireSandbox)
{
    wire::WorkerJob job;
    job.folder = folder.string();
    if (!source.empty()) {
        job.inputs = {source.string()};
    }
    job.requireSandbox = requireSandbox;
    job.niceness = 0;
    return job;
}

Task<Result<wire::WorkerDone>> runPart(Workshop &workshop, wire::WorkerJob job,
                                       const ProgressFunction &progress, int from, int to)
{
    const std::string step = job.commands.empty() ? std::string() : job.commands.front().step;
    if (progress) {
        progress(from, step);
    }
    const auto report = [&progress, from, to](const wire::WorkerProgress &line) {
        if (progress) {
            progress(from + (to - from) * line.perMille / 1000, line.step);
        }
    };
    co_return co_await workshop.worker.run(std::move(job), report);
}

Result<void> makeEmptyFolder(const fs::path &folder)
{
    std::error_code error;
    fs::remove_all(folder, error);
    if (!error) {
        fs::create_directories(folder, error);
    }
    if (error) {
        return fileError(error.value(), folder, "make empty");
    }
    return {};
}

}
