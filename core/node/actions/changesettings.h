// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/settings.h"
#include "node/context.h"

namespace spirula::node
{

/// Checks, stores and applies; `Context::settings` holds the new values afterwards.
/// conflict while another folder for media waits for the next start: what were put down now would be lost
/// then.
Result<void> checkMediaSettled(const Context &context);

Task<Result<void>> changeSettings(Context &context, model::Settings settings);

}
