// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/settings.h"
#include "node/context.h"

#include <functional>

namespace spirula::node
{

/// conflict while another folder for media waits for the next start: what were put down now would be lost
/// then.
Result<void> checkMediaSettled(const Context &context);

/// What to make of the settings of this moment.
using SettingsEdit = std::function<Result<model::Settings>(const model::Settings &now)>;

/// Checks, stores and applies; `Context::settings` holds the new values afterwards. When somebody else has
/// changed them meanwhile, the edit is made anew from theirs.
Task<Result<void>> changeSettings(Context &context, SettingsEdit edit);

}
