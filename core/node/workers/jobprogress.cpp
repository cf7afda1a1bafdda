// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/workers/jobprogress.h"

#include "node/eventhub.h"
#include "store/database.h"
#include "store/jobstore.h"
#include "wire/home/homejob.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>

#include <algorithm>

namespace spirula::node
{

namespace
{

constexpr std::chrono::seconds keepEvery{3};

Task<void> writeProgress(Context &context, std::int64_t id, int perMille, std::string step)
{
    // A lost lease is the job's own business; the row is no longer ours to write then.
    co_await context.database.write<bool>(
        [&context, id, perMille, step = std::move(step)](store::Tx &tx) -> Result<bool> {
            SPIRULA_CHECK(
                store::JobStore(tx.connection()).progress(id, context.startId, perMille, step, tx.now()));
            return true;
        });
}

}

JobProgress::JobProgress(Context &context, const model::Job &job)
    : m_context(context)
    , m_job(job)
{
}

void JobProgress::setVideo(const Uuid &video) { m_video = video; }

void JobProgress::report(int perMille, std::string step, double speed)
{
    m_job.progress = std::max(m_job.progress, std::clamp(perMille, 0, 1000));
    m_job.step = std::move(step);
    const auto elapsed
        = std::chrono::duration_cast<std::chrono::milliseconds>(SteadyClock::now() - m_started).count();
    wire::HomeProgress form{m_job.id, m_video, m_job.progress, m_job.step, speed, std::nullopt};
    if (m_job.progress > 20 && elapsed > 1000) {
        form.secondsLeft = elapsed * (1000 - m_job.progress) / m_job.progress / 1000;
    }
    m_context.events.progress("job.progress", std::to_string(m_job.id), wire::encode(form));
    if (SteadyClock::now() - m_kept > keepEvery) {
        keep();
    }
}

void JobProgress::reportWithin(int from, int to, int perMille, std::string step, double speed)
{
    report(from + (to - from) * perMille / 1000, std::move(step), speed);
}

void JobProgress::keep()
{
    m_kept = SteadyClock::now();
    asio::co_spawn(m_context.apiLoop, writeProgress(m_context, m_job.id, m_job.progress, m_job.step),
                   asio::detached);
}

}
