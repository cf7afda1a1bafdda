// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/encoding.h"

#include "base/failpoint.h"
#include "base/offload.h"
#include "base/text.h"
#include "media/encodecommands.h"
#include "media/explain.h"
#include "media/probe.h"

#include <algorithm>

namespace spirula::media
{

namespace
{

constexpr std::uint64_t answerLimit = 16 << 20;
constexpr std::int64_t answerSize = 64 << 20;
constexpr std::int64_t probeTimeMs = 300'000;

/// FNV-1a. Names what a chunk was made with, so that chunks of other settings are not taken for it.
std::string fingerprint(const std::vector<std::string> &words)
{
    std::uint64_t hash = 0xcbf29ce484222325;
    for (const std::string &word : words) {
        for (const char c : word + '\n') {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
        }
    }
    return toHex(std::string_view(reinterpret_cast<const char *>(&hash), sizeof(hash)));
}

bool isThere(const fs::path &path)
{
    std::error_code error;
    return fs::is_regular_file(path, error);
}

/// Where the key frames near possible cuts lie; asked once per job folder.
Task<Result<std::vector<Chunk>>> findChunks(Workshop &workshop, const EncodeOrder &order)
{
    if (!isCuttable(order.info)) {
        co_return singleChunk();
    }
    constexpr const char *answer = "keyframes.json";
    constexpr const char *part = "keyframes.part";
    if (!isThere(order.folder / answer)) {
        wire::WorkerJob job = newJob(order.folder, order.source.path, order.requireSandbox);
        job.fileSizeLimit = answerSize;
        job.timeLimitMs = probeTimeMs;
        job.niceness = order.niceness;
        job.commands = {keyFrameCommand(order.info, inputName(order.source.path), part)};
        SPIRULA_CO_TRY(const wire::WorkerDone done, co_await workshop.worker.run(job, {}));
        const wire::WorkerCommandResult &result = done.commands.front();
        if (saysUnseekable(result)) {
            co_return singleChunk();
        }
        if (result.exitCode != 0) {
            co_return explainFailure(job.commands.front(), result);
        }
        SPIRULA_CO_CHECK(moveDurably(order.folder / part, order.folder / answer));
    }
    SPIRULA_CO_TRY(const std::string text, readFile(order.folder / answer, answerLimit));
    SPIRULA_CO_TRY(const wire::ProbeReport report, wire::decodeProbe(text));
    co_return planChunks(order.info, report.packets, segmentSeconds(order.renditions.front().rate));
}

std::vector<std::string> chunkFiles(const EncodeOrder &order, const Chunk &chunk)
{
    const auto plan = chunkCommand(order.info, order.source.path.string(), order.renditions, order.profile,
                                   chunk, std::vector<std::string>(order.renditions.size()));
    const std::string base = "chunk-" + fingerprint(plan.arguments) + "-";
    std::vector<std::string> files;
    for (const Rendition &rendition : order.renditions) {
        files.push_back(base + std::to_string(rendition.resolution) + ".mp4");
    }
    return files;
}

std::string partOf(const std::string &file) { return file + ".part"; }

/// All parts of a chunk become visible together: the last rename makes it count.
Result<void> keep(const fs::path &folder, const std::vector<std::string> &files)
{
    for (const std::string &file : files) {
        SPIRULA_CHECK(moveDurably(folder / partOf(file), folder / file));
    }
    return {};
}

Task<Result<void>> encodeChunk(Workshop &workshop, const EncodeOrder &order, const Chunk &chunk,
                               std::vector<std::string> files, const ProgressFunction &progress, int from,
                               int to)
{
    std::vector<std::string> parts;
    std::transform(files.begin(), files.end(), std::back_inserter(parts), partOf);
    wire::WorkerJob job = newJob(order.folder, order.source.path, order.requireSandbox);
    job.hardware = order.profile.hardware;
    job.niceness = order.niceness;
    job.commands = {chunkCommand(order.info, inputName(order.source.path), order.renditions, order.profile,
                                 chunk, parts)};
    SPIRULA_CO_TRY(const wire::WorkerDone done,
                   co_await runPart(workshop, std::move(job), progress, from, to));
    failPoint("media.chunkmade");
    SPIRULA_CO_CHECK(
        co_await offload(workshop.pool, [folder = order.folder, files] { return keep(folder, files); }));
    failPoint("media.chunkkept");
    co_return Result<void>();
}

Task<Result<Encoded>> encodeWith(Workshop &workshop, const EncodeOrder &order, std::vector<Chunk> chunks,
                                 const ProgressFunction &progress, int from, int to)
{
    Encoded encoded;
    encoded.chunks = std::move(chunks);
    encoded.segmentSeconds = segmentSeconds(order.renditions.front().rate);
    encoded.encoder = order.profile.videoEncoder;
    encoded.isH264 = order.profile.videoEncoder.find("264") != std::string::npos;
    encoded.files.resize(order.renditions.size());
    const auto share = [&](std::size_t done) {
        return from + static_cast<int>((to - from) * done / encoded.chunks.size());
    };
    for (std::size_t i = 0; i < encoded.chunks.size(); ++i) {
        const std::vector<std::string> files = chunkFiles(order, encoded.chunks[i]);
        const bool made = std::all_of(files.begin(), files.end(),
                                      [&](const std::string &file) { return isThere(order.folder / file); });
        if (!made) {
            SPIRULA_CO_CHECK(co_await encodeChunk(workshop, order, encoded.chunks[i], files, progress,
                                                  share(i), share(i + 1)));
        }
        for (std::size_t r = 0; r < files.size(); ++r) {
            encoded.files[r].push_back(files[r]);
        }
    }
    co_return encoded;
}

/// Errors that another encoder may not have.
bool isEncodersFault(const Error &error)
{
    return error.code == ErrorCode::toolFailed || error.code == ErrorCode::brokenMedia;
}

}

Task<Result<Encoded>> encodeChunks(Workshop &workshop, EncodeOrder order, ProgressFunction progress, int from,
                                   int to)
{
    SPIRULA_CO_TRY(const std::vector<Chunk> chunks, co_await findChunks(workshop, order));
    Result<Encoded> encoded = co_await encodeWith(workshop, order, chunks, progress, from, to);
    if (!encoded && order.profile.hardware && isEncodersFault(encoded.error())) {
        workshop.log.error("media", order.profile.videoEncoder + " failed, the processor encodes instead",
                           encoded.error());
        order.profile = softwareProfile(order.profile);
        encoded = co_await encodeWith(workshop, order, chunks, progress, from, to);
    }
    co_return encoded;
}

Task<Result<std::string>> encodeAudio(Workshop &workshop, const EncodeOrder &order, ProgressFunction progress,
                                      int from, int to)
{
    if (!order.info.mainAudio()) {
        co_return std::string();
    }
    const auto plan = audioCommand(order.info, order.source.path.string(), order.profile, {});
    const std::string file = "sound-" + fingerprint(plan.arguments) + ".mp4";
    if (isThere(order.folder / file)) {
        co_return file;
    }
    wire::WorkerJob job = newJob(order.folder, order.source.path, order.requireSandbox);
    job.niceness = order.niceness;
    job.commands = {audioCommand(order.info, inputName(order.source.path), order.profile, partOf(file))};
    SPIRULA_CO_TRY(const wire::WorkerDone done,
                   co_await runPart(workshop, std::move(job), progress, from, to));
    SPIRULA_CO_CHECK(co_await offload(workshop.pool, [&order, file] { return keep(order.folder, {file}); }));
    failPoint("media.soundkept");
    co_return file;
}

}
