// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "studio.h"

#include "media/chunks.h"
#include "media/probe.h"
#include "wire/hls/mediaplaylist.h"

#include <boost/asio/bind_cancellation_slot.hpp>
#include <boost/asio/cancellation_signal.hpp>

#include <algorithm>
#include <cstdlib>

namespace spirula::test
{

namespace
{

using Files = std::vector<media::PreparedFile>;

/// All qualities of a clip of which nothing is published.
Result<media::Qualities> withEncoder(Studio &studio, const fs::path &file,
                                     const media::PreparationOptions &options,
                                     std::vector<media::PublishedFile> published = {},
                                     media::ProgressFunction progress = {})
{
    const Result<media::SourceInfo> info = studio.probe(file);
    if (!info) {
        return info.error();
    }
    return studio.run(studio.preparation.qualities({file, file.filename().string()}, *info, options,
                                                   std::move(published), studio.folder.path(),
                                                   std::move(progress)));
}

/// The files of it.
Result<Files> allQualities(Studio &studio, const fs::path &file, const media::PreparationOptions &options,
                           std::vector<media::PublishedFile> published = {},
                           media::ProgressFunction progress = {})
{
    Result<media::Qualities> made
        = withEncoder(studio, file, options, std::move(published), std::move(progress));
    if (!made) {
        return std::move(made).error();
    }
    return std::move(made->files);
}

std::vector<int> resolutions(const Files &files, model::FileKind kind = model::FileKind::hls)
{
    std::vector<int> list;
    for (const media::PreparedFile &file : files) {
        if (file.file.kind == kind) {
            list.push_back(file.file.resolution);
        }
    }
    return list;
}

const media::PreparedFile &at(const Files &files, int resolution)
{
    return *std::find_if(files.begin(), files.end(), [resolution](const media::PreparedFile &file) {
        return file.file.resolution == resolution && file.file.kind == model::FileKind::hls;
    });
}

std::vector<std::int64_t> durations(const media::PreparedFile &file)
{
    std::vector<std::int64_t> list;
    const auto playlist = wire::parseMediaPlaylist(*readFile(file.playlistPath, 1 << 20));
    for (const wire::HlsSegment &segment : playlist->segments) {
        list.push_back(segment.durationUs);
    }
    return list;
}

media::PublishedFile published(int resolution, model::FileKind kind = model::FileKind::hls)
{
    media::PublishedFile file;
    file.file.resolution = resolution;
    file.file.kind = kind;
    file.file.hasVideo = true;
    return file;
}

/// 130 s at 29.97, tiny, key frames at odd places: long enough for two chunks.
fs::path longClip()
{
    return clip("long.mkv",
                {"-f", "lavfi", "-i", "testsrc2=size=160x90:rate=30000/1001:duration=130", "-f", "lavfi",
                 "-i", "sine=frequency=440:duration=130", "-c:v", "libx264", "-preset", "ultrafast", "-g",
                 "223", "-c:a", "aac", "-b:a", "32k"});
}

/// Presentation times of all pictures of a file, ascending, in seconds.
std::vector<double> pictureTimes(const fs::path &file)
{
    std::vector<double> times;
    const std::string text = probe(file, "packet=pts_time", {"-select_streams", "v"});
    for (std::size_t at = 0; at < text.size();) {
        times.push_back(std::strtod(text.c_str() + at, nullptr));
        const std::size_t end = text.find('\n', at);
        at = end == std::string::npos ? text.size() : end + 1;
    }
    std::sort(times.begin(), times.end());
    return times;
}

void expectEvenTimes(const fs::path &file, double distance, std::size_t pictures)
{
    const std::vector<double> times = pictureTimes(file);
    EXPECT_NEAR(double(times.size()), double(pictures), 2); // the end of the clip is rounded
    for (std::size_t i = 1; i < times.size(); ++i) {
        ASSERT_NEAR(times[i] - times[i - 1], distance, 0.0011) << "at picture " << i << " of " << file;
    }
}

int chunksIn(const fs::path &folder)
{
    int chunks = 0;
    for (const fs::directory_entry &entry : fs::directory_iterator(folder)) {
        chunks += entry.path().filename().string().starts_with("chunk-") ? 1 : 0;
    }
    return chunks;
}

TEST(Qualities, AllThatIsNotThereYet)
{
    Studio studio;
    const auto files = allQualities(studio, plainClip(), Studio::options({144, 240, 480}), {published(360)});
    ASSERT_TRUE(files) << why(files);
    EXPECT_EQ(resolutions(*files), (std::vector<int>{240, 144, 0}));
    for (const media::PreparedFile &file : *files) {
        EXPECT_EQ(decodeErrors(file.path), "") << file.file.resolution;
        EXPECT_TRUE(file.file.hasAudio);
        EXPECT_EQ(file.file.hasVideo, file.file.resolution > 0);
    }
    EXPECT_EQ(at(*files, 240).file.width, 426);
    EXPECT_EQ(at(*files, 0).file.codecs, "mp4a.40.2");
}

TEST(Qualities, SegmentsAreFourSecondsExactly)
{
    Studio studio;
    const auto files = allQualities(studio, tenBitClip(), Studio::options({144}));
    ASSERT_TRUE(files) << why(files);
    for (const int resolution : {360, 144}) {
        const auto list = durations(at(*files, resolution));
        ASSERT_EQ(list.size(), 2U);
        EXPECT_EQ(list[0], 4'000'000);
        EXPECT_EQ(list[1], 1'000'000);
        expectEvenTimes(at(*files, resolution).path, 1.0 / 25, 125);
    }
}

TEST(Qualities, HalvedRatesCutAtTheSameTimes)
{
    Studio studio;
    const fs::path fast
        = clip("sixty.mkv",
               {"-f", "lavfi", "-i", "testsrc2=size=320x180:rate=60000/1001:duration=6", "-c:v", "mpeg4"});
    media::PreparationOptions options = Studio::options({144});
    const auto files = allQualities(studio, fast, options);
    ASSERT_TRUE(files) << why(files);
    EXPECT_EQ(at(*files, 180).file.fps, 60);
    EXPECT_EQ(at(*files, 144).file.fps, 30);
    EXPECT_EQ(durations(at(*files, 180)).front(), 4'004'000);
    EXPECT_EQ(durations(at(*files, 144)).front(), 4'004'000);
    expectEvenTimes(at(*files, 144).path, 1001.0 / 30000, 180);
}

TEST(Qualities, ChunksJoinWithoutASeam)
{
    Studio studio;
    media::PreparationOptions options = Studio::options({});
    const auto files = allQualities(studio, longClip(), options);
    ASSERT_TRUE(files) << why(files);
    EXPECT_EQ(chunksIn(studio.folder.path()), 2);
    const media::PreparedFile &file = at(*files, 90);
    EXPECT_EQ(decodeErrors(file.path), "");
    expectEvenTimes(file.path, 1001.0 / 30000, 3896);
    const auto list = durations(file);
    ASSERT_EQ(list.size(), 33U);
    for (std::size_t i = 0; i + 1 < list.size(); ++i) {
        EXPECT_EQ(list[i], 4'004'000) << i;
    }
}

TEST(Qualities, AFileThatCannotBeSoughtInIsToldFromAFailure)
{
    Studio studio;
    const fs::path file = clip(
        "noseek.roq", {"-f", "lavfi", "-i", "testsrc2=size=64x48:rate=30:duration=1", "-c:v", "roqvideo"});
    media::SourceInfo info;
    info.demuxer = "roq";
    info.durationMs = 130'000;
    info.video.emplace();
    const auto search = [&](const fs::path &source) {
        wire::WorkerJob job = media::newJob(studio.folder.path(), source, true);
        job.commands = {media::keyFrameCommand(info, media::inputName(source), "answer")};
        return *studio.run(studio.worker.run(std::move(job), {}));
    };
    EXPECT_TRUE(media::saysUnseekable(search(file).commands.front()));
    info.demuxer = "mov"; // it is none
    EXPECT_FALSE(media::saysUnseekable(search(file).commands.front()));
    EXPECT_FALSE(media::saysUnseekable(search(longClip()).commands.front()));
}

TEST(Qualities, AFailedSearchForKeyFramesIsAnError)
{
    Studio studio;
    const Result<media::SourceInfo> info = studio.probe(longClip());
    ASSERT_TRUE(info);
    // An ffprobe in front of the real one that only fails.
    const TempFolder tools;
    fs::copy_file("/usr/bin/false", tools / "ffprobe");
    const std::string path = ::getenv("PATH");
    ::setenv("PATH", (tools.path().string() + ":" + path).c_str(), 1);
    const auto files = studio.run(studio.preparation.qualities(
        {longClip(), "long"}, *info, Studio::options({}), {}, studio.folder.path(), {}));
    ::setenv("PATH", path.c_str(), 1);
    ASSERT_FALSE(files);
    EXPECT_EQ(files.error().code, ErrorCode::toolFailed) << why(files);
    EXPECT_EQ(files.error().parameter("tool"), "ffprobe");
    EXPECT_EQ(chunksIn(studio.folder.path()), 0) << "nothing is encoded as one piece instead";
}

TEST(Qualities, AKilledJobGoesOnAfterItsLastChunk)
{
    Studio studio;
    const media::PreparationOptions options = Studio::options({});
    // The first attempt is cancelled while the second chunk is made.
    const Result<media::SourceInfo> info = studio.probe(longClip());
    ASSERT_TRUE(info);
    asio::cancellation_signal stop;
    std::optional<Result<media::Qualities>> cut;
    const auto progress = [&](int perMille, const std::string &) {
        if (perMille > 600) {
            stop.emit(asio::cancellation_type::terminal);
        }
    };
    asio::co_spawn(
        studio.loop,
        studio.preparation.qualities({longClip(), "long"}, *info, options, {}, studio.folder.path(),
                                     progress),
        asio::bind_cancellation_slot(
            stop.slot(), [&](std::exception_ptr, Result<media::Qualities> made) { cut = std::move(made); }));
    studio.loop.restart();
    studio.loop.run();
    ASSERT_TRUE(cut);
    ASSERT_FALSE(*cut);
    EXPECT_EQ(cut->error().code, ErrorCode::cancelled) << why(*cut);
    std::map<std::string, fs::file_time_type> kept;
    for (const fs::directory_entry &entry : fs::directory_iterator(studio.folder.path())) {
        if (entry.path().filename().string().starts_with("chunk-") && entry.path().extension() == ".mp4") {
            kept[entry.path().string()] = entry.last_write_time();
        }
    }
    ASSERT_EQ(kept.size(), 1U);
    // The second attempt begins behind it.
    int least = 1000;
    const auto again
        = allQualities(studio, longClip(), options, {}, [&](int perMille, const std::string &step) {
              least = step == "preparing" ? std::min(least, perMille) : least;
          });
    ASSERT_TRUE(again) << why(again);
    EXPECT_GT(least, 400);
    EXPECT_EQ(fs::last_write_time(kept.begin()->first), kept.begin()->second);
    EXPECT_EQ(decodeErrors(at(*again, 90).path), "");
}

TEST(Qualities, OtherSettingsMakeOtherChunks)
{
    Studio studio;
    ASSERT_TRUE(allQualities(studio, tenBitClip(), Studio::options({})));
    media::PreparationOptions faster = Studio::options({});
    faster.profile = *media::findProfile(
        "fast", R"([{"name":"fast","basedOn":"h264","videoArguments":["-preset","ultrafast"]}])");
    ASSERT_TRUE(allQualities(studio, tenBitClip(), faster));
    EXPECT_EQ(chunksIn(studio.folder.path()), 2);
}

TEST(Qualities, WebVideosComeFromWhatIsPublished)
{
    Studio studio;
    const auto first = studio.first(plainClip(), Studio::options());
    ASSERT_TRUE(first) << why(first);
    media::PublishedFile top{first->files.front().path, first->files.front().file};
    const fs::path elsewhere = studio.folder / "published.mp4";
    fs::rename(top.path, elsewhere);
    top.path = elsewhere;
    media::PreparationOptions options = Studio::options({144});
    options.webVideos = true;
    options.audioOnly = false;
    const auto files = allQualities(studio, plainClip(), options, {top});
    ASSERT_TRUE(files) << why(files);
    EXPECT_EQ(resolutions(*files), (std::vector<int>{144}));
    EXPECT_EQ(resolutions(*files, model::FileKind::web), (std::vector<int>{144, 360}));
    for (const media::PreparedFile &file : *files) {
        EXPECT_EQ(decodeErrors(file.path), "");
    }
    // Nothing is encoded for it: the same pictures.
    EXPECT_EQ(probe(files->back().path, "packet=size", {"-select_streams", "v"}),
              probe(elsewhere, "packet=size", {"-select_streams", "v"}));
}

TEST(Qualities, Av1)
{
    Studio studio;
    media::PreparationOptions options = Studio::options({});
    options.profile = *media::findProfile("av1", "[]");
    options.audioOnly = false;
    const auto files = allQualities(studio, tenBitClip(), options);
    ASSERT_TRUE(files) << why(files);
    EXPECT_EQ(probe(at(*files, 360).path, "stream=codec_name", {"-select_streams", "v"}), "av1");
    EXPECT_EQ(durations(at(*files, 360)).front(), 4'000'000);
    EXPECT_EQ(at(*files, 360).file.codecs.substr(0, 5), "av01.");
}

TEST(Qualities, AHardwareEncoderThatFailsIsReplaced)
{
    Studio studio;
    media::PreparationOptions options = Studio::options({144});
    options.profile = *media::findProfile("h264-vaapi", "[]");
    options.profile.videoArguments.insert(options.profile.videoArguments.end(),
                                          {"-preset", "no-such-preset"});
    options.audioOnly = false;
    const auto made = withEncoder(studio, tenBitClip(), options);
    ASSERT_TRUE(made) << why(made);
    EXPECT_EQ(resolutions(made->files), (std::vector<int>{360, 144}));
    EXPECT_EQ(probe(at(made->files, 360).path, "stream=codec_name", {"-select_streams", "v"}), "h264");
    EXPECT_EQ(made->encoder, "libx264") << "its speed is not learnt as the hardware's";
}

}

}
