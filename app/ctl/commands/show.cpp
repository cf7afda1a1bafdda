// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/commands.h"

#include "app.h"
#include "arguments.h"
#include "format.h"
#include "values.h"

#include "base/errortext.h"
#include "model/vocabulary.h"
#include "wire/home/homevideo.h"
#include "wire/rest/restcontext.h"

namespace spirula::ctl
{

namespace
{

std::string joined(const std::vector<std::string> &words)
{
    std::string text;
    for (const auto &word : words) {
        text += (text.empty() ? "" : ", ") + word;
    }
    return text;
}

std::string about(const wire::HomeVideo &shown)
{
    const auto &video = shown.video;
    const auto label
        = [](auto id, auto find) { return id ? std::string(find(*id).value_or("")) : std::string(); };
    return properties({
        {"Title", video.name},
        {"State", stateText(shown)},
        {"Who can watch", privacyText(video.privacy)},
        {"Page", shown.pageUrl},
        {"Id", video.uuid.toString()},
        {"Length", lengthText(video.durationMs)},
        {"Size", video.width == 0 ? "" : std::to_string(video.width) + " x " + std::to_string(video.height)},
        {"Original file", video.sourceName},
        {"Views", std::to_string(video.views)},
        {"Category", label(video.category, model::categoryLabel)},
        {"Licence", label(video.licence, model::licenceLabel)},
        {"Language", label(video.language, model::languageLabel)},
        {"Tags", joined(video.tags)},
        {"Sensitive", video.nsfw ? "yes" : ""},
        {"Downloads", video.downloadEnabled ? "" : "not allowed"},
        {"Created", dateText(video.createdAt)},
        {"Published", dateText(video.publishedAt)},
    });
}

std::string files(const wire::HomeVideo &shown)
{
    std::vector<std::vector<std::string>> cells{{"QUALITY", "KIND", "SIZE", "CODECS", "ADDRESS"}};
    for (const auto &file : shown.files) {
        cells.push_back({wire::resolutionLabel(file.resolution),
                         file.kind == model::FileKind::hls ? "HLS" : "MP4", sizeText(file.size), file.codecs,
                         file.url});
    }
    return cells.size() == 1 ? std::string() : "\n" + table(cells);
}

std::string others(const wire::HomeVideo &shown)
{
    std::string text;
    for (const auto &caption : shown.captions) {
        text += "Captions " + caption.language + ": " + caption.url + "\n";
    }
    for (const auto &chapter : shown.chapters) {
        text += properties({{lengthText(chapter.timecode * 1000LL), chapter.title}});
    }
    for (const auto &job : shown.jobs) {
        text += "Job " + std::to_string(job.id) + ": " + stepText(job.type, job.step) + ", "
            + std::string(model::name(job.state)) + ", " + percentText(job.progress) + "\n";
        text += job.error ? "  " + errorText(*job.error) + "\n" : "";
    }
    return text.empty() ? text : "\n" + text;
}

Task<Result<int>> run(App &app, Arguments arguments)
{
    SPIRULA_CO_TRY(const std::string answer, co_await app.node.get(videoPath(arguments.rest().front())));
    co_return printVideo(app, answer, [](const wire::HomeVideo &video) {
        return about(video) + files(video) + others(video);
    });
}

}

CommandSpec showCommand()
{
    CommandSpec spec;
    spec.name = "show";
    spec.synopsis = "ID";
    spec.summary = "Show everything about a video";
    spec.description = "ID is the short or long id, or a link to the video's page.";
    spec.least = 1;
    spec.most = 1;
    spec.run = run;
    return spec;
}

}
