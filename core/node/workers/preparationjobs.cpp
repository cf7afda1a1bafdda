// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/preparationjobs.h"

#include "model/job.h"
#include "node/news.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "store/storyboardstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

// PeerTube's order: storyboards before qualities; a first quality goes before both in its own lane.
constexpr int firstPriority = 10;
constexpr int storyboardPriority = 95;
constexpr int qualityPriority = 100;
constexpr int torrentPriority = 150;
constexpr int pageSize = 100;

Result<void> queue(store::Tx &tx, const Context &context, model::Job job)
{
    job.runAt = tx.now();
    SPIRULA_TRY(const std::int64_t id, store::JobStore(tx.connection()).enqueue(job, tx.now()));
    return tellJobChanged(tx, context, id);
}

}

Result<void> queueFirst(store::Tx &tx, const Context &context, std::int64_t videoId, model::JobType type,
                        const wire::PreparationPayload &payload)
{
    model::Job job;
    job.type = type;
    job.videoId = videoId;
    job.priority = firstPriority;
    job.payload = wire::encode(payload);
    return queue(tx, context, std::move(job));
}

Result<void> queuePublishing(store::Tx &tx, const model::Video &video)
{
    store::JobStore jobs(tx.connection());
    SPIRULA_CHECK(jobs.cancelAll(video.id, {model::JobType::publishVideo}, tx.now()));
    if (!video.publishAt) {
        return {};
    }
    model::Job job;
    job.type = model::JobType::publishVideo;
    job.videoId = video.id;
    job.runAt = *video.publishAt;
    SPIRULA_CHECK(jobs.enqueue(job, tx.now()));
    return {};
}

Result<void> queueQualities(store::Tx &tx, const Context &context, std::int64_t videoId,
                            const wire::PreparationPayload &payload)
{
    model::Job job;
    job.type = model::JobType::prepareQuality;
    job.videoId = videoId;
    job.priority = qualityPriority;
    job.payload = wire::encode(payload);
    return queue(tx, context, std::move(job));
}

Result<void> queueMissingStoryboard(store::Tx &tx, const Context &context, std::int64_t videoId)
{
    SPIRULA_TRY(const std::optional<model::Storyboard> storyboard,
                store::StoryboardStore(tx.connection()).find(videoId));
    return storyboard ? Result<void>() : queueStoryboard(tx, context, videoId);
}

Result<void> queueTorrents(store::Tx &tx, const Context &context, std::int64_t videoId)
{
    model::Job job;
    job.type = model::JobType::makeTorrents;
    job.videoId = videoId;
    job.priority = torrentPriority;
    return queue(tx, context, std::move(job));
}

Task<void> queueTorrentsOfAll(Context &context)
{
    const auto queued = co_await context.database.write<bool>([&context](store::Tx &tx) -> Result<bool> {
        model::VideoQuery query;
        query.ownerSees = true;
        query.count = pageSize;
        for (bool more = true; more; query.start += pageSize) {
            SPIRULA_TRY(const model::Page<model::Video> page,
                        store::VideoStore(tx.connection()).list(query, tx.now()));
            for (const model::Video &video : page.rows) {
                SPIRULA_CHECK(queueTorrents(tx, context, video.id));
            }
            more = page.rows.size() == pageSize;
        }
        return true;
    });
    if (!queued) {
        context.log.error("jobs", "Torrents with the new address could not be queued", queued.error());
    }
}

Result<void> queueStoryboard(store::Tx &tx, const Context &context, std::int64_t videoId)
{
    model::Job job;
    job.type = model::JobType::makeStoryboard;
    job.videoId = videoId;
    job.priority = storyboardPriority;
    return queue(tx, context, std::move(job));
}

}
