// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "base/task.h"
#include "model/job.h"
#include "node/context.h"

namespace spirula::node
{

/// Writes what became of a job that did not succeed, again and again until that works or `stopping`: given
/// back at a stop, tried again later, or failed for good. The video of a first preparation that failed for
/// good becomes transcodingFailed in the same transaction.
Task<void> settleFailure(Context &context, model::Job job, Error error, const bool &stopping);

/// False for errors that trying again cannot mend, such as a file that is not a video.
bool worthAnotherTry(ErrorCode code);

}
