// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/failpoint.h"
#include "base/offload.h"
#include "files/mediafiles.h"
#include "node/workers/runjob.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/unlinkstore.h"

namespace spirula::node
{

namespace
{

constexpr int batch = 100;

/// Unlinks what is due; the ids of the rows whose files are gone.
Result<std::vector<std::int64_t>> unlinkDue(const files::MediaFiles &mediaFiles,
                                            const std::vector<store::PendingUnlink> &rows, WallTime now)
{
    std::vector<std::int64_t> gone;
    for (const store::PendingUnlink &row : rows) {
        if (row.addedAt > now) {
            continue;
        }
        SPIRULA_TRY(const files::MediaPath path, files::MediaFiles::fromText(row.path));
        SPIRULA_CHECK(mediaFiles.remove(path));
        failPoint("remove.unlinked");
        gone.push_back(row.id);
    }
    return gone;
}

}

Task<Result<void>> runRemoveFiles(Context &context, model::Job job, JobProgress &progress)
{
    progress.report(0, "removing");
    for (bool more = true; more;) {
        SPIRULA_CO_TRY(
            const std::vector<store::PendingUnlink> rows,
            co_await context.database.read<std::vector<store::PendingUnlink>>(
                [](store::Connection &connection) { return store::UnlinkStore(connection).list(batch); }));
        SPIRULA_CO_TRY(const std::vector<std::int64_t> gone, co_await offload(context.filePool, [&] {
                           return unlinkDue(context.files, rows, context.clock.now());
                       }));
        more = gone.size() == batch;
        const auto noted = co_await context.database.write<bool>(
            [&context, &gone, more, id = job.id](store::Tx &tx) -> Result<bool> {
                for (const std::int64_t row : gone) {
                    SPIRULA_CHECK(store::UnlinkStore(tx.connection()).remove(row));
                }
                if (!more) {
                    SPIRULA_CHECK(store::JobStore(tx.connection()).finish(id, context.startId, tx.now()));
                }
                return true;
            });
        if (!noted) {
            co_return noted.error();
        }
    }
    co_return Result<void>();
}

}
