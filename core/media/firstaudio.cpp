// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/firstaudio.h"

#include "media/encoderarguments.h"
#include "media/explain.h"
#include "media/packaging.h"
#include "media/picturecommands.h"
#include "media/picturework.h"
#include "media/probe.h"
#include "media/results.h"

namespace spirula::media
{

namespace
{

constexpr Rendition still{
    .resolution = 480,
    .size = {.width = 854, .height = 480},
    // PeerTube makes 25 pictures a second of it; five look the same and cost a fifth.
    .rate = {.numerator = 5, .denominator = 1},
    .bitRate = 500'000,
};
constexpr const char *coverFile = "cover.jpg";

using Arguments = std::vector<std::string>;

void append(Arguments &arguments, const Arguments &more)
{
    arguments.insert(arguments.end(), more.begin(), more.end());
}

/// One picture for ever beside the sound.
wire::WorkerCommand stillCommand(const SourceInfo &info, const std::string &inputName,
                                 const EncodingProfile &profile, const RenditionNames &names)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = "publishing";
    command.durationMs = info.durationMs;
    command.stallLimitMs = encodingStallMs;
    Arguments &arguments = command.arguments;
    append(arguments, {"-y"});
    append(arguments, inputArguments(info.demuxer));
    append(arguments,
           {"-i", inputName, "-f", "jpeg_pipe", "-i", coverFile, "-filter_complex",
            "[1:v:0]loop=loop=-1:size=1:start=0,setpts=N/5/TB,fps=5," + encoderFormat(profile) + "[v0]",
            "-map", "[v0]"});
    append(arguments, encoderArguments(profile, still));
    if (profile.videoEncoder == "libx264") {
        append(arguments, {"-tune", "stillimage"});
    }
    append(arguments, audioArguments(*info.mainAudio(), profile));
    append(arguments, {"-t", std::to_string(info.durationMs) + "ms", "-shortest"});
    append(arguments, anonymousArguments());
    append(arguments, hlsArguments(names, segmentSeconds(still.rate)));
    return command;
}

/// Cover, thumbnail and preview from the first of the three places that has one.
Task<Result<std::vector<PreparedPicture>>> makeCover(Workshop workshop, Source source, SourceInfo info,
                                                     PreparationOptions options, fs::path out)
{
    const PicturePair pair = PicturePair::random();
    std::vector<PictureTarget> targets = pair.targets();
    targets.push_back({.size = still.size, .file = coverFile});
    if (options.picture) {
        const Source picture{.path = *options.picture, .name = options.picture->filename().string()};
        const Result<void> filled
            = co_await fillFromPicture(workshop, picture, out, targets, options.requireSandbox);
        if (filled) {
            co_return madePictures(out, pair);
        }
        workshop.log.error("media", "The picture could not be used", filled.error());
    }
    wire::WorkerJob job = newJob(out, source.path, options.requireSandbox);
    if (info.coverIndex) {
        constexpr Size unknown{.width = 1, .height = 1}; // as records are: square
        job.commands = {coverArtCommand(info, inputName(source.path), unknown, targets)};
        SPIRULA_CO_TRY(const wire::WorkerDone done, co_await workshop.worker.run(job, {}));
        if (done.commands.front().exitCode == 0 && !madePictures(out, pair).empty()) {
            co_return madePictures(out, pair);
        }
    }
    job.commands = {waveCoverCommand(info, inputName(source.path), targets)};
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await workshop.worker.run(job, {}));
    co_return madePictures(out, pair);
}

Task<Result<FirstPreparation>> makeStill(Workshop workshop, Source source, SourceInfo info,
                                         PreparationOptions options, fs::path folder,
                                         ProgressFunction progress)
{
    const fs::path out = folder / "out";
    SPIRULA_CO_CHECK(makeEmptyFolder(out));
    FirstPreparation first;
    SPIRULA_CO_TRY(first.pictures, co_await makeCover(workshop, source, info, options, out));
    const RenditionNames names = RenditionNames::random(still.resolution);
    wire::WorkerJob job = newJob(out, source.path, options.requireSandbox);
    job.niceness = 5;
    job.commands = {stillCommand(info, inputName(source.path), softwareProfile(options.profile), names)};
    for (wire::WorkerCommand &command : finishCommands(names, options.webVideos, info.durationMs)) {
        job.commands.push_back(std::move(command));
    }
    SPIRULA_CO_TRY(const wire::WorkerDone done,
                   co_await runPart(workshop, std::move(job), progress, 50, 980));
    SPIRULA_CO_TRY(first.files, co_await readResults(workshop, out, {names}, options.webVideos));
    first.durationMs = playlistDurationMs(out / names.playlist);
    SPIRULA_CO_CHECK(checkLength(first.durationMs, info.durationMs));
    first.width = still.size.width;
    first.height = still.size.height;
    first.complete = !options.audioOnly;
    co_return first;
}

}

Task<Result<FirstPreparation>> firstOfAudio(Workshop workshop, Source source, SourceInfo info,
                                            PreparationOptions options, fs::path folder,
                                            ProgressFunction progress)
{
    Result<FirstPreparation> first = co_await makeStill(workshop, source, info, options, folder, progress);
    if (!first) {
        co_return aboutFile(std::move(first).error(), source.name);
    }
    co_return first;
}

}
