// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/packaging.h"

#include "base/offload.h"
#include "media/hlscommands.h"
#include "media/results.h"

namespace spirula::media
{

namespace
{

/// The packaging runs work in `out`, so that nothing half made lies among what can be used again.
std::string above(const std::string &file) { return "../" + file; }

std::string listFile(const RenditionNames &names)
{
    return "join-" + std::to_string(names.resolution) + ".txt";
}

Result<void> writeList(const PackageOrder &order, std::size_t rendition, const RenditionNames &names)
{
    std::vector<std::string> files;
    for (const std::string &file : order.encoded.files[rendition]) {
        files.push_back(above(file));
    }
    return writeFileDurably(order.encode.folder / "out" / listFile(names),
                            chunkList(order.encoded.chunks, order.encoded.segmentSeconds, files));
}

/// The web video of the sound alone would be an .mp4 that nothing plays as a video; PeerTube makes none
/// either.
bool wantsWebVideo(const PackageOrder &order, const RenditionNames &names)
{
    return order.webVideos && names.resolution > 0;
}

void addRendition(wire::WorkerJob &job, const PackageOrder &order, const RenditionNames &names, bool hasVideo)
{
    const std::string sound = order.sound.empty() ? std::string() : above(order.sound);
    const std::int64_t durationMs = order.encode.info.durationMs;
    job.commands.push_back(packageCommand(hasVideo ? listFile(names) : std::string(), sound,
                                          order.encoded.isH264, order.encoded.segmentSeconds, durationMs,
                                          names));
    for (wire::WorkerCommand &command : finishCommands(names, wantsWebVideo(order, names), durationMs)) {
        job.commands.push_back(std::move(command));
    }
}

using Files = std::vector<PreparedFile>;

Result<Files> readAll(const fs::path &folder, const std::vector<RenditionNames> &names, bool webVideos,
                      const RangeHash &hash, const CancelledFlag &cancelled)
{
    Files files;
    for (const RenditionNames &rendition : names) {
        SPIRULA_TRY(PreparedFile hls, readHlsResult(folder, rendition, hash, cancelled));
        const bool web = webVideos && rendition.resolution > 0;
        if (web) {
            SPIRULA_TRY(PreparedFile file, readWebResult(folder, rendition, hls));
            files.push_back(std::move(file));
        }
        files.push_back(std::move(hls));
    }
    return files;
}

}

std::vector<wire::WorkerCommand> finishCommands(const RenditionNames &names, bool webVideo,
                                                std::int64_t durationMs)
{
    std::vector<wire::WorkerCommand> commands{resultProbe(names.media, names.probe)};
    if (webVideo) {
        commands.push_back(webVideoCommand(names, durationMs));
        commands.push_back(resultProbe(names.web, names.webProbe));
    }
    return commands;
}

Task<Result<Files>> readResults(Workshop &workshop, fs::path folder, std::vector<RenditionNames> names,
                                bool webVideos)
{
    co_return co_await offloadCancellable(workshop.pool, [&](const CancelledFlag &cancelled) {
        return readAll(folder, names, webVideos, workshop.hash, cancelled);
    });
}

Task<Result<Files>> package(Workshop &workshop, const PackageOrder &order, ProgressFunction progress,
                            int from, int to)
{
    const fs::path out = order.encode.folder / "out";
    SPIRULA_CO_CHECK(makeEmptyFolder(out));
    wire::WorkerJob job = newJob(out, {}, order.encode.requireSandbox);
    job.niceness = order.encode.niceness;
    std::vector<RenditionNames> names;
    for (std::size_t i = 0; i < order.encoded.files.size(); ++i) {
        names.push_back(RenditionNames::random(order.encode.renditions[i].resolution));
        SPIRULA_CO_CHECK(writeList(order, i, names.back()));
        for (const std::string &file : order.encoded.files[i]) {
            job.inputs.push_back((order.encode.folder / file).string());
        }
        addRendition(job, order, names.back(), true);
    }
    if (order.soundOnly && !order.sound.empty()) {
        names.push_back(RenditionNames::random(0));
        addRendition(job, order, names.back(), false);
    }
    if (!order.sound.empty()) {
        job.inputs.push_back((order.encode.folder / order.sound).string());
    }
    if (names.empty()) {
        co_return Files();
    }
    SPIRULA_CO_TRY(const wire::WorkerDone done,
                   co_await runPart(workshop, std::move(job), progress, from, to));
    co_return co_await readResults(workshop, out, std::move(names), order.webVideos);
}

}
