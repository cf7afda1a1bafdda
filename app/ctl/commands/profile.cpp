// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "values.h"

#include "base/exitcode.h"
#include "wire/home/homeprofile.h"

#include <utility>

namespace spirula::ctl
{

namespace
{

std::string about(const wire::HomeProfile &profile)
{
    return properties({
        {"Name", profile.displayName},
        {"Handle", "@" + profile.name + "@" + profile.host},
        {"Page", profile.pageUrl},
        {"About", profile.description},
        {"Support", profile.support},
        {"Picture", profile.avatarUrl},
        {"Followers", std::to_string(profile.followersCount)},
    });
}

Result<wire::ProfileChangeRequest> readChange(const Arguments &arguments)
{
    wire::ProfileChangeRequest change;
    change.name = arguments.get("handle");
    change.displayName = arguments.get("name");
    SPIRULA_TRY(change.description, textOrFile(arguments, "description"));
    change.support = arguments.get("support");
    if (const auto picture = arguments.get("picture")) {
        change.avatarPath = picture->empty() ? *picture : absolutePath(*picture);
    }
    return change;
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    const std::string which = arguments.rest().empty() ? "channel" : arguments.rest().front();
    if (which != "channel" && which != "account") {
        co_return usageError("\"" + which + "\" is neither channel nor account.");
    }
    SPIRULA_CO_TRY(const auto change, readChange(arguments));
    std::string answer;
    if (change == wire::ProfileChangeRequest()) {
        SPIRULA_CO_TRY(answer, co_await app.node.get("/" + which));
    } else {
        SPIRULA_CO_TRY(answer, co_await app.node.send(net::Method::patch, "/" + which, wire::encode(change)));
    }
    SPIRULA_CO_TRY(const auto profile, wire::decodeHomeProfile(answer));
    print(app.json ? answer : about(profile));
    co_return exitcode::ok;
}

}

CommandSpec profileCommand()
{
    CommandSpec spec;
    spec.name = "profile";
    spec.synopsis = "[channel | account]";
    spec.summary = "Show or change your channel (or the account behind it)";
    spec.options = {
        {.name = "name", .value = "TEXT", .help = "the name that people read"},
        {.name = "handle",
         .value = "WORD",
         .help = "the first half of the handle, until something was federated"},
        {.name = "description", .value = "TEXT", .help = "Markdown"},
        {.name = "description-file",
         .value = "FILE",
         .help = "read the description from a file, - for standard input",
         .completion = Completion::file},
        {.name = "support", .value = "TEXT", .help = "how to support you (Markdown, channel only)"},
        {.name = "picture",
         .value = "FILE",
         .help = "a picture; an empty text removes it",
         .completion = Completion::file},
    };
    spec.verbs = {"channel", "account"};
    spec.most = 1;
    spec.run = run;
    return spec;
}

}
