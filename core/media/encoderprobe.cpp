// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "media/encoderprobe.h"

#include "base/text.h"
#include "media/encoderarguments.h"

#include <algorithm>
#include <cstdlib>

namespace spirula::media
{

namespace
{

constexpr std::int64_t probeTimeMs = 60'000;

wire::WorkerCommand testEncode(const EncodingProfile &profile)
{
    const Rendition small{.resolution = 360,
                          .size = {.width = 640, .height = 360},
                          .rate = {.numerator = 30, .denominator = 1},
                          .bitRate = 1'000'000};
    wire::WorkerCommand command;
    command.tool = "ffmpeg";
    command.arguments = deviceArguments(profile);
    command.arguments.insert(
        command.arguments.end(),
        {"-f", "lavfi", "-i", "testsrc2=size=640x360:rate=30:duration=0.1", "-vf", encoderFormat(profile)});
    const std::vector<std::string> encoder = encoderArguments(profile, small);
    command.arguments.insert(command.arguments.end(), encoder.begin(), encoder.end());
    command.arguments.insert(command.arguments.end(), {"-f", "null", "-"});
    command.step = "probing";
    command.mayFail = true;
    return command;
}

/// Name, size and time of what is there: enough to see that something else is there.
std::string trace(const fs::path &path)
{
    std::error_code error;
    const auto size = fs::file_size(path, error);
    const auto time = fs::last_write_time(path, error);
    return path.string() + " " + std::to_string(error ? 0 : size) + " "
        + std::to_string(error ? 0 : time.time_since_epoch().count()) + "\n";
}

std::string traceFfmpeg()
{
    const char *path = std::getenv("PATH");
    for (const std::string_view folder : split(path ? path : "", ':')) {
        std::error_code error;
        const fs::path program = fs::canonical(fs::path(folder) / "ffmpeg", error);
        if (!error) {
            return trace(program);
        }
    }
    return "none\n";
}

const EncoderVerdict *working(const std::vector<EncoderVerdict> &verdicts, std::string_view encoder)
{
    const auto found
        = std::find_if(verdicts.begin(), verdicts.end(), [encoder](const EncoderVerdict &verdict) {
              return verdict.works && verdict.encoder == encoder;
          });
    return found != verdicts.end() ? &*found : nullptr;
}

}

Task<Result<std::vector<EncoderVerdict>>> probeEncoders(MediaWorker &worker, fs::path folder,
                                                        bool requireSandbox)
{
    wire::WorkerJob job;
    job.folder = folder.string();
    job.hardware = true;
    job.requireSandbox = requireSandbox;
    job.niceness = 10;
    job.timeLimitMs = probeTimeMs;
    std::vector<EncoderVerdict> verdicts;
    for (const EncodingProfile &profile : builtInProfiles()) {
        if (profile.hardware) {
            job.commands.push_back(testEncode(profile));
            verdicts.push_back({.encoder = profile.videoEncoder, .works = false, .reason = {}});
        }
    }
    SPIRULA_CO_TRY(const wire::WorkerDone done, co_await worker.run(std::move(job), {}));
    for (std::size_t i = 0; i < verdicts.size(); ++i) {
        verdicts[i].works = done.commands[i].exitCode == 0;
        verdicts[i].reason = verdicts[i].works ? std::string() : done.commands[i].lastWords;
    }
    co_return verdicts;
}

std::string encoderFingerprint()
{
    std::string text = traceFfmpeg();
    std::vector<std::string> devices;
    std::error_code error;
    for (const fs::directory_entry &entry : fs::directory_iterator("/dev/dri", error)) {
        devices.push_back(entry.path().filename().string());
    }
    std::sort(devices.begin(), devices.end());
    for (const std::string &device : devices) {
        text += device + "\n";
    }
    for (const char *place : {"/dev/nvidia0", "/sys/module/nvidia/version"}) {
        text += fs::exists(place, error) ? trace(place) : std::string();
    }
    return text;
}

EncodingProfile chooseProfile(const EncodingProfile &wanted, bool hardwareEncoding,
                              const std::vector<EncoderVerdict> &verdicts)
{
    if (wanted.hardware) {
        return hardwareEncoding && working(verdicts, wanted.videoEncoder) ? wanted : softwareProfile(wanted);
    }
    if (wanted.name == "h264" && hardwareEncoding) {
        for (const EncodingProfile &profile : builtInProfiles()) {
            if (profile.hardware && working(verdicts, profile.videoEncoder)) {
                return profile;
            }
        }
    }
    return wanted;
}

}
