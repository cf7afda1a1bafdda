// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/offload.h"
#include "base/uuid.h"
#include "media/explain.h"
#include "media/picturework.h"
#include "media/preparation.h"
#include "media/probe.h"
#include "media/results.h"
#include "media/storyboardplan.h"

#include <array>

namespace spirula::media
{

namespace
{

constexpr std::array avatarSizes{1500, 600, 120, 48};
constexpr int storyboardNiceness = 15;
constexpr std::int64_t lastPictureWithin = 500; ///< ms before the end
constexpr std::int64_t frameTimeMs = 60'000;

/// As wide as asked, but no wider than the picture; even, and of its shape.
Size frameSize(Size display, int width)
{
    const int wide = std::max(2, std::min(width, display.width) / 2 * 2);
    const double height = double(wide) * display.height / std::max(1, display.width);
    return {.width = wide, .height = std::max(2, static_cast<int>(height / 2) * 2)};
}

}

Task<Result<std::optional<PreparedStoryboard>>>
Preparation::storyboard(PublishedFile lowest, std::int64_t durationMs, fs::path folder, bool requireSandbox)
{
    const Size size{.width = lowest.file.width, .height = lowest.file.height};
    const std::optional<model::Storyboard> plan = planStoryboard(durationMs, size);
    if (!plan) {
        co_return std::optional<PreparedStoryboard>();
    }
    const fs::path playlist = lowest.path.parent_path() / lowest.file.playlistName;
    const double keyDistance = lowest.file.playlistName.empty()
        ? 0
        : co_await offload(m_pool, [playlist] { return longestSegment(playlist); });
    wire::WorkerJob job = newJob(folder, lowest.path, requireSandbox);
    job.niceness = storyboardNiceness;
    job.commands = {storyboardCommand(*plan, inputName(lowest.path), keyDistance, durationMs)};
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await m_worker.run(std::move(job), {}));
    co_return PreparedStoryboard{.storyboard = *plan, .path = folder / plan->fileName};
}

Task<Result<std::vector<PreparedPicture>>> Preparation::pictures(Source picture, fs::path folder,
                                                                 bool requireSandbox)
{
    const PicturePair pair = PicturePair::random();
    SPIRULA_CO_CHECK(co_await fillFromPicture(workshop(), picture, folder, pair.targets(), requireSandbox));
    co_return madePictures(folder, pair);
}

Task<Result<std::vector<PreparedPicture>>> Preparation::picturesAt(Source video, std::int64_t atMs,
                                                                   fs::path folder, bool requireSandbox)
{
    SPIRULA_CO_TRY(const SourceInfo info, co_await probe(video, folder, requireSandbox));
    if (!info.video) {
        co_return Error(ErrorCode::notAVideo,
                        {{"name", video.name}, {"reason", "there is no picture in it"}});
    }
    const PicturePair pair = PicturePair::random();
    const std::int64_t moment = std::clamp<std::int64_t>(atMs, 0, info.durationMs);
    wire::WorkerJob job = newJob(folder, video.path, requireSandbox);
    job.commands = {momentPictureCommand(info, inputName(video.path), moment, pair.targets())};
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await m_worker.run(std::move(job), {}));
    std::vector<PreparedPicture> made = madePictures(folder, pair);
    if (made.empty()) { // behind the last picture
        co_return co_await videoPictures(workshop(), video, info, folder, requireSandbox);
    }
    co_return made;
}

Task<Result<fs::path>> Preparation::frame(Source video, std::int64_t atMs, int width, fs::path folder,
                                          bool requireSandbox)
{
    SPIRULA_CO_TRY(const SourceInfo info, co_await probe(video, folder, requireSandbox));
    if (!info.video) {
        co_return Error(
            ErrorCode::notAVideo,
            {{"name", video.name}, {"reason", "there is no picture in it"}, {"cause", "noPicture"}});
    }
    const PictureTarget target{frameSize({.width = info.video->width, .height = info.video->height}, width),
                               "frame.jpg"};
    const std::int64_t asked = std::clamp<std::int64_t>(atMs, 0, info.durationMs);
    // Behind the last picture nothing comes out; then an earlier moment is tried.
    for (const std::int64_t before : {std::int64_t{0}, lastPictureWithin, info.durationMs}) {
        wire::WorkerJob job = newJob(folder, video.path, requireSandbox);
        job.timeLimitMs = frameTimeMs;
        job.commands = {momentPictureCommand(info, inputName(video.path),
                                             std::max<std::int64_t>(0, asked - before), {target})};
        SPIRULA_CO_TRY(const wire::WorkerDone done, co_await m_worker.run(std::move(job), {}));
        std::error_code missing;
        if (fs::file_size(folder / target.file, missing) > 0 && !missing) {
            co_return folder / target.file;
        }
    }
    co_return Error(
        ErrorCode::brokenMedia,
        {{"name", video.name}, {"reason", "no picture in it can be shown"}, {"cause", "noPicture"}});
}

Task<Result<std::vector<PreparedAvatar>>> Preparation::avatars(Source picture, fs::path folder,
                                                               bool requireSandbox)
{
    std::vector<PreparedAvatar> avatars;
    std::vector<PictureTarget> targets;
    for (const int size : avatarSizes) {
        const std::string file = Uuid::random().toString() + ".jpg";
        avatars.push_back({.size = size, .fileName = file, .path = folder / file});
        targets.push_back({.size = {.width = size, .height = size}, .file = file});
    }
    SPIRULA_CO_CHECK(co_await fillFromPicture(workshop(), picture, folder, targets, requireSandbox));
    co_return avatars;
}

}
