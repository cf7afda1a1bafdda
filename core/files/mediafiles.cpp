// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/mediafiles.h"

#include "base/failpoint.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <sys/stat.h>
#include <unistd.h>

namespace spirula::files
{

namespace
{

struct ShelfFolder {
    Shelf shelf;
    std::string_view folder; ///< below media/
    std::string_view text; ///< in MediaFiles::toText
};

constexpr std::array<ShelfFolder, 10> shelves{{
    {Shelf::originals, "originals", "originals"},
    {Shelf::webVideos, "web-videos", "web-videos"},
    {Shelf::hls, "streaming-playlists/hls", "hls"},
    {Shelf::torrents, "torrents", "torrents"},
    {Shelf::thumbnails, "thumbnails", "thumbnails"},
    {Shelf::previews, "previews", "previews"},
    {Shelf::storyboards, "storyboards", "storyboards"},
    {Shelf::captions, "video-captions", "video-captions"},
    {Shelf::avatars, "avatars", "avatars"},
    {Shelf::banners, "banners", "banners"},
}};

const ShelfFolder &rowOf(Shelf shelf)
{
    return *std::find_if(shelves.begin(), shelves.end(),
                         [shelf](const ShelfFolder &row) { return row.shelf == shelf; });
}

/// Names of ours are made of these; whatever else a URL holds cannot be one.
bool isPlainName(std::string_view name)
{
    constexpr std::size_t longest = 200;
    return !name.empty() && name.size() <= longest && name.front() != '.'
        && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.'
                   || c == '_' || c == '-';
           });
}

/// What a crash inside a durable write leaves (base/filesystem.h, temporaryBeside): found and removed, never
/// opened.
bool isLeftover(std::string_view name)
{
    return name.starts_with('.') && name.ends_with(".tmp") && isPlainName(name.substr(1));
}

Error badName(std::string_view name)
{
    return Error(ErrorCode::invalidInput,
                 {{"field", "file"}, {"reason", "it is not the name of a media file"}}, std::string(name));
}

fs::path folderOf(const fs::path &root, Shelf shelf, const Uuid &video)
{
    const fs::path folder = root / rowOf(shelf).folder;
    return shelf == Shelf::hls ? folder / video.toString() : folder;
}

/// Makes the folder and lets its name, and those above it, last.
Result<void> makeFolder(const fs::path &folder)
{
    std::error_code error;
    if (fs::is_directory(folder, error)) {
        return {};
    }
    if (folder.has_parent_path() && folder.parent_path() != folder) {
        SPIRULA_CHECK(makeFolder(folder.parent_path()));
    }
    fs::create_directory(folder, error); // another thread may be first: that is no error
    if (error) {
        return fileError(error.value(), folder, "create folder");
    }
    return folder.has_parent_path() ? syncFolder(folder.parent_path()) : Result<void>();
}

Error failed(const fs::path &path)
{
    return Error(ErrorCode::io, {{"path", path.string()}, {"reason", "a fail point of a test"}});
}

/// Regular files in one folder; a folder that is not there is empty, a file that goes meanwhile is left out.
Result<void> listFolder(const fs::path &folder, Shelf shelf, const Uuid &video,
                        std::vector<StoredFile> &found)
{
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        struct stat status{};
        if (::lstat(entry->path().c_str(), &status) != 0 || !S_ISREG(status.st_mode)) {
            continue;
        }
        // The time of the last change of name or content: renaming does not touch that of the content.
        const WallTime changed = WallTime(status.st_ctim.tv_sec) * 1000 + status.st_ctim.tv_nsec / 1'000'000;
        found.push_back({{shelf, video, entry->path().filename().string()},
                         static_cast<std::uint64_t>(status.st_size),
                         changed});
    }
    return !error || error == std::errc::no_such_file_or_directory ? Result<void>()
                                                                   : fileError(error.value(), folder, "list");
}

Result<void> listVideos(const fs::path &folder, std::vector<StoredFile> &found)
{
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        if (const auto video = Uuid::parse(entry->path().filename().string())) {
            SPIRULA_CHECK(listFolder(entry->path(), Shelf::hls, *video, found));
        }
    }
    return !error || error == std::errc::no_such_file_or_directory ? Result<void>()
                                                                   : fileError(error.value(), folder, "list");
}

}

MediaFiles::MediaFiles(fs::path root)
    : m_root(std::move(root))
{
}

Result<fs::path> MediaFiles::locate(const MediaPath &path) const
{
    if (!isPlainName(path.name) || (path.shelf == Shelf::hls) == path.video.isNull()) {
        return badName(path.name);
    }
    return folderOf(m_root, path.shelf, path.video) / path.name;
}

Result<void> MediaFiles::put(const fs::path &from, const MediaPath &to) const
{
    SPIRULA_TRY(const fs::path place, locate(to));
    SPIRULA_CHECK(makeFolder(place.parent_path()));
    if (failPoint("files.put.folder")) {
        return failed(place);
    }
    SPIRULA_CHECK(moveDurably(from, place));
    return failPoint("files.put.placed") ? Result<void>(failed(place)) : Result<void>();
}

Result<void> MediaFiles::write(const MediaPath &to, std::string_view content) const
{
    SPIRULA_TRY(const fs::path place, locate(to));
    SPIRULA_CHECK(makeFolder(place.parent_path()));
    if (failPoint("files.write.folder")) {
        return failed(place);
    }
    SPIRULA_CHECK(writeFileDurably(place, content));
    return failPoint("files.write.placed") ? Result<void>(failed(place)) : Result<void>();
}

Result<void> MediaFiles::remove(const MediaPath &path) const
{
    if (!isLeftover(path.name)) {
        SPIRULA_CHECK(locate(path));
    }
    const fs::path folder = folderOf(m_root, path.shelf, path.video);
    std::error_code error;
    fs::remove(folder / path.name, error);
    if (error && error != std::errc::no_such_file_or_directory && error != std::errc::not_a_directory) {
        return fileError(error.value(), folder / path.name, "remove");
    }
    if (failPoint("files.remove.unlinked")) {
        return failed(folder / path.name);
    }
    if (path.shelf == Shelf::hls) {
        fs::remove(folder, error); // says no as long as something is in it
    }
    return {};
}

Result<std::string> MediaFiles::read(const MediaPath &path, std::uint64_t limit) const
{
    SPIRULA_TRY(const fs::path place, locate(path));
    return readFile(place, limit);
}

Result<std::vector<StoredFile>> MediaFiles::list() const
{
    std::vector<StoredFile> found;
    for (const ShelfFolder &row : shelves) {
        const fs::path folder = m_root / row.folder;
        SPIRULA_CHECK(row.shelf == Shelf::hls ? listVideos(folder, found)
                                              : listFolder(folder, row.shelf, {}, found));
    }
    return found;
}

std::string MediaFiles::toText(const MediaPath &path)
{
    std::string text(rowOf(path.shelf).text);
    if (path.shelf == Shelf::hls) {
        text += "/" + path.video.toString();
    }
    return text + "/" + path.name;
}

Result<MediaPath> MediaFiles::fromText(std::string_view text)
{
    const auto parts = split(text, '/');
    const auto row = std::find_if(shelves.begin(), shelves.end(),
                                  [&parts](const ShelfFolder &known) { return known.text == parts.front(); });
    if (row == shelves.end() || parts.size() != (row->shelf == Shelf::hls ? 3 : 2)
        || !isPlainName(parts.back())) {
        return badName(text);
    }
    MediaPath path{row->shelf, {}, std::string(parts.back())};
    if (row->shelf == Shelf::hls) {
        SPIRULA_TRY(path.video, Uuid::parse(parts[1]));
    }
    return path;
}

}
