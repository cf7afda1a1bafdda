// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandspec.h"
#include "homenode.h"

#include "wire/home/homevideo.h"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace spirula::ctl
{

/// What every command gets: the node, and how to speak to the user.
struct App {
    HomeNode &node;
    std::span<const CommandSpec> commands;
    const std::vector<OptionSpec> &globals;
    bool json = false; ///< print the node's answers as they are
    bool interactive = false; ///< somebody sits in front of standard input: questions can be asked
    bool updatingLine = false; ///< standard error is a terminal: progress may rewrite its line
};

/// All commands, in the order of the help.
std::vector<CommandSpec> allCommands();
/// --data-dir, --json, --help, --version.
std::vector<OptionSpec> globalOptions();

/// To standard output, with a line end behind it if there is none.
void print(std::string_view text);
/// To standard error.
void note(std::string_view text);
/// The node's answer about a video: as it came with --json, else what `sentence` says of it.
Result<int> printVideo(const App &app, const std::string &answer,
                       const std::function<std::string(const wire::HomeVideo &)> &sentence);
/// "y" or "yes" on the terminal.
bool ask(std::string_view question);

}
