// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"

#include "base/errortext.h"
#include "base/exitcode.h"
#include "base/text.h"
#include "wire/home/homejob.h"

#include <algorithm>
#include <array>

namespace spirula::ctl
{

namespace
{

std::string rows(const model::Page<wire::HomeJob> &page)
{
    if (page.rows.empty()) {
        return "No jobs.";
    }
    std::vector<std::vector<std::string>> cells{
        {"ID", "STATE", "DONE", "WHAT", "VIDEO", "CHANGED", "PROBLEM"}};
    for (const auto &job : page.rows) {
        cells.push_back({std::to_string(job.id), std::string(model::name(job.state)),
                         percentText(job.progress), stepText(job.type, job.step), job.videoName,
                         dateText(job.updatedAt), job.error ? errorText(*job.error) : ""});
    }
    return table(cells);
}

Task<Result<int>> list(App &app)
{
    SPIRULA_CO_TRY(const std::string answer,
                   co_await app.node.get(
                       "/jobs?" + wire::writeJobQuery({.start = 0, .count = 100, .state = {}, .video = {}})));
    if (app.json) {
        print(answer);
        co_return exitcode::ok;
    }
    SPIRULA_CO_TRY(const auto page, wire::decodeHomeJobs(answer));
    print(rows(page));
    co_return exitcode::ok;
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    const auto &words = arguments.rest();
    const std::string verb = words.empty() ? "list" : words.front();
    if (verb == "list" && words.size() <= 1) {
        co_return co_await list(app);
    }
    constexpr std::array<std::string_view, 4> changes{"pause", "resume", "cancel", "retry"};
    if (std::ranges::find(changes, verb) == changes.end()) {
        co_return usageError(
            "\"" + verb + "\" is nothing that can be done with jobs: list, pause, resume, cancel, retry.");
    }
    if (words.size() == 1 && verb != "pause" && verb != "resume") {
        co_return usageError("Say which job: spirulactl jobs " + verb + " ID.");
    }
    const bool all = words.size() == 1;
    if (!all && !parseInt(words[1])) {
        co_return usageError("\"" + words[1] + "\" is no job's number.");
    }
    const std::string path = all ? "/jobs/" + verb : "/jobs/" + words[1] + "/" + verb;
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.send(net::Method::post, path));
    if (app.json && !answer.empty()) {
        print(answer);
    } else if (!app.json) {
        print(all ? (verb == "pause" ? "Preparing is paused." : "Preparing goes on.")
                  : "Job " + words[1] + ": done.");
    }
    co_return exitcode::ok;
}

}

CommandSpec jobsCommand()
{
    CommandSpec spec;
    spec.name = "jobs";
    spec.synopsis = "[list | pause [ID] | resume [ID] | cancel ID | retry ID]";
    spec.summary = "Show and steer the work in progress";
    spec.description = "Without ID, pause and resume are for all preparing and last until changed.";
    spec.verbs = {"list", "pause", "resume", "cancel", "retry"};
    spec.most = 2;
    spec.run = run;
    return spec;
}

}
