// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/videoform.h"

#include "node/filerows.h"
#include "node/workers/jobworker.h"
#include "store/jobstore.h"
#include "store/videostore.h"

namespace spirula::node
{

namespace
{

Result<wire::HomeVideo> withJobs(store::Connection &connection, const Context &context,
                                 Result<model::VideoDetails> details)
{
    if (!details) {
        return std::move(details).error();
    }
    store::JobQuery query;
    query.videoId = details->video.id;
    query.types = {model::JobType::prepareFirst, model::JobType::prepareQuality,
                   model::JobType::makeStoryboard, model::JobType::makeTorrents, model::JobType::replaceFile};
    query.states = {model::JobState::waiting, model::JobState::running, model::JobState::paused,
                    model::JobState::failed};
    SPIRULA_TRY(const std::vector<model::Job> rows, store::JobStore(connection).list(query));
    std::vector<wire::HomeJob> jobs;
    for (const model::Job &job : rows) {
        jobs.push_back(wire::homeJob(job, details->video.uuid, details->video.name, context.jobs.held()));
    }
    return wire::homeVideo(restContext(context), *details, std::move(jobs), bytesOf(context.files, *details));
}

}

wire::RestContext restContext(const Context &context)
{
    wire::RestContext rest;
    Identity identity = context.identity.get();
    rest.baseUrl = std::move(identity.publicUrl);
    rest.host = std::move(identity.host);
    return rest;
}

Result<wire::HomeVideo> loadHomeVideo(store::Connection &connection, const Context &context,
                                      std::int64_t videoId)
{
    return withJobs(connection, context, store::VideoStore(connection).details(videoId));
}

Result<wire::HomeVideo> loadHomeVideo(store::Connection &connection, const Context &context, const Uuid &uuid)
{
    return withJobs(connection, context, store::VideoStore(connection).details(uuid));
}

Result<wire::HomeJob> loadHomeJob(store::Connection &connection, const Context &context,
                                  const model::Job &job)
{
    if (!job.videoId) {
        return wire::homeJob(job, std::nullopt, {}, context.jobs.held());
    }
    SPIRULA_TRY(const model::Video video, store::VideoStore(connection).find(*job.videoId));
    return wire::homeJob(job, video.uuid, video.name, context.jobs.held());
}

}
