// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "media/worker/toolpath.h"
#include "process/sandbox.h"
#include "wire/worker/workerjob.h"

namespace spirula::media
{

/// What a job may touch: its folder, its inputs (read-only), the tools with their libraries, and for hardware
/// the graphics devices.
process::SandboxRules rulesFor(const wire::WorkerJob &job, const Tools &tools);

}
