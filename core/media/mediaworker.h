// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "wire/worker/workerjob.h"

#include <boost/asio/io_context.hpp>

#include <functional>

namespace spirula::media
{

/// Runs one spirula-media process per job and turns its lines into values. Cancelling the coroutine kills the
/// process tree.
class MediaWorker
{
public:
    /// `program` is the path of spirula-media.
    MediaWorker(fs::path program, Log &log);

    /// Runs the job's commands in its sandbox, in order; the first that fails ends it (toolFailed,
    /// brokenMedia, sandboxMissing, cancelled).
    Task<Result<wire::WorkerDone>> run(wire::WorkerJob job,
                                       std::function<void(const wire::WorkerProgress &)> progress);

private:
    Task<Result<wire::WorkerDone>> runChild(wire::WorkerJob job,
                                            std::function<void(const wire::WorkerProgress &)> progress);

    fs::path m_program;
    Log &m_log;
};

}
