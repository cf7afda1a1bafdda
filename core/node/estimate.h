// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "base/uuid.h"
#include "model/job.h"
#include "node/context.h"
#include "wire/home/homeestimate.h"

namespace spirula::node
{

/// What is still to prepare of a video: its waiting, running and paused jobs.
Task<Result<wire::HomeEstimate>> estimateVideo(Context &context, Uuid uuid);

/// The free bytes without which a preparing job need not go on: for the chunks that it has still to make or,
/// where that is more, for joining those that it has. It may turn out to need more; what it has made by then
/// is kept.
Task<Result<std::int64_t>> roomToGoOn(Context &context, const model::Job &job);
/// The same from the estimated size of the result, in which web videos double everything, and that of the
/// chunks that are there.
std::int64_t roomToGoOn(std::int64_t resultBytes, bool webVideos, std::int64_t madeBytes);

}
