// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/log.h"
#include "base/result.h"
#include "base/task.h"
#include "media/mediaworker.h"
#include "media/rangehash.h"
#include "media/source.h"

#include <boost/asio/thread_pool.hpp>

#include <string>
#include <vector>

namespace spirula::media
{

/// What the steps of a preparation work with.
struct Workshop {
    MediaWorker &worker;
    const RangeHash &hash;
    asio::thread_pool &pool;
    Log &log;
};

/// A worker job over one source in a folder, at normal priority; commands are to be added.
wire::WorkerJob newJob(const fs::path &folder, const fs::path &source, bool requireSandbox);

/// Runs it; its progress becomes from..to of the whole.
Task<Result<wire::WorkerDone>> runPart(Workshop &workshop, wire::WorkerJob job,
                                       const ProgressFunction &progress, int from, int to);

/// A folder for results, empty at first.
Result<void> makeEmptyFolder(const fs::path &folder);

}
