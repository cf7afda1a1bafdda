// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "completions.h"
#include "help.h"

#include "base/exitcode.h"

#include <algorithm>

namespace spirula::ctl
{

namespace
{

Task<Result<int>> help(App &app, Arguments arguments)
{
    if (arguments.rest().empty()) {
        print(generalHelp(app.commands, app.globals));
        co_return exitcode::ok;
    }
    const std::string &name = arguments.rest().front();
    const auto command = std::ranges::find(app.commands, name, &CommandSpec::name);
    if (command == app.commands.end()) {
        co_return usageError("There is no command \"" + name + "\".");
    }
    print(commandHelp(*command, app.globals));
    co_return exitcode::ok;
}

Task<Result<int>> completion(App &app, Arguments arguments)
{
    SPIRULA_CO_TRY(const std::string script,
                   completionScript(arguments.rest().front(), app.commands, app.globals));
    print(script);
    co_return exitcode::ok;
}

}

CommandSpec helpCommand()
{
    CommandSpec spec;
    spec.name = "help";
    spec.synopsis = "[COMMAND]";
    spec.summary = "Show the help";
    spec.most = 1;
    spec.run = help;
    return spec;
}

CommandSpec completionCommand()
{
    CommandSpec spec;
    spec.name = "completion";
    spec.synopsis = "bash | zsh | fish";
    spec.summary = "Print the completions of a shell";
    spec.verbs = {"bash", "zsh", "fish"};
    spec.least = 1;
    spec.most = 1;
    spec.run = completion;
    return spec;
}

}
