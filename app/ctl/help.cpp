// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "help.h"

#include "base/exitcode.h"
#include "base/text.h"

#include <array>
#include <utility>

namespace spirula::ctl
{

namespace
{

constexpr std::size_t leftColumn = 28;
constexpr std::size_t lineWidth = 100;

/// `left` in its column, `right` beside it in lines that fit a terminal.
std::string row(std::string left, std::string_view right)
{
    left.insert(0, "  ");
    const std::string margin(leftColumn, ' ');
    std::string text
        = left + (left.size() < leftColumn ? std::string(leftColumn - left.size(), ' ') : "\n" + margin);
    std::size_t used = leftColumn;
    for (const auto word : split(right, ' ')) {
        if (used > leftColumn && used + 1 + word.size() > lineWidth) {
            text += "\n" + margin;
            used = leftColumn;
        }
        text += (used > leftColumn ? " " : "") + std::string(word);
        used += (used > leftColumn ? 1 : 0) + word.size();
    }
    return text + "\n";
}

/// What scripts can rely on; the same table stands in the manual page.
constexpr std::array<std::pair<int, std::string_view>, 11> exitCodes{{
    {exitcode::ok, "it is done"},
    {exitcode::failed, "it did not work, or the question was answered with no"},
    {exitcode::usage, "the command line is wrong, or a value is not accepted"},
    {exitcode::dataError, "the file is no video, is broken or too large"},
    {exitcode::noInput, "no such file, video, caption, setting or job"},
    {exitcode::unavailable, "no node runs for this data folder, or it does not answer"},
    {exitcode::software, "a fault inside Spirula"},
    {exitcode::ioError, "the disk is full or the file system said no"},
    {exitcode::tempFail, "try again later"},
    {exitcode::noPermission, "not allowed"},
    {exitcode::config, "the node's set-up is wrong: newer or broken database, no sandbox"},
}};

std::string optionRows(const std::vector<OptionSpec> &options)
{
    std::string text;
    for (const auto &option : options) {
        std::string left
            = option.letter == 0 ? std::string("    ") : std::string{'-', option.letter, ',', ' '};
        left += "--" + std::string(option.name);
        if (!option.value.empty()) {
            left += " " + std::string(option.value);
        }
        std::string right(option.help);
        if (!option.words.empty()) {
            right += ": ";
            for (const auto word : option.words) {
                right += std::string(word == option.words.front() ? "" : ", ") + std::string(word);
            }
        }
        right += option.repeats ? " (may be repeated)" : "";
        text += row(left, right);
    }
    return text;
}

}

std::string generalHelp(std::span<const CommandSpec> commands, const std::vector<OptionSpec> &globals)
{
    std::string text = "Usage: spirulactl [--data-dir FOLDER] [--json] COMMAND [ARGUMENTS]\n"
                       "Everything that your node does, from the command line.\n\nCommands:\n";
    for (const auto &command : commands) {
        text += row(std::string(command.name) + " " + std::string(command.synopsis), command.summary);
    }
    text += "\nOptions of every command:\n" + optionRows(globals) + "\nExit codes:\n";
    for (const auto &[code, meaning] : exitCodes) {
        text += row(std::to_string(code), meaning);
    }
    return text + "\n\"spirulactl COMMAND --help\" tells more about a command.\n";
}

std::string commandHelp(const CommandSpec &command, const std::vector<OptionSpec> &globals)
{
    std::string text = "Usage: spirulactl " + std::string(command.name);
    text += command.options.empty() ? "" : " [OPTIONS]";
    text += command.synopsis.empty() ? "" : " " + std::string(command.synopsis);
    text += "\n" + std::string(command.summary) + ".\n";
    if (!command.description.empty()) {
        text += "\n" + std::string(command.description) + "\n";
    }
    if (!command.options.empty()) {
        text += "\nOptions:\n" + optionRows(command.options);
    }
    return text + "\nOptions of every command:\n" + optionRows(globals);
}

}
