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

/// Adds or replaces the caption of one language from a .vtt or .srt file's content (at most 20 MB).
Task<Result<void>> setCaption(Context &context, Uuid uuid, std::string language, std::string content);
Task<Result<void>> removeCaption(Context &context, Uuid uuid, std::string language);

}
