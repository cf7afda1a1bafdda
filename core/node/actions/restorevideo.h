// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "node/context.h"

namespace spirula::node
{

/// Brings back a deleted video as it was; its jobs go on. notFound when it was not deleted or is gone for
/// good.
Task<Result<void>> restoreVideo(Context &context, Uuid uuid);

}
