// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/restorevideo.h"

#include "node/news.h"
#include "node/workers/jobworker.h"
#include "store/database.h"
#include "store/videostore.h"

namespace spirula::node
{

Task<Result<void>> restoreVideo(Context &context, Uuid uuid)
{
    const auto restored
        = co_await context.database.write<bool>([&context, uuid](store::Tx &tx) -> Result<bool> {
              store::VideoStore videos(tx.connection());
              SPIRULA_TRY(model::Video video, videos.findDeleted(uuid));
              video.deletedAt = 0;
              SPIRULA_CHECK(videos.update(video));
              SPIRULA_CHECK(tellVideoChanged(tx, context, video.id));
              return true;
          });
    if (!restored) {
        co_return restored.error();
    }
    context.jobs.wake();
    co_return Result<void>();
}

}
