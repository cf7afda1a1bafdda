// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "node/context.h"

namespace spirula::node
{

/// Removes what a crash has left: job folders without a job and media files that no row names.
/// At the start everything of that kind goes; later only what is older than an hour, once an hour, until cancelled.
Task<void> sweep(Context &context);

}
