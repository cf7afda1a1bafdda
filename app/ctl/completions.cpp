// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "completions.h"

#include "arguments.h"

#include <algorithm>
#include <utility>

namespace spirula::ctl
{

namespace
{

// In two pieces each: what checks licences shall not take them for this file's.
constexpr std::string_view licence = "# SPDX"
                                     "-FileCopyrightText: 2026 Spirula contributors\n"
                                     "# SPDX"
                                     "-License-Identifier: GPL-3.0-or-later\n"
                                     "#\n# Made by \"spirulactl completion\"; a test compares.\n";

std::string joined(const std::vector<std::string_view> &words)
{
    std::string text;
    for (const auto word : words) {
        text += (text.empty() ? "" : " ") + std::string(word);
    }
    return text;
}

/// 'text' for a shell: quotes inside are closed, escaped and opened again.
std::string shellQuoted(std::string_view text)
{
    std::string result = "'";
    for (const char c : text) {
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    }
    return result + "'";
}

std::string longNames(const std::vector<OptionSpec> &options)
{
    std::string text;
    for (const auto &option : options) {
        text += " --" + std::string(option.name);
    }
    return text;
}

/// What bash does for the value of an option.
std::string bashAction(const OptionSpec &option)
{
    if (option.completion == Completion::file) {
        return "_filedir; return ;;";
    }
    if (option.words.empty()) {
        return "return ;;"; // only its user knows
    }
    return "mapfile -t COMPREPLY < <(compgen -W " + shellQuoted(joined(option.words))
        + " -- \"$cur\"); return ;;";
}

/// The case branches of bash that complete the values of options: one for all with the same action.
std::string bashValues(const std::vector<OptionSpec> &options)
{
    std::vector<std::pair<std::string, std::string>> branches;
    for (const auto &option : options) {
        if (option.value.empty()) {
            continue;
        }
        std::string names
            = "--" + std::string(option.name) + (option.letter == 0 ? "" : std::string("|-") + option.letter);
        const std::string action = bashAction(option);
        const auto same = std::ranges::find(branches, action, &std::pair<std::string, std::string>::second);
        if (same == branches.end()) {
            branches.emplace_back(std::move(names), action);
        } else {
            same->first += "|" + names;
        }
    }
    std::string text;
    for (const auto &[names, action] : branches) {
        text += "        " + names + ") " + action + "\n";
    }
    return text;
}

std::string bashScript(std::span<const CommandSpec> commands, const std::vector<OptionSpec> &globals)
{
    std::string names;
    std::string branches;
    for (const auto &command : commands) {
        names += (names.empty() ? "" : " ") + std::string(command.name);
        branches += "    " + std::string(command.name) + ")\n";
        if (const std::string values = bashValues(command.options); !values.empty()) {
            branches += "        case $prev in\n" + values + "        esac\n";
        }
        branches += "        candidates=" + shellQuoted(joined(command.verbs))
            + "\n        options=" + shellQuoted(longNames(command.options)) + "\n";
        branches += command.arguments == Completion::file ? "        files=1 ;;\n" : "        ;;\n";
    }
    return std::string(licence)
        + "\n_spirulactl()\n{\n    # shellcheck disable=SC2034 # split belongs to _init_completion\n    "
          "local cur prev words cword split command='' candidates='' options='' files='' i\n"
        + "    _init_completion -s || return\n    for ((i = 1; i < cword; i++)); do\n"
        + "        case ${words[i]} in\n        --data-dir | -D) ((i++)) ;;\n        -*) ;;\n"
        + "        *) command=${words[i]}; break ;;\n        esac\n    done\n    case $prev in\n"
        + bashValues(globals) + "    esac\n    candidates=" + shellQuoted(names) + "\n    case $command in\n"
        + branches + "    esac\n"
        + "    if [[ $cur == -* ]]; then\n        mapfile -t COMPREPLY < <(compgen -W \"$options"
        + longNames(globals)
        + "\" -- \"$cur\")\n        return\n    fi\n    if [[ $files ]]; then\n        _filedir\n        "
          "return\n    fi\n"
        + "    mapfile -t COMPREPLY < <(compgen -W \"$candidates\" -- \"$cur\")\n}\ncomplete -F _spirulactl "
          "spirulactl\n";
}

/// Text inside a zsh specification: ':' and brackets separate there.
std::string zshText(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        result += c == ':' || c == '[' || c == ']' || c == '\\' ? std::string("\\") + c : std::string(1, c);
    }
    return result;
}

std::string zshOptions(const std::vector<OptionSpec> &options)
{
    std::string text;
    for (const auto &option : options) {
        std::string spec = (option.repeats ? "*--" : "--") + std::string(option.name)
            + (option.value.empty() ? "" : "=") + "[" + zshText(option.help) + "]";
        if (!option.value.empty()) {
            spec += ":" + zshText(option.value) + ":";
            spec += option.completion == Completion::file ? "_files"
                : option.words.empty()                    ? ""
                                                          : "(" + joined(option.words) + ")";
        }
        text += " \\\n            " + shellQuoted(spec);
    }
    return text;
}

std::string zshScript(std::span<const CommandSpec> commands, const std::vector<OptionSpec> &globals)
{
    std::string names;
    std::string branches;
    for (const auto &command : commands) {
        names += "        " + shellQuoted(std::string(command.name) + ":" + zshText(command.summary)) + "\n";
        std::string arguments = command.arguments == Completion::file ? "_files" : "";
        arguments = command.verbs.empty() ? arguments : "(" + joined(command.verbs) + ")";
        branches += "    " + std::string(command.name) + ")\n        _arguments" + zshOptions(command.options)
            + zshOptions(globals) + " \\\n            " + shellQuoted("*:argument:" + arguments) + " ;;\n";
    }
    return "#compdef spirulactl\n" + std::string(licence)
        + "\n_spirulactl()\n{\n    local -a commands\n    commands=(\n" + names
        + "    )\n    local context state line\n    _arguments -C" + zshOptions(globals)
        + " \\\n            '1:command:->command' '*::argument:->argument'\n    case $state in\n"
        + "    command) _describe command commands ;;\n    argument)\n    case $line[1] in\n" + branches
        + "    esac ;;\n    esac\n}\n_spirulactl \"$@\"\n";
}

std::string fishOption(const std::string &condition, const OptionSpec &option)
{
    std::string line = "complete -c spirulactl" + condition + " -l " + std::string(option.name);
    line += option.letter == 0 ? "" : std::string(" -s ") + option.letter;
    line += option.value.empty() ? "" : option.completion == Completion::file ? " -r -F" : " -x";
    line += option.words.empty() ? "" : " -a " + shellQuoted(joined(option.words));
    return line + " -d " + shellQuoted(option.help) + "\n";
}

std::string fishScript(std::span<const CommandSpec> commands, const std::vector<OptionSpec> &globals)
{
    std::string text = std::string(licence) + "\ncomplete -c spirulactl -f\n";
    for (const auto &option : globals) {
        text += fishOption("", option);
    }
    for (const auto &command : commands) {
        text += "complete -c spirulactl -n __fish_use_subcommand -a " + std::string(command.name) + " -d "
            + shellQuoted(command.summary) + "\n";
        const std::string condition
            = " -n " + shellQuoted("__fish_seen_subcommand_from " + std::string(command.name));
        if (!command.verbs.empty()) {
            text += "complete -c spirulactl" + condition + " -a " + shellQuoted(joined(command.verbs)) + "\n";
        }
        if (command.arguments == Completion::file) {
            text += "complete -c spirulactl" + condition + " -F\n";
        }
        for (const auto &option : command.options) {
            text += fishOption(condition, option);
        }
    }
    return text;
}

}

Result<std::string> completionScript(std::string_view shell, std::span<const CommandSpec> commands,
                                     const std::vector<OptionSpec> &globals)
{
    if (shell == "bash") {
        return bashScript(commands, globals);
    }
    if (shell == "zsh") {
        return zshScript(commands, globals);
    }
    if (shell == "fish") {
        return fishScript(commands, globals);
    }
    return usageError("Completions exist for bash, zsh and fish.");
}

}
