// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/preparation.h"

#include "base/offload.h"
#include "base/text.h"
#include "media/demuxers.h"
#include "media/explain.h"
#include "media/probe.h"
#include "media/sniff.h"

namespace spirula::media
{

namespace
{

constexpr std::uint64_t answerLimit = 64 << 20;
constexpr const char *answerFile = "probe.json";
constexpr const char *measureFile = "length.txt";
constexpr std::int64_t shortest = 1; ///< ms
constexpr int captionNiceness = 15;

Error unreadable(const Source &source, const wire::WorkerCommand &command,
                 const wire::WorkerCommandResult &result)
{
    Error error = aboutFile(explainFailure(command, result), source.name);
    const Result<std::string> beginning = readBeginning(source.path);
    const bool recognised = beginning && looksLikeMedia(*beginning);
    if (!recognised && (error.code == ErrorCode::brokenMedia || error.code == ErrorCode::toolFailed)) {
        return Error(ErrorCode::notAVideo,
                     {{"name", source.name}, {"reason", "it is neither video nor sound"}}, error.detail);
    }
    return error;
}

/// "out_time_us=" of the last block that `ffmpeg -progress` wrote.
std::int64_t measuredMs(std::string_view text)
{
    constexpr std::string_view key = "out_time_us=";
    const std::size_t at = text.rfind(key);
    if (at == std::string_view::npos) {
        return 0;
    }
    text.remove_prefix(at + key.size());
    return parseInt(trim(text.substr(0, text.find('\n')))).value_or(0) / 1000;
}

/// Reads the whole file once, decoding nothing.
Task<Result<std::int64_t>> measure(Workshop workshop, Source source, SourceInfo info, fs::path folder,
                                   bool requireSandbox)
{
    wire::WorkerJob job = newJob(folder, source.path, requireSandbox);
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = "checking";
    command.arguments = inputArguments(info.demuxer);
    const int stream = info.video ? info.video->index : info.audio.front().index;
    command.arguments.insert(command.arguments.end(),
                             {"-i", inputName(source.path), "-map", "0:" + std::to_string(stream), "-c",
                              "copy", "-progress", std::string("file:") + measureFile, "-f", "null", "-"});
    job.commands = {std::move(command)};
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await workshop.worker.run(std::move(job), {}));
    SPIRULA_CO_TRY(const std::string text, readFile(folder / measureFile, answerLimit));
    co_return measuredMs(text);
}

/// What says "no" so that nothing of the answer needs to be believed.
Result<SourceInfo> readAnswer(const fs::path &folder, std::int64_t size, const Source &source)
{
    SPIRULA_TRY(const std::string text, readFile(folder / answerFile, answerLimit));
    SPIRULA_TRY(const wire::ProbeReport report, wire::decodeProbe(text));
    return describeSource(report, size, source.name);
}

}

Preparation::Preparation(MediaWorker &worker, RangeHash hash, asio::thread_pool &pool, Log &log)
    : m_worker(worker)
    , m_hash(std::move(hash))
    , m_pool(pool)
    , m_log(log)
{
}

Task<Result<SourceInfo>> Preparation::probe(Source source, fs::path folder, bool requireSandbox)
{
    SPIRULA_CO_TRY(const std::int64_t size,
                   co_await offload(m_pool, [source] { return sniffFile(source.path, source.name); }));
    const wire::WorkerJob job = probeJob(source.path, folder, answerFile, requireSandbox);
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await m_worker.run(job, {}));
    if (done.commands.front().exitCode != 0) {
        co_return unreadable(source, job.commands.front(), done.commands.front());
    }
    SPIRULA_CO_TRY(SourceInfo info, readAnswer(folder, size, source));
    if (info.durationMs == 0 || hasGuessedDuration(info.demuxer)) {
        Result<std::int64_t> length = co_await measure(workshop(), source, info, folder, requireSandbox);
        if (!length) {
            co_return aboutFile(std::move(length).error(), source.name);
        }
        info.durationMs = std::max(*length, shortest);
    }
    co_return info;
}

Task<Result<std::vector<PreparedCaption>>> Preparation::captions(Source source, SourceInfo info,
                                                                 fs::path folder, bool requireSandbox)
{
    std::vector<PreparedCaption> captions;
    wire::WorkerJob job = newJob(folder, source.path, requireSandbox);
    job.niceness = captionNiceness;
    for (const SubtitleTrack &track : info.subtitles) {
        if (!track.text) {
            continue;
        }
        const std::string file = "captions-" + std::to_string(track.index) + ".vtt";
        wire::WorkerCommand command;
        command.tool = "ffmpeg";
        command.step = "captions";
        command.durationMs = info.durationMs;
        command.mayFail = true;
        command.arguments = {"-y"};
        const std::vector<std::string> input = inputArguments(info.demuxer);
        command.arguments.insert(command.arguments.end(), input.begin(), input.end());
        command.arguments.insert(command.arguments.end(),
                                 {"-i", inputName(source.path), "-map", "0:" + std::to_string(track.index),
                                  "-map_metadata", "-1", "-f", "webvtt", file});
        job.commands.push_back(std::move(command));
        captions.push_back({.language = track.language, .title = track.title, .path = folder / file});
    }
    if (captions.empty()) {
        co_return captions;
    }
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await m_worker.run(std::move(job), {}));
    std::vector<PreparedCaption> made;
    for (std::size_t i = 0; i < captions.size(); ++i) {
        std::error_code error;
        if (done.commands[i].exitCode == 0 && fs::file_size(captions[i].path, error) > 0 && !error) {
            made.push_back(std::move(captions[i]));
        }
    }
    co_return made;
}

}
