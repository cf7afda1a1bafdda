// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app.h"
#include "arguments.h"
#include "help.h"

#include "base/datafolder.h"
#include "base/errortext.h"
#include "base/exitcode.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/signal_set.hpp>

#include <unistd.h>

#include <algorithm>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <optional>

namespace
{

using namespace spirula;
using namespace spirula::ctl;

int usage(const Error &error, std::string_view command)
{
    note("spirulactl: " + std::string(error.parameter("reason")));
    note("\"spirulactl " + (command.empty() ? std::string() : std::string(command) + " ")
         + "--help\" shows how it is used.");
    return exitcode::usage;
}

int failure(const Error &error, Log &log)
{
    note(errorText(error));
    if (!error.detail.empty()) {
        log.debug("ctl", error.detail);
    }
    return exitCode(error.code);
}

/// The command's name: the first word that is neither an option nor the value of --data-dir.
std::size_t findCommand(const std::vector<std::string> &words)
{
    std::size_t i = 0;
    while (i < words.size() && words[i].starts_with('-') && words[i] != "--") {
        i += words[i] == "--data-dir" || words[i] == "-D" ? 2 : 1;
    }
    return std::min(i, words.size());
}

/// Runs one command on a loop of its own; an interrupt ends it at once.
int runCommand(const CommandSpec &command, App &app, Arguments arguments, Log &log)
{
    asio::io_context loop(1);
    asio::signal_set signals(loop, SIGINT, SIGTERM);
    std::optional<int> code;
    signals.async_wait([&](const boost::system::error_code &error, int number) {
        if (!error) {
            code = 128 + number;
            loop.stop();
        }
    });
    asio::co_spawn(
        loop, command.run(app, std::move(arguments)), [&](std::exception_ptr thrown, Result<int> result) {
            if (thrown) {
                code = failure(Error(ErrorCode::internal), log);
            } else if (result) {
                code = *result;
            } else {
                const bool isUsage = result.error().parameter("field") == "command line";
                code = isUsage ? usage(result.error(), command.name) : failure(result.error(), log);
            }
            loop.stop();
        });
    loop.run();
    return code.value_or(exitcode::software);
}

int run(const std::vector<std::string> &words, Log &log)
{
    const auto commands = allCommands();
    const auto globals = globalOptions();
    const std::size_t at = findCommand(words);
    const std::string name = at < words.size() ? words[at] : std::string();
    const auto command = std::ranges::find(commands, name, &CommandSpec::name);
    if (!name.empty() && command == commands.end()) {
        return usage(usageError("There is no command \"" + name + "\"."), {});
    }
    auto options = globals;
    std::vector<std::string> rest = words;
    if (!name.empty()) {
        options.insert(options.end(), command->options.begin(), command->options.end());
        rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(at));
    }
    auto arguments = Arguments::parse(rest, options);
    if (!arguments) {
        return usage(arguments.error(), name);
    }
    if (arguments->has("version")) {
        print("spirulactl " SPIRULA_VERSION);
        return exitcode::ok;
    }
    if (arguments->has("help") || name.empty()) {
        print(name.empty() ? generalHelp(commands, globals) : commandHelp(*command, globals));
        return arguments->has("help") ? exitcode::ok : exitcode::usage;
    }
    if (arguments->rest().size() < command->least || arguments->rest().size() > command->most) {
        return usage(usageError("Write: spirulactl " + name + " " + std::string(command->synopsis) + "."),
                     name);
    }
    const auto folder = arguments->get("data-dir");
    HomeNode node(folder ? fs::path(*folder) : DataFolder::defaultRoot());
    App app{node,
            commands,
            globals,
            arguments->has("json"),
            ::isatty(STDIN_FILENO) == 1,
            ::isatty(STDERR_FILENO) == 1};
    return runCommand(*command, app, std::move(*arguments), log);
}

}

int main(int argc, char **argv)
{
    std::setlocale(LC_TIME, "");
    const bool talks = std::getenv("SPIRULA_DEBUG") != nullptr;
    Log log(talks ? LogLevel::debug : LogLevel::error);
    return run(std::vector<std::string>(argv + 1, argv + argc), log);
}
