// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/home/homehandler.h"

#include "base/offload.h"
#include "files/mediafiles.h"

#include <algorithm>
#include <utility>

namespace spirula::node
{

namespace
{

std::string_view partOf(files::Shelf shelf)
{
    switch (shelf) {
    case files::Shelf::originals:
        return "originals";
    case files::Shelf::webVideos:
        return "webVideos";
    case files::Shelf::hls:
        return "hls";
    case files::Shelf::torrents:
        return "torrents";
    case files::Shelf::captions:
        return "captions";
    case files::Shelf::thumbnails:
    case files::Shelf::previews:
    case files::Shelf::storyboards:
    case files::Shelf::avatars:
    case files::Shelf::banners:
        break;
    }
    return "pictures";
}

void add(wire::HomeStorage &storage, std::string_view name, std::uint64_t bytes)
{
    auto part = std::ranges::find(storage.parts, name, &wire::HomeStoragePart::name);
    if (part == storage.parts.end()) {
        part = storage.parts.insert(part, wire::HomeStoragePart{std::string(name), 0, 0});
    }
    part->bytes += static_cast<std::int64_t>(bytes);
    ++part->files;
    storage.used += static_cast<std::int64_t>(bytes);
}

void addFolder(wire::HomeStorage &storage, std::string_view name, const fs::path &folder)
{
    std::error_code error;
    fs::recursive_directory_iterator files(folder, error);
    for (; !error && files != fs::recursive_directory_iterator(); files.increment(error)) {
        std::error_code gone; // jobs come and go meanwhile
        if (const auto size = files->file_size(gone); !gone) {
            add(storage, name, size);
        }
    }
}

void addDatabase(wire::HomeStorage &storage, const DataFolder &folder)
{
    for (const char *ending : {"", "-wal", "-shm"}) {
        std::error_code missing;
        fs::path path = folder.database();
        path += ending;
        if (const auto size = fs::file_size(path, missing); !missing) {
            add(storage, "database", size);
        }
    }
}

/// Looks at every file: for the pool.
Result<wire::HomeStorage> measure(const DataFolder &folder, const files::MediaFiles &mediaFiles)
{
    wire::HomeStorage storage;
    storage.dataFolder = folder.root.string();
    for (const char *name :
         {"originals", "hls", "webVideos", "pictures", "captions", "torrents", "jobs", "database"}) {
        storage.parts.push_back({name, 0, 0});
    }
    SPIRULA_TRY(const auto free, freeSpace(folder.media()));
    SPIRULA_TRY(const auto stored, mediaFiles.list());
    storage.free = static_cast<std::int64_t>(free);
    for (const auto &file : stored) {
        add(storage, partOf(file.path.shelf), file.size);
    }
    addFolder(storage, "jobs", folder.jobs());
    addDatabase(storage, folder);
    return storage;
}

Task<Result<net::Response>> show(Home home, net::Request)
{
    const Context &context = home->context;
    SPIRULA_CO_TRY(const auto storage, co_await offload(context.pool, [&context] {
                       return measure(context.folder, context.files);
                   }));
    co_return net::Response::json(200, wire::encode(storage));
}

}

void addStorageHome(net::Router &router, const Home &home)
{
    addHomeRoute(router, home, net::Method::get, "/storage", show);
}

}
