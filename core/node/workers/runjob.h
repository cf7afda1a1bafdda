// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/job.h"
#include "node/context.h"
#include "node/workers/jobprogress.h"

namespace spirula::node
{

// One function per job type. Each does its work and, in the transaction that makes the work visible, finishes
// its own row: that is why no job is done twice. A conflict from JobStore means that the lease is lost:
// nothing may be changed then.

Task<Result<void>> runPrepareFirst(Context &context, model::Job job, JobProgress &progress);
Task<Result<void>> runPrepareQuality(Context &context, model::Job job, JobProgress &progress);
Task<Result<void>> runMakeStoryboard(Context &context, model::Job job, JobProgress &progress);
Task<Result<void>> runRemoveFiles(Context &context, model::Job job, JobProgress &progress);
Task<Result<void>> runMakeTorrents(Context &context, model::Job job, JobProgress &progress);
Task<Result<void>> runProbeEncoders(Context &context, model::Job job, JobProgress &progress);

Task<Result<void>> runReplaceFile(Context &context, model::Job job, JobProgress &progress);
Task<Result<void>> runPublishVideo(Context &context, model::Job job, JobProgress &progress);
Task<Result<void>> runRemoveVideo(Context &context, model::Job job, JobProgress &progress);

/// By the job's type. What is thrown inside comes out as an Error, a cancellation as ErrorCode::cancelled.
Task<Result<void>> runJob(Context &context, model::Job job);

}
