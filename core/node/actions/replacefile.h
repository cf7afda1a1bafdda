// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "node/context.h"

#include <string>

namespace spirula::node
{

/// Adds a job that replaces the file of a video; what is published plays until the new first quality is
/// ready. A video that never got that far begins anew with this file.
Task<Result<void>> replaceFile(Context &context, Uuid uuid, std::string path);

}
