// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "media/preparation.h"
#include "model/job.h"
#include "model/video.h"
#include "node/context.h"
#include "node/workers/jobprogress.h"
#include "store/tx.h"
#include "wire/job/preparationpayload.h"

namespace spirula::node
{

/// What a job prepares from: its video, which names the working copy, and what the owner chose.
struct TakenSource {
    model::VideoDetails details;
    wire::PreparationPayload payload;
};

/// Copies the owner's file to media/originals, or generates the test clip there, and notes it at the video,
/// once. A job that replaces the file notes it as the next one.
Task<Result<TakenSource>> takeSource(Context &context, const model::Job &job, JobProgress &progress);
/// Forgets the working copy of a file that does not replace the published one after all.
Result<void> dropNextSource(store::Tx &tx, model::Video &video);

/// The file that later qualities are made from: the working copy, else the best published file.
Result<media::Source> bestSource(const Context &context, const model::VideoDetails &details);

/// The file to show a picture from: the best published quality, else the working copy, else the given file.
Task<Result<media::Source>> pictureSource(Context &context, model::VideoDetails details);

/// Drops the working copy when no other job of the video needs it and the owner does not want it kept.
Result<void> dropSourceWhenDone(store::Tx &tx, model::Video &video, bool keepOriginal);

}
