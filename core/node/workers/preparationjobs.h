// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "base/task.h"
#include "model/job.h"
#include "model/video.h"
#include "node/context.h"
#include "store/tx.h"
#include "wire/job/preparationpayload.h"

#include <cstdint>

namespace spirula::node
{

// Jobs of a video, written in the transaction that makes them necessary.

/// A first preparation, or one that replaces the file: before every other preparing.
Result<void> queueFirst(store::Tx &tx, const Context &context, std::int64_t videoId, model::JobType type,
                        const wire::PreparationPayload &payload);
/// Anew at the draft's time to publish; earlier ones are over.
Result<void> queuePublishing(store::Tx &tx, const model::Video &video);
Result<void> queueQualities(store::Tx &tx, const Context &context, std::int64_t videoId,
                            const wire::PreparationPayload &payload);
Result<void> queueStoryboard(store::Tx &tx, const Context &context, std::int64_t videoId);
/// Unless the video has one.
Result<void> queueMissingStoryboard(store::Tx &tx, const Context &context, std::int64_t videoId);
Result<void> queueTorrents(store::Tx &tx, const Context &context, std::int64_t videoId);

/// After a change of the public URL, which stands in every torrent.
Task<void> queueTorrentsOfAll(Context &context);

}
