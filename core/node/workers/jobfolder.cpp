// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/jobfolder.h"

#include "base/uuid.h"

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
