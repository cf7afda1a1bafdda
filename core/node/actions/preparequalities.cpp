// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/preparequalities.h"

#include "model/job.h"
#include "node/news.h"
#include "node/workers/jobworker.h"
#include "node/workers/preparationjobs.h"
#include "store/database.h"
#include "store/videostore.h"

namespace spirula::node
{

Task<Result<void>> prepareQualities(Context &context, Uuid uuid, std::vector<int> resolutions)
{
    const auto queued = co_await context.database.write<bool>(
        [&context, uuid, resolutions = std::move(resolutions)](store::Tx &tx) -> Result<bool> {
            SPIRULA_TRY(const model::Video video, store::VideoStore(tx.connection()).find(uuid));
            if (video.state != model::VideoState::published) {
                return Error(ErrorCode::conflict, {{"reason", "its first quality is still being prepared"}});
            }
            SPIRULA_CHECK(
                queueQualities(tx, context, video.id, {{}, std::nullopt, std::nullopt, resolutions, {}}));
            SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
            return true;
        });
    if (!queued) {
        co_return queued.error();
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
