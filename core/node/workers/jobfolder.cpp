// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/jobfolder.h"

#include "base/uuid.h"
#include "media/truncation.h"

#include <string_view>
#include <vector>

#include <unistd.h>

namespace spirula::node
{

namespace
{

Result<fs::path> makeFolder(const fs::path &path)
{
    std::error_code error;
    fs::create_directories(path, error);
    if (error) {
        return fileError(error.value(), path, "create folder");
    }
    return path;
}

/// A chunk or a sound. FFmpeg does not always notice that a file of its own was cut short by a full disk.
bool isFinished(const fs::path &path)
{
    constexpr std::size_t beginning = 16;
    if (path.extension() != ".mp4") {
        return false;
    }
    std::uint64_t size = 0;
    const auto file = openRegularFile(path, &size);
    char bytes[beginning] = {};
    const ssize_t got = file ? ::pread(file->get(), bytes, beginning, 0) : 0;
    return got > 0
        && media::checkComplete(file->get(), static_cast<std::int64_t>(size),
                                std::string_view(bytes, static_cast<std::size_t>(got)), "");
}

std::vector<fs::path> entriesOf(const fs::path &folder)
{
    std::vector<fs::path> entries;
    std::error_code gone; // then there are none
    for (fs::directory_iterator at(folder, gone), end; !gone && at != end; at.increment(gone)) {
        entries.push_back(at->path());
    }
    return entries;
}

}

Result<JobFolder> JobFolder::makeForJob(const DataFolder &folder, std::int64_t jobId)
{
    SPIRULA_TRY(fs::path path, makeFolder(folder.jobs() / std::to_string(jobId)));
    return JobFolder(std::move(path), false);
}

Result<JobFolder> JobFolder::makeTemporary(const DataFolder &folder)
{
    SPIRULA_TRY(fs::path path, makeFolder(folder.jobs() / ("tmp-" + Uuid::random().toString())));
    return JobFolder(std::move(path), true);
}

void JobFolder::remove(const DataFolder &folder, std::int64_t jobId)
{
    std::error_code ignored; // the sweeper comes by again
    fs::remove_all(folder.jobs() / std::to_string(jobId), ignored);
}

void JobFolder::keepFinished(const DataFolder &folder, std::int64_t jobId)
{
    for (const fs::path &entry : entriesOf(folder.jobs() / std::to_string(jobId))) {
        if (!isFinished(entry)) {
            std::error_code ignored; // the sweeper comes by again
            fs::remove_all(entry, ignored);
        }
    }
}

std::int64_t JobFolder::finishedBytes(const DataFolder &folder, std::int64_t jobId)
{
    std::int64_t bytes = 0;
    for (const fs::path &entry : entriesOf(folder.jobs() / std::to_string(jobId))) {
        std::error_code gone;
        if (const auto size = fs::file_size(entry, gone); isFinished(entry) && !gone) {
            bytes += static_cast<std::int64_t>(size);
        }
    }
    return bytes;
}

JobFolder::JobFolder(JobFolder &&other) noexcept
    : m_path(std::move(other.m_path))
    , m_temporary(std::exchange(other.m_temporary, false))
{
}

JobFolder::~JobFolder()
{
    if (m_temporary) {
        std::error_code ignored;
        fs::remove_all(m_path, ignored);
    }
}

}
