// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/task.h"
#include "node/context.h"
#include "wire/home/homejob.h"

namespace spirula::node
{

/// What settings and battery hold back now.
wire::PreparingHeld preparingHeld(const Context &context);
/// Holds that back, lets the rest go on, and tells so of every job that waits. Nothing when that is so
/// already.
Task<void> holdPreparing(Context &context);

}
