// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fills a fresh data folder with published videos and, if asked, one big file to serve: for tests/bench.

#include "base/clock.h"
#include "base/datafolder.h"
#include "base/text.h"
#include "files/mediafiles.h"
#include "node/identity.h"
#include "store/database.h"
#include "store/picturestore.h"
#include "store/videofilestore.h"
#include "store/videostore.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>

#include <cstdio>

using namespace spirula;

namespace
{

Result<void> addVideo(store::Tx &tx, std::int64_t channelId, int number)
{
    model::Video video;
    video.uuid = Uuid::random();
    video.channelId = channelId;
    video.name = "Video number " + std::to_string(number);
    video.description = "A description with some words, the " + std::to_string(number) + "th of its kind.";
    video.tags = {"bench", "tag" + std::to_string(number % 20)};
    video.state = model::VideoState::published;
    video.durationMs = 60'000 + number;
    video.width = 1280;
    video.height = 720;
    video.createdAt = video.updatedAt = video.publishedAt = tx.now() - number * 60'000LL;
    SPIRULA_TRY(video.id, store::VideoStore(tx.connection()).insert(video));
    store::VideoFileStore files(tx.connection());
    for (const int resolution : {720, 480, 360, 240}) {
        const files::HlsNames names = files::hlsNames(resolution);
        model::VideoFile file;
        file.videoId = video.id;
        file.resolution = resolution;
        file.width = resolution * 16 / 9;
        file.height = resolution;
        file.fps = 30;
        file.size = 10'000'000;
        file.bandwidth = 2'000'000;
        file.codecs = "avc1.64001f,mp4a.40.2";
        file.fileName = names.media;
        file.playlistName = names.playlist;
        file.torrentName = files::hlsTorrentName(resolution);
        file.infoHash = std::string(40, 'a');
        file.hasAudio = file.hasVideo = true;
        SPIRULA_CHECK(files.insert(file));
    }
    SPIRULA_CHECK(files.setPlaylist({0, video.id, files::masterName(), files::segmentHashesName()}));
    return store::PictureStore(tx.connection())
        .set(video.id, {model::PictureKind::thumbnail, 280, 157, files::pictureName()});
}

/// A web video of random-looking bytes; prints its name.
Result<void> addBigFile(store::Tx &tx, const files::MediaFiles &media, std::int64_t channelId,
                        std::uint64_t bytes)
{
    model::Video video;
    video.uuid = Uuid::random();
    video.channelId = channelId;
    video.name = "The big one";
    video.state = model::VideoState::published;
    video.durationMs = 1000;
    video.createdAt = video.updatedAt = video.publishedAt = tx.now();
    SPIRULA_TRY(video.id, store::VideoStore(tx.connection()).insert(video));
    model::VideoFile file;
    file.videoId = video.id;
    file.kind = model::FileKind::web;
    file.resolution = 720;
    file.size = static_cast<std::int64_t>(bytes);
    file.fileName = files::webVideoName(720);
    file.hasVideo = true;
    SPIRULA_CHECK(store::VideoFileStore(tx.connection()).insert(file));
    std::string content(bytes, '\0');
    for (std::size_t i = 0; i < content.size(); i += 8) {
        content[i] = static_cast<char>(i * 2654435761U >> 13);
    }
    std::printf("%s\n", file.fileName.c_str());
    return media.write({files::Shelf::webVideos, {}, file.fileName}, content);
}

Task<Result<void>> fill(asio::thread_pool &pool, store::Database &database, const DataFolder &folder,
                        std::string url, int videos, std::uint64_t bigFile)
{
    SPIRULA_CO_TRY(const net::PublicUrl publicUrl, net::PublicUrl::parse(url));
    SPIRULA_CO_TRY(const node::LoadedIdentity loaded,
                   co_await node::loadIdentity(database, pool, folder, "owner", publicUrl));
    const files::MediaFiles media(folder.media());
    const auto filled = co_await database.write<bool>([&](store::Tx &tx) -> Result<bool> {
        for (int number = 1; number <= videos; ++number) {
            SPIRULA_CHECK(addVideo(tx, loaded.identity.channelId, number));
        }
        if (bigFile > 0) {
            SPIRULA_CHECK(addBigFile(tx, media, loaded.identity.channelId, bigFile));
        }
        return true;
    });
    co_return filled ? Result<void>() : filled.error();
}

}

int main(int argc, char **argv)
{
    if (argc != 5) {
        std::fprintf(stderr, "Usage: bench-fill FOLDER PUBLIC_URL VIDEOS BIG_FILE_BYTES\n");
        return 64;
    }
    const DataFolder folder{fs::absolute(argv[1])};
    fs::create_directories(folder.keys());
    fs::create_directories(folder.media());
    const Clock clock;
    Log log(LogLevel::warning);
    auto database = store::Database::open(folder.database(), clock, log, {});
    if (!database) {
        log.error("bench", "the database did not open", database.error());
        return 1;
    }
    asio::thread_pool pool(1);
    asio::io_context loop;
    const auto videos = static_cast<int>(parseInt(argv[3]).value_or(0));
    const auto bigFile = static_cast<std::uint64_t>(parseInt(argv[4]).value_or(0));
    auto done
        = asio::co_spawn(loop, fill(pool, **database, folder, argv[2], videos, bigFile), asio::use_future);
    loop.run();
    const auto filled = done.get();
    if (!filled) {
        log.error("bench", "the folder could not be filled", filled.error());
        return 1;
    }
    return 0;
}
