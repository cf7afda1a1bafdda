// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/sweeper.h"

#include "base/offload.h"
#include "base/text.h"
#include "files/mediafiles.h"
#include "node/workers/jobfolder.h"
#include "store/database.h"
#include "store/filenamestore.h"
#include "store/filetokenstore.h"
#include "store/jobstore.h"
#include "store/unlinkstore.h"

#include <boost/asio/steady_timer.hpp>

namespace spirula::node
{

namespace
{

constexpr std::chrono::hours pause{1};
constexpr WallTime graceTime = 3600 * 1000; // a file is on its shelf before its row is committed
constexpr WallTime keepDoneJobs = 7LL * 24 * 3600 * 1000;

/// Job folders whose job is over or gone, and temporary ones of earlier starts.
Task<void> sweepJobFolders(Context &context, bool atStart)
{
    std::error_code error;
    std::vector<fs::path> folders;
    for (const auto &entry : fs::directory_iterator(context.folder.jobs(), error)) {
        folders.push_back(entry.path());
    }
    for (const fs::path &folder : folders) {
        const auto id = parseInt(folder.filename().string());
        if (!id) {
            if (atStart) {
                fs::remove_all(folder, error);
            }
            continue;
        }
        const auto job = co_await context.database.read<model::Job>(
            [id = *id](store::Connection &connection) { return store::JobStore(connection).find(id); });
        const bool over = job
            ? job->state == model::JobState::done || job->state == model::JobState::cancelled
            : job.error().code == ErrorCode::notFound;
        if (over) {
            JobFolder::remove(context.folder, *id);
        }
    }
}

/// Named by a row or, while the node runs, left for a while for those who have just loaded the page. Nobody
/// has loaded one from a node that only starts.
Task<Result<bool>> isKept(Context &context, files::MediaPath path, bool atStart)
{
    co_return co_await context.database.read<bool>(
        [&context, path = std::move(path), atStart](store::Connection &connection) -> Result<bool> {
            SPIRULA_TRY(const bool named, store::FileNameStore(connection).isNamed(path.name));
            if (named || atStart) {
                return named;
            }
            return store::UnlinkStore(connection).stays(files::MediaFiles::toText(path), context.clock.now());
        });
}

Task<void> sweepMedia(Context &context, WallTime olderThan, bool atStart)
{
    const auto files = co_await offload(context.pool, [&context] { return context.files.list(); });
    if (!files) {
        context.log.error("sweeper", "The media folder could not be read", files.error());
        co_return;
    }
    for (const files::StoredFile &file : *files) {
        if (file.changedAt >= olderThan) {
            continue;
        }
        const auto kept = co_await isKept(context, file.path, atStart);
        if (kept && !*kept) {
            context.log.info("sweeper",
                             "removes " + files::MediaFiles::toText(file.path) + ", which nothing names");
            if (const auto removed = context.files.remove(file.path); !removed) {
                context.log.error("sweeper", "A file could not be removed", removed.error());
            }
        }
    }
}

Task<void> sweepRows(Context &context)
{
    co_await context.database.write<bool>([](store::Tx &tx) -> Result<bool> {
        SPIRULA_CHECK(store::FileTokenStore(tx.connection()).removeExpired(tx.now()));
        SPIRULA_CHECK(store::JobStore(tx.connection()).removeOld(tx.now() - keepDoneJobs));
        return true;
    });
}

}

Task<void> sweepLeftovers(Context &context)
{
    co_await sweepJobFolders(context, true);
    // Nothing that was there before this start can still be waiting for its row.
    co_await sweepMedia(context, context.clock.now(), true);
}

Task<void> sweepOnTheWay(Context &context)
{
    co_await sweepJobFolders(context, false);
    co_await sweepMedia(context, context.clock.now() - graceTime, false);
}

Task<void> keepSweeping(Context &context)
{
    asio::steady_timer timer(context.apiLoop);
    for (;;) {
        co_await sweepRows(context);
        timer.expires_after(pause);
        co_await timer.async_wait(asio::use_awaitable); // a cancellation ends the loop by its exception
        co_await sweepOnTheWay(context);
    }
}

}
