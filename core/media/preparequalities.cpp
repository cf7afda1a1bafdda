// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/explain.h"
#include "media/hlscommands.h"
#include "media/packaging.h"
#include "media/preparation.h"
#include "media/probe.h"
#include "media/results.h"

#include <algorithm>

namespace spirula::media
{

namespace
{

constexpr int qualityNiceness = 15;
constexpr int soundShare = 20;
constexpr int encodedShare = 960;
constexpr int packagedShare = 990;

bool isPublished(const std::vector<PublishedFile> &published, model::FileKind kind, int resolution)
{
    return std::any_of(published.begin(), published.end(), [kind, resolution](const PublishedFile &file) {
        return file.file.kind == kind && file.file.resolution == resolution;
    });
}

/// Web videos of qualities that were published without one, made from what is published.
Task<Result<std::vector<PreparedFile>>> missingWebVideos(Workshop workshop,
                                                         std::vector<PublishedFile> published,
                                                         fs::path folder, bool requireSandbox)
{
    std::vector<PreparedFile> made;
    for (const PublishedFile &file : published) {
        const bool wanted = file.file.kind == model::FileKind::hls && file.file.hasVideo
            && !isPublished(published, model::FileKind::web, file.file.resolution);
        if (!wanted) {
            continue;
        }
        RenditionNames names = RenditionNames::random(file.file.resolution);
        names.media = inputName(file.path);
        wire::WorkerJob job = newJob(folder, file.path, requireSandbox);
        job.niceness = qualityNiceness;
        job.commands = {webVideoCommand(names, 1), resultProbe(names.web, names.webProbe)};
        SPIRULA_CO_TRY(const wire::WorkerDone done, co_await workshop.worker.run(std::move(job), {}));
        PreparedFile hls;
        hls.file = file.file;
        SPIRULA_CO_TRY(PreparedFile web, readWebResult(folder, names, hls));
        made.push_back(std::move(web));
    }
    co_return made;
}

PackageOrder orderFor(const Source &source, const SourceInfo &info, const PreparationOptions &options,
                      const std::vector<PublishedFile> &published, const fs::path &folder)
{
    PackageOrder order;
    order.encode.source = source;
    order.encode.info = info;
    order.encode.profile = options.profile;
    order.encode.folder = folder;
    order.encode.requireSandbox = options.requireSandbox;
    order.encode.niceness = qualityNiceness;
    order.webVideos = options.webVideos;
    order.soundOnly
        = options.audioOnly && info.mainAudio() && !isPublished(published, model::FileKind::hls, 0);
    return order;
}

Task<Result<Qualities>> makeQualities(Workshop workshop, Source source, SourceInfo info,
                                      PreparationOptions options, std::vector<PublishedFile> published,
                                      fs::path folder, ProgressFunction progress)
{
    PackageOrder order = orderFor(source, info, options, published, folder);
    SPIRULA_CO_TRY(order.encode.renditions, planRenditions(info, options.resolutions, options.profile));
    std::erase_if(order.encode.renditions, [&published](const Rendition &rendition) {
        return isPublished(published, model::FileKind::hls, rendition.resolution);
    });
    if (order.soundOnly || !order.encode.renditions.empty()) {
        SPIRULA_CO_TRY(order.sound, co_await encodeAudio(workshop, order.encode, progress, 0, soundShare));
    }
    if (!order.encode.renditions.empty()) {
        SPIRULA_CO_TRY(order.encoded,
                       co_await encodeChunks(workshop, order.encode, progress, soundShare, encodedShare));
    }
    Qualities made;
    made.encoder = order.encoded.encoder;
    SPIRULA_CO_TRY(made.files, co_await package(workshop, order, progress, encodedShare, packagedShare));
    for (const PreparedFile &file : made.files) {
        if (!file.playlistPath.empty()) {
            SPIRULA_CO_CHECK(checkNotCutOff(playlistDurationMs(file.playlistPath), info.durationMs));
        }
    }
    if (options.webVideos) {
        SPIRULA_CO_TRY(std::vector<PreparedFile> more,
                       co_await missingWebVideos(workshop, published, folder, options.requireSandbox));
        std::move(more.begin(), more.end(), std::back_inserter(made.files));
    }
    co_return made;
}

}

Task<Result<Qualities>> Preparation::qualities(Source source, SourceInfo info, PreparationOptions options,
                                               std::vector<PublishedFile> published, fs::path folder,
                                               ProgressFunction progress)
{
    Result<Qualities> made
        = co_await makeQualities(workshop(), source, info, options, std::move(published), folder, progress);
    if (!made) {
        co_return aboutFile(std::move(made).error(), source.name);
    }
    co_return made;
}

}
