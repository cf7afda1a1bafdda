// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "node/context.h"

namespace spirula::node
{

/// Gone for everyone at once, its jobs stop. Rows and files go after `undoSeconds`; until then restoreVideo()
/// brings it back. The owner's original is not touched.
Task<Result<void>> deleteVideo(Context &context, Uuid uuid, int undoSeconds);

}
