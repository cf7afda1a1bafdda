// SPDX-FileCopyrightText: 2026 Spirula contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "node/actions/holdpreparing.h"

#include "node/news.h"
#include "node/workers/jobworker.h"
#include "node/workers/powerwatch.h"
#include "store/database.h"
#include "store/jobstore.h"

namespace spirula::node
{

namespace
{

Result<bool> tellWaiting(store::Tx &tx, const Context &context)
{
    store::JobQuery query;
    query.states = {model::JobState::waiting};
    query.types = {model::JobType::prepareFirst, model::JobType::prepareQuality,
                   model::JobType::makeStoryboard, model::JobType::replaceFile};
    SPIRULA_TRY(const std::vector<model::Job> waiting, store::JobStore(tx.connection()).list(query));
    for (const model::Job &job : waiting) {
        SPIRULA_CHECK(tellJobChanged(tx, context, job.id));
    }
    return true;
}

}

wire::PreparingHeld preparingHeld(const Context &context)
{
    return {context.settings.preparingPaused,
            context.power.onBattery() && !context.settings.preparingOnBattery};
}

Task<void> holdPreparing(Context &context)
{
    const wire::PreparingHeld held = preparingHeld(context);
    if (held == context.jobs.held()) {
        context.jobs.wake();
        co_return;
    }
    context.jobs.hold(held);
    const auto told = co_await context.database.write<bool>(
        [&context](store::Tx &tx) { return tellWaiting(tx, context); });
    if (!told) {
        context.log.error("jobs", "That preparing is held back could not be told", told.error());
    }
}

}
