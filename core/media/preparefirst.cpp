// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/offload.h"
#include "media/cleanstart.h"
#include "media/copyrule.h"
#include "media/explain.h"
#include "media/firstaudio.h"
#include "media/hlscommands.h"
#include "media/packaging.h"
#include "media/picturecommands.h"
#include "media/picturework.h"
#include "media/preparation.h"
#include "media/probe.h"
#include "media/results.h"

#include <algorithm>

namespace spirula::media
{

namespace
{

constexpr double tooLongSegment
    = 20; ///< seconds; a copy with such holes between key frames cannot be played well
constexpr int firstNiceness = 5;
constexpr int encodedShare = 930; ///< per mille of the work that is encoding

EncodeOrder orderFor(const Source &source, const SourceInfo &info, const PreparationOptions &options,
                     const fs::path &folder)
{
    EncodeOrder order;
    order.source = source;
    order.info = info;
    order.profile = options.profile;
    order.folder = folder;
    order.requireSandbox = options.requireSandbox;
    order.niceness = firstNiceness;
    return order;
}

bool isH264(const EncodingProfile &profile) { return profile.videoEncoder.find("264") != std::string::npos; }

Result<void> checkFirst(const FirstPreparation &first, const SourceInfo &info)
{
    if (first.files.empty() || !first.files.back().file.hasVideo) {
        return Error(ErrorCode::brokenMedia, {{"reason", "no picture in it can be shown"}});
    }
    return checkLength(first.durationMs, info.durationMs);
}

/// The copy and the pictures by one process of ours; what does not work is made again elsewhere.
Task<Result<FirstPreparation>> copyFirst(Workshop workshop, Source source, SourceInfo info,
                                         PreparationOptions options, fs::path folder,
                                         ProgressFunction progress)
{
    const fs::path out = folder / "out";
    SPIRULA_CO_CHECK(makeEmptyFolder(out));
    const int resolution = resolutionOf({.width = info.video->width, .height = info.video->height});
    const RenditionNames names = RenditionNames::random(resolution);
    const PicturePair pair = PicturePair::random();
    wire::WorkerJob job = newJob(out, source.path, options.requireSandbox);
    job.niceness = 0;
    job.commands = {copyCommand(info, inputName(source.path), options.profile, names),
                    keyPictureCommand(info, inputName(source.path), pair.targets())};
    for (wire::WorkerCommand &command : finishCommands(names, options.webVideos, info.durationMs)) {
        job.commands.push_back(std::move(command));
    }
    SPIRULA_CO_TRY(const wire::WorkerDone done,
                   co_await runPart(workshop, std::move(job), progress, 0, encodedShare));
    FirstPreparation first;
    SPIRULA_CO_TRY(first.files, co_await readResults(workshop, out, {names}, options.webVideos));
    first.durationMs = playlistDurationMs(out / names.playlist);
    first.pictures = madePictures(out, pair);
    if (longestSegment(out / names.playlist) > tooLongSegment) {
        co_return Error(ErrorCode::brokenMedia, {{"reason", "its key frames are too far apart"}});
    }
    SPIRULA_CO_TRY(const bool clean,
                   co_await offload(workshop.pool, [&first] { return allBeginWithIdr(first.files.back()); }));
    if (!clean) {
        co_return Error(ErrorCode::brokenMedia, {{"reason", "a player cannot begin at its key frames"}});
    }
    SPIRULA_CO_CHECK(checkFirst(first, info));
    if (hasMadeSound(info, options.profile)) {
        SPIRULA_CO_CHECK(checkNotCutOff(first.durationMs, info.durationMs));
    }
    co_return first;
}

Task<Result<FirstPreparation>> encodeFirst(Workshop workshop, Source source, SourceInfo info,
                                           PreparationOptions options, fs::path folder,
                                           ProgressFunction progress)
{
    PackageOrder order;
    order.encode = orderFor(source, info, options, folder);
    order.webVideos = options.webVideos;
    SPIRULA_CO_TRY(const std::vector<Rendition> renditions,
                   planRenditions(info, options.resolutions, options.profile));
    order.encode.renditions = {firstRendition(renditions)};
    SPIRULA_CO_TRY(order.sound, co_await encodeAudio(workshop, order.encode, progress, 0, 50));
    SPIRULA_CO_TRY(order.encoded, co_await encodeChunks(workshop, order.encode, progress, 50, encodedShare));
    FirstPreparation first;
    SPIRULA_CO_TRY(first.files, co_await package(workshop, order, progress, encodedShare, 970));
    if (!first.files.empty()) {
        first.durationMs = playlistDurationMs(first.files.back().playlistPath);
    }
    SPIRULA_CO_CHECK(checkFirst(first, info));
    SPIRULA_CO_CHECK(checkNotCutOff(first.durationMs, info.durationMs));
    co_return first;
}

bool isComplete(const FirstPreparation &first, const SourceInfo &info, const PreparationOptions &options)
{
    const auto renditions = planRenditions(info, options.resolutions, options.profile);
    const bool needsSoundOnly = options.audioOnly && info.mainAudio();
    if (!renditions || needsSoundOnly) {
        return false;
    }
    return std::all_of(renditions->begin(), renditions->end(), [&first](const Rendition &rendition) {
        return rendition.resolution == first.files.back().file.resolution;
    });
}

}

Task<Result<FirstPreparation>> Preparation::first(Source source, SourceInfo info, PreparationOptions options,
                                                  fs::path folder, ProgressFunction progress)
{
    if (!info.video) {
        co_return co_await firstOfAudio(workshop(), source, info, options, folder, progress);
    }
    Result<FirstPreparation> first = Error(ErrorCode::unsupported);
    if (isH264(options.profile) && canCopyVideo(info)) {
        first = co_await copyFirst(workshop(), source, info, options, folder, progress);
        const bool encodingMayHelp = !first
            && (first.error().code == ErrorCode::brokenMedia || first.error().code == ErrorCode::toolFailed);
        if (!first && !encodingMayHelp) {
            co_return first;
        }
        if (!first) {
            m_log.info("media",
                       "A copy was not possible (" + std::string(first.error().parameter("reason"))
                           + "), it is encoded");
        }
    }
    if (!first) {
        first = co_await encodeFirst(workshop(), source, info, options, folder, progress);
    }
    if (!first) {
        co_return aboutFile(std::move(first).error(), source.name);
    }
    first->width = info.video->width;
    first->height = info.video->height;
    first->complete = isComplete(*first, info, options);
    if (first->pictures.empty()) {
        SPIRULA_CO_TRY(first->pictures,
                       co_await videoPictures(workshop(), source, info, folder, options.requireSandbox));
    }
    co_return first;
}

}
