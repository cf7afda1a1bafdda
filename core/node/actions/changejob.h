// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "node/context.h"

#include <cstdint>

namespace spirula::node
{

enum class JobChange { pause, resume, cancel, retry };

/// One job; a change that its state does not allow is a conflict.
Task<Result<void>> changeJob(Context &context, std::int64_t jobId, JobChange change);
/// All preparing: writes the lasting setting preparingPaused and interrupts or wakes.
Task<Result<void>> pausePreparing(Context &context, bool paused);

}
