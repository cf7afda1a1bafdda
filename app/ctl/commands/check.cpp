// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "reachtext.h"

#include "base/exitcode.h"

namespace spirula::ctl
{

namespace
{

using wire::ReachCheckKind;

constexpr ReachCheckKind kinds[] = {ReachCheckKind::resolves, ReachCheckKind::port,
                                    ReachCheckKind::certificate, ReachCheckKind::page, ReachCheckKind::clock};

/// One after the other: each tries again what comes before it.
Task<Result<int>> run(App &app, Arguments)
{
    std::vector<std::vector<std::string>> cells{{"CHECK", "RESULT", "WHY"}};
    std::string answers;
    bool failed = false;
    for (const ReachCheckKind kind : kinds) {
        const std::string path = "/reach/checks/" + std::string(word(kind));
        SPIRULA_CO_TRY(const std::string answer, co_await app.node.send(net::Method::post, path));
        SPIRULA_CO_TRY(const auto check, wire::decodeHomeReachCheck(answer));
        answers += (answers.empty() ? "" : ",") + answer;
        cells.push_back({checkName(kind), std::string(word(check.state)), checkReason(check)});
        failed = failed || check.state == wire::ReachCheckState::failed;
    }
    print(app.json ? "[" + answers + "]" : table(cells));
    co_return failed ? exitcode::failed : exitcode::ok;
}

}

CommandSpec checkCommand()
{
    CommandSpec spec;
    spec.name = "check";
    spec.summary = "Go the way to your site's address and see where it ends";
    spec.description = "Takes up to 10 seconds for each step. The exit code is 1 when one fails.";
    spec.run = run;
    return spec;
}

}
