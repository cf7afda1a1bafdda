// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "node/context.h"

namespace spirula::node
{

/// Removes what a crash has left: job folders without a job and media files that no row names. Before the
/// jobs of this start run.
Task<void> sweepLeftovers(Context &context);

/// The same for what is older than an hour, while jobs run.
Task<void> sweepOnTheWay(Context &context);

/// That once an hour, and rows that have served their time; until cancelled.
Task<void> keepSweeping(Context &context);

}
