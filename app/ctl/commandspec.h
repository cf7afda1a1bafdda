// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"

#include <string>
#include <string_view>
#include <vector>

namespace spirula::ctl
{

class Arguments;
struct App;

/// What completes an option's value or an argument in a shell.
enum class Completion { none, file, words };

/// One option of a command: "--title TEXT".
struct OptionSpec {
    std::string_view name = {}; ///< without dashes
    char letter = 0; ///< "-t"; 0 = none
    std::string_view value = {}; ///< placeholder in the help; empty for a switch
    std::string_view help = {};
    bool repeats = false;
    Completion completion = Completion::none;
    std::vector<std::string_view> words = {}; ///< the only values that are taken, if not empty
};

/// One thing that spirulactl does, and everything that help, completions and the parser know about it.
struct CommandSpec {
    std::string_view name;
    std::string_view synopsis; ///< arguments as help shows them: "FILE", "[ID]"
    std::string_view summary; ///< one line, in the list of commands
    std::string_view description; ///< further lines for --help
    std::vector<OptionSpec> options;
    std::vector<std::string_view> verbs; ///< words that the first argument may be, for completion
    Completion arguments = Completion::none;
    std::size_t least = 0; ///< arguments
    std::size_t most = 0;
    Task<Result<int>> (*run)(App &app, Arguments arguments) = nullptr; ///< the exit code
};

}
