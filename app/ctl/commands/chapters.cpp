// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "values.h"

#include "wire/home/homevideo.h"

namespace spirula::ctl
{

namespace
{

std::string rows(const wire::HomeVideo &video)
{
    if (video.chapters.empty()) {
        return "No chapters.";
    }
    std::vector<std::vector<std::string>> cells;
    for (const auto &chapter : video.chapters) {
        cells.push_back({lengthText(chapter.timecode * 1000LL), chapter.title});
    }
    return table(cells);
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    const std::string path = videoPath(arguments.rest().front());
    if (arguments.has("set") && arguments.has("clear")) {
        co_return usageError("Give --set or --clear, not both.");
    }
    SPIRULA_CO_TRY(const auto chapters, parseChapters(arguments.all("set")));
    if (arguments.has("set") || arguments.has("clear")) {
        SPIRULA_CO_CHECK(co_await app.node.send(net::Method::put, path + "/chapters",
                                                wire::encodeChaptersRequest(chapters)));
    }
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get(path));
    co_return printVideo(app, answer, rows);
}

}

CommandSpec chaptersCommand()
{
    CommandSpec spec;
    spec.name = "chapters";
    spec.synopsis = "ID";
    spec.summary = "Show or replace a video's chapters";
    spec.options = {
        {.name = "set",
         .value = "TIME=TITLE",
         .help = "a chapter; all that are given replace the old ones",
         .repeats = true},
        {.name = "clear", .help = "remove all chapters"},
    };
    spec.least = 1;
    spec.most = 1;
    spec.run = run;
    return spec;
}

}
