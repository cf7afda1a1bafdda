// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/filesystem.h"
#include "base/result.h"
#include "wire/worker/workerjob.h"

namespace spirula::media
{

struct StartedTool {
    int pid = 0;
    FileDescriptor errors; ///< our end of its standard error
    FileDescriptor progress; ///< our end of what it writes to `-progress`
};

/// Forks, narrows the sandbox once more (memory, no further processes, dies with us) and executes the tool in
/// the job's folder.
Result<StartedTool> startTool(const wire::WorkerJob &job, const wire::WorkerCommand &command,
                              const fs::path &program);

}
