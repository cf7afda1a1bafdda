// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/encoding.h"

#include "base/offload.h"
#include "media/encoderprobe.h"
#include "model/job.h"
#include "node/workers/jobfolder.h"
#include "node/workers/jobworker.h"
#include "node/workers/runjob.h"
#include "store/database.h"
#include "store/encoderstore.h"
#include "store/jobstore.h"

namespace spirula::node
{

namespace
{

constexpr int probePriority = 50;

Task<Result<std::vector<store::EncoderProbe>>> knownVerdicts(Context &context)
{
    const std::string fingerprint
        = co_await offload(context.pool, [] { return media::encoderFingerprint(); });
    co_return co_await context.database.read<std::vector<store::EncoderProbe>>(
        [fingerprint](store::Connection &connection) {
            return store::EncoderStore(connection).list(fingerprint);
        });
}

}

Task<Result<media::PreparationOptions>> preparationOptions(Context &context,
                                                           const wire::PreparationPayload &payload)
{
    const model::Settings &settings = context.settings;
    media::PreparationOptions options;
    options.resolutions = payload.resolutions.empty() ? settings.resolutions : payload.resolutions;
    options.audioOnly = settings.audioOnly;
    options.webVideos = settings.webVideos;
    options.requireSandbox = settings.requireSandbox;
    SPIRULA_CO_TRY(const media::EncodingProfile wanted,
                   media::findProfile(settings.profile, settings.customProfiles));
    std::vector<media::EncoderVerdict> verdicts;
    SPIRULA_CO_TRY(const std::vector<store::EncoderProbe> known, co_await knownVerdicts(context));
    for (const store::EncoderProbe &probe : known) {
        verdicts.push_back({probe.encoder, probe.works, probe.detail});
    }
    options.profile = media::chooseProfile(wanted, context.settings.hardwareEncoding, verdicts);
    co_return options;
}

Task<Result<void>> runProbeEncoders(Context &context, model::Job job, JobProgress &progress)
{
    progress.report(0, "probing");
    SPIRULA_CO_TRY(const JobFolder folder, JobFolder::makeForJob(context.folder, job.id));
    const std::string fingerprint
        = co_await offload(context.pool, [] { return media::encoderFingerprint(); });
    SPIRULA_CO_TRY(
        const std::vector<media::EncoderVerdict> verdicts,
        co_await media::probeEncoders(context.mediaWorker, folder.path(), context.settings.requireSandbox));
    const auto kept = co_await context.database.write<bool>(
        [&context, &verdicts, fingerprint, id = job.id](store::Tx &tx) -> Result<bool> {
            SPIRULA_CHECK(store::JobStore(tx.connection()).finish(id, context.startId, tx.now()));
            std::vector<store::EncoderProbe> rows;
            for (const media::EncoderVerdict &verdict : verdicts) {
                rows.push_back({verdict.encoder, verdict.works, verdict.reason, tx.now()});
            }
            SPIRULA_CHECK(store::EncoderStore(tx.connection()).replace(fingerprint, rows));
            return true;
        });
    if (!kept) {
        co_return kept.error();
    }
    JobFolder::remove(context.folder, job.id);
    co_return Result<void>();
}

Task<void> queueEncoderProbe(Context &context)
{
    const auto known = co_await knownVerdicts(context);
    if (!known || !known->empty()) {
        co_return;
    }
    const auto queued = co_await context.database.write<bool>([](store::Tx &tx) -> Result<bool> {
        store::JobStore jobs(tx.connection());
        store::JobQuery query;
        query.types = {model::JobType::probeEncoders};
        query.states = {model::JobState::waiting, model::JobState::running};
        SPIRULA_TRY(const std::int64_t waiting, jobs.count(query));
        if (waiting > 0) {
            return false;
        }
        model::Job job;
        job.type = model::JobType::probeEncoders;
        job.priority = probePriority;
        job.runAt = tx.now();
        SPIRULA_CHECK(jobs.enqueue(job, tx.now()));
        return true;
    });
    if (queued && *queued) {
        context.jobs.wake();
    }
}

}
