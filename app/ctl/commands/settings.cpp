// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"

#include "base/exitcode.h"
#include "wire/home/homesettings.h"

#include <algorithm>
#include <utility>

namespace spirula::ctl
{

namespace
{

using Rows = std::vector<std::pair<std::string, std::string>>;

Task<Result<int>> show(App &app, std::optional<std::string> name)
{
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get("/settings"));
    if (app.json && !name) {
        print(answer);
        co_return exitcode::ok;
    }
    SPIRULA_CO_TRY(const auto settings, wire::decodeSettings(answer));
    const Rows rows = wire::settingRows(settings);
    if (!name) {
        print(properties(rows));
        co_return exitcode::ok;
    }
    const auto row = std::ranges::find(rows, *name, &Rows::value_type::first);
    if (row == rows.end()) {
        co_return Error(ErrorCode::notFound, {{"what", "setting"}, {"id", *name}});
    }
    print(row->second);
    co_return exitcode::ok;
}

Task<Result<int>> set(App &app, std::string name, std::string text)
{
    const auto names = wire::settingNames();
    if (std::ranges::find(names, name) == names.end()) {
        co_return Error(ErrorCode::notFound, {{"what", "setting"}, {"id", name}});
    }
    SPIRULA_CO_TRY(const std::string patch, wire::settingsPatchFromText(name, text));
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.send(net::Method::patch, "/settings", patch));
    if (app.json) {
        print(answer);
    }
    co_return exitcode::ok;
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    const auto &words = arguments.rest();
    const std::string verb = words.empty() ? "list" : words.front();
    if (verb == "list" && words.size() <= 1) {
        co_return co_await show(app, std::nullopt);
    }
    if (verb == "get" && words.size() == 2) {
        co_return co_await show(app, words[1]);
    }
    if (verb == "set" && words.size() == 3) {
        co_return co_await set(app, words[1], words[2]);
    }
    co_return usageError("Write: spirulactl settings [list | get NAME | set NAME VALUE].");
}

}

CommandSpec settingsCommand()
{
    CommandSpec spec;
    spec.name = "settings";
    spec.synopsis = "[list | get NAME | set NAME VALUE]";
    spec.summary = "Show and change the node's settings";
    spec.description = "Values are shown as JSON. To set: true or false, numbers, texts as they are, lists "
                       "with commas (240,720).";
    spec.verbs = {"list", "get", "set"};
    spec.most = 3;
    spec.run = run;
    return spec;
}

}
