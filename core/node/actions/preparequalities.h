// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "node/context.h"

#include <vector>

namespace spirula::node
{

/// Adds a job that makes these qualities (those of the settings when empty) from the best file there is.
Task<Result<void>> prepareQualities(Context &context, Uuid uuid, std::vector<int> resolutions);

}
