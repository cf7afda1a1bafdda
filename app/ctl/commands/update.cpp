// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "values.h"

#include "wire/home/homevideo.h"
#include "wire/home/homewords.h"

#include <utility>

namespace spirula::ctl
{

namespace
{

/// "none" clears what can be empty.
template<class T, class Parse>
Result<std::optional<std::optional<T>>> clearable(const std::optional<std::string> &text, Parse parse)
{
    if (!text) {
        return std::optional<std::optional<T>>();
    }
    if (*text == "none") {
        return std::optional(std::optional<T>());
    }
    SPIRULA_TRY(auto value, parse(*text));
    return std::optional(std::optional<T>(std::move(value)));
}

Result<void> readTexts(const Arguments &arguments, wire::VideoChangeRequest &change)
{
    change.name = arguments.get("title");
    SPIRULA_TRY(change.description, textOrFile(arguments, "description"));
    change.support = arguments.get("support");
    SPIRULA_TRY(change.category, clearable<int>(arguments.get("category"), parseCategory));
    SPIRULA_TRY(change.licence, clearable<int>(arguments.get("licence"), parseLicence));
    const auto same = [](const std::string &text) -> Result<std::string> { return text; };
    SPIRULA_TRY(change.language, clearable<std::string>(arguments.get("language"), same));
    SPIRULA_TRY(change.originallyPublishedAt,
                clearable<WallTime>(arguments.get("originally-published"), parseDate));
    if (arguments.has("tag") || arguments.has("no-tags")) {
        change.tags = arguments.all("tag");
    }
    return {};
}

Result<void> readRules(const Arguments &arguments, wire::VideoChangeRequest &change)
{
    SPIRULA_TRY(change.password, textOrFile(arguments, "password"));
    if (const auto privacy = arguments.get("privacy")) {
        change.privacy = wire::privacyFromWord(*privacy);
    } else if (change.password) {
        change.privacy = model::Privacy::password;
    }
    if (const auto comments = arguments.get("comments")) {
        change.commentsPolicy = wire::commentsPolicyFromWord(*comments);
    }
    if (const auto nsfw = arguments.get("nsfw")) {
        change.nsfw = isYes(*nsfw);
    }
    if (const auto downloads = arguments.get("downloads")) {
        change.downloadEnabled = isYes(*downloads);
    }
    return {};
}

Result<void> readDraft(const Arguments &arguments, wire::VideoChangeRequest &change)
{
    if (arguments.has("draft") && arguments.has("publish")) {
        return usageError("--draft and --publish exclude each other.");
    }
    if (arguments.has("publish")) {
        change.draft = false;
    } else if (arguments.has("draft")) {
        change.draft = true;
    }
    SPIRULA_TRY(change.publishAt, clearable<WallTime>(arguments.get("publish-at"), parseDate));
    return {};
}

Result<wire::VideoChangeRequest> readChange(const Arguments &arguments)
{
    wire::VideoChangeRequest change;
    SPIRULA_CHECK(readTexts(arguments, change));
    SPIRULA_CHECK(readRules(arguments, change));
    if (arguments.has("chapter")) {
        SPIRULA_TRY(change.chapters, parseChapters(arguments.all("chapter")));
    }
    if (const auto picture = arguments.get("thumbnail")) {
        change.thumbnailPath = absolutePath(*picture);
    }
    if (const auto moment = arguments.get("thumbnail-at")) {
        SPIRULA_TRY(const auto seconds, parseTimecode(*moment));
        change.thumbnailAtMs = seconds * 1000;
    }
    SPIRULA_CHECK(readDraft(arguments, change));
    if (change == wire::VideoChangeRequest()) {
        return usageError("Say what to change: \"spirulactl update --help\" lists it.");
    }
    return change;
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    SPIRULA_CO_TRY(const auto change, readChange(arguments));
    const std::string path = videoPath(arguments.rest().front());
    SPIRULA_CO_TRY(const std::string answer,
                   co_await app.node.send(net::Method::patch, path, wire::encode(change)));
    co_return printVideo(app, answer, [](const wire::HomeVideo &video) {
        return "Changed: " + video.video.name + " (" + privacyText(video.video.privacy) + ")";
    });
}

}

CommandSpec updateCommand()
{
    CommandSpec spec;
    spec.name = "update";
    spec.synopsis = "ID";
    spec.summary = "Change what is said about a video, or who can watch it";
    spec.description = "What is not named stays as it is. \"none\" clears category, licence, language and "
                       "the original date;\n"
                       "tags and chapters are replaced as a whole.";
    spec.options = videoOptions();
    spec.options.push_back({.name = "no-tags", .help = "remove all tags"});
    spec.options.push_back({.name = "publish", .help = "publish a draft now"});
    spec.options.push_back({.name = "draft", .help = "make it a draft again, which nobody else sees"});
    spec.options.push_back(
        {.name = "publish-at", .value = "TIME", .help = "publish the draft then; \"none\" forgets the time"});
    spec.least = 1;
    spec.most = 1;
    spec.run = run;
    return spec;
}

}
