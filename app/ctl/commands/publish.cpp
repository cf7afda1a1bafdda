// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "values.h"
#include "waiting.h"

#include "base/exitcode.h"
#include "wire/home/homewords.h"

#include <utility>

namespace spirula::ctl
{

namespace
{

Result<void> readTexts(const Arguments &arguments, wire::PublishRequest &request)
{
    request.name = arguments.get("title").value_or("");
    SPIRULA_TRY(auto description, textOrFile(arguments, "description"));
    request.description = std::move(description).value_or("");
    request.support = arguments.get("support").value_or("");
    request.tags = arguments.all("tag");
    request.language = arguments.get("language");
    if (const auto category = arguments.get("category")) {
        SPIRULA_TRY(request.category, parseCategory(*category));
    }
    if (const auto licence = arguments.get("licence")) {
        SPIRULA_TRY(request.licence, parseLicence(*licence));
    }
    if (const auto date = arguments.get("originally-published")) {
        SPIRULA_TRY(request.originallyPublishedAt, parseDate(*date));
    }
    return {};
}

Result<void> readRules(const Arguments &arguments, wire::PublishRequest &request)
{
    SPIRULA_TRY(request.password, textOrFile(arguments, "password"));
    // A password says clearly enough who shall watch.
    request.privacy
        = wire::privacyFromWord(arguments.get("privacy").value_or(request.password ? "password" : "public"))
              .value_or(model::Privacy::onlyMe);
    if (request.password && request.privacy != model::Privacy::password) {
        return usageError("--password goes with --privacy password.");
    }
    if (!request.password && request.privacy == model::Privacy::password) {
        return usageError("--privacy password needs --password or --password-file.");
    }
    if (const auto comments = arguments.get("comments")) {
        request.commentsPolicy = wire::commentsPolicyFromWord(*comments).value_or(request.commentsPolicy);
    }
    request.nsfw = isYes(arguments.get("nsfw").value_or("no"));
    request.downloadEnabled = isYes(arguments.get("downloads").value_or("yes"));
    return {};
}

Result<void> readParts(const Arguments &arguments, wire::PublishRequest &request)
{
    for (const auto &text : arguments.all("caption")) {
        SPIRULA_TRY(auto caption, parseCaption(text));
        request.captions.push_back(std::move(caption));
    }
    SPIRULA_TRY(request.chapters, parseChapters(arguments.all("chapter")));
    if (const auto picture = arguments.get("thumbnail")) {
        request.thumbnailPath = absolutePath(*picture);
    }
    if (const auto moment = arguments.get("thumbnail-at")) {
        SPIRULA_TRY(const auto seconds, parseTimecode(*moment));
        request.thumbnailAtMs = seconds * 1000;
    }
    request.draft = arguments.has("draft") || arguments.has("publish-at");
    if (const auto time = arguments.get("publish-at")) {
        SPIRULA_TRY(request.publishAt, parseDate(*time));
    }
    SPIRULA_TRY(request.resolutions, parseResolutions(arguments.all("resolution")));
    return {};
}

Result<wire::PublishRequest> readRequest(const Arguments &arguments)
{
    wire::PublishRequest request;
    request.path = absolutePath(arguments.rest().front());
    SPIRULA_CHECK(readTexts(arguments, request));
    SPIRULA_CHECK(readRules(arguments, request));
    SPIRULA_CHECK(readParts(arguments, request));
    return request;
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    SPIRULA_CO_TRY(const auto request, readRequest(arguments));
    const bool waits = arguments.has("wait") || arguments.has("wait-watchable");
    std::unique_ptr<net::EventStream> news;
    if (waits) { // before anything can happen
        SPIRULA_CO_TRY(news, co_await app.node.events());
    }
    SPIRULA_CO_TRY(std::string answer,
                   co_await app.node.send(net::Method::post, "/videos", wire::encode(request)));
    SPIRULA_CO_TRY(auto video, wire::decodeHomeVideo(answer));
    if (!app.json) {
        print(properties({{"Publishing", video.video.name},
                          {"Who can watch", privacyText(video.video.privacy)},
                          {"Page", video.pageUrl},
                          {"Id", video.video.uuid.toShort()}}));
    }
    if (!waits) {
        if (app.json) {
            print(answer);
        }
        co_return exitcode::ok;
    }
    const auto until = arguments.has("wait") ? WaitUntil::done : WaitUntil::watchable;
    co_return co_await waitForVideo(app, std::move(news), std::move(video), until);
}

}

CommandSpec publishCommand()
{
    CommandSpec spec;
    spec.name = "publish";
    spec.synopsis = "FILE";
    spec.summary = "Publish a video file";
    spec.description = "The file is copied; your original stays where it is. Location and camera data are "
                       "removed from what is\n"
                       "published. The first quality can be watched within seconds, the others follow.";
    spec.options = videoOptions();
    spec.options.push_back({.name = "caption",
                            .value = "LANGUAGE=FILE",
                            .help = "captions, .vtt or .srt",
                            .repeats = true,
                            .completion = Completion::file});
    spec.options.push_back({.name = "resolution",
                            .value = "LINES",
                            .help = "a quality to prepare, such as 720; else those of the settings",
                            .repeats = true});
    spec.options.push_back({.name = "draft", .help = "prepare it, but show it to nobody else yet"});
    spec.options.push_back(
        {.name = "publish-at", .value = "TIME", .help = "a draft until then, such as 2027-01-31T18:00:00Z"});
    spec.options.push_back({.name = "wait",
                            .letter = 'w',
                            .help = "stay until all qualities are prepared, and show the progress"});
    spec.options.push_back({.name = "wait-watchable", .help = "stay until the video can be watched"});
    spec.arguments = Completion::file;
    spec.least = 1;
    spec.most = 1;
    spec.run = run;
    return spec;
}

}
