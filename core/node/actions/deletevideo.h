// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "node/context.h"

namespace spirula::node
{

/// Removes the rows at once, stops its jobs and leaves a job that unlinks the files. The owner's original is
/// not touched.
Task<Result<void>> deleteVideo(Context &context, Uuid uuid);

}
