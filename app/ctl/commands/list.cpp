// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"

#include "base/exitcode.h"
#include "base/text.h"
#include "wire/home/homevideo.h"
#include "wire/rest/videoquery.h"

#include <utility>

namespace spirula::ctl
{

namespace
{

Result<model::VideoQuery> readQuery(const Arguments &arguments)
{
    model::VideoQuery query;
    query.search = arguments.get("search").value_or("");
    query.sort = arguments.get("sort").value_or(query.search.empty() ? "-createdAt" : "-match");
    for (const auto &[option, target] :
         {std::pair("start", &query.start), std::pair("count", &query.count)}) {
        if (const auto text = arguments.get(option)) {
            const auto number = parseInt(*text);
            if (!number || *number < 0 || *number > 1'000'000) {
                return usageError("--" + std::string(option) + " needs a number.");
            }
            *target = static_cast<int>(*number);
        }
    }
    return query;
}

std::string rows(const model::Page<wire::HomeVideo> &page)
{
    std::vector<std::vector<std::string>> cells{
        {"ID", "STATE", "WHO CAN WATCH", "LENGTH", "VIEWS", "CREATED", "TITLE"}};
    for (const auto &row : page.rows) {
        const auto &video = row.video;
        cells.push_back({video.uuid.toShort(), stateText(row), privacyText(video.privacy),
                         lengthText(video.durationMs), std::to_string(video.views), dateText(video.createdAt),
                         video.name});
    }
    return table(cells);
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    SPIRULA_CO_TRY(const auto query, readQuery(arguments));
    SPIRULA_CO_TRY(const std::string answer,
                   co_await app.node.get("/videos?" + wire::writeVideoQuery(query)));
    if (app.json) {
        print(answer);
        co_return exitcode::ok;
    }
    SPIRULA_CO_TRY(const auto page, wire::decodeHomeVideos(answer));
    if (page.rows.empty()) {
        print(page.total == 0 ? "No videos."
                              : "No videos on this page; there are " + std::to_string(page.total) + ".");
        co_return exitcode::ok;
    }
    print(rows(page));
    if (static_cast<std::size_t>(page.total) > page.rows.size()) {
        note(std::to_string(page.rows.size()) + " of " + std::to_string(page.total)
             + "; --start and --count show others");
    }
    co_return exitcode::ok;
}

}

CommandSpec listCommand()
{
    CommandSpec spec;
    spec.name = "list";
    spec.summary = "List your videos, newest first";
    spec.options = {
        {.name = "search", .letter = 's', .value = "WORDS", .help = "only videos with these words"},
        {.name = "sort",
         .value = "KEY",
         .help = "order; with - in front descending",
         .completion = Completion::words,
         .words = {"name", "-name", "duration", "-duration", "createdAt", "-createdAt", "publishedAt",
                   "-publishedAt", "views", "-views", "match", "-match"}},
        {.name = "start", .value = "N", .help = "leave out the first N"},
        {.name = "count", .letter = 'n', .value = "N", .help = "how many, at most 100"},
    };
    spec.run = run;
    return spec;
}

}
