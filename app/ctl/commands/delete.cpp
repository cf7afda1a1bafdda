// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "values.h"

#include "base/exitcode.h"
#include "base/log.h"
#include "base/text.h"
#include "wire/home/homequery.h"
#include "wire/home/homevideo.h"

namespace spirula::ctl
{

namespace
{

/// Whether the user wants it gone; on a terminal a question, elsewhere only with --yes.
Task<Result<bool>> isWanted(App &app, std::string path, bool saidYes)
{
    if (saidYes) {
        co_return true;
    }
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get(path));
    SPIRULA_CO_TRY(const auto video, wire::decodeHomeVideo(answer));
    if (!app.interactive) {
        note("Nothing was deleted. Say --yes to delete without being asked.");
        co_return false;
    }
    co_return ask("Delete “" + printable(video.video.name)
                  + "”? Its page and files go; your original stays where it is.");
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    wire::DeleteQuery query;
    if (const auto seconds = arguments.get("undo")) {
        const auto number = parseInt(*seconds);
        if (!number || *number < 0 || *number > 60) {
            co_return usageError("--undo takes 0 to 60 seconds.");
        }
        query.undoSeconds = static_cast<int>(*number);
    }
    for (const auto &id : arguments.rest()) {
        const std::string path = videoPath(id);
        SPIRULA_CO_TRY(const bool wanted, co_await isWanted(app, path, arguments.has("yes")));
        if (!wanted) {
            co_return exitcode::failed;
        }
        SPIRULA_CO_CHECK(
            co_await app.node.send(net::Method::del, path + "?" + wire::writeDeleteQuery(query)));
        if (!app.json) {
            print("Deleted: " + id);
        }
    }
    co_return exitcode::ok;
}

Task<Result<int>> runRestore(App &app, Arguments arguments)
{
    const std::string path = videoPath(arguments.rest().front()) + "/restore";
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.send(net::Method::post, path));
    co_return printVideo(app, answer,
                         [](const wire::HomeVideo &video) { return "Restored: " + video.video.name; });
}

}

CommandSpec deleteCommand()
{
    CommandSpec spec;
    spec.name = "delete";
    spec.synopsis = "ID...";
    spec.summary = "Delete videos; your original files stay";
    spec.options = {{.name = "yes", .letter = 'y', .help = "do not ask"},
                    {.name = "undo",
                     .value = "SECONDS",
                     .help = "keep the files for so long (0 to 60): restore brings it back"}};
    spec.least = 1;
    spec.most = 100;
    spec.run = run;
    return spec;
}

CommandSpec restoreCommand()
{
    CommandSpec spec;
    spec.name = "restore";
    spec.synopsis = "ID";
    spec.summary = "Bring back a video that was deleted with --undo";
    spec.least = 1;
    spec.most = 1;
    spec.run = runRestore;
    return spec;
}

}
