// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/testclip.h"

#include "media/preparation.h"

#include <array>

namespace spirula::media
{

namespace
{

constexpr std::array<std::string_view, model::TestClip::patterns> sources{
    "testsrc2",   "smptehdbars", "gradients=seed=1:n=4:speed=0.02", "mandelbrot", "life=mold=10:ratio=0.2",
    "sierpinski", "testsrc",     "gradients=seed=7:n=6:speed=0.05", "rgbtestsrc", "zoneplate=k2x=256:k2y=256",
};
constexpr std::int64_t longestMs = 10 * 60'000;

std::string sourceOf(const model::TestClip &clip)
{
    const std::string_view source = sources.at(static_cast<std::size_t>(clip.pattern));
    const char *joint = source.find('=') == std::string_view::npos ? "=" : ":";
    // H.264 in 4:2:0 wants even sizes.
    return std::string(source) + joint + "rate=30:size=" + std::to_string(clip.width / 2 * 2) + "x"
        + std::to_string(clip.height / 2 * 2);
}

}

wire::WorkerCommand testClipCommand(const model::TestClip &clip, const std::string &file)
{
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.step = "generating";
    command.durationMs = std::int64_t{clip.seconds} * 1000;
    command.arguments = {"-y",
                         "-f",
                         "lavfi",
                         "-i",
                         sourceOf(clip),
                         "-f",
                         "lavfi",
                         "-i",
                         "sine=frequency=" + std::to_string(220 + 55 * clip.pattern) + ":sample_rate=48000",
                         "-t",
                         std::to_string(clip.seconds),
                         "-c:v",
                         "libx264",
                         "-preset",
                         "veryfast",
                         "-g",
                         "60",
                         "-pix_fmt",
                         "yuv420p",
                         "-c:a",
                         "aac",
                         "-b:a",
                         "96k",
                         "-ac",
                         "2",
                         "-movflags",
                         "+faststart",
                         file};
    return command;
}

Task<Result<fs::path>> Preparation::testClip(model::TestClip clip, fs::path folder, bool requireSandbox)
{
    constexpr const char *file = "testclip.mp4";
    wire::WorkerJob job = newJob(folder, {}, requireSandbox);
    job.timeLimitMs = longestMs;
    job.commands = {testClipCommand(clip, file)};
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await m_worker.run(std::move(job), {}));
    co_return folder / file;
}

}
