// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app.h"

#include "commands/commands.h"

#include "base/exitcode.h"
#include "base/text.h"

#include <cstdio>
#include <iostream>

namespace spirula::ctl
{

namespace
{

void write(std::FILE *stream, std::string_view text)
{
    std::fwrite(text.data(), 1, text.size(), stream);
    if (!text.ends_with('\n')) {
        std::fputc('\n', stream);
    }
    std::fflush(stream);
}

}

std::vector<CommandSpec> allCommands()
{
    return {publishCommand(), listCommand(),     showCommand(),     updateCommand(),     deleteCommand(),
            restoreCommand(), replaceCommand(),  captionsCommand(), chaptersCommand(),   prepareCommand(),
            jobsCommand(),    settingsCommand(), profileCommand(),  statusCommand(),     checkCommand(),
            storageCommand(), encodersCommand(), stopCommand(),     completionCommand(), helpCommand()};
}

std::vector<OptionSpec> globalOptions()
{
    return {
        {.name = "data-dir",
         .letter = 'D',
         .value = "FOLDER",
         .help = "the node's data folder",
         .completion = Completion::file},
        {.name = "json", .help = "print the node's answers as JSON"},
        {.name = "help", .letter = 'h', .help = "show the help, of a command if one is named"},
        {.name = "version", .letter = 'V', .help = "show the version"},
    };
}

void print(std::string_view text) { write(stdout, text); }

void note(std::string_view text) { write(stderr, text); }

Result<int> printVideo(const App &app, const std::string &answer,
                       const std::function<std::string(const wire::HomeVideo &)> &sentence)
{
    if (app.json) {
        print(answer);
        return exitcode::ok;
    }
    SPIRULA_TRY(const wire::HomeVideo video, wire::decodeHomeVideo(answer));
    print(sentence(video));
    return exitcode::ok;
}

bool ask(std::string_view question)
{
    std::fprintf(stderr, "%s [y/N] ", std::string(question).c_str());
    std::string answer;
    std::getline(std::cin, answer);
    const auto word = toLower(trim(answer));
    return word == "y" || word == "yes";
}

}
