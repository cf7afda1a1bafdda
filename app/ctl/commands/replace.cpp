// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "values.h"

#include "wire/home/homerequests.h"

namespace spirula::ctl
{

namespace
{

Task<Result<int>> run(App &app, Arguments arguments)
{
    const std::string path = videoPath(arguments.rest().front()) + "/file";
    const std::string body = wire::encodePathRequest(absolutePath(arguments.rest().back()));
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.send(net::Method::post, path, body));
    co_return printVideo(app, answer, [](const wire::HomeVideo &video) {
        return "Replacing the file of: " + video.video.name;
    });
}

}

CommandSpec replaceCommand()
{
    CommandSpec spec;
    spec.name = "replace";
    spec.synopsis = "ID FILE";
    spec.summary = "Replace the file of a video; its page, texts and views stay";
    spec.description = "The old file plays until the first quality of the new one is ready.";
    spec.arguments = Completion::file;
    spec.least = 2;
    spec.most = 2;
    spec.run = run;
    return spec;
}

}
