// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "media/worker/progress.h"
#include "media/worker/toolpath.h"
#include "wire/worker/workerjob.h"

#include <optional>

namespace spirula::media
{

/// When a job must have ended.
class Deadline
{
public:
    explicit Deadline(std::int64_t limitMs);
    /// For poll(2): -1 without a limit, 0 when it has passed.
    int remainingMs() const;

private:
    std::optional<SteadyClock::time_point> m_end;
};

/// Executes one command (argv, no shell) and waits for it. A tool that fails is a result; errors are
/// timedOut, toolFailed for one that does not get on (stallLimitMs) and what the system refuses. After an
/// error the caller must end the process, which takes the tool with it.
Result<wire::WorkerCommandResult> runTool(const wire::WorkerJob &job, const wire::WorkerCommand &command,
                                          const Tools &tools, Progress &progress, const Deadline &deadline);

}
