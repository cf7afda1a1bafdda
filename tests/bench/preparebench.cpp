// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Runs one kind of preparation on a file and prints what it cost, as a line of JSON: for
// tests/bench/preparebench.py. The CPU time is that of all children, spirula-media and the ffmpeg runs that
// it waited for.

#include "base/programfolder.h"
#include "crypto/hash.h"
#include "media/mediaworker.h"
#include "media/preparation.h"
#include "media/profiles.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>

#include <sys/resource.h>

#include <cstdio>

using namespace spirula;

namespace
{

double childSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Prints the cost of one part from its making to its end.
class Cost
{
public:
    explicit Cost(const char *part)
        : m_part(part)
    {
    }
    ~Cost()
    {
        const double wall
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_started).count();
        std::printf("{\"part\": \"%s\", \"cpu\": %.3f, \"wall\": %.3f}\n", m_part, childSeconds() - m_cpu,
                    wall);
        std::fflush(stdout);
    }

private:
    const char *m_part;
    double m_cpu = childSeconds();
    std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
};

Task<Result<void>> run(asio::thread_pool &pool, Log &log, fs::path file, fs::path folder)
{
    media::MediaWorker worker(programFolder() / "spirula-media", log);
    media::Preparation preparation(worker, crypto::sha256OfRange, pool, log);
    media::PreparationOptions options;
    options.resolutions = {240, 360, 480, 720, 1080};
    options.audioOnly = false;
    options.requireSandbox = true;
    SPIRULA_CO_TRY(options.profile, media::findProfile("h264", "[]"));
    const media::Source source{file, file.filename().string()};
    const auto silent = [](int, const std::string &) {};

    SPIRULA_CO_TRY(const media::SourceInfo info, co_await preparation.probe(source, folder, true));
    media::FirstPreparation first;
    {
        const Cost cost("first");
        SPIRULA_CO_TRY(first, co_await preparation.first(source, info, options, folder, silent));
    }
    std::vector<media::PublishedFile> published;
    for (const media::PreparedFile &made : first.files) {
        published.push_back({made.path, made.file});
    }
    media::Qualities qualities;
    {
        const Cost cost("qualities");
        SPIRULA_CO_TRY(qualities,
                       co_await preparation.qualities(source, info, options, published, folder, silent));
    }
    for (const media::PreparedFile &made : qualities.files) {
        published.push_back({made.path, made.file});
    }
    std::ranges::sort(published, {}, [](const media::PublishedFile &one) { return one.file.resolution; });
    const Cost cost("storyboard");
    SPIRULA_CO_CHECK(co_await preparation.storyboard(published.front(), first.durationMs, folder, true));
    co_return Result<void>();
}

}

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "Usage: bench-prepare FILE FOLDER\n");
        return 64;
    }
    Log log(LogLevel::warning);
    asio::thread_pool pool(2);
    asio::io_context loop;
    auto done = asio::co_spawn(loop, run(pool, log, fs::absolute(argv[1]), fs::absolute(argv[2])),
                               asio::use_future);
    loop.run();
    const auto result = done.get();
    if (!result) {
        log.error("bench", "the preparation failed", result.error());
        return 1;
    }
    return 0;
}
