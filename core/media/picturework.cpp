// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/picturework.h"

#include "media/describevideo.h"
#include "media/explain.h"
#include "media/probe.h"
#include "media/sniff.h"
#include "wire/worker/probejson.h"

#include <algorithm>

namespace spirula::media
{

namespace
{

constexpr std::uint64_t answerLimit = 1 << 20;
constexpr const char *answerFile = "picture.json";
constexpr int largestEdge = 32'768;
constexpr std::int64_t pictureMemory = 2LL << 30;
constexpr std::int64_t pictureTimeMs = 60'000;

bool isFilled(const fs::path &file)
{
    std::error_code error;
    const auto size = fs::file_size(file, error);
    return !error && size > 0;
}

Error noPicture(const Source &picture)
{
    return Error(
        ErrorCode::notAVideo,
        {{"name", picture.name}, {"reason", "it is no picture that can be read (JPEG, PNG, WebP, GIF)"}});
}

wire::WorkerCommand pictureProbe(const std::string &demuxer, const std::string &input)
{
    wire::WorkerCommand command;
    command.tool = "ffprobe";
    command.arguments = pictureArguments(demuxer);
    command.arguments.insert(
        command.arguments.end(),
        {"-show_entries",
         "stream=index,codec_type,codec_name,width,height:frame=stream_index:frame_side_data_list",
         "-read_intervals", "%+#1", "-of", "json=compact=1", "-i", input});
    command.stdoutFile = answerFile;
    return command;
}

/// As it is shown: FFmpeg turns a picture upright where its EXIF data say how it lies.
Result<Size> readSize(const fs::path &folder, const Source &picture)
{
    SPIRULA_TRY(const std::string text, readFile(folder / answerFile, answerLimit));
    SPIRULA_TRY(const wire::ProbeReport report, wire::decodeProbe(text));
    if (report.streams.empty() || report.streams.front().width <= 0 || report.streams.front().height <= 0) {
        return noPicture(picture);
    }
    const wire::ProbeStream &stream = report.streams.front();
    Size size{.width = stream.width, .height = stream.height};
    if (const int rotation = describeVideo(report, stream).rotation; rotation == 90 || rotation == 270) {
        std::swap(size.width, size.height);
    }
    if (std::max(size.width, size.height) > largestEdge) {
        return Error(ErrorCode::unsupported,
                     {{"name", picture.name}, {"reason", "the picture is too large"}});
    }
    return size;
}

}

std::vector<PreparedPicture> madePictures(const fs::path &folder, const PicturePair &pair)
{
    if (!isFilled(folder / pair.thumbnail.fileName) || !isFilled(folder / pair.preview.fileName)) {
        return {};
    }
    return {{.picture = pair.thumbnail, .path = folder / pair.thumbnail.fileName},
            {.picture = pair.preview, .path = folder / pair.preview.fileName}};
}

Task<Result<std::vector<PreparedPicture>>> videoPictures(Workshop workshop, Source source, SourceInfo info,
                                                         fs::path folder, bool requireSandbox)
{
    const PicturePair pair = PicturePair::random();
    const std::string input = inputName(source.path);
    const std::vector<wire::WorkerCommand> attempts{keyPictureCommand(info, input, pair.targets()),
                                                    momentPictureCommand(info, input, 0, pair.targets())};
    for (const wire::WorkerCommand &command : attempts) {
        wire::WorkerJob job = newJob(folder, source.path, requireSandbox);
        job.commands = {command};
        SPIRULA_CO_TRY(const wire::WorkerDone done, co_await workshop.worker.run(std::move(job), {}));
        std::vector<PreparedPicture> made = madePictures(folder, pair);
        if (!made.empty()) {
            co_return made;
        }
    }
    co_return Error(ErrorCode::brokenMedia,
                    {{"name", source.name}, {"reason", "no picture in it can be shown"}});
}

Task<Result<void>> fillFromPicture(Workshop workshop, Source picture, fs::path folder,
                                   std::vector<PictureTarget> targets, bool requireSandbox)
{
    SPIRULA_CO_TRY(const std::string beginning, readBeginning(picture.path));
    const std::optional<std::string> demuxer = sniffPicture(beginning);
    if (!demuxer) {
        co_return noPicture(picture);
    }
    const std::string input = inputName(picture.path);
    wire::WorkerJob job = newJob(folder, picture.path, requireSandbox);
    job.memoryLimit = pictureMemory;
    job.timeLimitMs = pictureTimeMs;
    job.commands = {pictureProbe(*demuxer, input)};
    Result<wire::WorkerDone> done = co_await workshop.worker.run(job, {});
    if (!done) {
        co_return aboutFile(std::move(done).error(), picture.name);
    }
    SPIRULA_CO_TRY(const Size size, readSize(folder, picture));
    job.commands = {pictureFileCommand(input, *demuxer, size, targets)};
    done = co_await workshop.worker.run(job, {});
    if (!done) {
        co_return aboutFile(std::move(done).error(), picture.name);
    }
    for (const PictureTarget &target : targets) {
        if (!isFilled(folder / target.file)) {
            co_return noPicture(picture);
        }
    }
    co_return Result<void>();
}

}
