// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "values.h"
#include "waiting.h"

#include "base/exitcode.h"
#include "wire/home/homevideo.h"

#include <utility>

namespace spirula::ctl
{

namespace
{

Task<Result<int>> run(App &app, Arguments arguments)
{
    SPIRULA_CO_TRY(const auto resolutions, parseResolutions(arguments.all("resolution")));
    std::unique_ptr<net::EventStream> news;
    if (arguments.has("wait")) {
        SPIRULA_CO_TRY(news, co_await app.node.events());
    }
    const std::string path = videoPath(arguments.rest().front()) + "/prepare";
    SPIRULA_CO_TRY(const std::string answer,
                   co_await app.node.send(net::Method::post, path, wire::encodePrepareRequest(resolutions)));
    SPIRULA_CO_TRY(auto video, wire::decodeHomeVideo(answer));
    if (news) {
        co_return co_await waitForVideo(app, std::move(news), std::move(video), WaitUntil::done);
    }
    print(app.json ? answer : "Preparing: " + video.video.name);
    co_return exitcode::ok;
}

}

CommandSpec prepareCommand()
{
    CommandSpec spec;
    spec.name = "prepare";
    spec.synopsis = "ID";
    spec.summary = "Prepare further qualities of a video";
    spec.options = {
        {.name = "resolution",
         .value = "LINES",
         .help = "a quality, such as 480; else those of the settings",
         .repeats = true},
        {.name = "wait", .letter = 'w', .help = "stay until they are prepared, and show the progress"},
    };
    spec.least = 1;
    spec.most = 1;
    spec.run = run;
    return spec;
}

}
