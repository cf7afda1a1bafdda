// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "node/context.h"
#include "wire/home/homeestimate.h"

namespace spirula::node
{

/// What is still to prepare of a video: its waiting, running and paused jobs.
Task<Result<wire::HomeEstimate>> estimateVideo(Context &context, Uuid uuid);

}
