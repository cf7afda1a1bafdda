// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "values.h"

#include "base/text.h"
#include "wire/home/homevideo.h"

namespace spirula::ctl
{

namespace
{

std::string rows(const wire::HomeVideo &video)
{
    if (video.captions.empty()) {
        return "No captions.";
    }
    std::vector<std::vector<std::string>> cells{{"LANGUAGE", "CHANGED", "ADDRESS"}};
    for (const auto &caption : video.captions) {
        cells.push_back({caption.language, dateText(caption.updatedAt), caption.url});
    }
    return table(cells);
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    const std::string path = videoPath(arguments.rest().front());
    std::vector<wire::CaptionRequest> added;
    for (const auto &text : arguments.all("set")) {
        SPIRULA_CO_TRY(auto caption, parseCaption(text));
        added.push_back(std::move(caption));
    }
    for (const auto &caption : added) {
        const std::string target = path + "/captions/" + percentEncode(caption.language);
        SPIRULA_CO_CHECK(
            co_await app.node.send(net::Method::put, target, wire::encodePathRequest(caption.path)));
    }
    for (const auto &language : arguments.all("remove")) {
        SPIRULA_CO_CHECK(
            co_await app.node.send(net::Method::del, path + "/captions/" + percentEncode(language)));
    }
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get(path));
    co_return printVideo(app, answer, rows);
}

}

CommandSpec captionsCommand()
{
    CommandSpec spec;
    spec.name = "captions";
    spec.synopsis = "ID";
    spec.summary = "Show, add or remove a video's captions";
    spec.options = {
        {.name = "set",
         .value = "LANGUAGE=FILE",
         .help = "add or replace from a .vtt or .srt file",
         .repeats = true,
         .completion = Completion::file},
        {.name = "remove", .value = "LANGUAGE", .help = "remove the captions in a language", .repeats = true},
    };
    spec.least = 1;
    spec.most = 1;
    spec.run = run;
    return spec;
}

}
