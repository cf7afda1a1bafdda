// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "media/preparation.h"
#include "model/job.h"
#include "model/video.h"
#include "node/actions/videopictures.h"
#include "node/context.h"
#include "node/workers/jobprogress.h"
#include "node/workers/shelving.h"
#include "store/tx.h"
#include "wire/job/preparationpayload.h"

namespace spirula::node
{

/// What the first quality of a file brings: everything is on its shelf, nothing has a row yet.
struct FirstQuality {
    media::SourceInfo info;
    media::FirstPreparation made;
    NewPictures pictures;
    Shelved shelved;
};

/// Makes it from the working copy that `details` names.
Task<Result<FirstQuality>> makeFirstQuality(Context &context, const model::Job &job,
                                            const model::VideoDetails &details,
                                            const wire::PreparationPayload &payload, JobProgress &progress);

/// Writes its media rows, the video with what it says about it, and the jobs that follow, and tells it;
/// pictures are up to the caller.
Result<void> commitFirstQuality(store::Tx &tx, const Context &context, const model::Job &job,
                                model::Video video, const wire::PreparationPayload &payload,
                                const FirstQuality &quality);

}
