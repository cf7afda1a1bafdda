// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

namespace spirula::ctl
{

std::vector<OptionSpec> videoOptions()
{
    return {
        {.name = "title",
         .letter = 't',
         .value = "TEXT",
         .help = "what people see first; else made from the file's name"},
        {.name = "description", .letter = 'd', .value = "TEXT", .help = "Markdown"},
        {.name = "description-file",
         .value = "FILE",
         .help = "read the description from a file, - for standard input",
         .completion = Completion::file},
        {.name = "support", .value = "TEXT", .help = "how to support you (Markdown)"},
        {.name = "tag", .value = "WORD", .help = "a tag, at most five", .repeats = true},
        {.name = "category", .value = "NAME", .help = "a category's name or PeerTube's number"},
        {.name = "licence", .value = "NAME", .help = "a licence's name or PeerTube's number"},
        {.name = "language", .value = "CODE", .help = "spoken language, such as en"},
        {.name = "privacy",
         .letter = 'p',
         .value = "WHO",
         .help = "who can watch",
         .completion = Completion::words,
         .words = {"public", "unlisted", "password", "private"}},
        {.name = "password", .value = "TEXT", .help = "with --privacy password"},
        {.name = "password-file",
         .value = "FILE",
         .help = "read the password from a file, - for standard input",
         .completion = Completion::file},
        {.name = "comments",
         .value = "HOW",
         .help = "who may comment",
         .completion = Completion::words,
         .words = {"enabled", "disabled", "approval"}},
        {.name = "nsfw",
         .value = "YES/NO",
         .help = "sensitive: the picture is blurred",
         .completion = Completion::words,
         .words = {"yes", "no"}},
        {.name = "downloads",
         .value = "YES/NO",
         .help = "viewers may download",
         .completion = Completion::words,
         .words = {"yes", "no"}},
        {.name = "originally-published", .value = "DATE", .help = "when it first appeared elsewhere"},
        {.name = "chapter",
         .value = "TIME=TITLE",
         .help = "a chapter, such as 1:30=Rehearsal",
         .repeats = true},
        {.name = "thumbnail", .value = "FILE", .help = "a picture for lists", .completion = Completion::file},
        {.name = "thumbnail-at", .value = "TIME", .help = "or the moment of the video that makes it"},
    };
}

}
