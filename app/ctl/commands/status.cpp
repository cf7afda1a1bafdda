// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "reachtext.h"

#include "base/exitcode.h"
#include "wire/home/homestatus.h"

namespace spirula::ctl
{

namespace
{

std::string mechanisms(const wire::HomeStatus &status)
{
    std::string text;
    for (const auto &mechanism : status.sandbox) {
        text += (text.empty() ? "" : ", ") + mechanism.name + (mechanism.available ? "" : " (missing)");
    }
    return text;
}

Task<Result<int>> showStatus(App &app, Arguments)
{
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get("/status"));
    SPIRULA_CO_TRY(const auto status, wire::decodeHomeStatus(answer));
    if (app.json) {
        print(answer);
        co_return exitcode::ok;
    }
    SPIRULA_CO_TRY(const std::string reachAnswer, co_await app.node.get("/reach"));
    SPIRULA_CO_TRY(const auto reach, wire::decodeHomeReach(reachAnswer));
    auto rows = reachRows(reach);
    rows.insert(rows.begin(), {"Your site", status.publicUrl});
    const std::vector<std::pair<std::string, std::string>> others{
        {"Channel", status.channel},
        {"Videos", std::to_string(status.videos)},
        {"Work",
         std::to_string(status.jobsRunning) + " running, " + std::to_string(status.jobsWaiting) + " waiting, "
             + std::to_string(status.jobsFailed) + " failed"
             + (status.preparingPaused ? "; preparing is paused" : "")},
        {"Listens on", status.publicListen},
        {"Data folder", status.dataFolder},
        {"Running since", dateText(status.startedAt)},
        {"Version", status.version + " (" + status.build + "), process " + std::to_string(status.pid)},
        {"Sandbox", mechanisms(status)},
        {"Warning", status.allowPrivateNetwork ? "private networks are allowed; this is for tests only" : ""},
    };
    rows.insert(rows.end(), others.begin(), others.end());
    print(properties(rows));
    co_return exitcode::ok;
}

Task<Result<int>> showStorage(App &app, Arguments)
{
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get("/storage"));
    SPIRULA_CO_TRY(const auto storage, wire::decodeHomeStorage(answer));
    if (app.json) {
        print(answer);
        co_return exitcode::ok;
    }
    std::vector<std::vector<std::string>> cells{{"WHAT", "SIZE", "FILES"}};
    for (const auto &part : storage.parts) {
        cells.push_back({part.name, sizeText(part.bytes), std::to_string(part.files)});
    }
    print(table(cells) + "\n"
          + properties({{"Used", sizeText(storage.used)},
                        {"Free", sizeText(storage.free)},
                        {"Folder", storage.dataFolder}}));
    co_return exitcode::ok;
}

Task<Result<int>> showEncoders(App &app, Arguments)
{
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get("/encoders"));
    SPIRULA_CO_TRY(const auto encoders, wire::decodeHomeEncoders(answer));
    if (app.json) {
        print(answer);
        co_return exitcode::ok;
    }
    std::vector<std::vector<std::string>> cells{{"ENCODER", "CODEC", "KIND", "WORKS", "TESTED", "WHY NOT"}};
    for (const auto &encoder : encoders) {
        cells.push_back({encoder.name, encoder.codec, encoder.hardware ? "hardware" : "software",
                         encoder.works ? "yes" : "no", dateText(encoder.checkedAt), encoder.reason});
    }
    print(table(cells));
    co_return exitcode::ok;
}

Task<Result<int>> stopNode(App &app, Arguments)
{
    SPIRULA_CO_CHECK(co_await app.node.send(net::Method::post, "/stop"));
    if (!app.json) {
        print("The node stops. Videos cannot be watched until it is started again.");
    }
    co_return exitcode::ok;
}

CommandSpec simple(std::string_view name, std::string_view summary,
                   Task<Result<int>> (*run)(App &, Arguments))
{
    CommandSpec spec;
    spec.name = name;
    spec.summary = summary;
    spec.run = run;
    return spec;
}

}

CommandSpec statusCommand() { return simple("status", "Show what the node is and does", showStatus); }

CommandSpec storageCommand() { return simple("storage", "Show what takes space", showStorage); }

CommandSpec encodersCommand()
{
    return simple("encoders", "Show which encoders really work on this machine", showEncoders);
}

CommandSpec stopCommand() { return simple("stop", "Stop the node", stopNode); }

}
