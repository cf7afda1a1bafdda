// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/datafolder.h"
#include "base/result.h"

#include <cstdint>

namespace spirula::node
{

/// The folder in which a media job works. A job's own stays after a kill, so that it can go on; a temporary
/// one goes with this object.
class JobFolder
{
public:
    static Result<JobFolder> makeForJob(const DataFolder &folder, std::int64_t jobId);
    static Result<JobFolder> makeTemporary(const DataFolder &folder);
    /// Removes the folder of a job that is over.
    static void remove(const DataFolder &folder, std::int64_t jobId);
    /// Leaves only the finished chunks and sounds: what else the job needs is quickly made again.
    static void keepFinished(const DataFolder &folder, std::int64_t jobId);
    /// The size of what keepFinished() would leave.
    static std::int64_t finishedBytes(const DataFolder &folder, std::int64_t jobId);

    JobFolder(JobFolder &&other) noexcept;
    JobFolder &operator=(JobFolder &&) = delete;
    ~JobFolder();

    const fs::path &path() const { return m_path; }

private:
    JobFolder(fs::path path, bool temporary)
        : m_path(std::move(path))
        , m_temporary(temporary)
    {
    }
    fs::path m_path;
    bool m_temporary = false;
};

}
